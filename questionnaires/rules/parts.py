"""The parts of an instrument with their paths, as the rules walk them."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from questionnaires.problems import Path
from questionnaires.schema import DimensionSpec, Instrument, ItemSpec, Level

Ends = tuple[Decimal, Decimal]


def dimensions(instrument: Instrument) -> Iterator[tuple[Path, DimensionSpec]]:
    """Every dimension at any depth with its path, parents first."""
    yield from _below(("dimensions",), instrument.dimensions)


def _below(path: Path, found: tuple[DimensionSpec, ...]) -> Iterator[tuple[Path, DimensionSpec]]:
    for index, dimension in enumerate(found):
        yield (*path, index), dimension
        yield from _below((*path, index, "dimensions"), dimension.dimensions)


def items(instrument: Instrument) -> Iterator[tuple[Path, ItemSpec]]:
    """Every item with its path."""
    for index, item in enumerate(instrument.items):
        yield ("items", index), item


def levels_of(instrument: Instrument, item: ItemSpec) -> tuple[Level, ...]:
    """The levels of the item's scale; none where the scale does not exist."""
    for scale in instrument.scales:
        if scale.id == item.scale:
            return scale.levels
    return ()


def values_of(instrument: Instrument, item: ItemSpec) -> tuple[Decimal, ...]:
    """The values of the item's levels; none where the scale does not exist."""
    return tuple(level.value for level in levels_of(instrument, item))


def items_below(instrument: Instrument, dimension: DimensionSpec) -> list[ItemSpec]:
    """The items of the dimension and of every one below it."""
    ids = {one.id for one in dimension.walk()}
    return [item for item in instrument.items if item.dimension in ids]


def ends_of(instrument: Instrument, found: Iterable[ItemSpec]) -> Ends | None:
    """The lowest and the highest score that the items can give; None where there is none."""
    values = [value for item in found for value in values_of(instrument, item)]
    return (min(values), max(values)) if values else None


def averaged(instrument: Instrument) -> list[ItemSpec]:
    """The items that the overall score is made of: none of them, or above them, has weight 0."""
    weighty = [one for one in instrument.dimensions if one.weight > 0]
    return _averaged_below(instrument, weighty)


def averages(instrument: Instrument) -> Iterator[list[ItemSpec]]:
    """The items of each average: of the overall score, and of every dimension of weight 0.

    Such a dimension has a score, on which a gate may rest, though the overall score has none of it.
    No item is in two of them.
    """
    yield averaged(instrument)
    for _, dimension in dimensions(instrument):
        if dimension.weight == 0:
            yield _averaged_below(instrument, [dimension])


def _averaged_below(instrument: Instrument, tops: Iterable[DimensionSpec]) -> list[ItemSpec]:
    weighed: set[str] = set()
    waiting = list(tops)
    while waiting:
        dimension = waiting.pop()
        weighed.add(dimension.id)
        waiting.extend(one for one in dimension.dimensions if one.weight > 0)
    return [item for item in instrument.items if item.weight > 0 and item.dimension in weighed]
