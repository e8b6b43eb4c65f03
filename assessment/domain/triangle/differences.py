"""Differences between two versions of the terms: what came, what went, what was reworded."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from assessment.domain.triangle.event import Event
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import PlacedItem, ScopeItem
from assessment.domain.triangle.terms import WAYPOINTS, Criterion, DecisionRule, NamedSponsor, Terms

Item = TypeVar("Item", bound=ScopeItem)
DAYS = ("start", "finish")
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
    resized: tuple[tuple[ScopeItem, ScopeItem], ...] = ()


def differences(before: Terms, after: Terms) -> tuple[Difference, ...]:
    """Every part that differs; nothing exactly where both have the same content."""
    return (*_values(before, after), *_compromises(before, after), *_lists(before, after))


def plan_differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Every part of a plan that differs; nothing exactly where both plans are the same."""
    found = [Difference(part) for part in DAYS if getattr(before, part) != getattr(after, part)]
    if (before.budget, before.currency) != (after.budget, after.currency):
        found.append(Difference("budget"))
    if before.criteria != after.criteria:
        found.append(_entries("criteria", _by_id(before.criteria), _by_id(after.criteria)))
    if before.scope != after.scope:
        items = _entries("scope", _by_id(before.scope), _by_id(after.scope))
        found.append(replace(items, resized=_resized(_both(before.scope, after.scope))))
    return tuple(found)


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
    both = _both(before, after)
    return replace(
        _entries("scope", _by_id(before), _by_id(after)),
        moved=tuple((was, one) for was, one in both if was.place != one.place),
        resized=_resized(both),
    )


def _both(before: Sequence[Item], after: Sequence[Item]) -> list[tuple[Item, Item]]:
    """The items that both have, each as it was and as it is."""
    old = {one.id: one for one in before}
    return [(old[one.id], one) for one in after if one.id in old]


def _resized(both: Iterable[tuple[Item, Item]]) -> tuple[tuple[Item, Item], ...]:
    return tuple((was, one) for was, one in both if _size(was) != _size(one))


def _size(of: ScopeItem) -> tuple[int, int, frozenset[str]]:
    return of.days, of.money, frozenset(of.criteria)


def _by_id(entries: Sequence[Criterion | ScopeItem]) -> dict[str, str]:
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
