"""Sub-checks: yes, no or don't know, each saved on its own."""

import streamlit as st

from pages.answer.desk import Desk
from pages.answer.hand import in_hand
from pages.shared import session
from pages.shared.text import plain
from questionnaires.schema import Check

ANSWERS = {"yes": "Yes", "no": "No", "dk": "Don't know"}


def draw(desk: Desk, owner: str, checks: tuple[Check, ...]) -> None:
    """One row of three answers for each check."""
    for check in checks:
        key = session.check(owner, check.id)
        session.begin(key, desk.record(owner).checks.get(check.id))
        st.segmented_control(
            plain(check.question),
            tuple(ANSWERS),
            format_func=ANSWERS.__getitem__,
            key=key,
            required=True,  # a second click must not take the answer back
            on_change=_answered,
            args=(owner, check.id),
        )


def _answered(owner: str, check_id: str) -> None:
    desk = in_hand()
    checks = dict(desk.record(owner).checks)
    checks[check_id] = st.session_state[session.check(owner, check_id)]
    desk.change(owner, checks=checks)
