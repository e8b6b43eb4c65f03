"""Distances between positions, in a unit that people know: whose preference is turned around.

Somebody who prefers one thing to another by k to 1 and somebody who prefers them by 1 to k are
sqrt(2) * ln(k) apart (Aitchison 1986); so every distance can be said as such a reversal.
"""

from math import exp, sqrt

from scoring import round_half_up
from scoring.triangle import REVERSAL

ALIKE = 0.15  # of a reversal of 2 to 1: what a few points more or less make
LITTLE = 0.5
NEARLY = 0.95
MOST = 9.0  # as far as the scale of comparisons reaches


def apart(distance: float) -> str:
    """How far two positions are from each other, to go on after "they".

    >>> apart(0), apart(0.98)
    ('stand at practically the same place', "are as far apart as if one reversed the other's 2:1 \
preference")
    """
    reversals = distance / REVERSAL
    if reversals < ALIKE:
        return "stand at practically the same place"
    if reversals < LITTLE:
        return "are close to each other"
    if reversals < NEARLY:
        return "differ, but by less than if one reversed the other's 2:1 preference"
    times = exp(distance / sqrt(2))
    if times >= MOST + 0.25:
        return f"are further apart than if one reversed the other's {halves(MOST)}:1 preference"
    return f"are as far apart as if one reversed the other's {halves(times)}:1 preference"


def halves(times: float) -> str:
    """A multiple to the half.

    >>> halves(2.04), halves(2.4)
    ('2', '2.5')
    """
    return round_half_up(round(2 * times) / 2, 1).removesuffix(".0")


def from_group(name: str, distance: float) -> str:
    """How far somebody is from the group's position.

    >>> from_group("Ana", 0.01)
    'Ana and the group stand at practically the same place.'
    """
    return f"{name} and the group {apart(distance)}."


def between(one: str, other: str, distance: float) -> str:
    """How far two people are from each other.

    >>> between("Ana", "Ben", 0.3)
    'Ana and Ben are close to each other.'
    """
    return f"{one} and {other} {apart(distance)}."
