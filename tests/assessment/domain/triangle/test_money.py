"""Amounts that are typed: read as people write them, refused where they could mean two things."""

from collections.abc import Iterator

import pytest
from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.triangle.currencies import CURRENCIES, SIGNS
from assessment.domain.triangle.money import parse_budget, parse_money, typed_money
from assessment.errors import Refused


@pytest.mark.parametrize(
    ("text", "currency", "expected"),
    [
        ("40,000", "EUR", 4_000_000),
        ("40000.5", "EUR", 4_000_050),
        ("EUR 40 000", "EUR", 4_000_000),
        ("40'000 CHF", "CHF", 4_000_000),
        ("1,234,567", "JPY", 1_234_567),
        ("0.125", "KWD", 125),
        ("   ", "EUR", 0),
        ("€", "EUR", 0),
        ("250 000 €", "EUR", 25_000_000),
        ("€250,000", "EUR", 25_000_000),
        ("EUR 250 000", "EUR", 25_000_000),
        ("250.000 EUR", "EUR", 25_000_000),
        ("1.250.000,50 €", "EUR", 125_000_050),
        ("eur 250000", "EUR", 25_000_000),
        ("$250,000", "CAD", 25_000_000),
        ("US$ 250,000.25", "USD", 25_000_025),
        ("250.000 kr", "SEK", 25_000_000),
        ("250.000 KWD", "KWD", 250_000),
    ],
)
def test_an_amount_is_read_as_it_is_written(text: str, currency: str, expected: int) -> None:
    assert parse_money(text, currency, "Budget") == expected


@pytest.mark.parametrize(
    "text",
    ["40,00", "-k", "1e6", "=1+1", "+5", "1,2345", "5 abc", "1.25 EUR €c", "-", "0.000"],
)
def test_what_could_mean_something_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Refused, match=r"^Budget: write an amount in EUR such as"):
        parse_money(text, "EUR", "Budget")


@pytest.mark.parametrize(("text", "thousandths"), [("40.000", "40"), ("?40,125", "40.125")])
def test_what_could_be_thousands_or_thousandths_is_asked_back_with_both(
    text: str, thousandths: str
) -> None:
    thousands = text.strip("?").replace(".", "").replace(",", "")
    with pytest.raises(Refused) as error:
        parse_money(text, "USD", "Budget")
    assert str(error.value) == (
        f"Budget: this could be {thousands} or {thousandths}. Write {thousands} if you mean the "
        "first."
    )


@pytest.mark.parametrize(
    ("text", "short"),
    [("40k", "k"), ("12,5k", "k"), ("12.5 K", "K"), ("3 Mio.", "Mio."), ("2m", "m")],
)
def test_what_is_shortened_is_asked_for_in_full(text: str, short: str) -> None:
    with pytest.raises(Refused) as error:
        parse_money(text, "EUR", "Budget")
    assert str(error.value) == (
        f"Budget: write the amount in full and without “{short}”, such as 40000."
    )


@pytest.mark.parametrize("text", ["abc", "1.5"])
def test_a_currency_without_decimals_has_one_example(text: str) -> None:
    with pytest.raises(Refused, match=r"write an amount in JPY such as 40000\."):
        parse_money(text, "JPY", "Budget")


@pytest.mark.parametrize(
    "text", ["-5", "- 5 EUR", "-€5", "€-5", "\N{MINUS SIGN}5,000", "\N{EN DASH}5"]
)
def test_what_is_below_nothing_is_refused_as_that(text: str) -> None:
    with pytest.raises(Refused, match=r"^Budget: it must be 0 or more, for example 40000\.$"):
        parse_money(text, "EUR", "Budget")
    with pytest.raises(Refused, match=r"^Budget: write an amount above 0, for example"):
        parse_budget(text, "EUR", "Budget")


@pytest.mark.parametrize(
    ("text", "currency", "other"),
    [
        ("USD 5", "EUR", "USD"),
        ("250.000 chf", "EUR", "chf"),
        ("$5", "EUR", "$"),
        ("5 €", "GBP", "€"),
        ("US$5", "CAD", "US$"),
        ("EUR 5 USD", "EUR", "USD"),
        ("USD", "EUR", "USD"),
    ],
)
def test_another_currency_is_refused_by_both_names(text: str, currency: str, other: str) -> None:
    with pytest.raises(Refused) as error:
        parse_money(text, currency, "Budget")
    assert str(error.value) == (
        f"Budget: this is in {other}, but the project counts in {currency}. Write the amount in "
        f"{currency}."
    )


def test_a_sign_stands_for_the_currencies_that_some_locale_writes_so() -> None:
    written = {(sign.replace("\N{NO-BREAK SPACE}", ""), code) for sign, code in _signs()}
    assert {(sign, code) for sign, codes in SIGNS.items() for code in codes} <= written


def _signs() -> Iterator[tuple[str, str]]:
    for name in locale_identifiers():
        locale = Locale.parse(name)
        yield from ((sign, code) for code, sign in locale.currency_symbols.items())


@given(some.integers(0, 10**15), some.sampled_from(["EUR", "JPY", "KWD"]))
def test_what_stands_in_the_field_is_read_back_as_it_was(minor: int, currency: str) -> None:
    assert parse_money(typed_money(minor, currency), currency, "Budget") == minor


def test_the_currencies_are_those_that_are_legal_tender_today() -> None:
    ever = (one for ones in get_global("territory_currencies").values() for one in ones)
    today = {code for code, _, until, is_tender in ever if until is None and is_tender}
    assert today == CURRENCIES
