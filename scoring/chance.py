"""Chance: how probably people who answer at random are as much of one mind."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from math import comb

from scoring.consensus import consensus, cost

EQUAL = 1e-9  # measures of consensus that differ by less are the same

Row = tuple[int, int, float, int]  # answers, the sum of their ranks, what they cost, orders
Priced = tuple[float, int]  # what answers cost, and in how many orders people can give them
Side = Mapping[tuple[int, int], Sequence[Priced]]  # by the number of answers and the sum of ranks


def chance(counts: Sequence[int]) -> Fraction | None:
    """The probability that as many uniform random answers have this consensus or more.

    Exact: every outcome counts by its multinomial weight. None where there is no answer.

    Raises:
        NotCounts: fewer than two levels, or a count below 0.

    >>> chance([0, 0, 3])
    Fraction(1, 9)
    """
    found = consensus(counts)
    if found is None:
        return None
    return _chance(found.answers, len(counts), round(found.value, 9))


@lru_cache(maxsize=4096)
def _chance(answers: int, levels: int, value: float) -> Fraction:
    """Outcomes with their mean below the middle have as many mirror images above it."""
    most = answers * (1 - value + EQUAL)
    top = answers * (levels - 1)
    ways = [_Outcomes(answers, levels, ranks, most).ways() for ranks in range(top // 2 + 1)]
    middle = 0 if top % 2 else ways.pop()
    return Fraction(2 * sum(ways) + middle, levels**answers)


@dataclass(frozen=True, slots=True)
class _Outcomes:
    """Answers whose ranks, from 0, have one sum, and that cost at most so much.

    Every second rank from the mean outwards is listed apart, then both lists are matched: that is
    far less than to list all outcomes.
    """

    answers: int
    levels: int
    ranks: int
    most: float

    def ways(self) -> int:
        """In how many ways people can answer so."""
        mean = Fraction(self.ranks, self.answers)
        away = sorted(((abs(rank - mean), rank) for rank in range(self.levels)), reverse=True)
        costs = [(rank, cost(far, self.levels)) for far, rank in away if far < self.levels - 1]
        one, other = self._side(costs[::2]), self._side(costs[1::2])
        return sum(
            comb(self.answers, size) * self._matched(some, other.get(self._rest(size, total), ()))
            for (size, total), some in one.items()
        )

    def _side(self, costs: Iterable[tuple[int, float]]) -> Side:
        """All that people can answer with these ranks, by how many they are and its sum."""
        rows: list[Row] = [(0, 0, 0.0, 1)]
        for rank, each in costs:
            rows = list(self._with(rank, each, rows))
        side = defaultdict(list)
        for size, total, paid, ways in rows:
            side[size, total].append((paid, ways))
        return side

    def _with(self, rank: int, each: float, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows with so many more answers of this rank as can be."""
        for size, total, paid, ways in rows:
            for more in range(self.answers - size + 1):
                longer = size + more, total + more * rank, paid + more * each
                if self._can_be(*longer):
                    yield *longer, ways * comb(size + more, more)

    def _can_be(self, size: int, total: int, paid: float) -> bool:
        """Whether the others can bring the mean back for what is left.

        They do at the least cost if all stand at one place, since the cost is convex.
        """
        rest, ranks = self._rest(size, total)
        if not rest:
            return not ranks and paid <= self.most
        far = abs(ranks / rest - self.ranks / self.answers)
        return far < self.levels - 1 and paid + rest * cost(far, self.levels) <= self.most

    def _rest(self, size: int, total: int) -> tuple[int, int]:
        return self.answers - size, self.ranks - total

    def _matched(self, one: Iterable[Priced], other: Iterable[Priced]) -> int:
        """The ways of all pairs that cost no more together."""
        ordered = sorted(other)
        sums = [0, *accumulate(ways for _, ways in ordered)]
        costs = [paid for paid, _ in ordered]
        return sum(ways * sums[bisect_right(costs, self.most - paid)] for paid, ways in one)
