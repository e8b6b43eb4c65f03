"""Which instrument is read: the address names it, so that it can be linked to."""

from collections.abc import Sequence

import streamlit as st

from assessment.bootstrap import site
from assessment.messages import msg
from pages.shared import reader, register, session
from pages.shared.reader import text
from questionnaires.errors import QuestionnaireError


def draw(ids: Sequence[str]) -> str:
    """The one that the address names or that is chosen here, where there are several."""
    if len(ids) == 1:
        return ids[0]
    asked = st.query_params.get(register.INSTRUMENT)
    if asked and asked not in ids:
        other = msg("There is no such instrument. This is the first of those that there are.")
        st.info(text(other))
    return st.selectbox(
        text(msg("Instrument")),
        ids,
        ids.index(asked) if asked in ids else 0,
        format_func=_title,
        key=session.SHELF,
        on_change=_name,
    )


def _title(instrument: str) -> str:
    try:
        return reader.instrument(site().library.get(instrument)).title
    except QuestionnaireError:
        return instrument  # why it has no title is said once it is chosen


def _name() -> None:
    st.query_params[register.INSTRUMENT] = st.session_state[session.SHELF]
