import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.triangle.money import DECIMALS
from assessment.reports.sentences.figures import NO_BREAK
from assessment.reports.sentences.triangle.amounts import (
    criteria,
    day,
    days,
    moment,
    money,
)


@pytest.mark.parametrize(
    ("minor", "currency", "said"),
    [
        (0, "EUR", "EUR 0"),
        (5, "EUR", "EUR 0.05"),
        (100, "EUR", "EUR 1"),
        (123_456_789, "USD", "USD 1,234,567.89"),
        (1_234, "JPY", "JPY 1,234"),
        (1_234_500, "KWD", "KWD 1,234.500"),
        (-5_000, "EUR", "EUR \N{MINUS SIGN}50"),
    ],
)
def test_money_is_said_with_its_currency_and_only_the_cents_there_are(
    minor: int, currency: str, said: str
) -> None:
    assert money(minor, currency).replace(NO_BREAK, " ") == said


@given(st.integers(0, 10**15), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_no_cent_is_lost(minor: int, currency: str) -> None:
    figure = money(minor, currency).partition(NO_BREAK)[2].replace(",", "")
    whole, _, cents = figure.partition(".")
    places = DECIMALS.get(currency, 2)

    assert int(whole) * 10**places + int(cents or 0) == minor


def test_counts_have_their_nouns() -> None:
    assert [days(0), days(1), days(1200)] == [
        f"0{NO_BREAK}days",
        f"1{NO_BREAK}day",
        f"1,200{NO_BREAK}days",
    ]
    assert [criteria(1), criteria(3)] == [f"1{NO_BREAK}criterion", f"3{NO_BREAK}criteria"]


@pytest.mark.parametrize(
    "iso", ["2026-03-12T14:03:22Z", "2026-03-12T14:03:22", "2026-03-12T15:03:22+01:00"]
)
def test_a_moment_is_said_in_universal_time(iso: str) -> None:
    assert moment(iso) == "12 March 2026, 14:03 UTC"


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        day("soon")
