"""Limits: every field for days, money, a date or a text refuses what is beyond all measure."""

from datetime import date
from typing import Any

import pytest

from assessment.domain.days import FIRST_DAY, LAST_DAY, checked_day
from assessment.domain.lengths import checked_length
from assessment.domain.triangle.drafts.base import DraftFields
from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.drafts.scope import Known, TypedItem, read_items
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.drafts.variation import VariationDraft
from assessment.domain.triangle.limits import (
    MOST_DAYS,
    MOST_MINOR,
    checked_count,
    checked_days,
    checked_finish,
)
from assessment.domain.triangle.money import parse_money
from assessment.errors import Refused
from tests.rehearsal import PLAN, TERMS

TOO_MUCH, TOO_MANY = "99,999,999,999,999", MOST_DAYS + 1
RULE = {"decides": "a1b2"}
BELOW = "it must be 0 or more, for example 30."
DAYS = f"write a whole number from 0 to {MOST_DAYS}, for example 30."
MONEY = "write at most 1000000000000000 EUR, for example"
DAY = f"choose a day from {FIRST_DAY} to {LAST_DAY}, for example 2027-03-01."


def item(**fields: Any) -> tuple[TypedItem, ...]:
    return (TypedItem(text="Web forms", **fields),)


def submitted(draft: DraftFields) -> object:
    match draft:
        case PlanDraft():
            return draft.plan(PLAN)
        case TermsDraft():
            return draft.terms
        case VariationDraft():
            return draft.amounts("EUR")
        case _:
            raise TypeError(draft.kind)


def refused(draft: DraftFields) -> list[str]:
    with pytest.raises(Refused) as error:
        submitted(draft)
    return [str(one) for one in error.value.messages]


BEYOND = [
    (PlanDraft, {"budget": TOO_MUCH}, f"Budget: {MONEY}"),
    (PlanDraft, {"start": date(1492, 1, 1)}, f"Start: {DAY}"),
    (PlanDraft, {"finish": date(9999, 1, 1)}, f"Finish: {DAY}"),
    (PlanDraft, {"finish": date(2150, 1, 1)}, f"Finish: choose a day at most {MOST_DAYS} days"),
    (PlanDraft, {"scope": item(days=TOO_MANY)}, f"Web forms, Days: {DAYS}"),
    (PlanDraft, {"scope": item(days=-1)}, f"Web forms, Days: {BELOW}"),
    (PlanDraft, {"scope": item(money=TOO_MUCH)}, f"Web forms, Money: {MONEY}"),
    (TermsDraft, {"budget": TOO_MUCH}, f"Budget: {MONEY}"),
    (TermsDraft, {"money_more": TOO_MUCH}, f"Money more at most: {MONEY}"),
    (TermsDraft, {"days_later": TOO_MANY}, f"Days later at most: {DAYS}"),
    (TermsDraft, {"days_later": -1}, f"Days later at most: {BELOW}"),
    (TermsDraft, {"start": date(1492, 1, 1)}, f"Start: {DAY}"),
    (TermsDraft, {"finish": None}, "Finish: choose a day."),
    (TermsDraft, {"finish": date(2150, 1, 1)}, f"Finish: choose a day at most {MOST_DAYS} days"),
    (TermsDraft, {"criteria_waived": 9}, "Criteria waived at most: write a whole number from 0"),
    (TermsDraft, {**RULE, "decides_days": TOO_MANY}, f"Alone up to so many days: {DAYS}"),
    (TermsDraft, {**RULE, "decides_money": TOO_MUCH}, f"Alone up to so much money: {MONEY}"),
    (VariationDraft, {"days": TOO_MANY}, f"Extra days, if accepted: {DAYS}"),
    (VariationDraft, {"days": -5}, f"Extra days, if accepted: {BELOW}"),
    (VariationDraft, {"money": "-5"}, "Extra money, if accepted: it must be 0 or more, for"),
    (VariationDraft, {"money": TOO_MUCH}, f"Extra money, if accepted: {MONEY}"),
]


def filled(kind: type[DraftFields]) -> DraftFields:
    if kind is PlanDraft:
        return PlanDraft.of(PLAN)
    return TermsDraft.of(TERMS) if kind is TermsDraft else VariationDraft()


@pytest.mark.parametrize(("kind", "changes", "said"), BEYOND)
def test_what_is_beyond_all_measure_is_refused_by_its_field_with_the_limit_and_an_example(
    kind: type[DraftFields], changes: dict[str, Any], said: str
) -> None:
    [message] = refused(filled(kind).model_copy(update=changes))
    assert message.startswith(said)


def test_all_that_is_wrong_with_terms_is_said_at_once() -> None:
    changes = {"budget": "much", "days_later": -1, "start": None, "money_more": "40.000"}
    said = refused(TermsDraft.of(TERMS).model_copy(update=changes))
    assert [one.split(":")[0] for one in said] == [
        "Start",
        "Days later at most",
        "Money more at most",
        "Budget",
    ]


def test_the_limits_themselves_can_be_kept() -> None:
    assert checked_days(MOST_DAYS, "Days") == MOST_DAYS
    assert parse_money("10,000,000,000,000", "EUR", "Budget") == MOST_MINOR
    assert [checked_day(one, "Start") for one in (FIRST_DAY, LAST_DAY)] == [FIRST_DAY, LAST_DAY]
    assert checked_count(2, 2, "Criteria") == 2
    assert checked_length("x" * 500, 500, "Item") == "x" * 500
    assert checked_finish(date(2000, 1, 1), date(2099, 12, 6), "Finish").year == 2099


@pytest.mark.parametrize(("currency", "most"), [("EUR", 10**13), ("JPY", 10**15), ("KWD", 10**12)])
def test_the_most_money_is_the_same_in_the_smallest_unit_of_any_currency(
    currency: str, most: int
) -> None:
    assert parse_money(f"{most:,}", currency, "Budget") == MOST_MINOR
    with pytest.raises(Refused, match=f"Budget: write at most {MOST_MINOR} {currency}"):
        parse_money(f"{most + 1:,}", currency, "Budget")


def test_none_of_the_criteria_can_be_waived_where_there_are_none() -> None:
    with pytest.raises(Refused, match="Waived: write 0, for there are no quality criteria"):
        checked_count(1, 0, "Waived")


def test_a_long_item_is_refused_by_its_beginning_with_its_length() -> None:
    with pytest.raises(Refused) as error:
        read_items((TypedItem(text="Web forms " * 60),), Known((), "EUR", ()))
    assert str(error.value) == (
        f"{('Web forms ' * 6).strip()}…, “What is delivered?”: it has 599 characters, and at most "
        "500 can be kept. Shorten it."
    )
