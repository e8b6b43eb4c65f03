"""Differences between two versions of the terms: what came, what went, what was reworded."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assessment.domain.triangle.event import Event
from assessment.domain.triangle.scope import PlacedItem
from assessment.domain.triangle.terms import WAYPOINTS, Criterion, DecisionRule, NamedSponsor, Terms

PLAIN = ("primary", "agreed", "start", "finish", "criteria_waived", "days_later")
MONEY = ("budget", "money_more")  # an amount means something else in another currency
SCOPE = ("scope_in", "scope_out")
REST = ("positions", "tolerances")


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of the terms that is not the same: a field, or `compromises.time` and the like.

    For lists: what is new in it, what is gone, and what has other words now (before and after); of
    scope items also what stands in another place, and what takes or serves something else.
    None of these: the same entries stand in another order.
    """

    part: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    reworded: tuple[tuple[str, str], ...] = ()
    moved: tuple[tuple[PlacedItem, PlacedItem], ...] = ()
    resized: tuple[tuple[PlacedItem, PlacedItem], ...] = ()


def differences(before: Terms, after: Terms) -> tuple[Difference, ...]:
    """Every part that differs; nothing exactly where both have the same content."""
    return (*_values(before, after), *_compromises(before, after), *_lists(before, after))


def terms_of(events: Sequence[Event], content: str) -> Terms | None:
    """The terms of that content hash, as they were once proposed; None if they never were.

    >>> terms_of([], "0") is None
    True
    """
    for event in events:
        if event.kind in {"proposed", "amended"} and event.body["content"] == content:
            return Terms.model_validate(event.body["terms"])
    return None


def _values(before: Terms, after: Terms) -> Iterator[Difference]:
    for part in (*PLAIN, *REST):
        if getattr(before, part) != getattr(after, part):
            yield Difference(part)
    for part in MONEY:
        if _amount(before, part) != _amount(after, part):
            yield Difference(part)
    if _rule(before) != _rule(after):
        yield Difference("decides")


def _rule(terms: Terms) -> tuple[DecisionRule | None, str]:
    """Who decides a variation; limits have a currency."""
    rule = terms.decides
    return rule, terms.currency if isinstance(rule, NamedSponsor) else ""


def _amount(terms: Terms, part: str) -> tuple[int, str]:
    return getattr(terms, part), terms.currency


def _compromises(before: Terms, after: Terms) -> Iterator[Difference]:
    for name in WAYPOINTS:
        if before.compromises.get(name) != after.compromises.get(name):
            yield Difference(f"compromises.{name}")


def _lists(before: Terms, after: Terms) -> Iterator[Difference]:
    if before.criteria != after.criteria:
        yield _entries("criteria", _by_id(before.criteria), _by_id(after.criteria))
    if before.scope != after.scope:
        yield _items(before.scope, after.scope)
    for part in SCOPE:
        old, new = getattr(before, part), getattr(after, part)
        if old != new:
            yield Difference(part, added=_more(new, old), removed=_more(old, new))


def _items(before: Sequence[PlacedItem], after: Sequence[PlacedItem]) -> Difference:
    old, now = ({one.id: one for one in items} for items in (before, after))
    both = [(old[name], one) for name, one in now.items() if name in old]
    return replace(
        _entries("scope", _by_id(before), _by_id(after)),
        moved=tuple((was, one) for was, one in both if was.place != one.place),
        resized=tuple((was, one) for was, one in both if _size(was) != _size(one)),
    )


def _size(of: PlacedItem) -> tuple[int, int, frozenset[str]]:
    return of.days, of.money, frozenset(of.criteria)


def _by_id(entries: Sequence[Criterion | PlacedItem]) -> dict[str, str]:
    return {one.id: one.text for one in entries}


def _entries(part: str, old: Mapping[str, str], new: Mapping[str, str]) -> Difference:
    return Difference(
        part,
        added=tuple(text for one, text in new.items() if one not in old),
        removed=tuple(text for one, text in old.items() if one not in new),
        reworded=tuple(
            (old[one], text) for one, text in new.items() if one in old and old[one] != text
        ),
    )


def _more(these: Sequence[Any], than: Sequence[Any]) -> tuple[str, ...]:
    """What stands in these and not in those, as often as it does."""
    return tuple((Counter(these) - Counter(than)).elements())
