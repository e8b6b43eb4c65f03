"""A few people as dots on a line of text, from the low end of the scale to the high."""

from collections import Counter
from collections.abc import Iterable

PLACES = 41
MANY = 9


def people_strip(figures: Iterable[float], low: float, high: float) -> str:
    """A dot for each figure; where several stand in one place, their number.

    >>> people_strip([1, 5, 5], 1, 5)
    '●·······································2'
    """
    width = PLACES - 1
    found = Counter(round((one - low) / (high - low) * width) for one in figures)
    return "".join(_mark(found[place]) for place in range(PLACES))


def _mark(people: int) -> str:
    if people < 2:
        return "●" if people else "·"
    return str(min(people, MANY))
