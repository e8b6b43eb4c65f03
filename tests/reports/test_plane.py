from itertools import permutations
from math import dist, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.reports.charts.ternary.plane import (
    CENTRE,
    CORNERS,
    HEIGHT,
    leaders,
    region,
    shares,
    spot,
)

POINTS = st.tuples(*[st.integers(0, 100)] * 3).filter(any)


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        pytest.param((1, 0, 0), CORNERS[0], id="all for time"),
        pytest.param((0, 100, 0), CORNERS[1], id="all for cost"),
        pytest.param((0, 0, 10000), CORNERS[2], id="all for quality"),
        pytest.param((1, 1, 1), CENTRE, id="all equal"),
        pytest.param((0, 50, 50), (0.5, 0), id="nothing for time"),
    ],
)
def test_a_position_lies_as_near_to_a_corner_as_it_weighs(
    position: tuple[int, int, int], expected: tuple[float, float]
) -> None:
    assert spot(position) == pytest.approx(expected)


@given(POINTS)
def test_every_position_lies_in_the_triangle_and_its_distances_from_the_sides_are_its_weights(
    position: tuple[int, int, int],
) -> None:
    x, y = spot(position)
    time, cost, quality = shares(position)
    root = HEIGHT * 2  # of three

    assert y / HEIGHT == pytest.approx(time)
    assert (root * (1 - x) - y) / 2 / HEIGHT == pytest.approx(cost)
    assert (root * x - y) / 2 / HEIGHT == pytest.approx(quality)


@given(POINTS, st.integers(1, 1000))
def test_only_the_proportions_count(position: tuple[int, int, int], times: int) -> None:
    assert spot([weight * times for weight in position]) == pytest.approx(spot(position))


@given(POINTS)
def test_the_nearest_corner_is_the_leader_and_the_region_is_its_own(
    position: tuple[int, int, int],
) -> None:
    place = spot(position)
    away = [dist(place, corner) for corner in CORNERS]

    assert leaders(position) == tuple(
        at for at, far in enumerate(away) if isclose(far, min(away), rel_tol=1e-9, abs_tol=1e-9)
    )


@pytest.mark.parametrize("waypoint", [0, 1, 2])
def test_a_region_reaches_from_its_corner_over_half_its_sides_to_the_centre(waypoint: int) -> None:
    corner, one, centre, other = region(waypoint)

    assert (corner, centre) == (CORNERS[waypoint], CENTRE)
    assert dist(corner, one) == pytest.approx(0.5) == dist(corner, other)


def test_regions_meet_without_a_gap() -> None:
    edges = [{region(at)[1], region(at)[3]} for at in range(3)]

    assert all(len(edges[one] & edges[other]) == 1 for one, other in permutations(range(3), 2))


@pytest.mark.parametrize("wrong", [(0, 0, 0), (-1, 1, 1), (float("nan"), 1, 1)])
def test_what_is_no_position_is_refused(wrong: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="needs three weights"):
        shares(wrong)


def test_a_leader_is_not_missed_by_a_rounding_error() -> None:
    assert leaders((0.1 + 0.2, 0.3, 0.4 - 1e-17 - 0.1)) == (0, 1, 2)
