"""What people are told when something breaks: no traceback, but what is safe, what to do."""

import logging
import os
import sys
from typing import Literal, NoReturn

import streamlit as st

from assessment.errors import StorageError, WaypointError
from assessment.messages import Message, Sentences, msg
from pages.shared.reader import plain, text

log = logging.getLogger("waypoint")
BROKEN = msg(
    "Something went wrong on our side. Every answer that was shown as saved is kept. Reload the "
    "page to go on; if it happens again, tell whoever runs this site and when it was."
)
ANSWERS_UNREADABLE = msg(
    "Your answers cannot be read at the moment. Nothing was changed or lost by this. Please tell "
    "whoever runs this site, and come back with your private link later."
)
PROJECT_UNREADABLE = msg(
    "This project cannot be read at the moment. Nothing was changed or lost by this. Please tell "
    "whoever runs this site, and come back with your private link later."
)


def tell(error: Exception) -> bool:
    """Log the error for the host and word it for the visitor; True keeps Streamlit's own away."""
    log.error("A page failed: %s", type(error).__name__, exc_info=error)
    st.error(text(BROKEN), icon=":material/error:")
    return True


def log_detail(error: StorageError) -> None:
    """Log for the host which file it was, and why."""
    log.error("%s", error.detail)


def messages(error: WaypointError) -> tuple[Message, ...]:
    """What people read of an error; which file it was, and why, goes to the host's log."""
    if isinstance(error, StorageError):
        log_detail(error)
    return error.messages


def sentences(error: WaypointError, *before: Message) -> Sentences:
    """The same as a whole; problems of several fields have a line each."""
    said = (*before, *messages(error))
    return Sentences(said, _between(error))


def message(error: WaypointError) -> str:
    """The same as text."""
    return text(sentences(error))


def show(error: WaypointError, *before: Message) -> None:
    """Say on the page what was refused or failed, after a sentence of the page's own."""
    st.error(plain(text(sentences(error, *before))), icon=":material/error:")


def _between(error: WaypointError) -> Literal[" ", "\n"]:
    return error.message.between if isinstance(error.message, Sentences) else " "


def unreadable(error: StorageError, meaning: Message = ANSWERS_UNREADABLE) -> None:
    """Say that something cannot be read at the moment, and what that means."""
    log_detail(error)
    st.error(text(meaning), icon=":material/error:")


def refuse(error: Exception) -> NoReturn:
    """Tell the host why the site does not start, where a server would print a traceback."""
    why = str(error)
    if isinstance(error, StorageError):
        why = f"{error.detail} The folder is set by WAYPOINT_DATA."
    print(f"\nWaypoint cannot start: {why}\n", file=sys.stderr)
    os._exit(2)
