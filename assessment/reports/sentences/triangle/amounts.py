"""Amounts: days and criteria with their nouns, and dates and times as values."""

from datetime import UTC, date, datetime

from assessment.domain.triangle.today import later
from assessment.messages import Message, Money, Value, msg, plural
from scoring.triangle import Waypoint

CALENDAR_DAYS = msg("Days are calendar days, weekends included.")
NO_DATE = msg("no date that a calendar has")


def days(count: int) -> Message:
    """A number of days in figures, for tables and accounts.

    >>> str(days(1)), str(days(12))
    ('1 day', '12 days')
    """
    return plural("{count} day", "{count} days", count=count)


def criteria(count: int) -> Message:
    """A number of quality criteria in figures.

    >>> str(criteria(1)), str(criteria(0))
    ('1 criterion', '0 criteria')
    """
    return plural("{count} criterion", "{count} criteria", count=count)


def amount(of: Waypoint, count: int, currency: str) -> Value:
    """So much of a waypoint, in its own unit: days, minor units of money, or criteria."""
    match of:
        case Waypoint.TIME:
            return days(count)
        case Waypoint.COST:
            return Money(count, currency)
        case Waypoint.QUALITY:
            return criteria(count)


def day(iso: str) -> date:
    """A date as it is kept.

    Raises:
        ValueError: it is no ISO date.

    >>> day("2026-03-12")
    datetime.date(2026, 3, 12)
    """
    return date.fromisoformat(iso)


def day_after(iso: str, count: int) -> Value:
    """The day so many days after a date as it is kept; or that no calendar has it.

    >>> day_after("2026-12-18", 20), str(day_after("9999-12-31", 1))
    (datetime.date(2027, 1, 7), 'no date that a calendar has')
    """
    return later(iso, count) or NO_DATE


def moment(iso: str) -> datetime:
    """A time as it is kept; in UTC where it names no zone.

    Raises:
        ValueError: it is no ISO time.

    >>> moment("2026-03-12T14:03:22Z").isoformat()
    '2026-03-12T14:03:22+00:00'
    """
    at = datetime.fromisoformat(iso)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
