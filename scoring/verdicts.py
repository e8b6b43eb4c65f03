"""Verdicts: whether the people who answered an item are of one mind."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from scoring.chance import chance
from scoring.consensus import Consensus, consensus

DOTS_FROM = 3  # people; below that nothing is shown
VERDICT_FROM = 6  # below that only the answers as dots
CAMPS_FROM = 4
CHANCE_BELOW = 20  # fewer people could be of one mind by chance
SHARED_FROM = 0.75  # consensus
MIXED_ABOVE = 0.585
LIKELY = Fraction(1, 20)  # what random answers do more often says nothing
WIDE = Fraction(3, 4)  # of the scale: three steps of five levels
CAMP = Fraction(1, 4)  # of the answers


class Verdict(StrEnum):
    """What the answers to one item say of the people who gave them."""

    NOTHING = "nothing"  # too few people to show anything of
    DOTS = "dots"  # too few to say more than what each answered
    SHARED = "shared view"
    MIXED = "mixed"
    DISAGREE = "the team disagrees"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reasons.

    `consensus` is None where nobody answered. `chance` is the probability that random answers
    are as much of one mind; it is only known where it was needed, for a shared view of fewer than
    twenty people.
    """

    verdict: Verdict
    consensus: Consensus | None = None
    chance: Fraction | None = None
    two_camps: bool = False
    differ_widely: bool = False

    @property
    def by_chance(self) -> bool:
        """Whether it would be a shared view, had not random answers that consensus too often."""
        return self.chance is not None and self.chance > LIKELY


def verdict(counts: Sequence[int]) -> Judgement:
    """What counts along a scale, lowest level first, say: see `Verdict`.

    Raises:
        NotCounts: fewer than two levels, or a count below 0.

    >>> str(verdict([0, 0, 1, 6, 1]).verdict), str(verdict([4, 0, 0, 0, 4]).verdict)
    ('shared view', 'the team disagrees')
    """
    found = consensus(counts)
    if found is None or found.answers < DOTS_FROM:
        return Judgement(Verdict.NOTHING, found)
    camps = found.answers >= CAMPS_FROM and _two_camps(found)
    if found.answers < VERDICT_FROM:
        return Judgement(Verdict.DOTS, found, None, camps, _differ_widely(counts))
    guarded = found.value >= SHARED_FROM and found.answers < CHANCE_BELOW
    odds = chance(counts) if guarded else None
    return Judgement(_of_many(found, odds), found, odds, camps, _differ_widely(counts))


def _of_many(found: Consensus, odds: Fraction | None) -> Verdict:
    if found.value >= SHARED_FROM and (odds is None or odds <= LIKELY):
        return Verdict.SHARED
    return Verdict.MIXED if found.value > MIXED_ABOVE else Verdict.DISAGREE


def _differ_widely(counts: Sequence[int]) -> bool:
    given = [rank for rank, count in enumerate(counts) if count]
    return given[-1] - given[0] >= WIDE * (len(counts) - 1)


def _two_camps(found: Consensus) -> bool:
    """A < 0, and a quarter of the answers at or below some level, another two above it or more."""
    if found.agreement is None or found.agreement >= 0:
        return False
    least = CAMP * found.answers
    cuts = range(1, len(found.counts) - 1)
    return any(
        sum(found.counts[:cut]) >= least and sum(found.counts[cut + 1 :]) >= least for cut in cuts
    )
