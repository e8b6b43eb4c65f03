"""Caps: a claimed level that its sub-checks do not support falls, and the claim stays visible."""

from dataclasses import dataclass
from fractions import Fraction

from scoring.answers import Confirmation, Sheet
from scoring.structure import Item


@dataclass(frozen=True, slots=True)
class Capped:
    """One answer that fell: in sheet number `sheet`, from `claimed` to `capped`.

    `confirmed` sub-checks were answered yes where the claim needed `needed`.
    """

    sheet: int
    item: str
    claimed: Fraction
    capped: Fraction
    confirmed: int
    needed: int


def needed(item: Item, level: Fraction) -> int:
    """How many of the item's sub-checks must be confirmed for `level` to stand.

    >>> from scoring.structure import Cap, Scale
    >>> scale = Scale(tuple(map(Fraction, range(1, 6))))
    >>> caps = (Cap(Fraction(4), 2), Cap(Fraction(5), 3))
    >>> needed(Item("i", scale, checks=("a", "b", "c"), caps=caps), Fraction(4))
    2
    """
    return max((cap.confirmed for cap in item.caps if cap.level <= level), default=0)


def standing(item: Item, claimed: Fraction, confirmed: int) -> Fraction:
    """The level that stands: the highest up to `claimed` that `confirmed` sub-checks support.

    Where they support none, the lowest level of the scale stands: caps never unscore.

    >>> from scoring.structure import Cap, Scale
    >>> scale = Scale(tuple(map(Fraction, range(1, 6))))
    >>> caps = (Cap(Fraction(4), 2), Cap(Fraction(5), 3))
    >>> int(standing(Item("i", scale, checks=("a", "b", "c"), caps=caps), Fraction(5), 1))
    3
    """
    if not item.caps:
        return claimed
    for level in reversed(item.scale.levels):
        if level <= claimed and needed(item, level) <= confirmed:
            return level
    return item.scale.low


def confirmations(item: Item, sheet: Sheet) -> int:
    """How many of the item's sub-checks the respondent answered with yes.

    >>> from scoring.structure import Scale
    >>> item = Item("i", Scale((Fraction(0), Fraction(1))), checks=("a", "b"))
    >>> confirmations(item, Sheet(checks={("i", "a"): Confirmation.YES}))
    1
    """
    said, yes = sheet.checks, Confirmation.YES
    return sum([said.get((item.id, check)) is yes for check in item.checks])
