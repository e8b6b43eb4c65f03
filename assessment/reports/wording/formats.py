"""Formats: numbers, money, dates and lists as a locale writes them (Unicode CLDR, by Babel).

Rounding is ours, exact and half up (`scoring.rounding`). Babel is given as many decimals as stand
in its result, and rounds nothing.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from fractions import Fraction

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_symbol,
)

from assessment.domain.triangle.currencies import decimals
from assessment.messages import Level, Listing, Money, Percent, Score

DIGITS = re.compile(r"0(\.0+)?(?![#0,])")  # the last digit of a pattern, with its decimals
LETTER_BEFORE_DIGIT = re.compile("\N{CURRENCY SIGN}(?=[#0])")  # "KWD 1", though "€1"
STYLES = {"and": "standard", "or": "or", "unit": "unit"}


def integer(value: int, locale: Locale) -> str:
    """A whole number.

    >>> integer(40_000, Locale("en", "GB")), integer(40_000, Locale("de"))
    ('40,000', '40.000')
    """
    return format_decimal(value, locale=locale)


def score(of: Score, locale: Locale) -> str:
    """A score that there is: one decimal, or as many as tell it from what it stands beside.

    >>> score(Score(Fraction(49, 20)), Locale("de"))
    '2,5'
    """
    return decimal(_rounded(of.value or 0, of.beside), locale)


def level(of: Level, locale: Locale) -> str:
    """A level: two decimals at most or as many as it says, unless others must be told from it.

    >>> level(Level(Fraction(3)), Locale("de")), level(Level(Fraction(8, 3)), Locale("de"))
    ('3', '2,67')
    """
    text = _rounded(of.value, of.beside, of.places)
    shown = text.rstrip("0").rstrip(".") if "." in text else text
    return decimal(shown, locale)


def percent(of: Percent, locale: Locale) -> str:
    """A share in whole per cent, or with as many decimals as tell it from others.

    >>> percent(Percent(Fraction(1, 2)), Locale("en", "GB"))
    '50%'
    >>> percent(Percent(Fraction(21, 200), places=2), Locale("en", "GB"))
    '10.5%'
    """
    hundredths = (100 * Fraction(share) for share in of.beside)
    text = _rounded(100 * Fraction(of.share), hundredths, of.places)
    if of.places and "." in text:
        text = text.rstrip("0").rstrip(".")
    pattern = DIGITS.sub(_digits(text), locale.percent_formats[None].pattern)
    return format_percent(Decimal(text).scaleb(-2), format=pattern, locale=locale)


def money(of: Money, locale: Locale) -> str:
    """An amount with its currency; cents only where there are any.

    >>> money(Money(4_000_000, "EUR"), Locale("en", "GB"))
    '€40,000'
    """
    places = decimals(of.currency)  # by ISO 4217, as amounts are kept: Babel goes by what is usual
    amount = Decimal(of.minor).scaleb(-places)
    text = f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.{places}f}"
    pattern = DIGITS.sub(_digits(text), locale.currency_formats["standard"].pattern)
    if get_currency_symbol(of.currency, locale)[-1:].isalpha():
        pattern = LETTER_BEFORE_DIGIT.sub("\N{CURRENCY SIGN}\N{NO-BREAK SPACE}", pattern)
    return format_currency(
        amount, of.currency, format=pattern, locale=locale, currency_digits=False
    )


def day(of: date, locale: Locale) -> str:
    """A day, with its month in words.

    >>> day(date(2026, 11, 29), Locale("en", "GB"))
    '29 November 2026'
    """
    return format_date(of, "long", locale=locale)


def moment(of: datetime, zone: tzinfo, locale: Locale) -> str:
    """A moment in a time zone, which is named.

    >>> moment(datetime(2026, 11, 29, 9, 5, tzinfo=UTC), UTC, Locale("en", "GB"))
    '29 November 2026, 09:05 UTC'
    """
    there = of.astimezone(zone)
    clock = format_datetime(there, "HH:mm", locale=locale)
    return f"{day(there.date(), locale)}, {clock} {zone_name(there)}"


def zone_name(at: datetime) -> str:
    """The zone of a moment as everybody reads it alike: abbreviations such as CST are of several.

    >>> from zoneinfo import ZoneInfo
    >>> zone_name(datetime(2026, 7, 1, tzinfo=ZoneInfo("Europe/Zurich")))
    'UTC+2'
    >>> zone_name(datetime(2026, 7, 1, tzinfo=ZoneInfo("America/St_Johns")))
    'UTC-2:30'
    """
    minutes = round((at.utcoffset() or timedelta()) / timedelta(minutes=1))
    hours, rest = divmod(abs(minutes), 60)
    if not minutes:
        return "UTC"
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}"


def time(of: datetime, zone: tzinfo, locale: Locale) -> str:
    """The time of day in a time zone; in UTC it says so.

    >>> time(datetime(2026, 11, 29, 9, 5, tzinfo=UTC), UTC, Locale("en", "GB"))
    '09:05 UTC'
    """
    said = format_datetime(of.astimezone(zone), "HH:mm", locale=locale)
    return said + (" UTC" if zone is UTC else "")


def listed(parts: Sequence[str], kind: str, locale: Locale) -> str:
    """Parts in a row.

    >>> listed(["a", "b", "c"], "and", Locale("en", "GB")), listed(["a", "b"], "or", Locale("de"))
    ('a, b and c', 'a oder b')
    """
    return format_list(parts, style=STYLES[kind], locale=locale)  # type: ignore[arg-type]


def shortened(of: Listing) -> tuple[Listing, int]:
    """A listing without the parts that are too many, and how many those are.

    >>> shortened(Listing(("a", "b", "c"), most=2))
    (Listing(parts=('a', 'b'), kind='and', most=2), 1)
    """
    left_out = len(of.parts) - of.most if of.most is not None else 0
    if left_out <= 0:
        return of, 0
    return Listing(of.parts[: of.most], of.kind, of.most), left_out


def decimal(digits: str, locale: Locale) -> str:
    """A number whose digits are known: only its marks are the locale's.

    >>> decimal("1234.50", Locale("de"))
    '1.234,50'
    """
    pattern = DIGITS.sub(_digits(digits), locale.decimal_formats[None].pattern.split(".")[0])
    return format_decimal(Decimal(digits), format=pattern, locale=locale)


def _rounded(
    value: Fraction | float, beside: Iterable[Fraction | float | None], places: int = 1
) -> str:
    # Nothing on the way to a question is a score.
    from scoring import round_distinct

    return round_distinct(value, beside, places=places)


def _digits(text: str) -> str:
    """The pattern's last digit with as many decimals as the text has."""
    places = len(text.partition(".")[2])
    return "0." + "0" * places if places else "0"
