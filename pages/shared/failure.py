"""What people are told when something breaks: no traceback, but what is safe, what to do."""

import logging
import os
import sys
from typing import NoReturn

import streamlit as st

from assessment.errors import StorageError

log = logging.getLogger("waypoint")


def tell(error: Exception) -> bool:
    """Log the error for the host and word it for the visitor; True keeps Streamlit's own away."""
    log.error("A page failed: %s", type(error).__name__, exc_info=error)
    st.error(
        "Something went wrong on our side. Every answer that was shown as saved is kept. Reload "
        "the page to go on; if it happens again, tell whoever runs this site and when it was.",
        icon=":material/error:",
    )
    return True


def unreadable(error: Exception, what: str = "Your answers") -> None:
    """Log what is damaged for the host; tell the visitor only what it means."""
    log.error("%s", error)
    st.error(
        f"{what} cannot be read at the moment. Nothing was changed or lost by this. Please tell "
        "whoever runs this site, and come back with your private link later.",
        icon=":material/error:",
    )


def refuse(error: Exception) -> NoReturn:
    """Tell the host why the site does not start, where a server would print a traceback."""
    setting = " The folder is set by WAYPOINT_DATA." if isinstance(error, StorageError) else ""
    print(f"\nWaypoint cannot start: {error}{setting}\n", file=sys.stderr)
    os._exit(2)
