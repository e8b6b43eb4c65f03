"""Enough: whether so few answers can name a stage, what is still open, and what does not apply."""

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from scoring.means import Scored
from scoring.requirements import Requirement, items_behind, weighty_items
from scoring.structure import Dimension, Item, Scheme


@dataclass(frozen=True, slots=True)
class Shortage:
    """Why no stage is named: of the `items` that count only so many `have` a level.

    `empty` are the dimensions in which none has, though something in them applies.
    """

    have: int
    items: int
    empty: tuple[str, ...] = ()

    @property
    def needed(self) -> int:
        """Half of all items, those that do not apply among them, rounded up.

        >>> Shortage(2, 5).needed
        3
        """
        return -(-self.items // 2)


def counting_items(scheme: Scheme, conditions: Iterable[Requirement]) -> tuple[str, ...]:
    """The items that weigh something, and those without weight that a condition rests on.

    >>> counting_items(Scheme(()), ())
    ()
    """
    every = tuple(item.id for item in scheme.items())
    counting = {item.id for item in weighty_items(scheme.dimensions)}
    if len(counting) < len(every):
        asked = {(one.measure, one.target) for one in conditions}
        counting |= {item.id for one in asked for item in items_behind(*one, scheme)}
    return tuple(name for name in every if name in counting)


def shortage(scheme: Scheme, scored: Scored, counting: Collection[str]) -> Shortage | None:
    """What keeps a stage from being named; None where there are answers enough.

    >>> from scoring.coverage import Coverage
    >>> from scoring.means import Score
    >>> shortage(Scheme(()), Scored(Score(None, Coverage()), {}, {}), ()) is None
    True
    """
    have = {name for name in counting if scored.items[name].value is not None}
    applicable = {name for name in counting if scored.items[name].coverage.applicable}
    empty = tuple(
        dimension.id
        for dimension in scheme.walk()
        if (below := _below(dimension)) & applicable and not below & have
    )
    found = Shortage(len(have), len(counting), empty)
    return found if empty or found.have < found.needed else None


def open_items(scored: Scored, counting: Iterable[str]) -> tuple[str, ...]:
    """The items with an answer that is don't know or unseen.

    >>> from scoring.coverage import Coverage
    >>> from scoring.means import Score
    >>> open_items(Scored(Score(None, Coverage()), {}, {}), ())
    ()
    """
    coverages = ((name, scored.items[name].coverage) for name in counting)
    return tuple(name for name, of in coverages if of.answered < of.applicable)


def inapplicable(scheme: Scheme, scored: Scored, counting: Iterable[str]) -> tuple[str, ...]:
    """The dimensions of which nothing applies to anybody; of those inside each other the outermost.

    >>> from scoring.coverage import Coverage
    >>> from scoring.means import Score
    >>> inapplicable(Scheme(()), Scored(Score(None, Coverage()), {}, {}), ())
    ()
    """
    coverages = {name: scored.items[name].coverage for name in counting}
    gone = {name for name, of in coverages.items() if of.not_applicable and not of.applicable}
    return tuple(_outermost(scheme.dimensions, gone, coverages.keys())) if gone else ()


def _outermost(
    children: Iterable[Dimension | Item], gone: AbstractSet[str], counting: AbstractSet[str]
) -> Iterator[str]:
    for child in children:
        if isinstance(child, Item):
            continue
        below = _below(child) & counting
        if below and below <= gone:
            yield child.id
        else:
            yield from _outermost(child.children, gone, counting)


def _below(dimension: Dimension) -> set[str]:
    return {item.id for item in dimension.items()}
