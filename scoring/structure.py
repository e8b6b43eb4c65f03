"""What scoring needs to know of an instrument: scales, items, dimensions, gates. No text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Self

ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Scale:
    """The values that an item can take, lowest first, at least two, all different."""

    levels: tuple[Fraction, ...]

    @property
    def low(self) -> Fraction:
        """The lowest level."""
        return self.levels[0]

    @property
    def high(self) -> Fraction:
        """The highest level."""
        return self.levels[-1]


@dataclass(frozen=True, slots=True)
class Cap:
    """A level that may only stand when so many of the item's sub-checks are confirmed."""

    level: Fraction
    confirmed: int


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is rated. Weight 0 leaves it out; reversed it counts low + high - level."""

    id: str
    scale: Scale
    weight: Fraction = ONE
    reverse: bool = False
    checks: tuple[str, ...] = ()
    caps: tuple[Cap, ...] = ()


@dataclass(frozen=True, slots=True)
class Dimension:
    """Items, or further dimensions, that are scored together: the weighted mean of the children."""

    id: str
    children: "tuple[Dimension | Item, ...]"
    weight: Fraction = ONE

    def items(self) -> Iterator[Item]:
        """Every item at any depth, in order."""
        for child in self.children:
            if isinstance(child, Item):
                yield child
            else:
                yield from child.items()

    def walk(self) -> "Iterator[Dimension]":
        """This dimension and every one below it, parents first."""
        yield self
        for child in self.children:
            if isinstance(child, Dimension):
                yield from child.walk()


@dataclass(frozen=True, slots=True)
class CheckGroup:
    """Sub-checks that belong to the whole instrument and not to one item."""

    id: str
    checks: tuple[str, ...]


class Measure(StrEnum):
    """What a condition of a gate looks at."""

    OVERALL = "overall"  # the overall score
    EVERY_DIMENSION = "every dimension"  # each top-level dimension's score
    DIMENSION = "dimension"  # the score of the dimension `of`, at any depth
    EVERY_ITEM = "every item"  # each item's score, below the dimension `of` if given
    ITEM = "item"  # the score of the item `of`
    FILL = "fill"  # the dimension `of` rescaled to 0..100 per cent of its scale
    CHECKS = "checks"  # how many checks of the check group `of` are confirmed


@dataclass(frozen=True, slots=True)
class Condition:
    """A minimum. It holds when the measure is at least `at_least`, compared exactly."""

    measure: Measure
    at_least: Fraction
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """Opens `stage` when every condition of this gate, and of every gate before it, holds."""

    stage: int
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """All of it. `first_stage` needs no gate; `gates` ascend by one stage from there."""

    dimensions: tuple[Dimension, ...]
    check_groups: tuple[CheckGroup, ...] = ()
    gates: tuple[Gate, ...] = ()
    first_stage: int = 1

    def items(self) -> Iterator[Item]:
        """Every item at any depth, in order."""
        for dimension in self.dimensions:
            yield from dimension.items()

    def walk(self) -> Iterator[Dimension]:
        """Every dimension at any depth, parents first."""
        for dimension in self.dimensions:
            yield from dimension.walk()

    def owners(self) -> "Iterator[Item | CheckGroup]":
        """Everything that may have sub-checks: the items, then the check groups."""
        yield from self.items()
        yield from self.check_groups

    def with_dimensions(self, dimensions: tuple[Dimension, ...]) -> Self:
        """The same gates over other weights."""
        return type(self)(dimensions, self.check_groups, self.gates, self.first_stage)
