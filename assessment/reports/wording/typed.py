"""Amounts that are typed: read as the reader's locale writes them, kept as the domain reads them.

What is kept has commas between thousands and a point before decimals, whoever typed it: 40,000.50,
see `assessment.domain.triangle.money`. So it means the same to a reader of another language.
"""

from decimal import Decimal
from string import digits
from unicodedata import decimal as digit
from unicodedata import normalize

from babel import Locale
from babel.numbers import (
    NumberFormatError,
    get_decimal_symbol,
    get_group_symbol,
    parse_decimal,
)

from assessment.domain.triangle.money import AmountParts, with_commas
from assessment.reports.wording import formats

CANONICAL = Locale("en", "GB")
UNREAD = "?"  # before what the reader's locale cannot read, so that no other locale does
LONGEST = 24  # signs: Babel writes no more exactly, and no project costs as much
ARABIC_POINT, ARABIC_COMMA = "\N{ARABIC DECIMAL SEPARATOR}", "\N{ARABIC THOUSANDS SEPARATOR}"


def canonical_amount(typed: str, locale: Locale, currency: str = "") -> str:
    """What is kept of an amount; where the locale reads no amount in it, what was typed.

    Points between thousands are read in every language where they can be nothing else, or where
    the currency is written so.

    >>> canonical_amount("40.000,50", Locale("de")), canonical_amount("40,000", Locale("de"))
    ('40,000.50', '40.000')
    >>> canonical_amount("40.000", Locale("en"), "EUR"), canonical_amount("40.000", Locale("en"))
    ('40,000', '40.000')
    """
    before, number, after = _parts(typed)
    if (with_thousands := with_commas(number, currency)) != number:
        return f"{before}{with_thousands}{after}"
    found, ours = _read(number, locale), _read(number, CANONICAL)
    if found is None:
        doubtful = ours is not None or typed.startswith(UNREAD)
        return UNREAD + typed if doubtful else typed
    if found == ours and typed.isascii():
        return typed
    return f"{before}{found:,f}{after}"


def local_amount(stored: str, locale: Locale) -> str:
    """What stands in a field at first.

    >>> local_amount("40,000.50", Locale("de")), local_amount("40,000.50", Locale("en"))
    ('40.000,50', '40,000.50')
    """
    if stored.startswith(UNREAD):
        return stored.removeprefix(UNREAD)
    before, number, after = _parts(stored)
    found = _read(number, CANONICAL)
    if found is None or found == _read(number, locale):
        return stored
    return f"{before}{formats.decimal(f'{found:f}', locale)}{after}"


def _parts(text: str) -> tuple[str, str, str]:
    """An amount between its currency, or per cent: on one side of it, or on none."""
    minus, before, number, after = AmountParts.of(normalize("NFKC", text))
    return before, "-" * minus + number, after


def _read(number: str, locale: Locale) -> Decimal | None:
    """The number as this locale writes it; None where it would not write any number so."""
    group, point = get_group_symbol(locale), get_decimal_symbol(locale)
    text = number.replace(ARABIC_COMMA, group).replace(ARABIC_POINT, point)
    text = "".join(str(digit(one, one)) for one in text)
    if not text[:1].isdigit() or len(text) > LONGEST or set(text) - {*digits, group, point}:
        return None
    try:
        return parse_decimal(text, locale, strict=True)
    except NumberFormatError:
        return None
