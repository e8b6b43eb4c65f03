"""Whoever reads the page: what is said to them is in their language and their time zone."""

from typing import TYPE_CHECKING

import streamlit as st

from assessment.messages import Value
from pages.shared import clock

if TYPE_CHECKING:
    from assessment.reports.wording import Wording


def reader() -> "Wording":
    """The wording of whoever reads the page, by what their browser asks for."""
    from assessment.reports.wording import preferred, wording  # Babel, once something is worded

    return wording(preferred([st.context.locale or ""]), clock.zone())


def text(of: Value) -> str:
    """A message or a value as they read it, not yet escaped."""
    return reader().text(of)
