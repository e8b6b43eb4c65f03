"""Items of the scope as they stand in their fields, and what they come to."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Annotated, NamedTuple, Self

from pydantic import Field

from assessment.domain.base import StoredValue, checked
from assessment.domain.names import name_key
from assessment.domain.triangle.criteria import fresh_id
from assessment.domain.triangle.money import parse_money, typed_money
from assessment.domain.triangle.scope import MOST_ITEMS, ScopeItem
from assessment.domain.triangle.values import ItemId
from assessment.errors import Refused
from assessment.messages import Message, Sentences, msg

SCOPE_ITEMS, WHAT = msg("Scope items"), msg("What is delivered?")
DAYS, MONEY, SERVES = msg("Days"), msg("Money"), msg("Serves")
LONGEST = 500  # characters of an item as it is typed


class TypedItem(StoredValue):
    """One item in its fields. Without an id it is new; an empty amount is 0."""

    id: str = ""
    text: Annotated[str, Field(max_length=LONGEST)] = ""
    days: int | None = None
    money: Annotated[str, Field(max_length=100)] = ""
    criteria: tuple[ItemId, ...] = ()

    @classmethod
    def of(cls, item: ScopeItem, currency: str) -> Self:
        """The fields that show an item."""
        money = typed_money(item.money, currency) if item.money else ""
        days = item.days or None
        return cls(id=item.id, text=item.text, days=days, money=money, criteria=item.criteria)

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is typed."""
        return not (name_key(self.text) or self.days or self.money.strip() or self.criteria)


TypedItems = Annotated[tuple[TypedItem, ...], Field(max_length=MOST_ITEMS)]


class Known(NamedTuple):
    """What items are read by: the items before them, and the criteria that they can serve."""

    before: Sequence[ScopeItem]
    currency: str
    criteria: Collection[str]


def read_items(typed: Sequence[TypedItem], known: Known) -> tuple[ScopeItem, ...]:
    """The items that are typed, blank ones left out.

    An item keeps its id, and one that is typed anew in the words of a former one gets that of the
    former. A criterion that there is no more is served no more.

    Raises:
        Refused: with everything that is wrong, and in which item.
    """
    wrong: list[Message] = []
    items: list[ScopeItem] = []
    used = {one.id for one in typed}
    for one in (one for one in typed if not one.is_blank):
        try:
            items.append(_read(one, known, used))
        except Refused as error:
            wrong += error.messages
        else:
            used.add(items[-1].id)
    wrong += map(_twice, _repeated(items))
    if wrong:
        raise Refused(Sentences(tuple(wrong)))
    return tuple(items)


def _read(one: TypedItem, known: Known, used: set[str]) -> ScopeItem:
    shown = one.text.strip() or SCOPE_ITEMS
    days, money = (msg("{item}, {field}", item=shown, field=field) for field in (DAYS, MONEY))
    return checked(
        ScopeItem,
        {"text": WHAT, "days": days},
        id=one.id or _new_id(one.text, known.before, used),
        text=one.text if name_key(one.text) else "",
        days=one.days or 0,
        money=parse_money(one.money, known.currency, money),
        criteria=tuple(name for name in one.criteria if name in known.criteria),
    )


def _new_id(text: str, before: Sequence[ScopeItem], used: set[str]) -> str:
    """The id that an item of these words had before, unless it is used; else another one."""
    former = (one.id for one in before if name_key(one.text) == name_key(text))
    free = next((name for name in former if name not in used), "")
    return free or fresh_id(text, used | {one.id for one in before}, "s")


def _repeated(items: Sequence[ScopeItem]) -> list[str]:
    """What looks the same is the same, and would take its days and money twice."""
    counts = Counter(name_key(one.text) for one in items)
    first = {name_key(one.text): one.text for one in reversed(items)}
    return [text for key, text in first.items() if counts[key] > 1]


def _twice(item: str) -> Message:
    return msg(
        "{field}: “{item}” stands there more than once. Keep it once, or add what is different.",
        field=SCOPE_ITEMS,
        item=item,
    )
