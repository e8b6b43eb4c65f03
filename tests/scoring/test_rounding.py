"""Rounding: half up, once, and never so that two numbers that differ read alike."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import round_distinct, round_half_up
from tests.scoring.notation import F

moderately = settings(max_examples=50)
EXACT = st.fractions(-1000, 1000, max_denominator=10**5)
PLACES = st.integers(0, 4)


@moderately
@given(EXACT, PLACES)
def test_what_is_shown_is_at_most_half_a_step_away(value: F, places: int) -> None:
    assert abs(F(round_half_up(value, places)) - value) <= F(1, 2 * 10**places)


@moderately
@given(EXACT, PLACES)
def test_there_are_as_many_decimals_as_were_asked_for(value: F, places: int) -> None:
    text = round_half_up(value, places)
    assert len(text.partition(".")[2]) == places
    assert ("." in text) == bool(places)


@moderately
@given(EXACT, PLACES)
def test_rounding_a_rounded_number_changes_nothing(value: F, places: int) -> None:
    once = round_half_up(value, places)
    assert round_half_up(F(once), places) == once


@moderately
@given(EXACT, EXACT, PLACES)
def test_rounding_never_turns_an_order_round(one: F, other: F, places: int) -> None:
    less, more = sorted((one, other))
    assert F(round_half_up(less, places)) <= F(round_half_up(more, places))


@moderately
@given(EXACT.filter(bool), PLACES)
def test_what_is_below_nought_mirrors_what_is_above(value: F, places: int) -> None:
    mirrored = round_half_up(-value, places)
    assert F(mirrored) == -F(round_half_up(value, places))
    assert mirrored.startswith("-") == (F(mirrored) < 0)


@moderately
@given(st.integers(-(10**6), 10**6), PLACES)
def test_halves_go_away_from_nought_as_in_decimal(steps: int, places: int) -> None:
    half = Decimal(2 * steps + 1).scaleb(-places) / 2
    step = Decimal(1).scaleb(-places)
    expected = half.quantize(step, ROUND_HALF_UP)
    assert Decimal(round_half_up(F(half), places)) == expected


@pytest.mark.parametrize(
    ("value", "others", "shown"),
    [
        pytest.param(F(125, 36), [F(7, 2)], "3.47", id="just below"),
        pytest.param(F(7, 2), [F(125, 36)], "3.50", id="what it is just below"),
        pytest.param(F(7, 2), [F(7, 2)], "3.5", id="the same needs no more"),
        pytest.param(F(7, 2), [None], "3.5", id="nothing beside it"),
        pytest.param(F(7, 2), [], "3.5", id="nothing at all"),
        pytest.param(F(7, 2), [None, F(35001, 10000)], "3.5000", id="one of several"),
        pytest.param(F(7, 2), [F(9, 2), F(349, 100)], "3.50", id="the closest decides"),
        pytest.param(0.5, [0.25], "0.5", id="floats"),
    ],
)
def test_there_are_as_many_places_as_tell_it_from_the_others(
    value: F | float, others: list[F | float | None], shown: str
) -> None:
    assert round_distinct(value, others) == shown


@moderately
@given(EXACT, EXACT, PLACES)
def test_two_numbers_read_alike_only_where_they_are_the_same(one: F, other: F, places: int) -> None:
    texts = round_distinct(one, [other], places), round_distinct(other, [one], places)
    assert (texts[0] == texts[1]) == (one == other)
    assert (F(texts[0]) < F(texts[1])) == (one < other)
    assert len(texts[0]) > places or not places


@moderately
@given(EXACT, st.lists(EXACT, max_size=3), PLACES)
def test_no_more_places_are_shown_than_are_needed(value: F, others: list[F], places: int) -> None:
    shown = len(round_distinct(value, others, places).partition(".")[2])
    different = [one for one in others if one != value]
    assert shown >= places
    for fewer in range(places, shown):
        text = round_half_up(value, fewer)
        assert any(text == round_half_up(one, fewer) for one in different)


@moderately
@given(EXACT, st.lists(EXACT, max_size=3), PLACES)
def test_the_order_of_the_others_is_irrelevant(value: F, others: list[F], places: int) -> None:
    assert round_distinct(value, others, places) == round_distinct(value, others[::-1], places)
