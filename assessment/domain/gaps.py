"""Gaps: the items in the order of how far each is from where it should go."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from assessment.domain.item_result import ItemResult


def by_gap(items: Iterable[ItemResult], aims: Mapping[str, Fraction]) -> list[ItemResult]:
    """The largest gap to its target first; then those without a target, the least filled first.

    What is not scored comes last. Of equals the one that is asked first.

    >>> by_gap([], {})
    []
    """
    return sorted(items, key=lambda item: _order(item, aims.get(item.spec.id)))


def _order(item: ItemResult, aim: Fraction | None) -> tuple[bool, Fraction, Fraction]:
    if item.value is None:
        return True, Fraction(0), Fraction(0)
    gap = max(aim - item.value, Fraction(0)) if aim is not None else Fraction(0)
    return False, -gap, item.score.fill or Fraction(0)
