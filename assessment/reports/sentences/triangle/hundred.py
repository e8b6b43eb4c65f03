"""A hundred points in words: how many are given while they are typed, and where they lie."""

from assessment.domain.triangle.hundred import whole_points
from assessment.domain.triangle.points import LEAST, WHOLE, TypedPoints
from assessment.domain.triangle.terms import Point
from assessment.messages import Message, msg

THIRD_EACH = msg("a third each")


def points_given(typed: TypedPoints) -> Message:
    """How many of the hundred are given, and what is missing.

    >>> str(points_given(TypedPoints("50", "34"))), str(points_given(TypedPoints("50", "30", "20")))
    ('84 of 100: 16 left.', '100 of 100.')
    """
    total = typed.total
    if not typed.are_whole:
        return msg("Write whole numbers, for example {number}.", number=WHOLE // 2)
    if total < WHOLE:
        return msg("{given} of {whole}: {left} left.", given=total, whole=WHOLE, left=WHOLE - total)
    if total > WHOLE:
        over = total - WHOLE
        return msg("{given} of {whole}: {over} too many.", given=total, whole=WHOLE, over=over)
    if typed.point is None:
        return msg("Each gets at least {least}.", least=LEAST)
    return msg("{given} of {whole}.", given=total, whole=WHOLE)


def weighed_point(point: Point) -> Message:
    """A point as it was said, in whole points or as a third each.

    >>> str(weighed_point(Point.of(50, 30, 20))), str(weighed_point(Point.equal()))
    ('time 50, cost 30, quality 20', 'a third each')
    """
    if point.is_equal:
        return THIRD_EACH
    time, cost, quality = whole_points(point)
    return msg("time {time}, cost {cost}, quality {quality}", time=time, cost=cost, quality=quality)
