"""A sponsor's name that was typed wrongly is corrected, until somebody has signed."""

import pytest

from assessment.errors import Refused
from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import PAGE, buttons, kept, names, press, read
from tests.rehearsal import TERMS, Rehearsal


def last_event(visitor: Visitor) -> str:
    """The latest sentence of the record."""
    found = visitor.open("triangle/record/page.py").screen.table[0].value["What"]
    return str(found.iloc[0]).replace("\\", "")


def correct(visitor: Visitor, rehearsal: Rehearsal, old: str, new: str) -> None:
    """Open what may be changed of that sponsor, and send another name."""
    press(visitor, f"{old} need not sign")
    [one] = [one for one in kept(rehearsal).present if one.name == old]
    visitor.screen.text_input(key=session.sponsor_name(one.id)).set_value(new)
    visitor.press("project.name.keep")


def test_a_name_is_corrected_and_everybody_reads_both_in_the_record(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(PAGE)
    correct(chair, rehearsal, "Ben", "Benno")
    assert "Ben is called Benno from now on." in read(chair)
    assert names(rehearsal) == ["Ann", "Benno", "Cleo"]
    correct(chair, rehearsal, "Benno", "Benito")
    for who in ("chair", "ann", "ben", "reader"):
        said = last_event(sit(who))
        assert said == "The facilitator corrected the name of a sponsor: Benito, not Benno."
    assert rehearsal.site.audit_logs.check(rehearsal.chair).broken is None


@pytest.mark.parametrize("taken", ["Ann", " ann ", "ANN"])
def test_a_name_of_another_sponsor_is_refused(rehearsal: Rehearsal, sit: Sit, taken: str) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(PAGE)
    correct(chair, rehearsal, "Ben", taken)
    assert "is a sponsor already. Add what tells them apart." in read(chair)
    assert names(rehearsal) == ["Ann", "Ben", "Cleo"]


def test_a_name_of_which_nothing_is_seen_is_refused_and_the_same_changes_nothing(
    rehearsal: Rehearsal,
) -> None:
    rehearsal.waiting()
    sponsors, ben = rehearsal.site.sponsors, rehearsal.access("ben").sponsor
    before = rehearsal.site.projects.see(rehearsal.chair).events
    for name in ("", " ", "\N{ZERO WIDTH SPACE}"):
        with pytest.raises(Refused):
            sponsors.rename(rehearsal.chair, ben, name)
    sponsors.rename(rehearsal.chair, ben, "Ben")
    assert rehearsal.site.projects.see(rehearsal.chair).events == before
    sponsors.rename(rehearsal.chair, ben, "BEN")  # their own name in other letters
    assert names(rehearsal) == ["Ann", "BEN", "Cleo"]


@pytest.mark.parametrize("stage", ["proposed", "changed", "signed", "varied"])
def test_once_somebody_has_signed_it_is_refused_with_the_reason(
    rehearsal: Rehearsal, sit: Sit, stage: str
) -> None:
    getattr(rehearsal, stage)()
    chair = sit("chair").open(PAGE)
    press(chair, "Ben need not sign")
    assert "Correct the name" not in buttons(chair)
    ben = rehearsal.access("ben").sponsor
    with pytest.raises(Refused, match="Somebody has signed already"):
        rehearsal.site.sponsors.rename(rehearsal.chair, ben, "Benno")


def test_where_somebody_signs_meanwhile_the_page_says_why_it_is_refused(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.shown()
    chair = sit("chair").open(PAGE)
    press(chair, "Ben need not sign")
    rehearsal.site.agreements.propose(rehearsal.chair, "First agreement", TERMS)
    rehearsal.signs("ann")
    ben = rehearsal.access("ben").sponsor
    chair.screen.text_input(key=session.sponsor_name(ben)).set_value("Benno")
    chair.press("project.name.keep")
    assert "Somebody has signed already" in read(chair)
    assert names(rehearsal) == ["Ann", "Ben", "Cleo"]


def test_an_erased_name_takes_the_earlier_ones_along(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    sponsors, cleo = rehearsal.site.sponsors, rehearsal.access("cleo").sponsor
    sponsors.rename(rehearsal.chair, cleo, "Clea")
    sponsors.dismiss(rehearsal.chair, cleo)
    with pytest.raises(Refused, match="has left"):
        sponsors.rename(rehearsal.chair, cleo, "Cleo")
    sponsors.erase_name(rehearsal.chair, cleo)
    shown = read(sit("reader").open("triangle/record/page.py"))
    assert "Clea" not in shown
    assert "Cleo" not in shown
    stored = kept(rehearsal).model_dump_json()
    assert "Clea" not in stored
    assert "Cleo" not in stored


def test_events_hold_no_name(rehearsal: Rehearsal) -> None:
    rehearsal.waiting()
    rehearsal.site.sponsors.rename(rehearsal.chair, rehearsal.access("ben").sponsor, "Benno")
    [event] = [
        one for one in rehearsal.site.projects.see(rehearsal.chair).events if one.kind == "renamed"
    ]
    assert "Ben" not in event.model_dump_json()
