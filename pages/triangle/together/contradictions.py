"""What does not go together: both statements and one question, and nobody is blamed."""

from collections.abc import Mapping

import streamlit as st

from assessment.domain.triangle.bridge import Together
from assessment.reports.sentences.triangle import Said, clash
from pages.shared.text import plain
from scoring.triangle import Code, Contradiction

RESTS_ON_THE_MIDDLE = {Code.FAR_FROM_THE_GROUP, Code.GROUP_FOLLOWS_NOBODY}


def draw(names: Mapping[str, str], found: Together) -> None:
    """Draw them; what rests on a middle is left out where there is none."""
    st.header("What does not go together", anchor=False)
    findings = _shown(found)
    if not findings:
        st.markdown("Nothing that was said speaks against anything else.")
        return
    st.markdown("Nobody is wrong here. Each pair of statements asks one question: talk about it.")
    st.caption("Ten fixed rules, K1 to K10, look for such pairs; the small print names the rule.")
    everything = Said(found.stances, names)
    for at, one in enumerate(findings):
        with st.container(key=f"together-clash-{at}"):
            said = clash(one, everything)
            st.markdown(f"- {plain(said.first)}\n- {plain(said.second)}")
            st.markdown(f"**{plain(said.question)}**  \n:small[Rule {said.code}]")


def _shown(found: Together) -> list[Contradiction]:
    """Those of the whole group first."""
    if found.averages.decide:
        kept = [one for one in found.findings if one.code not in RESTS_ON_THE_MIDDLE]
    else:
        kept = list(found.findings)
    return sorted(kept, key=lambda one: one.who is not None)
