"""A double click begins one thing, not two."""

from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import cast

import streamlit as st

from pages.shared import session

ONE_BY_ONE = Lock()
A_DOUBLE_CLICK = 5.0  # seconds, for the slowest machine and hand


def begun(what: str, begin: Callable[[], str]) -> str:
    """The key to what `begin` begins, or has begun a moment ago on this screen."""
    # Asked for first: a second click stops a script wherever it next turns to Streamlit.
    done = cast("dict[str, tuple[float, str]]", st.session_state.setdefault(session.BEGUN, {}))
    with ONE_BY_ONE:  # Streamlit runs the second click at the same time
        at, key = done.get(what, (0.0, ""))
        if not key or monotonic() - at > A_DOUBLE_CLICK:
            key = begin()
            done[what] = monotonic(), key
    return key
