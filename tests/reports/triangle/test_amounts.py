from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.triangle.currencies import decimals
from assessment.messages import Money
from assessment.reports.sentences.triangle.amounts import amount, criteria, day, days, moment
from scoring.triangle import Waypoint
from tests.reports.english import english


@pytest.mark.parametrize(
    ("minor", "currency", "said"),
    [
        (0, "EUR", "€0"),
        (5, "EUR", "€0.05"),
        (100, "EUR", "€1"),
        (123_456_789, "USD", "US$1,234,567.89"),
        (1_234, "JPY", "JP¥1,234"),
        (1_234_500, "KWD", "KWD\N{NO-BREAK SPACE}1,234.500"),
        (4_800_000, "HUF", "HUF\N{NO-BREAK SPACE}48,000"),
        (-5_000, "EUR", "-€50"),
    ],
)
def test_money_is_said_with_its_currency_and_only_the_cents_there_are(
    minor: int, currency: str, said: str
) -> None:
    assert english(Money(minor, currency)) == said


@given(st.integers(0, 10**15), st.sampled_from(["EUR", "JPY", "KWD", "HUF", "COP"]))
def test_no_cent_is_lost_as_amounts_are_kept(minor: int, currency: str) -> None:
    figure = "".join(one for one in english(Money(minor, currency)) if one.isdigit() or one == ".")
    whole, _, cents = figure.partition(".")
    places = decimals(currency)

    assert int(whole) * 10**places + int(cents or 0) == minor


def test_counts_have_their_nouns() -> None:
    assert english([days(0), days(1), days(1200)]) == ("0 days", "1 day", "1,200 days")
    assert english([criteria(1), criteria(3)]) == ("1 criterion", "3 criteria")
    assert english([amount(one, 2, "EUR") for one in Waypoint]) == ("2 days", "€0.02", "2 criteria")


@pytest.mark.parametrize(
    "iso", ["2026-03-12T14:03:22Z", "2026-03-12T14:03:22", "2026-03-12T15:03:22+01:00"]
)
def test_a_moment_is_said_in_universal_time(iso: str) -> None:
    assert english(moment(iso)) == "12 March 2026, 14:03 UTC"


def test_what_is_no_date_is_refused() -> None:
    assert day("2026-03-12") == date(2026, 3, 12)
    with pytest.raises(ValueError, match="isoformat"):
        day("soon")
