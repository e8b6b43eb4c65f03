"""Linked points: laws of moving one of three."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.triangle.points import EVEN, LEAST, MOST, Points, rebalanced
from assessment.domain.triangle.terms import BASIS, Point

WAYPOINTS = st.integers(0, 2)
WANTED = st.integers(-50, 150)


@st.composite
def hundreds(draw: st.DrawFn) -> Points:
    time = draw(st.integers(LEAST, MOST))
    cost = draw(st.integers(LEAST, 100 - LEAST - time))
    return time, cost, 100 - time - cost


@given(hundreds(), WAYPOINTS, WANTED)
def test_there_are_always_a_hundred_points_and_at_least_five_each(
    points: Points, moved: int, to: int
) -> None:
    found = rebalanced(points, moved, to)
    assert sum(found) == 100
    assert min(found) >= LEAST
    assert sum(Point.of(*found).model_dump().values()) == BASIS


@given(hundreds(), WAYPOINTS, WANTED)
def test_the_one_that_was_moved_is_where_it_was_wanted_within_the_limits(
    points: Points, moved: int, to: int
) -> None:
    assert rebalanced(points, moved, to)[moved] == min(max(to, LEAST), MOST)


@given(hundreds(), WAYPOINTS, WANTED)
def test_moving_it_to_the_same_place_again_changes_nothing(
    points: Points, moved: int, to: int
) -> None:
    once = rebalanced(points, moved, to)
    assert rebalanced(once, moved, to) == once


@given(hundreds(), WAYPOINTS)
def test_leaving_it_where_it_is_changes_nothing(points: Points, moved: int) -> None:
    assert rebalanced(points, moved, points[moved]) == points


@given(hundreds(), WAYPOINTS, WANTED)
def test_what_was_more_of_the_other_two_does_not_become_less(
    points: Points, moved: int, to: int
) -> None:
    first, second = (at for at in range(3) if at != moved)
    found = rebalanced(points, moved, to)
    if points[first] >= points[second]:
        assert found[first] >= found[second]
    else:
        assert found[first] <= found[second] + 1  # one point cannot be halved


@given(hundreds(), WAYPOINTS, WANTED)
def test_the_other_two_keep_their_proportion_to_a_point(
    points: Points, moved: int, to: int
) -> None:
    first, second = (at for at in range(3) if at != moved)
    found = rebalanced(points, moved, to)
    if min(found[first], found[second]) > LEAST:
        exact = (100 - found[moved]) * points[first] / (points[first] + points[second])
        assert abs(found[first] - exact) <= 0.5


@pytest.mark.parametrize(
    ("points", "moved", "to", "expected"),
    [
        pytest.param((50, 30, 20), 2, 50, (31, 19, 50), id="in proportion"),
        pytest.param((50, 30, 20), 0, 5, (5, 57, 38), id="down to the least"),
        pytest.param((90, 5, 5), 1, 50, (45, 50, 5), id="five stays five"),
        pytest.param(EVEN, 0, 50, (50, 25, 25), id="even"),
    ],
)
def test_a_few_by_hand(points: Points, moved: int, to: int, expected: Points) -> None:
    assert rebalanced(points, moved, to) == expected
