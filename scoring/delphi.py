"""The second round (Delphi): whether people agree now, and whether their answers still move."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from scoring.errors import NotCounts, UnevenRounds
from scoring.verdicts import Judgement, Verdict, verdict

STABLE_BELOW = Fraction(15, 100)  # of the people


class Convergence(StrEnum):
    """What two rounds come to. Split is whatever is no shared view."""

    AGREED = "agreed"
    AGREED_MOVING = "agreed but still moving"
    SPLIT_STABLE = "split and stable"  # another round would change little
    SPLIT_MOVING = "split and still moving"  # another round may help
    TOO_FEW = "too few"


@dataclass(frozen=True, slots=True)
class SecondRound:
    """What two rounds of the same people come to, with its reasons.

    `moved` is the net share of the people who gave another level: who changed places with another
    does not count, since the group has not moved. None where nobody answered. `judgement` is of
    the second round.
    """

    convergence: Convergence
    moved: Fraction | None
    judgement: Judgement

    @property
    def stable(self) -> bool:
        """Whether fewer than 15 per cent moved; not where nobody answered."""
        return self.moved is not None and self.moved < STABLE_BELOW


def second_round(first: Sequence[int], second: Sequence[int]) -> SecondRound:
    """Compare the counts of two rounds, along the scale, of those who answered both.

    Stability is half the sum of the absolute differences of the two histograms, divided by the
    number of people (Scheibe, Skutsch and Schofer 1975).

    Raises:
        NotCounts: fewer than two levels, or a count below 0.
        UnevenRounds: another number of people, or of levels, than in the first round.

    >>> found = second_round([2, 0, 4, 2, 0], [0, 0, 7, 1, 0])
    >>> str(found.convergence), found.moved
    ('agreed but still moving', Fraction(3, 8))
    """
    if len(first) != len(second) or sum(first) != sum(second):
        raise UnevenRounds(tuple(first), tuple(second))
    if min(first, default=0) < 0:
        raise NotCounts(tuple(first))
    judged, moved = verdict(second), _moved(first, second)
    return SecondRound(_convergence(judged, moved), moved, judged)


def _moved(first: Sequence[int], second: Sequence[int]) -> Fraction | None:
    people = sum(first)
    changes = sum(abs(before - after) for before, after in zip(first, second, strict=True))
    return Fraction(changes, 2 * people) if people else None


def _convergence(judged: Judgement, moved: Fraction | None) -> Convergence:
    if judged.verdict in (Verdict.NOTHING, Verdict.DOTS) or moved is None:
        return Convergence.TOO_FEW
    if judged.verdict is Verdict.SHARED:
        return Convergence.AGREED if moved < STABLE_BELOW else Convergence.AGREED_MOVING
    return Convergence.SPLIT_STABLE if moved < STABLE_BELOW else Convergence.SPLIT_MOVING
