"""Acting on what was on the screen: what is done, and what is refused and why, is told after it."""

from collections.abc import Callable

import streamlit as st

from assessment.errors import Refused, WaypointError
from assessment.messages import Message, Sentences, msg
from assessment.services.project_access import ProjectAccess
from pages.shared import failure, session
from pages.shared.reader import plain, text
from pages.triangle.shared import access

GONE = msg("This link opens the project no more. Ask the facilitator for a new one.")


def act(do: Callable[[ProjectAccess], object], done: Message) -> bool:
    """In a callback: do it with the access as it is now. The next run says what came of it.

    What the callback was given is what was on the screen when somebody pressed, even if others
    have changed it since; so the services refuse what is out of date, and the page that follows
    shows what is true now, with the reason.
    """
    try:
        do(needed())
    except WaypointError as error:
        _tell(Sentences(failure.messages(error)), bad=True)
        return False
    _tell(done, bad=False)
    return True


def needed() -> ProjectAccess:
    """The access of whoever acts. Raises Refused where their link opens nothing any more."""
    found = access.current()
    if found is None:
        raise Refused(GONE)
    return found


def show_outcome() -> None:
    """What came of the last action, once."""
    said = st.session_state.pop(session.TOLD, None)
    if said is None:
        return
    what, bad = said
    if bad:
        st.error(plain(text(what)), icon=":material/error:")
    else:
        st.success(plain(text(what)), icon=":material/check:")


def _tell(what: Message | Sentences, *, bad: bool) -> None:
    st.session_state[session.TOLD] = (what, bad)
