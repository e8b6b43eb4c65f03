"""Who is asking: the keys of private links that the browser holds, and what they open."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

import streamlit as st

from assessment.errors import Deleted, NotFound, StorageError
from assessment.messages import Message, msg
from assessment.services.assessments import Visit
from assessment.web.keyring import Keyring
from assessment.web.routes import NEW
from pages.shared import actions, failure, look, reader, register, session
from pages.shared.reader import html, text
from pages.shared.site import Site, site

T = TypeVar("T")
FULL = msg(
    "This browser holds as many private links as it can keep. Nothing is lost. Use another "
    "browser for this one."
)
LINK = msg("Your private link: continue later or elsewhere")
LEAVE = (
    "<script>const form = document.createElement('form'); form.method = 'post'; "
    "form.action = {target!r}; document.body.append(form); form.submit();</script>"
)


def keyring() -> Keyring:
    """The keys of all private links that the browser holds."""
    return Keyring.read(st.context.cookies)


@dataclass(frozen=True, slots=True)
class Held(Generic[T]):
    """A key that the browser holds, and what it opens; None where that cannot be read."""

    key: str
    opened: T | None


def held(opens: Callable[[str], T]) -> list[Held[T]]:
    """Every key that opens something of this sort, the one used last in front."""
    found: list[Held[T]] = []
    for one in keyring().keys:
        try:
            found.append(Held(one, opens(one)))
        except NotFound:
            continue
        except StorageError as error:
            failure.log_detail(error)
            found.append(Held(one, None))
    return found


def held_visits(of: Site) -> list[Held[Visit]]:
    """Every assessment that the browser holds a key of."""
    return held(of.assessments.visit)


def has_room() -> bool:
    """Whether the browser can keep one more private link; if not, the page says so."""
    if not keyring().full:
        return True
    st.error(text(FULL), icon=":material/key_off:")
    return False


def way_in(held: str, label: Message) -> str:
    """A link that leads in. The key is one that opens something, so that it is safe in HTML."""
    return f'<a href="{look.base()}/enter/{held}" target="_self">{html(label)}</a>'


def key(of: Site | None = None) -> str | None:
    """The key of the visitor's assessment, if the browser holds one.

    A tab keeps the key with which it came: when it connects again, the browser may meanwhile
    have used another one, in another tab.
    """
    held_keys = keyring().keys
    if held_keys and not session.knows(session.KEY):
        held = next((one for one in held_keys if _opens_assessment(of or site(), one)), None)
        if held is None:
            return None
        st.session_state[session.KEY] = held
    return str(st.session_state[session.KEY]) if held_keys else None


def _opens_assessment(of: Site, one: str) -> bool:
    try:
        return of.assessments.opens(one)
    except StorageError as error:
        failure.log_detail(error)
        return False


def _is_deleted(one: str) -> bool:
    try:
        site().assessments.visit(one)
    except Deleted:
        return True
    except (NotFound, StorageError):
        return False
    return False


def visit(of: Site | None = None, *, needed: bool = True) -> Visit | None:
    """The visitor's latest round; None for a stranger or a key that opens nothing.

    The instrument is in the reader's language; no page may keep it. Where it cannot be read the
    page says so, and ends there if it needs it.
    """
    held = key(of)
    if held is None:
        return None
    try:
        found = (of or site()).assessments.visit(held)
    except NotFound:
        return None
    except StorageError as error:
        failure.unreadable(error)
        if needed:
            look.end_page()
        return None
    return replace(found, instrument=reader.instrument(found.instrument))


def private_link(held: str) -> str:
    """The full address that leads back here from any device."""
    return f"{address()}/enter/{held}"


def address() -> str:
    """The address of the site, without a slash at its end."""
    scheme, _, rest = str(st.context.url or "").partition("://")
    return f"{scheme}://{rest.partition('/')[0]}{look.base()}"


def go_in(held: str, *, is_new: bool = False) -> None:
    """Send the browser through the route that sets the cookie. `is_new`: nobody keeps it yet.

    The key is our own: letters, digits, `-` and `_` alone, so it can stand in the script.
    """
    go_to(f"{look.base()}/enter/{held}" + (f"?{NEW}=1" if is_new else ""))


def go_to(target: str) -> None:
    """Send the browser to an address of the site that holds nothing anybody typed."""
    st.html(f"<script>window.location.assign({target!r})</script>", unsafe_allow_javascript=True)
    st.link_button(text(msg("Go on")), target, type="primary")


def leave() -> None:
    """Let the browser forget its keys: it sends a form, which no link on another site can."""
    st.html(LEAVE.format(target=f"{look.base()}/leave"), unsafe_allow_javascript=True)


def keep_link(label: Message = LINK) -> None:
    """Show the private link, for another device or another day; `label`: of its fold."""
    held = key()
    if held is None:
        return
    # A closed fold draws no link: the code block loads a highlighter larger than the page.
    fold = st.expander(text(label), key="private-link", on_change="rerun")
    if not fold.open:
        return
    with fold:
        meaning = msg(
            "This link is the only way back in if this browser forgets you. Whoever has it can "
            "read and change these answers, so keep it to yourself."
        )
        st.markdown(text(meaning))
        st.code(private_link(held), language=None, wrap_lines=True)


def offer_deletion() -> None:
    """Offer whoever holds the key of an assessment to delete their answers for good."""
    held = key()
    if held is None:
        return
    ask, yes, no = msg("Delete my answers"), msg("Delete them for good"), msg("Keep them")
    if not actions.confirmed("delete", ask, _explain_deletion, yes, no):
        return
    if actions.attempt(lambda: site().engagements.delete(held)):
        go_in(held)  # the browser forgets the key there, and the start page says why


def _explain_deletion() -> None:
    meaning = msg(
        "This deletes all that was answered and written under this private link, earlier "
        "assessments and results too. Nobody can bring it back. The link will say that it was "
        "deleted. Backups keep a copy until whoever runs this site throws them away."
    )
    st.markdown(text(meaning))


def nobody() -> None:
    """What somebody without a private link is told on a page that needs one, or a deleted one."""
    if any(_is_deleted(one) for one in keyring().keys):
        look.title(msg("This assessment was deleted"))
        meaning = msg(
            "All its answers were deleted for good, perhaps in another window or on another "
            "device. Nothing more is saved."
        )
    else:
        look.title(msg("Nothing to continue here"))
        meaning = msg(
            "This page belongs to one assessment, and this browser holds no private link that "
            "opens one here; one that blocks cookies for this site cannot hold any. "
            "Open the link that you kept, or begin an assessment."
        )
    st.markdown(text(meaning))
    st.page_link(register.page(register.START), label=text(msg("Go to the start page")))
