"""A revealed round as its owner and readers see it: nobody's name stands beside an answer."""

from pathlib import Path

import pytest

from assessment.errors import NotFound
from tests.assessment.services.people import site_in
from tests.assessment.services.workshops import CRM, Workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    played = Workshop(site_in(tmp_path)).opened()
    played.submits("Ann", "Bob", "Cleo")
    return played


def test_it_holds_what_was_submitted_with_the_edition_that_was_answered(workshop: Workshop) -> None:
    workshop.joins("Dora")
    workshop.closed().revealed()
    found = workshop.site.rounds.revealed(workshop.owner, workshop.round)
    assert (found.organisation, found.instrument.id) == ("Nordwind", CRM)
    assert found.round.of_group.settings.title == "Spring survey"
    assert (found.joined, len(found.responses)) == (4, 3)
    assert {one.name for one in found.responses} == {""}
    assert {one.given for one in found.responses} == {
        ("Head", "Sales", "France"),
        ("Head", "Sales", "Spain"),
    }


def test_who_withdrew_counts_among_nobody(workshop: Workshop) -> None:
    workshop.joins("Dora")
    workshop.site.participation.withdraw(workshop.keys["Dora"])
    workshop.closed().revealed()
    assert workshop.site.rounds.revealed(workshop.owner, workshop.round).joined == 3


def test_a_round_that_is_not_there_is_not_found(workshop: Workshop) -> None:
    with pytest.raises(NotFound):
        workshop.site.rounds.revealed(workshop.owner, "nothing")
