"""Coming back with a private link that was kept elsewhere."""

import streamlit as st

from assessment.bootstrap import site
from assessment.errors import Deleted, NotFound, StorageError
from assessment.web.keyring import find_key
from pages.shared import failure, keys, visitor

UNKNOWN = (
    "This private link opens nothing here. Check that it was copied whole and that it belongs to "
    "this site."
)
UNREADABLE = "What this link opens cannot be read at the moment. It is kept; please try later."
NOWHERE = "There is no page at that address. Everything begins here."
DELETED = "The answers under this private link were deleted. This site keeps nothing of them."
LEFT = "This browser has forgotten its private links. They still work: come back with one."
REASONS = {"unknown": UNKNOWN, "unreadable": UNREADABLE, "nowhere": NOWHERE, "full": keys.FULL}
DONE = {"deleted": DELETED, "left": LEFT}


def explain() -> None:
    """Say why the link that somebody came with did not work, or what was done with it."""
    if reason := _reason():
        st.error(reason, icon=":material/link_off:")
    elif done := DONE.get(st.query_params.get("link", "")):
        st.info(done, icon=":material/check_circle:")


def draw() -> None:
    """Take a link that was kept elsewhere."""
    fold = st.expander(
        "Come back with your private link", expanded=_reason() in {UNKNOWN, UNREADABLE}
    )
    with fold, st.form("start.return", border=False):
        link = st.text_input("Your private link", key="start.link", max_chars=2000)
        if st.form_submit_button("Open"):
            _open(link or "")


def _reason() -> str | None:
    return REASONS.get(st.query_params.get("link", ""))


def _open(link: str) -> None:
    key = find_key(link)
    if key is None:
        st.error(
            "There is no private link in this. One looks like https://…/enter/ and ends in 32 "
            "letters, digits, hyphens or underscores."
        )
        return
    try:
        site().landing(key)
    except Deleted:
        st.info(DELETED)
    except NotFound:
        st.error(UNKNOWN)
    except StorageError as error:
        failure.show(error)
    else:
        visitor.go_in(key)
