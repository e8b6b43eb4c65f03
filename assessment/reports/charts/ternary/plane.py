"""The plane of the triangle: where a position lies, with the side as the unit of length.

Time is the upper corner, cost the left, quality the right one. A position is three numbers in that
order, in any unit: points, basis points or shares.
"""

from collections.abc import Sequence
from math import isclose, sqrt

from assessment.reports.charts.marks import Number
from assessment.reports.sentences.triangle.hundred import LEVEL

Position = Sequence[Number]
Spot = tuple[float, float]

HEIGHT = sqrt(3) / 2
CORNERS: tuple[Spot, Spot, Spot] = ((0.5, HEIGHT), (0.0, 0.0), (1.0, 0.0))
CENTRE: Spot = (0.5, HEIGHT / 3)


def shares(position: Position) -> tuple[float, float, float]:
    """The position with a sum of 1.

    Raises:
        ValueError: it has not three numbers, a negative one, or only zeros.

    >>> shares((50, 30, 20))
    (0.5, 0.3, 0.2)
    """
    time, cost, quality = map(float, position)
    whole = time + cost + quality
    if min(time, cost, quality) < 0 or not whole > 0:
        raise ValueError(f"a position needs three weights of 0 or more, not {tuple(position)}")
    return time / whole, cost / whole, quality / whole


def spot(position: Position) -> Spot:
    """Across and up from the left corner.

    >>> spot((0, 0, 1))
    (1.0, 0.0)
    """
    time, _, quality = shares(position)
    return quality + time / 2, time * HEIGHT


def leaders(position: Position) -> tuple[int, ...]:
    """Which waypoints have the largest weight: one, or several that are level.

    >>> leaders((50, 30, 20)), leaders((40, 40, 20)), leaders((3334, 3333, 3333))
    ((0,), (0, 1), (0, 1, 2))
    """
    weights = shares(position)
    most = max(weights)
    return tuple(at for at, weight in enumerate(weights) if isclose(weight, most, abs_tol=LEVEL))


def region(waypoint: int) -> tuple[Spot, Spot, Spot, Spot]:
    """The part of the triangle that a waypoint leads: its corner, two half sides, the centre.

    >>> region(1)[0], region(1)[2] == CENTRE
    ((0.0, 0.0), True)
    """
    corner = CORNERS[waypoint]
    one, other = (CORNERS[(waypoint + step) % 3] for step in (1, 2))
    return corner, _middle(corner, one), CENTRE, _middle(corner, other)


def _middle(one: Spot, other: Spot) -> Spot:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
