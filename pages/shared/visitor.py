"""Who is asking: the key in the visitor's cookie, and what it opens."""

from dataclasses import replace

import streamlit as st

from assessment.errors import Deleted, NotFound, StorageError
from assessment.messages import msg
from assessment.services.assessments import Visit
from pages.shared import failure, keys, look, reader, register, session
from pages.shared.reader import text
from pages.shared.site import site

LEAVE = (
    "<script>const form = document.createElement('form'); form.method = 'post'; "
    "form.action = {target!r}; document.body.append(form); form.submit();</script>"
)


def key() -> str | None:
    """The key of the visitor's assessment, if the browser holds one.

    A tab keeps the key with which it came: when it connects again, the browser may meanwhile
    have used another one, in another tab.
    """
    held_keys = keys.keyring().keys
    if held_keys and not session.knows(session.KEY):
        held = next((one for one in held_keys if _opens_assessment(one)), None)
        if held is None:
            return None
        st.session_state[session.KEY] = held
    return str(st.session_state[session.KEY]) if held_keys else None


def _opens_assessment(one: str) -> bool:
    try:
        return site().assessments.opens(one)
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


def visit(*, needed: bool = True) -> Visit | None:
    """The visitor's latest round; None for a stranger or a key that opens nothing.

    The instrument is in the reader's language; no page may keep it. Where it cannot be read the
    page says so, and ends there if it needs it.
    """
    held = key()
    if held is None:
        return None
    try:
        found = site().assessments.visit(held)
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
    address = str(st.context.url or "")
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}{look.base()}/enter/{held}"


def go_in(held: str) -> None:
    """Send the browser through the route that sets the cookie.

    The key is our own: letters, digits, `-` and `_` alone, so it can stand in the script.
    """
    target = f"{look.base()}/enter/{held}"
    st.html(f"<script>window.location.assign({target!r})</script>", unsafe_allow_javascript=True)
    st.link_button(text(msg("Go on")), target, type="primary")


def leave() -> None:
    """Let the browser forget its keys: it sends a form, which no link on another site can."""
    st.html(LEAVE.format(target=f"{look.base()}/leave"), unsafe_allow_javascript=True)


def keep_link() -> None:
    """Show the private link, for another device or another day."""
    held = key()
    if held is None:
        return
    label = msg("Your private link: continue later or elsewhere")
    with st.expander(text(label), key="private-link"):
        meaning = msg(
            "This link is the only way back in if this browser forgets you. Whoever has it can "
            "read and change these answers, so keep it to yourself."
        )
        st.markdown(text(meaning))
        st.code(private_link(held), language=None, wrap_lines=True)


def nobody() -> None:
    """What somebody without a private link is told on a page that needs one, or a deleted one."""
    if any(_is_deleted(one) for one in keys.keyring().keys):
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
