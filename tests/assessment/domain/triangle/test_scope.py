"""Scope items: what they refuse, and that what has none is written as before there were any."""

import pytest

from assessment.domain.base import checked
from assessment.domain.triangle.agreement import content_of
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import PlacedItem, ScopeItem
from assessment.domain.triangle.terms import Position, Terms
from assessment.errors import Refused
from tests.assessment.domain.triangle.samples import POSITION, TERMS

FORMS = ScopeItem(id="forms", text="Web forms", days=20, money=500_000, criteria=("c1",))


def test_what_has_no_items_is_written_as_before_there_were_any() -> None:
    plan = Plan(start="2027-01-01", finish="2027-01-31", budget=1, currency="EUR")
    for one in (TERMS, POSITION, plan):
        assert "scope" not in one.model_dump(mode="json")


def test_items_are_part_of_what_is_signed() -> None:
    placed = PlacedItem(**FORMS.model_dump(), place="in")
    scoped = TERMS.model_copy(update={"scope": (placed,)})
    out = TERMS.model_copy(update={"scope": (placed.model_copy(update={"place": "out"}),)})
    assert len({content_of(one) for one in (TERMS, scoped, out)}) == 3
    assert Terms.model_validate(scoped.model_dump(mode="json")) == scoped


def test_marks_are_part_of_a_position() -> None:
    marked = POSITION.model_copy(update={"scope": {"forms": "must"}})
    assert Position.model_validate(marked.model_dump(mode="json")).scope == {"forms": "must"}


def test_two_items_of_one_id_are_refused() -> None:
    with pytest.raises(Refused, match="Two items of the scope have the same id"):
        checked(
            Plan,
            {},
            start="2027-01-01",
            finish="2027-01-31",
            budget=1,
            currency="EUR",
            scope=(FORMS, FORMS),
        )
