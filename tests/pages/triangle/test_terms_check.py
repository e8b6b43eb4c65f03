"""A draft and a proposal are held to what sponsors are held to, and to what they said."""

import pytest

from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import read
from tests.pages.triangle.test_agreement import PAGE, latest
from tests.rehearsal import TERMS, Rehearsal


def proposes(rehearsal: Rehearsal, **changes: object) -> None:
    rehearsal.shown()
    terms = TERMS.model_validate(TERMS.model_dump() | changes)
    rehearsal.site.agreements.propose(rehearsal.chair, "First", terms)


@pytest.mark.parametrize("who", ["chair", "ann", "ben", "reader"])
def test_everybody_reads_where_more_is_asked_than_was_said(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    proposes(rehearsal)
    said = read(sit(who).open(PAGE))
    ann = f"{'You' if who == 'ann' else 'Ann'} said 0 days, €0 and 0 criteria at most"
    assert f"{ann}; this says 20 days" in said
    assert "Cleo said" in said, "who need not sign has said something too"


def test_an_agreement_that_says_two_things_asks_which(rehearsal: Rehearsal, sit: Sit) -> None:
    proposes(rehearsal, criteria_waived=2, days_later=0, money_more=0)
    said = read(sit("reader").open(PAGE))
    assert "This does not go together" in said
    assert "These terms: quality comes first." in said
    assert "Does quality come first, or may it give when the others have?" in said


def test_one_that_goes_together_says_nothing_of_it(rehearsal: Rehearsal, sit: Sit) -> None:
    proposes(rehearsal, criteria_waived=0, days_later=0)
    said = read(sit("reader").open(PAGE))
    assert "This does not go together" not in said
    assert latest(rehearsal).terms.days_later == 0
