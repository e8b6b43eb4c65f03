"""Screens: what a respondent is asked together, and where each part of it is found."""

from collections.abc import Iterator
from dataclasses import dataclass

from questionnaires.schema import CheckGroupSpec, DimensionSpec, Instrument, ItemSpec


@dataclass(frozen=True, slots=True)
class Screen:
    """One item, all items of a dimension, or one group of checks. Its id is its address."""

    id: str
    parts: tuple[ItemSpec | CheckGroupSpec, ...]
    dimension: DimensionSpec | None = None  # whose items these are, where they are asked together

    @property
    def name(self) -> str:
        """What it is called: the dimension's name, the item's label or the group's title."""
        if self.dimension:
            return self.dimension.name
        part = self.parts[0]
        return part.label if isinstance(part, ItemSpec) else part.title

    @property
    def owners(self) -> tuple[str, ...]:
        """The ids under which the answers on this screen are kept."""
        return tuple(part.id for part in self.parts)


def screens(instrument: Instrument) -> tuple[Screen, ...]:
    """Every screen in order: the items as the instrument wants them asked, then the groups."""
    items = _by_dimension if instrument.asked == "by dimension" else _by_item
    groups = (Screen(group.id, (group,)) for group in instrument.check_groups)
    return (*items(instrument), *groups)


def parts(instrument: Instrument) -> tuple[ItemSpec | CheckGroupSpec, ...]:
    """All that is asked, in asking order: the items, then the check groups."""
    return tuple(part for screen in screens(instrument) for part in screen.parts)


def owners(instrument: Instrument) -> tuple[str, ...]:
    """The id of each part, under which its answer is kept, in asking order."""
    return tuple(part.id for part in parts(instrument))


def places(instrument: Instrument) -> tuple[str, ...]:
    """The id of each screen: where a respondent can be."""
    return tuple(screen.id for screen in screens(instrument))


def place_of(instrument: Instrument, name: str) -> str | None:
    """The screen of that id, or the one that asks the part of that id; None for neither."""
    for screen in screens(instrument):
        if name == screen.id or name in screen.owners:
            return screen.id
    return None


def _by_item(instrument: Instrument) -> Iterator[Screen]:
    return (Screen(item.id, (item,)) for item in instrument.items)


def _by_dimension(instrument: Instrument) -> Iterator[Screen]:
    for top in instrument.dimensions:
        for dimension in top.walk():
            asked = tuple(item for item in instrument.items if item.dimension == dimension.id)
            if asked:
                yield Screen(dimension.id, asked, dimension)
