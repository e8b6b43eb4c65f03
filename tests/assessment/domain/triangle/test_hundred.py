"""Whole points: a hundred of them, and none of them far off."""

from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.triangle.hundred import whole_points
from assessment.domain.triangle.terms import Point


@given(some.data())
def test_whole_points_make_a_hundred_and_are_less_than_one_off(data: some.DataObject) -> None:
    time = data.draw(some.integers(500, 9000))
    cost = data.draw(some.integers(500, 9500 - time))
    point = Point(time=time, cost=cost, quality=10_000 - time - cost)
    found = whole_points(point)
    assert sum(found) == 100
    assert min(found) >= 5
    exact = (point.time, point.cost, point.quality)
    assert all(abs(100 * one - other) < 100 for one, other in zip(found, exact, strict=True))


@given(some.integers(5, 90), some.integers(5, 90))
def test_whole_points_stay_as_they_are(time: int, cost: int) -> None:
    if 100 - time - cost >= 5:
        points = time, cost, 100 - time - cost
        assert whole_points(Point.of(*points)) == points
