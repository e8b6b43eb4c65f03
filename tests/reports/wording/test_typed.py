"""Amounts are read as their reader writes them, and mean the same to whoever reads them next."""

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.triangle.money import parse_money, parse_whole, typed_money
from assessment.errors import Refused
from assessment.reports.wording.typed import canonical_amount, local_amount
from tests.reports.wording.scripts import arabic, wide

LANGUAGES = ("en", "de", "pl", "ar", "ja", "fr")
REFUSED = None
SIGNS = f"0123456789.,' ?EUReur€$-%{arabic('4,.')}{wide('5,.')}"


def amount(typed: str, language: str, currency: str = "EUR") -> int | None:
    """What an amount comes to in the smallest unit; None where it is refused."""
    try:
        return parse_money(canonical_amount(typed, Locale(language), currency), currency, "Budget")
    except Refused:
        return REFUSED


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("en", "40,000", 4_000_000),
        ("en", "40,000.50", 4_000_050),
        ("en", "EUR 40 000", 4_000_000),
        ("en", "40.000", 4_000_000),
        ("en", "40.000,50", 4_000_050),
        ("en", "1,5", REFUSED),
        ("en", "40.000 EUR", 4_000_000),
        ("en", "€40,000", 4_000_000),
        ("de", "40.000", 4_000_000),
        ("de", "40.000,50", 4_000_050),
        ("de", "40.000,50 €", 4_000_050),
        ("de", "1,5 eur", 150),
        ("de", "40.000,50 $", REFUSED),
        ("de", "1234,5", 123_450),
        ("de", "40 000,50 EUR", 4_000_050),
        ("de", "40,000", REFUSED),
        ("de", "40,000.50", REFUSED),
        ("de", "1.23", REFUSED),
        ("de", "1.2345", REFUSED),
        ("pl", "40 000,50", 4_000_050),
        ("pl", "40\N{NO-BREAK SPACE}000", 4_000_000),
        ("pl", "1,5", 150),
        ("pl", "40.000", 4_000_000),
        ("pl", "1.5", REFUSED),
        ("ar", "40,000.50", 4_000_050),
        ("ar", arabic("40,000.50"), 4_000_050),
        ("ar", arabic("40000"), 4_000_000),
        ("ar", "40.000", 4_000_000),
        ("ja", "40,000", 4_000_000),
        ("ja", wide("40,000.50"), 4_000_050),
        ("ja", "40.000", 4_000_000),
        ("fr", "40\N{NARROW NO-BREAK SPACE}000,50", 4_000_050),
        ("fr", "40,000", REFUSED),
        ("fr", "40\N{NARROW NO-BREAK SPACE}000,50\N{NO-BREAK SPACE}€", 4_000_050),
    ],
)
def test_an_amount_is_read_as_its_language_writes_it_or_not_at_all(
    language: str, typed: str, expected: int | None
) -> None:
    assert amount(typed, language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["abc", "-5", "1e6", "NaN", "?5", "1,,5", ".5", ",5"])
def test_what_is_no_amount_is_refused_and_stands_there_as_it_was_typed(
    language: str, typed: str
) -> None:
    locale = Locale(language)
    assert amount(typed, language) is REFUSED
    assert local_amount(canonical_amount(typed, locale), locale) == typed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["1.234", "1,234"])
def test_a_thousand_and_a_fraction_are_never_taken_for_each_other(
    language: str, typed: str
) -> None:
    thousands = {"en": ",", "ar": ",", "ja": ",", "de": "."}
    expected = 123_400 if thousands.get(language, " ") in typed else REFUSED
    assert amount(typed, language, "USD") == expected
    point = {"en": ".", "ar": ".", "ja": "."}.get(language, ",")
    expected = 1_234 if point in typed else 1_234_000 if expected else REFUSED
    assert amount(typed, language, "KWD") == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "currency", "expected"),
    [
        ("12.500,00", "USD", 1_250_000),
        ("1.250.000", "GBP", 125_000_000),
        ("25.000", "EUR", 2_500_000),
        ("25.000 €", "EUR", 2_500_000),
        ("25.000", "DKK", 2_500_000),
    ],
)
def test_points_between_thousands_are_read_where_they_can_be_nothing_else(
    language: str, typed: str, currency: str, expected: int
) -> None:
    assert amount(typed, language, currency) == expected


@given(
    some.integers(0, 10**15),
    some.sampled_from(["EUR", "JPY", "KWD"]),
    some.sampled_from(LANGUAGES),
)
def test_what_is_kept_is_the_same_after_it_was_shown_in_any_language(
    minor: int, currency: str, language: str
) -> None:
    kept, locale = typed_money(minor, currency), Locale(language)
    again = canonical_amount(local_amount(kept, locale), locale)
    assert parse_money(again, currency, "Budget") == minor
    assert again == kept


@given(some.text(SIGNS, max_size=12), *[some.sampled_from(LANGUAGES)] * 2)
def test_a_change_of_language_changes_no_amount(typed: str, one: str, other: str) -> None:
    kept = canonical_amount(typed, Locale(one), "EUR")
    shown = local_amount(kept, Locale(other))
    first, second = amount(typed, one), amount(shown, other)
    assert first in {REFUSED, second}


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "1,234,567.50"),
        ("de", "1.234.567,50"),
        ("pl", "1 234 567,50"),
        ("ar", "1,234,567.50"),
        ("ja", "1,234,567.50"),
    ],
)
def test_a_field_shows_an_amount_as_its_reader_writes_it(language: str, shown: str) -> None:
    found = local_amount("1,234,567.50", Locale(language))
    assert found.replace("\N{NO-BREAK SPACE}", " ") == shown


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("en", "1,234", 1234),
        ("en", "1.234", 0),
        ("de", "1.234", 1234),
        ("de", "1,234", 0),
        ("de", "10 %", 10),
        ("pl", "1 234", 1234),
        ("ar", arabic("1,234"), 1234),
        ("ja", wide("1,234"), 1234),
    ],
)
def test_a_whole_number_is_read_likewise(language: str, typed: str, expected: int) -> None:
    assert parse_whole(canonical_amount(typed, Locale(language))) == expected
