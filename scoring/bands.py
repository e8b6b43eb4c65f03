"""Bands: words for a stretch of a score."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from scoring.errors import OutsideBands


@dataclass(frozen=True, slots=True)
class Band:
    """From `start` up to, not including, `end`; the last band includes its end."""

    start: Fraction
    end: Fraction
    name: str


def band(bands: Sequence[Band], value: Fraction | None) -> Band | None:
    """The band of an unrounded value; None for what is not scored.

    Raises:
        OutsideBands: no band covers the value.

    >>> low = Band(Fraction(1), Fraction(3), "low")
    >>> high = Band(Fraction(3), Fraction(5), "high")
    >>> [band([low, high], Fraction(value)).name for value in (1, 3, 5)]
    ['low', 'high', 'high']
    """
    if value is None:
        return None
    for one in bands:
        if one.start <= value < one.end:
            return one
    if bands and value == bands[-1].end:
        return bands[-1]
    raise OutsideBands(value)
