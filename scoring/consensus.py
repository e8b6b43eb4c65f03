"""Consensus: how alike the answers to one item are, by measures for ordered levels.

Counts run along the scale, lowest level first. The levels count as the ranks 1 to K, whatever
they are worth.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import log2, sqrt

from scoring.errors import NotCounts

Pattern = tuple[bool, ...]  # which levels of a layer have answers


@dataclass(frozen=True, slots=True)
class Consensus:
    """How alike the answers are.

    `value` is Tastle and Wierman's: 1 where all give one level, 0 where half of them give each
    end of the scale. `agreement` is van der Eijk's A, from -1 (both ends) by 0 (level) to 1 (one
    level); a scale of two levels has none. `mean` and `deviation` (mean absolute, from the mean)
    are in ranks. `variance` divides by n - 1; a single answer has none.
    """

    counts: tuple[int, ...]
    value: float
    agreement: Fraction | None
    mean: Fraction
    deviation: Fraction
    variance: Fraction | None

    @property
    def answers(self) -> int:
        """How many there are."""
        return sum(self.counts)

    @property
    def sd(self) -> float | None:
        """The standard deviation, in ranks."""
        return None if self.variance is None else sqrt(self.variance)

    @property
    def r_wg(self) -> Fraction | None:
        """1 - variance / ((K² - 1) / 12), that of even answers; 0 where they vary more than that.

        James, Demaree and Wolf (1984).
        """
        if self.variance is None:
            return None
        even = Fraction(len(self.counts) ** 2 - 1, 12)
        return max(1 - self.variance / even, Fraction(0))


def consensus(counts: Sequence[int]) -> Consensus | None:
    """The measures of some answers; None where there is no answer.

    Cns = 1 + Σ p_i log2(1 - |i - mean| / (K - 1)) (Tastle and Wierman 2007).

    Raises:
        NotCounts: fewer than two levels, or a count below 0.

    >>> found = consensus([30, 40, 210, 130, 530, 50, 10])
    >>> round(found.value, 7), round(float(found.agreement), 7)
    (0.7256876, 0.6113333)
    """
    if len(counts) < 2 or min(counts) < 0:
        raise NotCounts(tuple(counts))
    total = sum(counts)
    if not total:
        return None
    mean = Fraction(sum(rank * count for rank, count in enumerate(counts, 1)), total)
    away = [(abs(rank - mean), count) for rank, count in enumerate(counts, 1) if count]
    square = sum(count * far**2 for far, count in away)
    lost = sum(count * cost(far, len(counts)) for far, count in away)
    return Consensus(
        counts=tuple(counts),
        value=max(1 - lost / total, 0.0),
        agreement=_agreement(counts) if len(counts) > 2 else None,
        mean=mean,
        deviation=sum((count * far for far, count in away), Fraction(0)) / total,
        variance=Fraction(square, total - 1) if total > 1 else None,
    )


def cost(far: Fraction | float, levels: int) -> float:
    """What an answer so many ranks from the mean takes off the consensus, times its share.

    It is not at the end of the scale while the mean is at the other.

    >>> cost(Fraction(2), 5)
    1.0
    """
    return -log2(1 - far / (levels - 1))


def layers(counts: Sequence[int]) -> Iterator[tuple[int, Pattern]]:
    """The even layers that the counts are made of, from the lowest: answers, levels that have any.

    >>> [(answers, *map(int, pattern)) for answers, pattern in layers([3, 0, 1])]
    [(2, 1, 0, 1), (2, 1, 0, 0)]
    """
    left = list(counts)
    while any(left):
        pattern = tuple(map(bool, left))
        height = min(filter(None, left))
        yield height * sum(pattern), pattern
        left = [count - height if count else 0 for count in left]


def pattern_agreement(pattern: Pattern) -> Fraction:
    """How far a layer's levels are one and beside each other: U (1 - (S - 1) / (K - 1)).

    S of the K levels have answers. U compares triples of levels: TU of them have two levels with
    answers side by side and one without, TDU have one without between two with. U = ((K - 2) TU -
    (K - 1) TDU) / ((K - 2) (TU + TDU)); a layer without any such triple is a single level (1) or
    all of them (0).

    >>> pattern_agreement((False, True, True)), pattern_agreement((True, False, True))
    (Fraction(1, 2), Fraction(-1, 1))
    """
    levels = len(pattern)
    triples = list(combinations(map(bool, pattern), 3))
    apart = triples.count((True, False, True))
    together = triples.count((True, True, False)) + triples.count((False, True, True))
    peak = 1 - Fraction(sum(pattern) - 1, levels - 1)
    if not apart + together:
        return peak
    whole = (levels - 2) * (together + apart)
    return peak * Fraction((levels - 2) * together - (levels - 1) * apart, whole)


def _agreement(counts: Sequence[int]) -> Fraction:
    """The mean over the layers, each weighted by its answers (van der Eijk 2001)."""
    total = sum(answers * pattern_agreement(pattern) for answers, pattern in layers(counts))
    return Fraction(total, sum(counts))
