"""A hundred: a place in the triangle in whole points, as people say it."""

from collections.abc import Sequence
from fractions import Fraction
from math import floor

from assessment.domain.triangle.points import WHOLE, Points
from assessment.domain.triangle.terms import Point
from assessment.domain.triangle.values import BASIS

ONE = BASIS // WHOLE  # basis points in a point


def whole_points(of: Point) -> Points:
    """The nearest whole points that make a hundred, by largest remainder.

    >>> whole_points(Point(time=3334, cost=3333, quality=3333))
    (34, 33, 33)
    """
    weights = (of.time, of.cost, of.quality)
    return rounded([Fraction(weight, ONE) for weight in weights])


def rounded(parts: Sequence[Fraction | float]) -> Points:
    """Three parts of a hundred as whole points that make a hundred, by largest remainder.

    >>> rounded((35.6, 43.8, 20.6))
    (36, 44, 20)
    """
    found = [floor(part) for part in parts]
    by_remainder = sorted(range(len(found)), key=lambda at: found[at] - parts[at])
    for at in by_remainder[: WHOLE - sum(found)]:
        found[at] += 1
    return found[0], found[1], found[2]
