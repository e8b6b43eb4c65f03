"""A hundred points in words: how many are given while they are typed, and where they lie.

In every medium they are whole points that make a hundred, by largest remainder, or a third each.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import isclose

from assessment.domain.triangle.hundred import rounded
from assessment.domain.triangle.points import LEAST, WHOLE, TypedPoints
from assessment.domain.triangle.terms import Point
from assessment.messages import Message, Value, msg
from assessment.reports.sentences.triangle.waypoints import waypoints

THIRD_EACH = msg("a third each")
THIRD = msg("33\u2153")
LEVEL = 0.00015  # of shares: a third in whole basis points is one more for one of the three


def points_given(typed: TypedPoints) -> Message:
    """How many of the hundred are given, and what is missing.

    >>> str(points_given(TypedPoints("50"))), str(points_given(TypedPoints("50", "30", "20")))
    ('50 of 100: 50 left.', '100 of 100.')
    >>> str(points_given(TypedPoints("50", "34")))
    '100 of 100: quality gets the rest, 16.'
    """
    total = typed.total
    if not typed.are_whole:
        wrong = waypoints(typed.not_whole, first=True)
        return msg(
            "{fields}: write whole numbers, for example {number}.", fields=wrong, number=WHOLE // 2
        )
    if typed.rest:
        name, left = typed.rest
        return msg(
            "{whole} of {whole}: {waypoint} gets the rest, {left}.",
            whole=WHOLE,
            waypoint=waypoints((name,)),
            left=left,
        )
    if total < WHOLE:
        return msg("{given} of {whole}: {left} left.", given=total, whole=WHOLE, left=WHOLE - total)
    if total > WHOLE:
        over = total - WHOLE
        return msg("{given} of {whole}: {over} too many.", given=total, whole=WHOLE, over=over)
    if typed.point is None:
        return msg("Each gets at least {least}.", least=LEAST)
    return msg("{given} of {whole}.", given=total, whole=WHOLE)


def points(position: Iterable[Fraction | float]) -> tuple[Value, Value, Value]:
    """Three weights of any unit in points of a hundred.

    >>> points((35.6, 43.8, 20.6)), [str(one) for one in points((3334, 3333, 3333))]
    ((36, 44, 20), ['33⅓', '33⅓', '33⅓'])
    """
    weights = tuple(position)
    shares = [one / sum(weights) for one in weights]
    if isclose(min(shares), max(shares), abs_tol=LEVEL):
        return THIRD, THIRD, THIRD
    return rounded([WHOLE * share for share in shares])


def weighed(position: Iterable[Fraction | float], *, first: bool = False) -> Message:
    """All three weights in a sentence; `first`: they begin it.

    >>> str(weighed((50, 30, 20))), str(weighed((1, 1, 1), first=True))
    ('time 50, cost 30, quality 20', 'A third each')
    """
    time, cost, quality = points(position)
    if THIRD in (time, cost, quality):
        return msg("A third each") if first else THIRD_EACH
    if first:
        return msg(
            "Time {time}, cost {cost}, quality {quality}", time=time, cost=cost, quality=quality
        )
    return msg("time {time}, cost {cost}, quality {quality}", time=time, cost=cost, quality=quality)


def weighed_point(point: Point) -> Message:
    """A point as it was said.

    >>> str(weighed_point(Point.of(50, 30, 20))), str(weighed_point(Point.equal()))
    ('time 50, cost 30, quality 20', 'a third each')
    """
    return weighed((point.time, point.cost, point.quality))
