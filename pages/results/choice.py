"""Which of several assessments is shown."""

import streamlit as st

from assessment.messages import Message, msg
from assessment.services.outcomes import Outcome
from pages.shared import session
from pages.shared.reader import choose_one, text


def up_to_chosen(found: list[Outcome]) -> list[Outcome]:
    """All assessments up to the one that whoever looks wants to see."""
    if len(found) == 1:
        return found
    numbers = [str(number) for number in range(len(found), 0, -1)]
    chosen = st.selectbox(
        text(msg("Assessment")),
        numbers,
        format_func=lambda number: text(_numbered(int(number), found)),
        key=session.ROUND,
        placeholder=choose_one(),
    )
    return found[: int(chosen)]


def _numbered(number: int, found: list[Outcome]) -> Message:
    return msg("Number {number}, {day}", number=number, day=found[number - 1].on)
