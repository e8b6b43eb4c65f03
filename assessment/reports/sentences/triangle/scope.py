"""Scope items in words: what each takes of the plan, and where it stands."""

from collections.abc import Iterable, Mapping

from assessment.domain.triangle.scope import Place, PlacedItem, Priority, ScopeItem
from assessment.messages import Message, Money, Value, listing, msg, unit
from assessment.reports.sentences.triangle.amounts import days
from scoring.triangle import Size

PLACE_NAMES: Mapping[Place, Message] = {
    "in": msg("In", context="scope"),
    "if_it_fits": msg("If it fits"),
    "out": msg("Out", context="scope"),
}
PRIORITY_NAMES: Mapping[Priority, Message] = {
    "must": msg("Must"),
    "could": msg("Could"),
    "not": msg("Not", context="scope"),
}
IN_A_SENTENCE: Mapping[Place, Message] = {
    "in": msg("in", context="scope"),
    "if_it_fits": msg("in if it fits"),
    "out": msg("out", context="scope"),
}
NO_ESTIMATE = msg("nothing", context="estimate of an item")


def estimate(of: ScopeItem, currency: str) -> Value | None:
    """What an item takes; None where nothing is estimated.

    >>> some = ScopeItem(id="a", text="Web forms", days=30)
    >>> str(estimate(some, "EUR"))
    '30 days'
    """
    parts = (days(of.days) if of.days else None, _money(of.money, currency))
    said = tuple(one for one in parts if one)
    return unit(said) if said else None


def item_words(of: ScopeItem, currency: str) -> Value:
    """An item with what it takes.

    >>> str(item_words(ScopeItem(id="a", text="Web forms", days=30), "EUR"))
    'Web forms (30 days)'
    """
    takes = estimate(of, currency)
    return msg("{item} ({estimate})", item=of.text, estimate=takes) if takes else of.text


def scope_sum(takes: Size, fits: Size, planned: Size, currency: str) -> tuple[Message, ...]:
    """What is in scope takes of what is planned, and what the rest takes, if it fits.

    >>> [str(one) for one in scope_sum(Size(190), Size(40), Size(263), "EUR")]
    ['In scope: 190 of 263 days, 0 EUR of 0 EUR.', 'If it fits: 40 days more.']
    """
    said = msg(
        "In scope: {days} of {planned} days, {money} of {budget}.",
        days=takes.days,
        planned=planned.days,
        money=Money(takes.money, currency),
        budget=Money(planned.money, currency),
    )
    more = (days(fits.days) if fits.days else None, _money(fits.money, currency))
    amounts = listing(one for one in more if one)
    return (said, *((msg("If it fits: {amounts} more.", amounts=amounts),) if fits.any else ()))


def _money(amount: int, currency: str) -> Money | None:
    return Money(amount, currency) if amount else None


def placed_words(of: PlacedItem, currency: str) -> Message:
    """An item with what it takes, and where it stands."""
    place = IN_A_SENTENCE[of.place]
    return msg("{item}: {place}", item=item_words(of, currency), place=place)


def moved(was: PlacedItem, now: PlacedItem) -> Message:
    """That an item stands elsewhere."""
    before, after = IN_A_SENTENCE[was.place], IN_A_SENTENCE[now.place]
    return msg("“{item}” was {before} and is {after}", item=now.text, before=before, after=after)


def would_move(was: PlacedItem, now: PlacedItem) -> Message:
    """Where an item would go, and from where."""
    before, after = IN_A_SENTENCE[was.place], IN_A_SENTENCE[now.place]
    return msg("“{item}” from {before} to {after}", item=now.text, before=before, after=after)


def resized(was: ScopeItem, now: ScopeItem, currency: str) -> Message:
    """That an item takes something else, or that it serves other criteria."""
    before, after = (estimate(one, currency) or NO_ESTIMATE for one in (was, now))
    if (was.days, was.money) == (now.days, now.money):
        if isinstance(now, PlacedItem) and now.place == "out":
            return msg("“{item}” is out, and would serve other criteria", item=now.text)
        return msg("“{item}” serves other criteria", item=now.text)
    return msg(
        "“{item}” took {before} and now takes {after}", item=now.text, before=before, after=after
    )


def marks_words(marks: Mapping[str, Priority], items: Iterable[ScopeItem]) -> tuple[Message, ...]:
    """What one sponsor says of the items, as sentences.

    >>> some = ScopeItem(id="a", text="Web forms"), ScopeItem(id="b", text="A chat")
    >>> [str(one) for one in marks_words({"a": "must", "b": "not"}, some)]
    ['Must be in: Web forms.', 'Not in: A chat.']
    """
    known = tuple(items)
    said = {
        of: tuple(one.text for one in known if marks.get(one.id) == of) for of in PRIORITY_NAMES
    }
    return tuple(_marked(of, listing(texts)) for of, texts in said.items() if texts)


def _marked(of: Priority, items: Value) -> Message:
    match of:
        case "must":
            return msg("Must be in: {items}.", items=items)
        case "could":
            return msg("Could be in: {items}.", items=items)
        case "not":
            return msg("Not in: {items}.", items=items)
