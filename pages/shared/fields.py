"""Fields that look and refuse alike wherever they stand."""

from datetime import date
from typing import Literal

import streamlit as st

ANY_DAY = date.min, date.max  # beyond limits of its own, a field silently keeps an earlier day


def day_field(
    label: str, first: date | None, key: str, keep: Literal["session"] | None = None
) -> date | None:
    """A field for a day, which is refused in words where it is kept, and never by the field."""
    return st.date_input(label, first, *ANY_DAY, key=key, format="YYYY-MM-DD", persist_state=keep)
