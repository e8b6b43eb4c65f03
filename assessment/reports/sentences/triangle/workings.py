"""Workings: how the group's position and every distance come about, down to the numbers."""

from collections.abc import Iterator, Mapping, Sequence
from math import exp, log
from statistics import fmean

from assessment.reports.sentences.triangle.clash import ranked, weighed
from assessment.reports.sentences.triangle.distances import apart
from scoring import round_half_up
from scoring.triangle import REVERSAL, Averages, Waypoint, Weights, clr, distance, order

MINUS = "\N{MINUS SIGN}"
TIMES = "\N{MULTIPLICATION SIGN}"


def group_workings(positions: Sequence[Weights], found: Averages) -> tuple[str, ...]:
    """The group's position, and why it is shown or not. At least one position."""
    return tuple(_group(positions, found))


def distance_workings(names: tuple[str, str], one: Weights, other: Weights) -> tuple[str, ...]:
    """One distance between two positions.

    >>> lines = distance_workings(("Ana", "Ben"), Weights.closed(2, 1, 1), Weights.closed(1, 2, 1))
    >>> lines[-1]
    "So they are as far apart as if one reversed the other's 2:1 preference."
    """
    return tuple(_distance(names, one, other))


def _group(positions: Sequence[Weights], found: Averages) -> Iterator[str]:
    many = len(positions)
    if many == 1:
        yield "Only one position is given, so there is nothing to average."
        return
    yield (
        "For each waypoint the points of everybody are multiplied, and of the product the "
        f"{_root(many)} is taken: the geometric mean. The three means are then scaled so that "
        "they make 100."
    )
    means = {way: 100 * exp(fmean(log(one[way]) for one in positions)) for way in Waypoint}
    for way in Waypoint:
        product = f" {TIMES} ".join(_points(one[way]) for one in positions)
        yield f"{way.capitalize()}: ({product})^(1/{many}) = {_two(means[way])}"
    whole = sum(means.values())
    yield f"Together: {' + '.join(_two(means[way]) for way in Waypoint)} = {_two(whole)}"
    yield "; ".join(
        f"{way} {_two(means[way])} / {_two(whole)} = {_points(found.geometric[way])} of 100"
        for way in Waypoint
    )
    yield from _otherwise(found)


def _otherwise(found: Averages) -> Iterator[str]:
    """The same by two other rules, which may put the waypoints in another order."""
    rules: Mapping[str, Weights] = {
        "geometric mean": found.geometric,
        "arithmetic mean": found.arithmetic,
        "median": found.median,
    }
    for name, middle in rules.items():
        yield f"By the {name}: {weighed(middle)}, so {_order(middle)}."
    if found.decide:
        yield "These do not give the same order, so none of them is shown as the group's position."
    else:
        yield "None of these turns the order around, so the geometric mean is shown."


def _distance(names: tuple[str, str], one: Weights, other: Weights) -> Iterator[str]:
    yield (
        "Of each of the three weights the natural logarithm is taken, less the mean of the "
        "three. The distance is the root of the sum of the squared differences (Aitchison 1986)."
    )
    ratios = [clr(tuple(weights)) for weights in (one, other)]
    for name, weights, values in zip(names, (one, other), ratios, strict=True):
        parts = ", ".join(
            f"{way} {_three(ratio)}" for way, ratio in zip(Waypoint, values, strict=True)
        )
        yield f"{name}: {weighed(weights)}; logarithms less their mean: {parts}"
    squares = " + ".join(
        f"({_three(a)} {MINUS} {_three(b)})²" for a, b in zip(*ratios, strict=True)
    )
    far = distance(one, other)
    yield f"Distance: √({squares}) = {_three(far)}"
    yield (
        f"To reverse a preference of 2:1 is a distance of √2 {TIMES} ln 2 = {_three(REVERSAL)}; "
        f"{_three(far)} / {_three(REVERSAL)} = {_two(far / REVERSAL)} of that."
    )
    yield f"So they {apart(far)}."


def _order(of: Weights) -> str:
    tiers = order(of)
    return "all three are equal" if len(tiers) == 1 else ranked(tiers)


def _root(many: int) -> str:
    return {2: "square root", 3: "cube root"}.get(many, f"{many}th root")


def _points(weight: float) -> str:
    """A weight in points of a hundred, with two decimals where it has any."""
    return _two(100 * weight).removesuffix(".00")


def _two(value: float) -> str:
    return round_half_up(value, 2)


def _three(value: float) -> str:
    return round_half_up(value, 3).replace("-", MINUS)
