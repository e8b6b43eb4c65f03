"""Doing something that may be refused: the refusal is said where it was asked for."""

from collections.abc import Callable

import streamlit as st

from assessment.errors import WaypointError
from pages.shared.text import plain


def attempt(act: Callable[[], object]) -> bool:
    """Do it. Whether it was done; if not, the page says why and what is typed stays."""
    try:
        act()
    except WaypointError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return False
    return True
