"""A newer edition while somebody is answering: only what changed in meaning is asked again."""

from dataclasses import replace
from decimal import Decimal

import pytest

from assessment.domain.response import Answer
from assessment.services.assessments import Assessments
from questionnaires.library import Library
from questionnaires.schema import AnchorChange, Change, Instrument

CRM = "crm-maturity"


class Shelf:
    """A library that holds one instrument."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument

    def get(self, instrument_id: str) -> Instrument:
        assert instrument_id == self.instrument.id
        return self.instrument


def second_edition() -> Instrument:
    """Leadership's third anchor means something else; willing use's is only better worded."""
    old = Library().get(CRM).original
    changes = (
        AnchorChange(item="leadership", level=Decimal(3), meaning="changed"),
        AnchorChange(item="willing-use", level=Decimal(3), meaning="same"),
    )
    items = tuple(
        item.model_copy(update={"anchors": {**item.anchors, Decimal(3): "New words."}})
        if item.id in {"leadership", "willing-use"}
        else item
        for item in old.items
        if item.id != "active-use"
    )
    note = Change(version="1.1", date="2027-01-01", note="Sharper.", anchors=changes)
    return old.model_copy(
        update={"version": "1.1", "items": items, "changes": (*old.changes, note)}
    )


@pytest.fixture
def begun(assessments: Assessments) -> tuple[Assessments, str]:
    """Three answers to the first edition, when the second comes out."""
    key = assessments.begin(CRM)
    visit = assessments.visit(key)
    for item in ("leadership", "willing-use", "active-use"):
        assessments.save(visit, item, Answer(choice="3", comment=f"On {item}."))
    return replace(assessments, instruments=Shelf(second_edition())), key


def test_without_a_newer_edition_nothing_is_offered(assessments: Assessments) -> None:
    assert assessments.newer(assessments.visit(assessments.begin(CRM))) is None


def test_the_offer_says_what_stays_and_what_is_asked_again(
    begun: tuple[Assessments, str],
) -> None:
    assessments, key = begun
    change = assessments.newer(assessments.visit(key))
    assert change is not None
    assert (change.stays, change.again) == (("willing-use",), ("leadership",))


def test_until_it_is_accepted_the_round_keeps_its_own_wording(
    begun: tuple[Assessments, str],
) -> None:
    assessments, key = begun
    visit = assessments.visit(key)
    assert visit.instrument.version == "1.0"
    assert visit.response.answer("leadership").choice == "3"


def test_moving_asks_again_only_what_changed_and_keeps_every_comment(
    begun: tuple[Assessments, str],
) -> None:
    assessments, key = begun
    assessments.adopt(assessments.visit(key))
    visit = assessments.visit(key)
    assert visit.instrument.version == "1.1"
    records = {name: (one.choice, one.comment) for name, one in visit.response.answers.items()}
    assert records == {
        "leadership": (None, "On leadership."),
        "willing-use": ("3", "On willing-use."),
    }
    assert assessments.newer(visit) is None


def test_a_submitted_round_is_never_moved(begun: tuple[Assessments, str]) -> None:
    assessments, key = begun
    assessments.submit(assessments.visit(key))
    assessments.adopt(assessments.visit(key))
    assert assessments.visit(key).instrument.version == "1.0"


def test_the_next_round_is_answered_with_the_newer_edition(
    begun: tuple[Assessments, str],
) -> None:
    assessments, key = begun
    assessments.submit(assessments.visit(key))
    assert assessments.repeat(key).instrument.version == "1.1"
    assert [visit.instrument.version for visit in assessments.history(key)] == ["1.0"]
