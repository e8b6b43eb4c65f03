"""Where the visitor is in time: dates and times are theirs, or said to be in UTC."""

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def zone() -> tzinfo:
    """The visitor's time zone; `UTC` where their browser names none that is known here."""
    try:
        return ZoneInfo(st.context.timezone or "")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def time_of_day(moment: datetime | None = None) -> str:
    """The time of day then or now where the visitor is, or in UTC and labelled so."""
    where = zone()
    label = " UTC" if where is UTC else ""
    return f"{(moment or datetime.now(UTC)).astimezone(where):%H:%M}{label}"


def day(moment: datetime) -> date:
    """The day on which that moment was where the visitor is."""
    return moment.astimezone(zone()).date()
