"""Bands, rounding, and whether a progression is cumulative."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import Band, OutsideBands, Reproducibility, UnevenPatterns, band, reproducibility
from scoring import round_half_up as rounded
from tests.scoring.notation import F


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (F(5, 4), 1, "1.3"),
        (F(349, 100), 1, "3.5"),
        (F(1, 3), 2, "0.33"),
        (F(2, 3), 0, "1"),
        (F(1, 2), 0, "1"),
        (F(-1, 4), 1, "-0.3"),
        (F(-1, 100), 1, "0.0"),
        (F(3), 1, "3.0"),
        (F(100), 0, "100"),
        (0.25, 1, "0.3"),
        (2.675, 2, "2.67"),
        (10**9, 1, "1000000000.0"),
    ],
)
def test_numbers_are_rounded_half_up_once(value: F | float, places: int, shown: str) -> None:
    assert rounded(value, places) == shown


@given(st.integers(0, 10**6))
def test_rounding_agrees_with_decimal(thousandths: int) -> None:
    exact = Decimal(thousandths).scaleb(-3)
    expected = str(exact.quantize(Decimal("0.1"), ROUND_HALF_UP))
    assert rounded(F(thousandths, 1000)) == expected


BANDS = [Band(F(1), F(2), "low"), Band(F(2), F(4), "middle"), Band(F(4), F(5), "high")]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (F(1), "low"),
        (F(1999999, 1000000), "low"),
        (F(2), "middle"),
        (F(4), "high"),
        (F(5), "high"),
    ],
)
def test_a_band_holds_its_start_and_the_last_its_end(value: F, name: str) -> None:
    found = band(BANDS, value)
    assert found is not None
    assert name == found.name


def test_what_is_not_scored_is_in_no_band() -> None:
    assert band(BANDS, None) is None


@pytest.mark.parametrize("value", [F(99, 100), F(501, 100)])
def test_a_value_outside_all_bands_is_refused(value: F) -> None:
    with pytest.raises(OutsideBands, match=str(value)):
        band(BANDS, value)


def test_the_published_coefficient_of_reproducibility() -> None:
    found = Reproducibility(responses=450, errors=21, minimal=F(1, 2))
    assert rounded(found.coefficient, 3) == "0.953"
    assert found.holds


def patterns(*rows: str) -> list[list[bool]]:
    return [[one == "x" for one in row] for row in rows]


@pytest.mark.parametrize(
    ("rows", "errors", "minimal", "holds"),
    [
        pytest.param(["xx-"] * 10, 0, F(1), True, id="all alike"),
        pytest.param(["xxx", "xx-", "x--", "---", "xxx"] * 2, 0, F(2, 3), True, id="cumulative"),
        pytest.param(["--x"] * 10, 20, F(1), False, id="backwards"),
        pytest.param(["x--"] * 9 + ["-x-"], 2, F(28, 30), True, id="one turned round"),
        pytest.param(["x--"] * 8 + ["-x-"] * 2, 4, F(26, 30), False, id="two turned round"),
        pytest.param(["x--"] * 17 + ["-x-"] * 3, 6, F(54, 60), True, id="exactly .90 holds"),
    ],
)
def test_errors_are_counted_against_the_pattern_of_each_total(
    rows: list[str], errors: int, minimal: F, holds: bool
) -> None:
    found = reproducibility(patterns(*rows))
    assert found == Reproducibility(len(rows) * 3, errors, minimal)
    assert holds == found.holds


@pytest.mark.parametrize("rows", [[], ["xx-"] * 9, [""] * 10], ids=["none", "nine", "no items"])
def test_too_little_gives_no_coefficient(rows: list[str]) -> None:
    assert reproducibility(patterns(*rows)) is None


def test_uneven_patterns_are_refused_by_number() -> None:
    with pytest.raises(UnevenPatterns, match="Pattern 2"):
        reproducibility(patterns("xx", "xx", "x"))


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=10, max_size=20))
def test_errors_come_in_pairs_and_the_order_of_respondents_is_irrelevant(
    rows: list[list[bool]],
) -> None:
    found = reproducibility(rows)
    assert found is not None
    assert found.errors % 2 == 0
    assert found == reproducibility(rows[::-1])
