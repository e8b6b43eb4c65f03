"""Who asks: the project that their link opens, in which role, and what they may see of it."""

from contextlib import suppress

import streamlit as st

from assessment.domain.access import Role
from assessment.errors import NotFound, StorageError
from assessment.messages import msg
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared import failure, keys, look, register, session
from pages.shared.reader import markdown, text
from pages.shared.site import site
from pages.triangle.shared import nav

SECONDS = 3.0  # how soon everybody sees what somebody did
NO_LINK = msg(
    "This page belongs to one project, and this browser holds no link that opens it. Open the "
    "link that you were sent, or ask the facilitator of the project for a new one."
)


def key() -> str | None:
    """The key that this tab goes by: at first the latest one that opens a project still.

    A tab stays with the key with which it came: when it connects again, the browser may meanwhile
    have got another one, in another tab.
    """
    if session.knows(session.SEAT):
        return str(st.session_state[session.SEAT])
    for one in keys.keyring().keys:
        with suppress(NotFound):
            site().projects.access(one)
            st.session_state[session.SEAT] = one
            return one
    return None


def current() -> ProjectAccess | None:
    """What whoever asks may do now: a link that was taken back gives no access."""
    try:
        held = key()
        return site().projects.access(held) if held else None
    except NotFound:
        return None
    except StorageError as error:
        unreadable(error)
        look.end_page()


def project_view(entry: register.Entry) -> ProjectView | None:
    """What whoever asks may see, under the way around the project; None for a stranger."""
    taken = current()
    if taken is None:
        nobody()
        return None
    try:
        view = site().projects.see(taken)
    except NotFound:
        nobody()
        return None
    except StorageError as error:
        unreadable(error)
        broken = text(msg("See in the record what is broken"))
        st.page_link(register.page(register.RECORD), label=broken)
        look.end_page()
    nav.draw(view, entry)
    return view


def nobody() -> None:
    """What somebody without access reads."""
    look.title(msg("No project is open here"))
    st.markdown(markdown(NO_LINK))
    st.page_link(register.page(register.START), label=text(msg("Go to the start page")))


def unreadable(error: StorageError) -> None:
    """What everybody is told where a project cannot be read; the host's log has the rest."""
    look.title(msg("This project cannot be read at the moment"))
    failure.unreadable(error, failure.PROJECT_UNREADABLE)


def is_facilitator(view: ProjectView) -> bool:
    """Whether it is the facilitator who looks."""
    return view.access.role is Role.FACILITATOR


@st.fragment(run_every=SECONDS)
def watch(view: ProjectView, *, recorded: bool = False) -> None:
    """Draw the page anew as soon as somebody else has done something.

    `recorded`: only what is on record, such as the reveal; what others type disturbs nobody.
    """
    try:
        now = site().projects.version(view.access)
    except NotFound:
        st.rerun()
    except StorageError as error:
        failure.log_detail(error)
        st.rerun()
    if (now[1] != view.version[1]) if recorded else (now != view.version):
        st.rerun()
