"""Coming back with a private link that was kept elsewhere."""

import streamlit as st

from assessment.errors import Deleted, NotFound, StorageError, Withdrawn
from assessment.messages import Message, msg
from assessment.web.keyring import find_key
from pages.shared import failure, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import site

UNKNOWN = msg(
    "This private link opens nothing here. It may have been replaced by a newer one: ask whoever "
    "sent it to you, in a project its facilitator. If not, check that it was copied whole and that "
    "it belongs to this site."
)
UNREADABLE = msg("What this link opens cannot be read at the moment. It is kept; please try later.")
NOWHERE = msg("There is no page at that address. Everything begins here.")
DELETED = msg("The answers under this private link were deleted. This site keeps nothing of them.")
WITHDRAWN = msg("This link was withdrawn by whoever gave it. Ask them for another one.")
LEFT = msg("This browser has forgotten its private links. They still work: come back with one.")
NO_LINK = msg(
    "There is no private link in this. One looks like {link} and ends in {count} letters, digits, "
    "hyphens or underscores.",
    link="https://…/enter/",
    count=32,
)
REASONS = {"unknown": UNKNOWN, "unreadable": UNREADABLE, "nowhere": NOWHERE, "full": visitor.FULL}
DONE = {"deleted": DELETED, "withdrawn": WITHDRAWN, "left": LEFT}


def explain() -> None:
    """Say why the link that somebody came with did not work, or what was done with it."""
    if reason := _reason():
        st.error(text(reason), icon=":material/link_off:")
    elif done := DONE.get(st.query_params.get("link", "")):
        st.info(text(done), icon=":material/check_circle:")


def draw() -> None:
    """Take a link that was kept elsewhere."""
    label = text(msg("Come back with your private link"))
    fold = st.expander(label, expanded=_reason() in {UNKNOWN, UNREADABLE})
    with fold, st.form("start.return", border=False):
        link = st.text_input(text(msg("Your private link")), key="start.link")
        if st.form_submit_button(text(msg("Open"))):
            _open(link or "")


def _reason() -> Message | None:
    return REASONS.get(st.query_params.get("link", ""))


def _open(link: str) -> None:
    key = find_key(link)
    if key is None:
        st.error(markdown(NO_LINK))
        return
    try:
        site().landing(key)
    except Deleted:
        st.info(text(DELETED))
    except Withdrawn:
        st.info(text(WITHDRAWN))
    except NotFound:
        st.error(text(UNKNOWN))
    except StorageError as error:
        failure.show(error)
    else:
        visitor.go_in(key)
