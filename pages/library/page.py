"""The library: every instrument with all of its wording, and the triangle with its rules."""

from collections.abc import Sequence

import streamlit as st

from assessment.messages import msg
from assessment.reports.views.triangle import TITLE
from pages.library import instrument, triangle
from pages.shared import failure, look, reader, register, session
from pages.shared.reader import choose_one, text
from pages.shared.site import site
from questionnaires.errors import QuestionnaireError

TRIANGLE = "triangle"  # stands beside the instruments: no file, but a procedure
UNREADABLE = msg(
    "This instrument cannot be shown: its file has problems. The log of the site lists them all."
)


def draw() -> None:
    """One instrument, chosen where there are several."""
    look.title(register.LIBRARY.title)
    st.markdown(text(msg("Every question, every level and every rule that a result rests on.")))
    chosen = choose((*site().library.ids(), TRIANGLE))
    if chosen == TRIANGLE:
        triangle.draw()
        return
    try:
        found, related = site().library.get(chosen), site().library.correspondence(chosen)
    except QuestionnaireError as error:
        failure.log.error("%s", error)
        st.error(text(UNREADABLE), icon=":material/error:")
        return
    instrument.draw(reader.instrument(found), related and reader.correspondence(related))


def choose(ids: Sequence[str]) -> str:
    """The one that the address names or that is chosen here."""
    asked = st.query_params.get(register.INSTRUMENT)
    if asked and asked not in ids:
        other = msg("There is no such instrument. This is the first of those that there are.")
        st.info(text(other))
    return st.selectbox(
        text(msg("Instrument")),
        ids,
        ids.index(asked) if asked in ids else 0,
        format_func=_title_of,
        key=session.LIBRARY_INSTRUMENT,
        placeholder=choose_one(),
        on_change=_name,
    )


def _title_of(instrument: str) -> str:
    if instrument == TRIANGLE:
        return text(TITLE)
    try:
        return reader.instrument(site().library.get(instrument)).title
    except QuestionnaireError:
        return instrument  # why it has no title is said once it is chosen


def _name() -> None:
    st.query_params[register.INSTRUMENT] = st.session_state[session.LIBRARY_INSTRUMENT]


if __name__ == "__main__":
    draw()
