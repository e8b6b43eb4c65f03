"""The desk in hand: laid by the page, found again by what happens on it."""

from typing import cast

import streamlit as st

from assessment.domain.screens import place_of
from assessment.services.assessments import Visit
from pages.answer.desk import Desk
from pages.shared import session


def lay(visit: Visit, asked: str) -> None:
    """A desk with what the store keeps; what an earlier one could not save lies on it again.

    It shows the screen that is asked for, by its own id or by that of a part of it; else the one
    where the respondent was last.
    """
    before = st.session_state.get(session.DESK)
    place = place_of(visit.instrument, asked)
    records = dict(visit.response.records)
    desk = Desk(visit, place or visit.position, asked=asked, records=records)
    sought_before = False
    if isinstance(before, Desk) and before.visit.round.id == visit.round.id:
        desk.pending, desk.problems, desk.lock = before.pending, before.problems, before.lock
        desk.led_to = before.led_to
        sought_before = before.asked == asked
        if before.at == desk.at:
            _take_over(before, desk)
    desk.unknown = bool(asked) and place is None
    if place not in {None, asked} and not sought_before:
        desk.sought = asked
    st.session_state[session.DESK] = desk


def _take_over(before: Desk, desk: Desk) -> None:
    """What happened on this screen before it is drawn as a whole again."""
    desk.saved_at, desk.refused = before.saved_at, before.refused
    desk.first_texts = before.first_texts
    desk.moved, desk.sought = before.moved, before.sought
    desk.unseen, desk.left = before.unseen, before.left


def in_hand() -> Desk:
    """The desk that the page laid."""
    return cast("Desk", st.session_state[session.DESK])
