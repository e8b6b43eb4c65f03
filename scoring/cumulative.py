"""Is the progression cumulative? Guttman's coefficient of reproducibility."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from scoring.errors import UnevenPatterns

ENOUGH = 10  # respondents
HOLDS_FROM = Fraction(9, 10)


@dataclass(frozen=True, slots=True)
class Reproducibility:
    """How many of the responses the totals predict.

    `minimal` is the share that the items' own split would reproduce by itself (minimal marginal
    reproducibility): a coefficient that is hardly above it says little.
    """

    responses: int
    errors: int
    minimal: Fraction

    @property
    def coefficient(self) -> Fraction:
        """1 - errors / responses."""
        return 1 - Fraction(self.errors, self.responses)

    @property
    def holds(self) -> bool:
        """Whether the coefficient is .90 or more."""
        return self.coefficient >= HOLDS_FROM


def reproducibility(patterns: Sequence[Sequence[bool]]) -> Reproducibility | None:
    """How well each respondent's total predicts the pattern; items in their order of stages.

    Errors are counted against the pattern predicted from the total: the first so many true, the
    rest not (Goodenough 1944, Edwards 1948). None below ten respondents or without items.

    Raises:
        UnevenPatterns: a respondent has another number of items than the first.

    >>> reproducibility([(True, False)] * 9 + [(False, True)]).coefficient
    Fraction(9, 10)
    """
    for respondent, pattern in enumerate(patterns):
        if len(pattern) != len(patterns[0]):
            raise UnevenPatterns(respondent)
    if len(patterns) < ENOUGH or not patterns[0]:
        return None
    return Reproducibility(
        responses=len(patterns) * len(patterns[0]),
        errors=sum(map(_errors, patterns)),
        minimal=_minimal(patterns),
    )


def _errors(pattern: Sequence[bool]) -> int:
    total = sum(map(bool, pattern))
    return sum(bool(said) != (place < total) for place, said in enumerate(pattern))


def _minimal(patterns: Sequence[Sequence[bool]]) -> Fraction:
    """The mean over items of the share of the commoner answer."""
    columns = [sum(map(bool, column)) for column in zip(*patterns, strict=True)]
    commoner = sum(max(yes, len(patterns) - yes) for yes in columns)
    return Fraction(commoner, len(patterns) * len(columns))
