"""Renewal: the terms that a new version begins with, those in force as they stand today."""

from collections.abc import Collection
from datetime import date
from typing import Any

from assessment.domain.triangle.current_scope import current_items
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.limits import MOST_DAYS, MOST_ITEMS, MOST_MINOR
from assessment.domain.triangle.outlook import harms
from assessment.domain.triangle.scope import PlacedItem
from assessment.domain.triangle.terms import Criterion, Terms
from assessment.domain.triangle.terms_check import latest_and_highest, words_alone
from assessment.domain.triangle.today import Today, today


def terms_today(ledger: Ledger) -> Terms | None:
    """Dates, budget, criteria and scope as they stand, within the bounds of the version in force.

    The latest finish and the highest cost stay what they are, so also what was given back can be
    taken again; of the criteria what is left may be waived. Of what cannot give any more, no words
    say how it gives. An item that was dropped is out of scope, so that it is known when it comes
    back. None while no version is in force.
    """
    one, found = ledger.active, today(ledger)
    if one is None or found is None:
        return None
    lost = {known.id for known in lost_criteria(ledger)}
    criteria = tuple(known for known in one.terms.criteria if known.id not in lost)
    finish, budget = _finish(one.terms, found), _within(found.budget, MOST_MINOR)
    most = latest_and_highest(one.terms)
    changes: dict[str, Any] = {
        "finish": finish,
        "budget": budget,
        "days_later": _within(most.finish - date.fromisoformat(finish).toordinal(), MOST_DAYS),
        "money_more": _within(most.cost - budget, MOST_MINOR),
        "criteria_waived": _within(found.quality_given.left, len(criteria)),
        "criteria": criteria,
        "scope": tuple(_serving(item, criteria) for item in _scope(ledger, one.terms)),
    }
    return _without_empty_words(one.terms.model_copy(update=changes))


def lost_criteria(ledger: Ledger) -> tuple[Criterion, ...]:
    """The agreed criteria that do not hold any more: harmed by a refusal, or given up."""
    return tuple(one.criterion for one in harms(ledger) if one.by or one.given_up_by)


def _without_empty_words(terms: Terms) -> Terms:
    empty = words_alone(terms)
    words = {name: text for name, text in terms.compromises.items() if name not in empty}
    return terms.model_copy(update={"compromises": words})


def _finish(terms: Terms, found: Today) -> str:
    """As it stands, unless that is beyond the calendar or before the start."""
    if found.finish is None or found.finish.isoformat() < terms.start:
        return terms.finish
    return found.finish.isoformat()


def _scope(ledger: Ledger, terms: Terms) -> tuple[PlacedItem, ...]:
    """The items in their order, the added ones last; of too many, the last that are out go."""
    now = current_items(ledger)
    signed = {one.id for one in terms.scope}
    items = [now.get(one.id, one.model_copy(update={"place": "out"})) for one in terms.scope]
    items += [one for one in now.values() if one.id not in signed]
    out = [one.id for one in reversed(items) if one.place == "out"]
    gone = out[: max(len(items) - MOST_ITEMS, 0)]
    return tuple(one for one in items if one.id not in gone)


def _serving(item: PlacedItem, criteria: Collection[Criterion]) -> PlacedItem:
    """The item, which serves none but these criteria."""
    agreed = {one.id for one in criteria}
    served = tuple(name for name in item.criteria if name in agreed)
    return item.model_copy(update={"criteria": served})


def _within(amount: int, most: int) -> int:
    return min(max(amount, 0), most)
