"""The offer to move to a newer edition while answering."""

import pytest

from questionnaires.library import Library
from questionnaires.schema import Instrument
from tests.assessment.services.test_newer_edition import second_edition
from tests.pages.screen import Visitor

PAGE = "answer/page.py"


@pytest.fixture
def newer(executive: Visitor, monkeypatch: pytest.MonkeyPatch) -> Instrument:
    """The second edition comes out after the executive has begun with the first."""
    executive.put("leadership", choice="3", comment="Asked twice.")
    executive.put("willing-use", choice="2")
    newest = second_edition()
    monkeypatch.setattr(Library, "get", lambda _self, _id: newest)
    return newest


def test_the_offer_says_what_it_would_change(executive: Visitor, newer: Instrument) -> None:
    executive.open(PAGE)
    assert newer.changes[-1].note == "Sharper."
    assert "1 of your answers stays as it is. 1 would be asked again" in executive.text


def test_accepting_it_asks_again_and_loses_no_comment(
    executive: Visitor, newer: Instrument
) -> None:
    executive.open(PAGE)
    executive.press("answer.adopt")
    assert executive.visit.instrument.original == newer
    assert (executive.kept("leadership").choice, executive.kept("leadership").comment) == (
        None,
        "Asked twice.",
    )
    assert executive.kept("willing-use").choice == "2"
    assert "newer edition" not in executive.text
