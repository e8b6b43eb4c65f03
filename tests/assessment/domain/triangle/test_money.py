"""Amounts that are typed: read as people write them, refused where they could mean two things."""

import pytest
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.triangle.money import CURRENCIES, parse_money, typed_money
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
    ],
)
def test_an_amount_is_read_as_it_is_written(text: str, currency: str, expected: int) -> None:
    assert parse_money(text, currency, "Budget") == expected


@pytest.mark.parametrize("text", ["40.000", "40,00", "40k", "-5", "1e6", "=1+1", "USD 5", "1,2345"])
def test_what_could_mean_something_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Refused, match=r"^Budget: write an amount in EUR such as"):
        parse_money(text, "EUR", "Budget")


@given(some.integers(0, 10**15), some.sampled_from(["EUR", "JPY", "KWD"]))
def test_what_stands_in_the_field_is_read_back_as_it_was(minor: int, currency: str) -> None:
    assert parse_money(typed_money(minor, currency), currency, "Budget") == minor


def test_the_currencies_are_those_that_are_legal_tender_today() -> None:
    ever = (one for ones in get_global("territory_currencies").values() for one in ones)
    today = {code for code, _, until, is_tender in ever if until is None and is_tender}
    assert today == CURRENCIES
