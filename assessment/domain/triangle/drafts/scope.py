"""Items of the scope as they stand in their fields, and what they come to."""

from collections.abc import Collection, Sequence
from typing import Annotated, NamedTuple, Self

from pydantic import Field

from assessment.domain.base import StoredValue, checked, field_name
from assessment.domain.lengths import checked_length
from assessment.domain.names import name_key
from assessment.domain.problems import Problems
from assessment.domain.repeats import refusals
from assessment.domain.triangle.criteria import fresh_id
from assessment.domain.triangle.limits import (
    LONGEST_ITEM,
    MOST_ITEMS,
    checked_days,
)
from assessment.domain.triangle.money import parse_money, typed_money
from assessment.domain.triangle.scope import ScopeItem
from assessment.domain.triangle.values import ItemId
from assessment.errors import Refused
from assessment.messages import Message, Sentences, Value, msg
from scoring.triangle import Size

SCOPE_ITEMS, WHAT = msg("Scope items"), msg("What is delivered?")
DAYS, MONEY, SERVES = msg("Days"), msg("Money"), msg("Serves")
LABELS = {"text": WHAT, "days": DAYS, "money": MONEY, "criteria": SERVES}
NAMED = 60  # characters of an item by which a refusal names it


class TypedItem(StoredValue):
    """One item in its fields. Without an id it is new; an empty amount is 0."""

    id: str = ""
    text: str = ""
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
    """What items are read by: the items before them, and the criteria that they can serve.

    `gone`: the ids of items that go, which a new one of the same words does not take. `added`:
    whether they stand below others, which they come on top of.
    """

    before: Sequence[ScopeItem]
    currency: str
    criteria: Collection[str]
    gone: Collection[str] = ()
    added: bool = False


def typed_size(typed: Sequence[TypedItem], currency: str) -> Size | None:
    """What items take together as they are typed; None while something of it cannot be read.

    >>> typed_size([TypedItem(days=30, money="40,000"), TypedItem()], "EUR")
    Size(days=30, money=4000000)
    >>> typed_size([TypedItem(money="a lot")], "EUR") is None
    True
    """
    try:
        days = sum(checked_days(one.days, DAYS) for one in typed)
        return Size(days, sum(parse_money(one.money, currency, MONEY) for one in typed))
    except Refused:
        return None


def read_items(typed: Sequence[TypedItem], known: Known) -> tuple[ScopeItem, ...]:
    """The items that are typed, blank ones left out.

    An item keeps its id, and one that is typed anew in the words of a former one gets that of the
    former. A criterion that there is no more is served no more.

    Raises:
        Refused: with everything that is wrong, and in which item.
    """
    wrong: list[Message] = []
    items: list[ScopeItem] = []
    used = {*known.gone, *(one.id for one in typed)}
    for number, one in enumerate(typed, start=1):
        if one.is_blank:
            continue
        try:
            items.append(_read(one, _item_name(one, number, known), known, used))
        except Refused as error:
            wrong += error.messages
        else:
            used.add(items[-1].id)
    wrong += refusals(SCOPE_ITEMS, [one.text for one in items])
    if wrong:
        raise Refused(Sentences(tuple(wrong), "\n"))
    return tuple(items)


def _read(one: TypedItem, item: Value, known: Known, used: set[str]) -> ScopeItem:
    called = {
        name: msg("{item}, {field}", item=item, field=field_name(label))
        for name, label in LABELS.items()
    }
    wrong = Problems()
    days = wrong.read(lambda: checked_days(one.days, called["days"]))
    money = wrong.read(lambda: parse_money(one.money, known.currency, called["money"]))
    wrong.read(lambda: checked_length(one.text, LONGEST_ITEM, called["text"]))
    wrong.refuse()
    return checked(
        ScopeItem,
        called,
        id=one.id or _new_id(one.text, known.before, used),
        text=one.text if name_key(one.text) else "",
        days=days,
        money=money,
        criteria=tuple(name for name in one.criteria if name in known.criteria),
    )


def _item_name(one: TypedItem, number: int, known: Known) -> Value:
    """An item as a refusal names it: by the beginning of its words, or of those that it had.

    One that never had any goes by its number among those that are typed.
    """
    former = (item.text for item in known.before if item.id == one.id)
    words = (one.text if name_key(one.text) else next(former, "")).strip()
    if not words:
        if known.added:
            return msg("Added item {number}", number=number)
        return msg("Item {number}", number=number)
    return f"{words[:NAMED].rstrip()}…" if len(words) > NAMED else words


def _new_id(text: str, before: Sequence[ScopeItem], used: set[str]) -> str:
    """The id that an item of these words had before, unless it is used; else another one."""
    former = (one.id for one in before if name_key(one.text) == name_key(text))
    free = next((name for name in former if name not in used), "")
    return free or fresh_id(text, used | {one.id for one in before}, "s")
