"""What if scope is added? Only a band from a published model of software projects, never a point.

Effort grows with size to the power of E = 0.91 + 0.01 * (the sum of five scale factors), and that
sum runs from 0, where all of them are at their best, to 31.62, where all are at their worst
(COCOMO II.2000; Boehm et al. 2000).
"""

from dataclasses import dataclass

AT_BEST = 0.91
AT_WORST = AT_BEST + 0.01 * 31.62
MOST = 2.0  # beyond twice the scope it is another project, and not one with something added


@dataclass(frozen=True, slots=True)
class Growth:
    """Effort as a multiple of the planned; both None where the model does not reach (`refused`)."""

    share: float
    low: float | None
    high: float | None

    @property
    def refused(self) -> bool:
        """Whether scope is taken away, or so much added that it is another project."""
        return self.low is None


def growth(share: float) -> Growth:
    """The band for this multiple of the planned scope, from 1 to `MOST`.

    >>> found = growth(1.2)
    >>> round(found.low, 2), round(found.high, 2), growth(0.9).refused, growth(2.5).refused
    (1.18, 1.25, True, True)
    """
    if not 1 <= share <= MOST:
        return Growth(share, None, None)
    return Growth(share, share**AT_BEST, share**AT_WORST)
