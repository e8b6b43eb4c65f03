"""The line through the scope: which items fit, in the order in which the sponsors want them.

The order is that of MoSCoW (Clegg & Barker 1994): what somebody cannot do without comes first. What
the line is drawn by is what the group put first.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from scoring.triangle.errors import NotAChange
from scoring.triangle.waypoints import Waypoint


class Place(StrEnum):
    """Where an item of the scope stands."""

    IN = "in"
    IF_IT_FITS = "if_it_fits"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Size:
    """Days, done one after another, and money in minor units.

    Raises:
        NotAChange: an amount below 0.
    """

    days: int = 0
    money: int = 0

    def __post_init__(self) -> None:
        NotAChange.below(days=self.days, money=self.money)

    def __add__(self, other: "Size") -> "Size":
        return Size(self.days + other.days, self.money + other.money)

    @property
    def any(self) -> bool:
        """Whether there is any of either.

        >>> Size().any, Size(money=1).any
        (False, True)
        """
        return bool(self.days or self.money)

    def beyond(self, other: "Size") -> "Size":
        """By how much it is more than another, in each of the two.

        >>> Size(200, 10).beyond(Size(178, 20))
        Size(days=22, money=0)
        """
        return Size(max(0, self.days - other.days), max(0, self.money - other.money))


@dataclass(frozen=True, slots=True)
class Wanted:
    """An item, and how many sponsors say that it must be in, could be, or not.

    Raises:
        NotAChange: a number below 0.
    """

    id: str
    size: Size = Size()
    must: int = 0
    could: int = 0
    against: int = 0

    def __post_init__(self) -> None:
        NotAChange.below(must=self.must, could=self.could, against=self.against)

    @property
    def is_unwanted(self) -> bool:
        """Whether somebody marked it, and all who did say that it is not to be in.

        >>> Wanted("a", against=2).is_unwanted, Wanted("a").is_unwanted
        (True, False)
        """
        return self.against > 0 and not self.must and not self.could


@dataclass(frozen=True, slots=True)
class Drawn:
    """An item where the line puts it, and what all down to it would take together."""

    id: str
    place: Place
    so_far: Size


@dataclass(frozen=True, slots=True)
class Line:
    """The items in their order; what those above the line take, and by how much it is too much."""

    items: tuple[Drawn, ...]
    taken: Size
    short: Size


def draw_line(items: Sequence[Wanted], first: Waypoint, planned: Size) -> Line:
    """Which items fit, in the plan's order; `first` is the waypoint that was put first.

    Those whom most say must be in come first, then those whom fewest are against, then as in the
    plan. With time first the line stands where the days would exceed the planned ones, with cost
    first where the money would exceed the budget: that item and all below it are out, also those
    that are small enough. With quality first nothing is out, and `short` is what must give.
    What everybody who marked it is against is always out, and takes nothing.

    Raises:
        NotAChange: one id stands twice.

    >>> items = [Wanted("a", Size(60), could=1), Wanted("b", Size(50), must=1)]
    >>> found = draw_line(items, Waypoint.TIME, planned=Size(100))
    >>> [(one.id, one.place.value) for one in found.items], found.taken.days
    ([('b', 'in'), ('a', 'out')], 50)
    """
    _distinct(items)
    drawn, taken, fits = list[Drawn](), Size(), True
    for one, so_far in _walked(items):
        fits = fits and not one.is_unwanted and _within(so_far, first, planned)
        drawn.append(Drawn(one.id, _place(one) if fits else Place.OUT, so_far))
        taken = so_far if fits else taken
    return Line(tuple(drawn), taken, taken.beyond(planned))


def _walked(items: Iterable[Wanted]) -> Iterator[tuple[Wanted, Size]]:
    """The items in their order, those that nobody wants last, with the sum down to each."""
    so_far = Size()
    for one in sorted(items, key=lambda one: (one.is_unwanted, -one.must, one.against)):
        so_far += Size() if one.is_unwanted else one.size
        yield one, so_far


def _within(sum_: Size, first: Waypoint, planned: Size) -> bool:
    beyond = sum_.beyond(planned)
    measures = {Waypoint.TIME: beyond.days, Waypoint.COST: beyond.money, Waypoint.QUALITY: 0}
    return not measures[first]


def _place(one: Wanted) -> Place:
    return Place.IN if one.must else Place.IF_IT_FITS


def _distinct(items: Iterable[Wanted]) -> None:
    seen: set[str] = set()
    for one in items:
        if one.id in seen:
            raise NotAChange(f"“{one.id}” stands here twice; an item has one place.")
        seen.add(one.id)
