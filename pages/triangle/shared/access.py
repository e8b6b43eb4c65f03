"""Who asks: the project that their link opens, and what they may see and do in it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from urllib.parse import urlencode

import streamlit as st

from assessment.domain.access import Role, hash_key
from assessment.errors import NotFound, Refused, StorageError
from assessment.messages import Message, msg
from assessment.reports.views.today import today_card
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from assessment.web.routes import NEW
from pages.shared import actions, failure, look, register, session, visitor
from pages.shared.reader import markdown, plain, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.shared import navigation

AS = "as"  # the query parameter that names the key: a browser may hold several
MARK_LENGTH = 8
SECONDS = 3.0  # how soon everybody sees what somebody did
NO_LINK = msg(
    "This page belongs to one project, and this browser holds no link that opens it. One that was "
    "replaced by a newer one opens nothing any more. Open the link that you were sent last, or ask "
    "the facilitator of the project for a new one."
)
GONE = msg(
    "This link opens the project no more. It may have been replaced by a newer one: ask the "
    "facilitator of the project."
)
EVERYBODY = (register.PROJECT, register.TOGETHER, register.AGREEMENT, register.VARIATIONS)


def key() -> str | None:
    """The key that this tab goes by: that of the address, else the latest that opens a project.

    A tab stays with the key with which it came: when it connects again, the browser may meanwhile
    have got another one, in another tab. So that a reload stays with it too, the address names it,
    also while the browser holds no other: one may come in another tab.
    """
    if not session.knows(session.PROJECT_KEY):
        found = next(_opening(visitor.keyring().keys), None)
        if found is None:
            return None
        st.session_state[session.PROJECT_KEY] = found
        st.session_state[session.OTHER_LINK] = st.query_params.get(AS, mark(found)) != mark(found)
    held = str(st.session_state[session.PROJECT_KEY])
    if st.query_params.get(AS) != mark(held):
        st.query_params[AS] = mark(held)
    return held


def mark(held: str) -> str:
    """What names a key in an address; nothing follows from it."""
    return hash_key(held)[:MARK_LENGTH]


def _opening(keys: Sequence[str]) -> Iterator[str]:
    """Those that open a project still, the one that the address names first."""
    named = st.query_params.get(AS, "")
    for one in sorted(keys, key=lambda one: mark(one) != named):
        with suppress(NotFound):
            site().projects.access(one)
            yield one


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
    _navigation(view, entry)
    return view


def _navigation(view: ProjectView, entry: register.Entry) -> None:
    """The way around a project: what it is called, who looks, and its pages."""
    own = (register.POSITION,) if view.access.role is Role.SPONSOR else ()
    first, *rest = EVERYBODY
    stays = {AS: mark(str(key()))} if st.query_params.get(AS) else {}
    if NEW in st.query_params:  # the link is offered until it is put away
        stays[NEW] = "1"
    as_whom = f"?{urlencode(stays)}" if stays else ""
    entries = (first, *own, *rest, register.RECORD)
    navigation.draw(_reader_of(view), {one: f"{one.path}{as_whom}" for one in entries}, entry)
    if st.session_state[session.OTHER_LINK]:
        st.warning(plain(text(_other_link(view))), icon=":material/key_off:")
    render(today_card(view))


def _reader_of(view: ProjectView) -> Message:
    """What the project is called, and who whoever looks is in it."""
    title = view.project.title
    match view.access.role:
        case Role.SPONSOR:
            name = view.project.sponsor(view.access.sponsor).name
            return msg("{project} · you are {name}", project=title, name=name)
        case Role.FACILITATOR:
            return msg("{project} · you are the facilitator", project=title)
        case _:
            return msg("{project} · you are reading", project=title)


def _other_link(view: ProjectView) -> Message:
    """As whom somebody is here whose address names a link that opens nothing, and the way back."""
    match view.access.role:
        case Role.SPONSOR:
            return msg(
                "The private link that this address names opens nothing in this browser, so you "
                "are here as {name}; open that link again, or ask the facilitator for a new "
                "invitation.",
                name=view.project.sponsor(view.access.sponsor).name,
            )
        case Role.FACILITATOR:
            return msg(
                "The private link that this address names opens nothing in this browser, so you "
                "are here as the facilitator; open that link again, or give its sponsor a new "
                "invitation."
            )
        case _:
            return msg(
                "The private link that this address names opens nothing in this browser, so you "
                "are here to read; open that link again, or ask the facilitator for a new "
                "invitation."
            )


def required() -> ProjectAccess:
    """The access of whoever acts. Raises Refused where their link opens nothing any more."""
    found = current()
    if found is None:
        raise Refused(GONE)
    return found


def act(
    do: Callable[[ProjectAccess], object],
    done: actions.Done | Callable[[], actions.Done],
    place: str = "",
) -> bool:
    """In a callback: do it with the access as it is now. The next run says what came of it.

    What the callback was given is what was on the screen when somebody pressed, even if others
    have changed it since; so the services refuse what is out of date, and the page that follows
    shows what is true now, with the reason.
    """
    return actions.run(lambda: do(required()), done, place)


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
