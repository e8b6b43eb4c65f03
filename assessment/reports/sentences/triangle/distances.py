"""Distances between positions, in a unit that people know: whose preference is turned around.

Somebody who prefers one thing to another by k to 1 and somebody who prefers them by 1 to k are
sqrt(2) * ln(k) apart (Aitchison 1986); so every distance can be said as such a reversal.
"""

from fractions import Fraction
from math import exp, sqrt

from assessment.messages import Level, Message, Value, msg
from assessment.reports.sentences.triangle.waypoints import NAMES
from scoring import round_half_up
from scoring.triangle import REVERSAL, Waypoint, Weights

ALIKE = 0.15  # of a reversal of 2 to 1: what a few points more or less make
LITTLE = 0.5
NEARLY = 0.95
MOST = 9  # as far as the scale of comparisons reaches
THE_GROUP = msg("the group")


def between(one: Value, other: Value, distance: float) -> Message:
    """How far two people, or two positions, are from each other.

    >>> str(between("Ana", "Ben", 0.3))
    'Ana and Ben are close to each other.'
    """
    reversals, times = distance / REVERSAL, exp(distance / sqrt(2))
    if reversals < ALIKE:
        return msg("{one} and {other} stand at practically the same place.", one=one, other=other)
    if reversals < LITTLE:
        return msg("{one} and {other} are close to each other.", one=one, other=other)
    if reversals < NEARLY:
        return msg("{one} and {other} differ, though not widely.", one=one, other=other)
    if times >= MOST + 0.25:
        return msg(
            "{one} and {other} are further apart than if one reversed the other’s {times}:1 "
            "preference.",
            one=one,
            other=other,
            times=MOST,
        )
    return msg(
        "{one} and {other} are as far apart as if one reversed the other’s {times}:1 preference.",
        one=one,
        other=other,
        times=halves(times),
    )


def apart(one: Value, first: Weights, other: Value, second: Weights) -> Message:
    """How two positions differ, by the waypoint to which they give the most different points.

    >>> str(apart("Ana", Weights.closed(10, 20, 70), "Ben", Weights.closed(40, 35, 25)))
    'Ana gives quality 70 of 100, Ben 25.'
    """
    way = max(Waypoint, key=lambda way: abs(first[way] - second[way]))
    points = [round_half_up(100 * weights[way], 0) for weights in (first, second)]
    if points[0] == points[1]:
        return msg("{one} and {other} stand at practically the same place.", one=one, other=other)
    return msg(
        "{one} gives {waypoint} {points} of 100, {other} {others}.",
        one=one,
        waypoint=NAMES[way],
        points=int(points[0]),
        other=other,
        others=int(points[1]),
    )


def halves(times: float) -> Level:
    """A multiple to the half.

    >>> str(halves(2.04)), str(halves(2.4))
    ('2', '2.5')
    """
    return Level(Fraction(round(2 * times), 2))


def from_group(name: Value, distance: float) -> Message:
    """How far somebody is from the group's position.

    >>> str(from_group("Ana", 0.01))
    'Ana and the group stand at practically the same place.'
    """
    return between(name, THE_GROUP, distance)
