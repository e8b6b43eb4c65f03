"""Distances and averages of positions, as shares of a whole (Aitchison 1986)."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean, median

from scoring.triangle.waypoints import Waypoint, Weights

REVERSAL = math.sqrt(2) * math.log(2)  # .980: one reverses the other's 2:1 preference

LEVEL = 1e-9
NOTICED = 0.005  # of a share: half a point of a hundred, and less than that decides nothing


def clr(shares: Sequence[float]) -> tuple[float, ...]:
    """The centred log-ratios: each logarithm less their mean. All shares are positive.

    >>> [round(one, 5) for one in clr((0.1, 0.3, 0.4, 0.2))]
    [-0.79451, 0.3041, 0.59178, -0.10137]
    """
    logs = [math.log(share) for share in shares]
    return tuple(one - fmean(logs) for one in logs)


def distance(one: Weights, other: Weights) -> float:
    """The Aitchison distance between two positions; `REVERSAL` is its unit for people.

    >>> round(distance(Weights.closed(2, 1, 1), Weights.closed(1, 2, 1)), 3)
    0.98
    """
    return math.dist(clr(tuple(one)), clr(tuple(other)))


def geometric_mean(positions: Sequence[Weights]) -> Weights:
    """The closed geometric mean: the position that lies in the middle of all.

    For three criteria it equals both ways of aggregation in the analytic hierarchy process.
    `positions` is not empty.

    >>> middle = geometric_mean([Weights.closed(4, 1, 1), Weights.closed(1, 4, 1)])
    >>> [round(share, 6) for share in middle]
    [0.4, 0.4, 0.2]
    """
    means = (math.exp(fmean(map(math.log, shares))) for shares in zip(*positions, strict=True))
    return Weights.closed(*means)


def total_variance(positions: Sequence[Weights]) -> float:
    """How far the positions lie apart: the sum of the variances of their log-ratios.

    The sum is divided by the number of positions; one alone has none.

    >>> total_variance([Weights.closed(1, 1, 1)])
    0.0
    """
    middle = geometric_mean(positions)
    return fmean(distance(one, middle) ** 2 for one in positions)


@dataclass(frozen=True, slots=True)
class Averages:
    """The middle by three rules, and whether they put the waypoints in another order."""

    geometric: Weights
    arithmetic: Weights
    median: Weights

    @property
    def reversed(self) -> tuple[Waypoint, Waypoint] | None:
        """Two waypoints that one rule puts in one order and another rule in the other.

        Where a rule puts both level, to half a point of a hundred, it contradicts no other. The
        geometric mean's order, if it has one, stands first.
        """
        for one, other in combinations(Waypoint, 2):
            leads = [_before(rule[one], rule[other]) for rule in self.rules.values()]
            if {1, -1} <= {*leads}:
                first = next(lead for lead in leads if lead)
                return (one, other) if first > 0 else (other, one)
        return None

    @property
    def rules(self) -> Mapping[str, Weights]:
        """The three middles by the name of their rule."""
        return {
            "geometric mean": self.geometric,
            "arithmetic mean": self.arithmetic,
            "median": self.median,
        }

    @property
    def decide(self) -> bool:
        """Whether the order of the waypoints depends on how one averages."""
        return self.reversed is not None


def averages(positions: Sequence[Weights]) -> Averages:
    """The three middles of some positions (at least one).

    >>> averages([Weights.closed(3, 2, 1)]).decide
    False
    """
    columns = list(zip(*positions, strict=True))
    return Averages(
        geometric_mean(positions),
        Weights.closed(*map(fmean, columns)),
        Weights.closed(*map(median, columns)),
    )


def _before(one: float, other: float) -> int:
    """1 where the one weighs more, -1 where the other does, 0 where nobody notices which."""
    return (one - other > NOTICED) - (other - one > NOTICED)


def front(position: Weights) -> tuple[Waypoint, ...]:
    """The waypoints that no other noticeably outweighs: one, or more that are level.

    >>> [str(one) for one in front(Weights.closed(40.2, 39.8, 20))]
    ['time', 'cost']
    """
    most = max(position)
    return tuple(one for one in Waypoint if not _before(most, position[one]))


def order(position: Weights) -> tuple[tuple[Waypoint, ...], ...]:
    """The waypoints by falling weight; those of equal weight (to 1e-9) stand together.

    >>> [[str(one) for one in rank] for rank in order(Weights.closed(1, 1, 2))]
    [['quality'], ['time', 'cost']]
    """
    ranks: list[list[Waypoint]] = []
    for name in sorted(Waypoint, key=lambda one: -position[one]):
        if ranks and position[ranks[-1][0]] - position[name] <= LEVEL:
            ranks[-1].append(name)
        else:
            ranks.append([name])
    return tuple(tuple(sorted(rank, key=list(Waypoint).index)) for rank in ranks)
