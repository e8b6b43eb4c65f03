"""What a sponsor says against themselves: both statements and one question, never a block."""

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
INCOMPLETE = msg("Once all is said, statements of yours that do not go together are named here.")
MAY_BE_MEANT = msg(
    "This may well be what you mean, and you can save. Until the positions are shown nobody else "
    "sees this; then everybody does, as a question to talk about."
)


def draw(form: PositionForm) -> None:
    """Draw them, as soon as all is said."""
    st.header(text(msg("Does it go together?")), anchor=False)
    said = form.position
    if said is None:
        st.markdown(markdown(INCOMPLETE))
        return
    found = own_contradictions(YOU, said, form.plan)
    if not found:
        st.markdown(markdown(msg("Nothing that you said speaks against anything else.")))
        return
    everything = Statements({YOU: position_for_scoring(said, form.plan)}, {YOU: msg("You")})
    st.markdown(markdown(MAY_BE_MEANT))
    for one in found:
        with st.container(key=f"position-contradiction-{one.code}"):
            _contradiction(contradiction_words(one, everything))


def _contradiction(one: ContradictionWords) -> None:
    st.markdown(f"- {plain(text(one.first))}\n- {plain(text(one.second))}")
    st.markdown(f"**{plain(text(one.question))}**")
