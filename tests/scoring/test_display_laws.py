"""Bands cover their scale without a hole, and reproducibility is what totals predict."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Band, OutsideBands, Reproducibility, band, reproducibility
from tests.scoring.notation import F

moderately = settings(max_examples=50)
EDGES = st.lists(st.integers(-20, 20), min_size=2, max_size=6, unique=True).map(sorted)
PATTERNS = st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=10, max_size=20)


def bands(edges: list[int]) -> list[Band]:
    return [Band(F(a), F(b), f"{a}..{b}") for a, b in pairwise(edges)]


@moderately
@given(EDGES, st.fractions(-25, 25, max_denominator=8))
def test_a_value_is_in_the_one_band_that_holds_it(edges: list[int], value: F) -> None:
    some = bands(edges)
    holding = [one for one in some if one.start <= value < one.end]
    if value == edges[-1]:
        holding = [some[-1]]
    if holding:
        assert [band(some, value)] == holding
    else:
        with pytest.raises(OutsideBands):
            band(some, value)


@moderately
@given(EDGES, st.data())
def test_a_higher_value_is_never_in_a_lower_band(edges: list[int], data: st.DataObject) -> None:
    some = bands(edges)
    inside = st.fractions(edges[0], edges[-1], max_denominator=8)
    low, high = sorted((data.draw(inside), data.draw(inside)))
    lower, higher = band(some, low), band(some, high)
    assert lower is not None
    assert higher is not None
    assert some.index(lower) <= some.index(higher)


def test_without_bands_nothing_is_in_one() -> None:
    assert band([], None) is None
    with pytest.raises(OutsideBands):
        band([], F(0))


def cumulative(total: int, items: int = 4) -> list[bool]:
    return [place < total for place in range(items)]


@moderately
@given(st.lists(st.integers(0, 4), min_size=10, max_size=20))
def test_cumulative_patterns_are_reproduced_without_an_error(totals: list[int]) -> None:
    found = reproducibility([cumulative(total) for total in totals])
    assert found is not None
    assert (found.errors, found.coefficient, found.holds) == (0, F(1), True)
    assert found.responses == 4 * len(totals)


@moderately
@given(PATTERNS)
def test_errors_are_the_answers_that_the_total_does_not_predict(rows: list[list[bool]]) -> None:
    found = reproducibility(rows)
    assert found is not None
    by_hand = sum(
        said != predicted
        for row in rows
        for said, predicted in zip(row, cumulative(sum(row)), strict=True)
    )
    assert found.errors == by_hand
    assert found.coefficient == 1 - F(by_hand, 4 * len(rows))
    assert 0 <= found.coefficient <= 1


@moderately
@given(PATTERNS)
def test_the_minimal_share_is_that_of_guessing_each_item_s_commoner_answer(
    rows: list[list[bool]],
) -> None:
    found = reproducibility(rows)
    assert found is not None
    shares = [F(sum(column), len(rows)) for column in zip(*rows, strict=True)]
    assert found.minimal == sum((max(one, 1 - one) for one in shares), F(0)) / 4
    assert F(1, 2) <= found.minimal <= 1


@moderately
@given(PATTERNS)
def test_yes_and_no_turned_round_in_turned_order_are_as_cumulative(rows: list[list[bool]]) -> None:
    turned = [[not one for one in reversed(row)] for row in rows]
    assert reproducibility(turned) == reproducibility(rows)


@moderately
@given(PATTERNS, st.integers(2, 3))
def test_everybody_counted_several_times_is_as_cumulative(
    rows: list[list[bool]], times: int
) -> None:
    once, often = reproducibility(rows), reproducibility(rows * times)
    assert once is not None
    assert often is not None
    assert (often.coefficient, often.minimal) == (once.coefficient, once.minimal)
    assert often.responses == times * once.responses


@pytest.mark.parametrize(
    ("errors", "holds"), [(0, True), (99, True), (100, True), (101, False), (1000, False)]
)
def test_nine_in_ten_hold(errors: int, holds: bool) -> None:
    assert Reproducibility(1000, errors, F(1, 2)).holds is holds
