"""Scope items: what a project delivers, what each takes of the plan, and where it stands."""

from collections.abc import Iterable
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from assessment.domain.base import Invalid, StoredValue
from assessment.domain.triangle.limits import MOST_CRITERIA
from assessment.domain.triangle.values import Days, ItemId, Minor, Words
from assessment.messages import msg

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
    criteria: Annotated[tuple[ItemId, ...], Field(max_length=MOST_CRITERIA)] = ()


class PlacedItem(ScopeItem):
    """An item in the terms of an agreement, with its place."""

    place: Place

    @property
    def without_place(self) -> ScopeItem:
        """The item as a plan has it."""
        return ScopeItem.model_validate(self.model_dump(exclude={"place"}))


class Net(NamedTuple):
    """What changes of the scope take together; below 0: what they give back."""

    days: int
    money: int


class ScopeChange(StoredValue):
    """An item that a variation adds, takes out of scope, or changes: `was`, as it stood before."""

    act: Literal["add", "remove", "change"]
    item: ScopeItem
    was: ScopeItem | None = None

    @property
    def net(self) -> Net:
        """What it takes of the plan.

        >>> big, small = ScopeItem(id="a", text="A", days=9), ScopeItem(id="a", text="A", days=5)
        >>> ScopeChange(act="remove", item=big).net.days
        -9
        >>> ScopeChange(act="change", item=small, was=big).net.days
        -4
        """
        sign = -1 if self.act == "remove" else 1
        before = (self.was.days, self.was.money) if self.was else (0, 0)
        return Net(sign * self.item.days - before[0], sign * self.item.money - before[1])

    @model_validator(mode="after")
    def _sensible(self) -> Self:
        same = self.was is not None and self.was.id == self.item.id and self.was != self.item
        if same != (self.act == "change") or (self.was is not None and not same):
            raise Invalid(msg("A change names an item as it was and as it is to be."))
        return self


def net(changes: Iterable[ScopeChange]) -> Net:
    """What all of these take together."""
    parts = [one.net for one in changes]
    return Net(sum(one.days for one in parts), sum(one.money for one in parts))


def served(items: Iterable[ScopeItem]) -> frozenset[str]:
    """The criteria that these items serve.

    >>> sorted(served([ScopeItem(id="a", text="A cache", criteria=("fast", "safe"))]))
    ['fast', 'safe']
    """
    return frozenset(name for one in items for name in one.criteria)


def plain(item: ScopeItem) -> ScopeItem:
    """An item without its place."""
    return ScopeItem.model_validate(item.model_dump(exclude={"place"}))


def refuse_twice(items: Iterable[ScopeItem]) -> None:
    """Refuse two items of one id. Raises Invalid."""
    ids = [one.id for one in items]
    if len({*ids}) < len(ids):
        raise Invalid(msg("Two items of the scope have the same id."))
