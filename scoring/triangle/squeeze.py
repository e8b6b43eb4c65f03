"""What if time is squeezed? Only a band from published models of software projects, never a point.

Low: COCOMO II's schedule constraint (Boehm et al. 2000), 1.43 times the effort at 75 % of the
nominal time, 1.14 at 85 %, 1.00 at 100 %, straight between these. High: effort grows with the
inverse fourth power of the time (Putnam 1978).
"""

from dataclasses import dataclass
from itertools import pairwise

RATINGS = ((0.75, 1.43), (0.85, 1.14), (1.0, 1.0))
SHORTEST = RATINGS[0][0]


@dataclass(frozen=True, slots=True)
class Squeeze:
    """Effort as a multiple of the nominal; both None where there is no band.

    There is none where time is not squeezed (`none`), nor where no model
    reaches (`refused`).
    """

    share: float
    low: float | None
    high: float | None

    @property
    def refused(self) -> bool:
        """Whether so short a time lies outside what the models were made from."""
        return not self.share >= SHORTEST

    @property
    def none(self) -> bool:
        """Whether there is all of the nominal time, or more: nothing is squeezed."""
        return self.share >= 1


def squeeze(share: float) -> Squeeze:
    """The band for this share of the nominal time, where there is one.

    >>> found = squeeze(0.85)
    >>> round(found.low, 2), round(found.high, 2), squeeze(0.7).refused
    (1.14, 1.92, True)
    """
    if not SHORTEST <= share < 1:
        return Squeeze(share, None, None)
    return Squeeze(share, _rated(share), share**-4)


def _rated(share: float) -> float:
    for (start, at_start), (end, at_end) in pairwise(RATINGS):
        if share <= end:
            return at_start + (at_end - at_start) * (share - start) / (end - start)
    return RATINGS[-1][1]
