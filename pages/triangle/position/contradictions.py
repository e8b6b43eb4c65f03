"""What a sponsor says against themselves: one question each, never a block."""

import streamlit as st

from assessment.domain.triangle.bridge import own_contradictions, position_for_scoring
from assessment.messages import msg
from assessment.reports.sentences.triangle import (
    ContradictionWords,
    Statements,
    contradiction_words,
)
from pages.shared.reader import markdown, plain, text
from pages.triangle.position.draft import PositionForm

YOU = "you"
MAY_BE_MEANT = msg("You may mean it so, and can save. It is shown with the positions.")


def draw(form: PositionForm) -> None:
    """Draw them, as soon as all is said and something does not go together."""
    said = form.position
    found = own_contradictions(YOU, said, form.plan) if said else ()
    if said is None or not found:
        return
    st.header(text(msg("Does it go together?")), anchor=False)
    everything = Statements({YOU: position_for_scoring(said, form.plan)}, {YOU: msg("You")})
    words = [contradiction_words(one, everything) for one in found]
    for contradiction, one in zip(found, words, strict=True):
        with st.container(key=f"position-contradiction-{contradiction.code}"):
            st.markdown(f"**{plain(text(one.question))}**")
    with st.expander(text(msg("Why this is asked")), type="compact"):
        for one in words:
            _reasons(one)
        st.caption(markdown(MAY_BE_MEANT))


def _reasons(one: ContradictionWords) -> None:
    st.markdown(f"- {plain(text(one.first))}\n- {plain(text(one.second))}")
