"""Amounts: days, money, criteria and moments as they stand in a sentence."""

from datetime import UTC, date, datetime

from assessment.domain.triangle.money import decimals
from assessment.reports.sentences.comparison import written
from assessment.reports.sentences.figures import NO_BREAK


def money(minor: int, currency: str) -> str:
    """An amount in minor units, with its currency; decimals only where they say something.

    >>> money(1234550, "EUR").replace(NO_BREAK, " "), money(4000, "JPY").replace(NO_BREAK, " ")
    ('EUR 12,345.50', 'JPY 4,000')
    """
    places = decimals(currency)
    whole, rest = divmod(abs(minor), 10**places)
    cents = f".{rest:0{places}d}" if rest else ""
    sign = "\N{MINUS SIGN}" if minor < 0 else ""
    return f"{currency}{NO_BREAK}{sign}{whole:,}{cents}"


def days(count: int) -> str:
    """A number of days in figures, for tables and accounts.

    >>> days(1).replace(NO_BREAK, " "), days(12).replace(NO_BREAK, " ")
    ('1 day', '12 days')
    """
    return f"{count:,}{NO_BREAK}{'day' if count == 1 else 'days'}"


def criteria(count: int) -> str:
    """A number of quality criteria in figures.

    >>> criteria(1).replace(NO_BREAK, " "), criteria(0).replace(NO_BREAK, " ")
    ('1 criterion', '0 criteria')
    """
    return f"{count:,}{NO_BREAK}{'criterion' if count == 1 else 'criteria'}"


def day(iso: str) -> str:
    """A date as people write it.

    Raises:
        ValueError: it is no ISO date.

    >>> day("2026-03-12")
    '12 March 2026'
    """
    return written(date.fromisoformat(iso))


def moment(iso: str) -> str:
    """A time to the minute, in UTC.

    Raises:
        ValueError: it is no ISO time.

    >>> moment("2026-03-12T14:03:22Z")
    '12 March 2026, 14:03 UTC'
    """
    at = datetime.fromisoformat(iso)
    at = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    return f"{written(at.date())}, {at:%H:%M} UTC"
