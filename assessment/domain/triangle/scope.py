"""Scope items: what a project delivers, what each takes of the plan, and where it stands."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from assessment.domain.base import Invalid, StoredValue
from assessment.domain.triangle.values import Days, ItemId, Minor, Words
from assessment.messages import msg

MOST_ITEMS = 100
Priority = Literal["must", "could", "not"]  # what one sponsor says of an item
PRIORITIES: tuple[Priority, ...] = ("must", "could", "not")
Place = Literal["in", "if_it_fits", "out"]  # where the group puts an item
PLACES: tuple[Place, ...] = ("in", "if_it_fits", "out")


class ScopeItem(StoredValue):
    """One thing to deliver; its id stays when its words are mended.

    `days` and `money` are what it takes of the plan, and `criteria` the quality criteria that it
    serves.
    """

    id: ItemId
    text: Words
    days: Days = 0
    money: Minor = 0
    criteria: Annotated[tuple[ItemId, ...], Field(max_length=200)] = ()


class PlacedItem(ScopeItem):
    """An item in the terms of an agreement, with its place."""

    place: Place

    @property
    def without_place(self) -> ScopeItem:
        """The item as a plan has it."""
        return ScopeItem.model_validate(self.model_dump(exclude={"place"}))


def refuse_twice(items: Iterable[ScopeItem]) -> None:
    """Refuse two items of one id. Raises Invalid."""
    ids = [one.id for one in items]
    if len({*ids}) < len(ids):
        raise Invalid(msg("Two items of the scope have the same id."))
