"""Workings: how the group's position and every distance come about, down to the numbers."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import reduce
from math import exp, log
from statistics import fmean

from assessment.messages import Level, Message, Value, listing, msg
from assessment.reports.sentences.triangle.distances import THE_GROUP, between
from assessment.reports.sentences.triangle.waypoints import NAMES, TITLES, ranked
from scoring import round_half_up
from scoring.triangle import REVERSAL, Averages, Waypoint, Weights, clr, distance, order


def group_workings(positions: Sequence[Weights], found: Averages) -> tuple[Message, ...]:
    """The group's position, and why it is shown or not. At least one position."""
    return tuple(_group(positions, found))


def distance_workings(
    one: tuple[Value, Weights], other: tuple[Value | None, Weights]
) -> tuple[Message, ...]:
    """One distance between two positions by name; the group is nobody.

    >>> one, other = Weights.closed(2, 1, 1), Weights.closed(1, 2, 1)
    >>> lines = distance_workings(("Ana", one), ("Ben", other))
    >>> str(lines[-1])
    'Ana and Ben are as far apart as if one reversed the other’s 2:1 preference.'
    """
    return tuple(_distance(one, other))


def _group(positions: Sequence[Weights], found: Averages) -> Iterator[Message]:
    many = len(positions)
    if many == 1:
        yield msg("Only one position is given, so there is nothing to average.")
        return
    yield _rule(many)
    means = {way: 100 * exp(fmean(log(one[way]) for one in positions)) for way in Waypoint}
    for way in Waypoint:
        yield msg(
            "{waypoint}: ({product})^(1/{count}) = {mean}",
            waypoint=TITLES[way],
            product=_product(_decimal(100 * one[way]) for one in positions),
            count=many,
            mean=_decimal(means[way]),
        )
    whole = _decimal(sum(means.values()))
    sums = _sum(_decimal(means[way]) for way in Waypoint)
    yield msg("Together: {sum} = {whole}", sum=sums, whole=whole)
    parts = (
        msg(
            "{waypoint} {mean} / {whole} = {points}",
            waypoint=NAMES[way],
            mean=_decimal(means[way]),
            whole=whole,
            points=_decimal(100 * found.geometric[way]),
        )
        for way in Waypoint
    )
    yield msg("Of 100: {parts}", parts=listing(parts))
    yield from _otherwise(found)


def _rule(many: int) -> Message:
    if many == 2:
        return msg(
            "For each waypoint the points of everybody are multiplied, and of the product the "
            "square root is taken: the geometric mean. The three means are then scaled so that "
            "they make 100."
        )
    if many == 3:
        return msg(
            "For each waypoint the points of everybody are multiplied, and of the product the "
            "cube root is taken: the geometric mean. The three means are then scaled so that "
            "they make 100."
        )
    return msg(
        "For each waypoint the points of everybody are multiplied, and of the product the "
        "{number}th root is taken: the geometric mean. The three means are then scaled so that "
        "they make 100.",
        number=many,
    )


def _otherwise(found: Averages) -> Iterator[Message]:
    """The same by two other rules, which may put the waypoints in another order."""
    weights, ranks = _weighed(found.geometric), _ranks(found.geometric)
    yield msg("By the geometric mean: {weights}, so {order}.", weights=weights, order=ranks)
    weights, ranks = _weighed(found.arithmetic), _ranks(found.arithmetic)
    yield msg("By the arithmetic mean: {weights}, so {order}.", weights=weights, order=ranks)
    weights, ranks = _weighed(found.median), _ranks(found.median)
    yield msg("By the median: {weights}, so {order}.", weights=weights, order=ranks)
    if found.decide:
        yield msg(
            "These do not give the same order, so none of them is shown as the group’s position."
        )
    else:
        yield msg(
            "No two of these turn an order around by half a point or more, so the geometric mean "
            "is shown."
        )


def _ranks(of: Weights) -> Value:
    tiers = order(of)
    return msg("all three are equal") if len(tiers) == 1 else ranked(tiers)


def _distance(one: tuple[Value, Weights], other: tuple[Value | None, Weights]) -> Iterator[Message]:
    yield msg(
        "Of each of the three weights the natural logarithm is taken, less the mean of the "
        "three. The distance is the root of the sum of the squared differences (Aitchison 1986)."
    )
    ratios = [clr(tuple(weights)) for _, weights in (one, other)]
    for (name, weights), values in zip((one, other), ratios, strict=True):
        parts = listing(
            msg("{waypoint} {value}", waypoint=NAMES[way], value=_decimal(ratio, 3))
            for way, ratio in zip(Waypoint, values, strict=True)
        )
        yield msg(
            "{name}: {weights}; logarithms less their mean: {parts}",
            name=msg("The group") if name is None else name,
            weights=_weighed(weights),
            parts=parts,
        )
    squares = (
        msg("({first} \u2212 {second})²", first=_decimal(a, 3), second=_decimal(b, 3))
        for a, b in zip(*ratios, strict=True)
    )
    far = distance(one[1], other[1])
    sums = _sum(squares)
    yield msg("Distance: √({sum}) = {distance}", sum=sums, distance=_decimal(far, 3))
    yield msg(
        "To reverse a preference of 2:1 is a distance of √2 \u00d7 ln 2 = {unit}; {distance} / "
        "{unit} = {times} of that.",
        unit=_decimal(REVERSAL, 3),
        distance=_decimal(far, 3),
        times=_decimal(far / REVERSAL),
    )
    yield between(one[0], THE_GROUP if other[0] is None else other[0], far)


def _product(factors: Iterable[Value]) -> Value:
    return reduce(lambda first, other: msg("{a} \u00d7 {b}", a=first, b=other), factors)


def _sum(summands: Iterable[Value]) -> Value:
    return reduce(lambda first, other: msg("{sum} + {next}", sum=first, next=other), summands)


def _weighed(of: Weights) -> Message:
    """A position in points with a decimal, where numbers are followed to where they come from."""
    time, cost, quality = (_decimal(100 * one, 1) for one in of)
    return msg("time {time}, cost {cost}, quality {quality}", time=time, cost=cost, quality=quality)


def _decimal(value: float, places: int = 2) -> Level:
    """A number with so many decimals at most."""
    return Level(Fraction(round_half_up(value, places)), places=places)
