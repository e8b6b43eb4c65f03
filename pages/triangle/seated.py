"""Who sits here: the seat of whoever asks, and what may be seen from it."""

from collections.abc import Mapping
from contextlib import suppress

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.access import Role
from assessment.domain.triangle.project import FACILITATOR
from assessment.errors import NotFound, StorageError
from assessment.services.projects import Sight
from assessment.services.seats import Seat
from pages.shared import failure, keys, look, register, session
from pages.triangle import nav

CHAIR = "The facilitator"
SECONDS = 3.0  # how soon everybody sees what somebody did


def key() -> str | None:
    """The key of the seat that this tab is in: at first the latest one that opens a project still.

    A tab stays in the seat with which it came: when it connects again, the browser may meanwhile
    have taken another one, in another tab.
    """
    if session.knows(session.SEAT):
        return str(st.session_state[session.SEAT])
    for one in keys.keyring().keys:
        with suppress(NotFound):
            site().projects.seat(one)
            st.session_state[session.SEAT] = one
            return one
    return None


def seat() -> Seat | None:
    """The seat that whoever asks has now: a link that was taken back gives none."""
    try:
        held = key()
        return site().projects.seat(held) if held else None
    except NotFound:
        return None
    except StorageError as error:
        unreadable(error)
        st.stop()


def sight(entry: register.Entry) -> Sight | None:
    """What whoever asks may see, under the way around the project; None for a stranger."""
    taken = seat()
    if taken is None:
        nobody()
        return None
    try:
        seen = site().projects.see(taken)
    except NotFound:
        nobody()
        return None
    except StorageError as error:
        unreadable(error)
        st.page_link(register.page(register.RECORD), label="See in the record what is broken")
        st.stop()
    nav.draw(seen, entry)
    return seen


def nobody() -> None:
    """What somebody without a seat is told."""
    look.title("No project is open here")
    st.markdown(
        "This page belongs to one project, and this browser holds no link that opens it. Open the "
        "link that you were sent, or ask the facilitator of the project for a new one."
    )
    st.page_link(register.page(register.START), label="Go to the start page")


def unreadable(error: StorageError) -> None:
    """What everybody is told where a project cannot be read; the host's log has the rest."""
    look.title("This project cannot be read at the moment")
    failure.unreadable(error, "This project")


def called(seen: Sight) -> Mapping[str, str]:
    """What everybody is called, by the hash under which they stand in events."""
    project = seen.project
    names = {who: name or "A former sponsor" for who, name in project.names.items()}
    return {project.person(FACILITATOR): CHAIR, **names}


def is_chair(seen: Sight) -> bool:
    """Whether it is the facilitator who looks."""
    return seen.seat.role is Role.FACILITATOR


@st.fragment(run_every=SECONDS)
def watch(seen: Sight, *, recorded: bool = False) -> None:
    """Draw the page anew as soon as somebody else has done something.

    `recorded`: only what is on record, such as the reveal; what others type disturbs nobody.
    """
    try:
        now = site().projects.version(seen.seat)
    except NotFound:
        st.rerun()
    except StorageError as error:
        failure.log_detail(error)
        st.rerun()
    if (now[1] != seen.version[1]) if recorded else (now != seen.version):
        st.rerun()
