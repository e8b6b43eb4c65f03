"""The scope as it stands: what was signed, with every variation of it that was accepted since."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from assessment.domain.names import name_key
from assessment.domain.triangle.ledger import Ledger, Status
from assessment.domain.triangle.scope import (
    Place,
    PlacedItem,
    ScopeChange,
    ScopeItem,
    plain,
    served,
)
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.messages import Message, msg

Items: TypeAlias = Mapping[str, PlacedItem]  # what is in scope, or in if it fits, by id


class ScopeState(StrEnum):
    """How an item stands to what was signed."""

    IN = "in"
    ADDED = "added"
    DROPPED = "dropped"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ScopeEntry:
    """An item beside the signed baseline. `number`: the variation that did it, 0 for none.

    `was`: as it was signed, where it was changed since. `if_it_fits`: it is in only if it fits.
    """

    item: ScopeItem
    state: ScopeState
    number: int = 0
    was: ScopeItem | None = None
    if_it_fits: bool = False


class CriteriaMoved(NamedTuple):
    """The criteria that accepting a variation gives up, and those that are served again by it."""

    lost: frozenset[str] = frozenset()
    regained: frozenset[str] = frozenset()


def counted(ledger: Ledger) -> tuple[Variation, ...]:
    """What was accepted or refused under the version in force, in that order."""
    version = ledger.active.version if ledger.active else 0
    decided = (
        one
        for one in ledger.variations
        if one.version == version and one.outcome in {Outcome.ACCEPTED, Outcome.REFUSED}
    )
    return tuple(sorted(decided, key=lambda one: one.decided_as))


def signed_items(terms: Terms) -> Items:
    """What was signed as in, or as in if it fits."""
    return {one.id: one for one in terms.scope if one.place != "out"}


def current_items(ledger: Ledger) -> Items:
    """What is in scope now; nothing where no version is in force."""
    items: Items = signed_items(ledger.active.terms) if ledger.active else {}
    for one in _accepted(ledger):
        items = with_changes(items, one.scope)
    return items


def with_changes(items: Items, changes: Iterable[ScopeChange]) -> Items:
    """The items after these changes; one that no longer fits changes nothing."""
    after = dict(items)
    for one in changes:
        if _misfit(after, one) is not None:
            continue
        if one.act == "remove":
            del after[one.item.id]
        else:
            place = after[one.item.id].place if one.act == "change" else "in"
            after[one.item.id] = PlacedItem(**plain(one.item).model_dump(), place=place)
    return after


def misfit(items: Items, changes: Iterable[ScopeChange]) -> Message | None:
    """Why these changes cannot be made of these items; None where they can."""
    for one in changes:
        if (reason := _misfit(items, one)) is not None:
            return reason
        items = with_changes(items, (one,))
    return None


def moved_criteria(ledger: Ledger) -> dict[int, CriteriaMoved]:
    """What accepting each variation does to the agreed criteria, by its number.

    Given up is what an item in scope served at signing, and none serves any more. Of the pending
    ones, each as if those before it were accepted; one that no longer fits is left out.
    """
    if ledger.active is None:
        return {}
    terms = ledger.active.terms
    agreed = {one.id for one in terms.criteria}
    signed, gone = served(signed_items(terms).values()) & agreed, frozenset[str]()
    moved: dict[int, CriteriaMoved] = {}
    for one, items in _one_by_one(terms, (*_accepted(ledger), *ledger.pending)):
        if items is None:
            continue
        now = signed - served(items.values())
        moved[one.number] = CriteriaMoved(now - gone, gone - now)
        gone = now
    return moved


def given_up(ledger: Ledger) -> dict[str, int]:
    """The agreed criteria that no item serves any more, and the variation that did it."""
    found: dict[str, int] = {}
    moved = moved_criteria(ledger)
    for one in _accepted(ledger):
        lost, regained = moved.get(one.number, CriteriaMoved())
        found = {name: number for name, number in found.items() if name not in regained}
        found |= dict.fromkeys(sorted(lost), one.number)
    return found


def scope_entries(ledger: Ledger) -> tuple[ScopeEntry, ...]:
    """Every item beside the signed baseline: in, added, dropped, and what was refused."""
    if ledger.active is None:
        return ()
    signed, now = signed_items(ledger.active.terms), current_items(ledger)
    touched = {one.item.id: known.number for known in _accepted(ledger) for one in known.scope}
    kept = [_signed_entry(one, now, touched) for one in signed.values()]
    added = [
        ScopeEntry(plain(one), ScopeState.ADDED, touched.get(one.id, 0))
        for one in now.values()
        if one.id not in signed
    ]
    refused = {
        one.item.id: ScopeEntry(one.item, ScopeState.REFUSED, known.number)
        for known in counted(ledger)
        if known.outcome is Outcome.REFUSED
        for one in known.scope
        if one.act == "add" and one.item.id not in now
    }
    entries = (*kept, *added)
    known_ids = {one.item.id for one in entries}
    return (*entries, *(one for name, one in refused.items() if name not in known_ids))


def varied_places(ledger: Ledger) -> dict[str, Place]:
    """Where the items stand today that accepted variations placed, under whichever version."""
    now = current_items(ledger)
    accepted = (one for one in ledger.variations if one.outcome is Outcome.ACCEPTED)
    placed = dict.fromkeys(one.item.id for known in accepted for one in known.scope)
    return {name: now[name].place if name in now else "out" for name in placed}


def out_since(ledger: Ledger, item: ScopeItem, version: int) -> int | None:
    """Since which version an item was signed as out, as of that version; None where it is not.

    It is known by its id or by words that look the same.
    """
    since = None
    for one in reversed(ledger.agreements):
        if one.version > version or one.status not in {Status.ACTIVE, Status.SUPERSEDED}:
            continue
        if not _is_out(one.terms, item):
            break
        since = one.version
    return since


def rests_on(ledger: Ledger, number: int) -> int | None:
    """A variation accepted since that could not have been without that one; None where none."""
    if ledger.active is None:
        return None
    others = (one for one in _accepted(ledger) if one.number != number)
    found = _one_by_one(ledger.active.terms, others)
    return next((one.number for one, items in found if items is None), None)


def _one_by_one(
    terms: Terms, variations: Iterable[Variation]
) -> Iterator[tuple[Variation, Items | None]]:
    """Each in this order, with what is in scope after it; None where it does not fit."""
    items = signed_items(terms)
    for one in variations:
        if misfit(items, one.scope) is not None:
            yield one, None
            continue
        items = with_changes(items, one.scope)
        yield one, items


def _accepted(ledger: Ledger) -> list[Variation]:
    return [one for one in counted(ledger) if one.outcome is Outcome.ACCEPTED]


def _misfit(items: Items, one: ScopeChange) -> Message | None:
    known = items.get(one.item.id)
    if one.act == "add":
        names = {name_key(other.text) for other in items.values()}
        taken = known is not None or name_key(one.item.text) in names
        return msg("“{item}” is in scope already.", item=one.item.text) if taken else None
    before = one.was or one.item
    if known is None:
        return msg("“{item}” is not in scope any more.", item=before.text)
    if plain(known) != before:
        return msg("“{item}” is not as it was when this was raised.", item=before.text)
    return None


def _signed_entry(one: PlacedItem, now: Items, touched: Mapping[str, int]) -> ScopeEntry:
    item, number, fits = plain(one), touched.get(one.id, 0), one.place == "if_it_fits"
    if one.id not in now:
        return ScopeEntry(item, ScopeState.DROPPED, number, if_it_fits=fits)
    present, fits = plain(now[one.id]), now[one.id].place == "if_it_fits"
    if present == item:
        return ScopeEntry(item, ScopeState.IN, if_it_fits=fits)
    return ScopeEntry(present, ScopeState.IN, number, was=item, if_it_fits=fits)


def _is_out(terms: Terms, item: ScopeItem) -> bool:
    out = [one for one in terms.scope if one.place == "out"]
    words = {name_key(text) for text in (*terms.scope_out, *(one.text for one in out))}
    return item.id in {one.id for one in out} or name_key(item.text) in words
