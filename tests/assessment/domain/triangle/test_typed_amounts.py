"""What half a form comes to: sums while somebody types, and why something cannot be read."""

from datetime import date

import pytest

from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.domain.triangle.drafts.scope import TypedItem, typed_size
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.points import TypedPoints, checked_points
from assessment.errors import Refused
from scoring.triangle import Size
from tests.rehearsal import PLAN, TERMS

DAY = date(2027, 1, 1)


@pytest.mark.parametrize(
    ("changes", "planned"),
    [
        ({}, Size(31, 100_000)),
        ({"budget": "a lot"}, None),
        ({"budget": ""}, None),
        ({"start": None}, None),
        ({"finish": date(2026, 12, 31)}, None),
    ],
)
def test_days_and_money_are_planned_once_both_are_read(
    changes: dict[str, object], planned: Size | None
) -> None:
    typed = PlanDraft(start=DAY, finish=date(2027, 1, 31), budget="1,000", currency=" eur ")
    assert typed.model_copy(update=changes).planned == planned


def test_items_come_to_a_sum_once_all_of_it_is_read() -> None:
    typed = [TypedItem(days=30, money="40,000"), TypedItem(days=5)]
    assert typed_size(typed, "EUR") == Size(35, 4_000_000)
    assert typed_size([*typed, TypedItem(money="a lot")], "EUR") is None
    assert typed_size([TypedItem(days=-1)], "EUR") is None


def test_what_terms_would_give_stays_as_it_was_while_it_is_no_money() -> None:
    typed = TermsDraft.of(TERMS)
    assert typed.more.money == TERMS.money_more
    unread = typed.model_copy(update={"money_more": "a lot", "days_later": 7})
    assert unread.more == Size(7, TERMS.money_more)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (("50", "30", "30"), "Points: 110 of 100 points are given, which are 10 too many."),
        (("50", "30", "21"), "Points: 101 of 100 points are given, which is 1 too many."),
        (("50", "", ""), "Points: 50 of 100 points are given, so 50 are left."),
        (("97", "2", "1"), "Points: share out 100 points in whole numbers, at least 5 to each."),
    ],
)
def test_points_that_are_no_place_are_refused(typed: tuple[str, str, str], why: str) -> None:
    with pytest.raises(Refused) as error:
        checked_points(TypedPoints(*typed), "Points")
    assert str(error.value) == why


def test_a_position_names_each_field_that_cannot_be_read() -> None:
    typed = PositionDraft(
        time="97", cost="2", quality="1", later="days", later_days="soon", dearer="money"
    )
    assert set(typed.unreadable(PLAN)) == {"points", "later"}
    assert set(PositionDraft().unreadable(PLAN)) == set()
    assert "points" in PositionDraft().missing(PLAN)
