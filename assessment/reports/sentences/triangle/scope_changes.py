"""Changes of the scope: what a variation adds, takes out and changes, each in a sentence."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from assessment.domain.triangle.current_scope import out_since
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.scope import ScopeChange, ScopeItem
from assessment.messages import Message, Money, Sentences, Value, listing, msg
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle.amounts import days

NEITHER = msg("no days and no money")


def _adds(items: Value) -> Message:
    return msg("It adds {items}.", items=items)


def _takes_out(items: Value) -> Message:
    return msg("It takes {items} out of scope.", items=items)


def _changes(items: Value) -> Message:
    return msg("It changes {items}.", items=items)


NAMED: Mapping[str, Callable[[Value], Message]] = {
    "add": _adds,
    "remove": _takes_out,
    "change": _changes,
}


def scope_change(one: ScopeChange, currency: str, since: Value | None) -> Sentences:
    """What is done to one item, and since which version it was signed as out."""
    item, takes = quotation(one.item.text), _takes(one.item, currency)
    match one.act:
        case "add":
            said = msg("Adds {item}: {takes}.", item=item, takes=takes)
        case "remove":
            said = msg("Takes {item} out of scope: {takes}.", item=item, takes=takes)
        case _:
            return Sentences(tuple(_changed(one, currency)))
    if since is None:
        return Sentences((said,))
    return Sentences(
        (said, msg("It was signed as out of scope since version {version}.", version=since))
    )


def scope_changes(
    ledger: Ledger, changes: Iterable[ScopeChange], currency: str, version: int
) -> tuple[Sentences, ...]:
    """Each change, with what was signed of it up to that version."""
    return tuple(scope_change(one, currency, _out_since(ledger, one, version)) for one in changes)


def _out_since(ledger: Ledger, one: ScopeChange, version: int) -> Value | None:
    """What the version is called since which an item that is added was signed as out."""
    since = out_since(ledger, one.item, version) if one.act == "add" else None
    return None if since is None else ledger.label(since)


def named_changes(written: Iterable[object]) -> Iterator[Message]:
    """The items that changes of the scope name, as an event has them: added, taken out, changed.

    Raises:
        ValueError: one is no change of the scope.
    """
    changes = [ScopeChange.model_validate(one) for one in written]
    for act, said in NAMED.items():
        names = [quotation((one.was or one.item).text) for one in changes if one.act == act]
        if names:
            yield said(listing(names))


def net_amounts(taken: int, money: int, currency: str) -> tuple[Message, ...]:
    """What is taken together, and what is given back; that it is neither.

    >>> [str(one) for one in net_amounts(-5, 200, "EUR")]
    ['It takes 200 EUR.', 'It gives back 5 days.']
    """
    takes = _amounts(max(taken, 0), max(money, 0), currency)
    back = _amounts(max(-taken, 0), max(-money, 0), currency)
    if not takes and not back:
        return (msg("It takes neither time nor money."),)
    return (
        *((msg("It takes {amounts}.", amounts=listing(takes)),) if takes else ()),
        *((msg("It gives back {amounts}.", amounts=listing(back)),) if back else ()),
    )


def unserved_words(lost: Iterable[str]) -> tuple[Message, ...]:
    """Which criteria nothing in scope serves any more; nothing where there are none.

    >>> [str(one) for one in unserved_words(["It is fast."])]
    ['Nothing in scope serves “It is fast.” any more.']
    """
    names = listing(map(quotation, lost))
    if not names.parts:
        return ()
    return (msg("Nothing in scope serves {criteria} any more.", criteria=names),)


def _changed(one: ScopeChange, currency: str) -> Iterable[Message]:
    was = one.was or one.item
    yield msg(
        "Changes {item}: {takes}, instead of {before}.",
        item=quotation(was.text),
        takes=_takes(one.item, currency),
        before=_takes(was, currency),
    )
    if was.text != one.item.text:
        yield msg("It is then called {item}.", item=quotation(one.item.text))
    if was.criteria != one.item.criteria:
        yield msg("It then serves other quality criteria.")


def item_amounts(item: ScopeItem, currency: str) -> Value | None:
    """The days and the money that an item takes; None where it takes neither."""
    amounts = _amounts(item.days, item.money, currency)
    return listing(amounts) if amounts else None


def _takes(item: ScopeItem, currency: str) -> Value:
    return item_amounts(item, currency) or NEITHER


def _amounts(taken: int, money: int, currency: str) -> Sequence[Value]:
    return (*((days(taken),) if taken else ()), *((Money(money, currency),) if money else ()))
