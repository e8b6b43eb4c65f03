"""Which part of the page is open for typing, and what came of the last action, where it belongs."""

from collections.abc import Callable

import streamlit as st

from assessment.messages import Message, msg
from assessment.services.project_access import ProjectAccess
from pages.shared import session
from pages.shared.reader import text
from pages.triangle.shared import actions
from pages.triangle.shared.panels import Panels

INVITE, PLAN, TITLE, AHEAD, READER = "invite", "plan", "title", "ahead", "reader"

DOORS = Panels("project", session.PART)
now, open_at, close, door = DOORS.now, DOORS.open_at, DOORS.close, DOORS.door
LEAVE = msg("Leave it as it is")


def out(label: Message = LEAVE) -> None:
    """A button that closes what is open."""
    st.button(text(label), key="project.close", type="tertiary", on_click=close)


def act(place: str, do: Callable[[ProjectAccess], object], done: Message) -> bool:
    """In a callback: do it. What came of it is told at that place in the next run."""
    st.session_state[session.PLACE] = place
    return actions.act(do, done)


def told(place: str) -> None:
    """What came of the last action, if it was at this place."""
    if st.session_state.get(session.PLACE) == place:
        actions.show_outcome()


def short(name: str, most: int = 40) -> str:
    """A name that fits on a button.

    >>> short("Ann"), short("Ann" * 20, most=8)
    ('Ann', 'AnnAnnA…')
    """
    return name if len(name) <= most else f"{name[: most - 1]}…"
