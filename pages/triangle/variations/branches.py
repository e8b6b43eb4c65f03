"""Both branches of a variation, side by side: what was written of each, and what each comes to."""

from collections.abc import Iterable, Sequence

import streamlit as st

from assessment.domain.triangle.bridge import weights
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.outlook import Branches
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.variations import account_of
from assessment.messages import Message, Sentences, msg
from assessment.reports.sentences.triangle.branching import if_accepted, if_refused
from pages.shared.reader import plain, text

Outcomes = Sequence[Message | Sentences]
Words = tuple[str, str]  # what was written of accepting and of refusing


def draw(ledger: Ledger, found: Branches, criteria: Iterable[str], words: Words, key: str) -> None:
    """Draw them."""
    before, one = account_of(ledger), ledger.active
    if before is None or one is None:
        return
    agreed = weights(one.terms.agreed)
    lost = harmed(one.terms, found.lost)
    accepted = if_accepted(before, found.accepted, agreed, one.terms.currency, lost)
    refused = if_refused(before, found.refused, agreed, harmed(one.terms, criteria))
    left, right = st.columns(2)
    with left:
        _branch(msg("If accepted"), words[0], accepted, f"branch-accepted-{key}")
    with right:
        _branch(msg("If refused"), words[1], refused, f"branch-refused-{key}")


def harmed(terms: Terms, criteria: Iterable[str]) -> list[str]:
    """The words of these criteria; one that is no longer agreed has none."""
    wanted = set(criteria)
    return [one.text for one in terms.criteria if one.id in wanted]


def _branch(title: Message, written: str, outcomes: Outcomes, key: str) -> None:
    with st.container(key=key):
        st.markdown(f"**{plain(text(title))}**")
        if written.strip():
            st.markdown(plain(written))
        st.markdown("\n".join(f"- {plain(text(one))}" for one in outcomes))
