"""Who drops and who decides a variation, and in whose name a decision stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.domain.triangle.variation import Outcome, Variation
from assessment.errors import NotFound, Refused
from tests.assessment.services.people import Crowd, site_in
from tests.rehearsal import asks

PENDING = 4  # raised by Ann


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Crowd]:
    opened = Crowd(site_in(tmp_path))
    opened.varied()
    yield opened
    opened.site.close()


def variation(crowd: Crowd, number: int = PENDING) -> Variation:
    found = crowd.site.projects.see(crowd.chair).ledger.variation(number)
    assert found is not None
    return found


def person(crowd: Crowd, who: str) -> str:
    return crowd.site.projects.see(crowd.access(who)).person


@pytest.mark.parametrize("who", ["ann", "chair"])
def test_whoever_raised_it_may_drop_it_and_the_facilitator(crowd: Crowd, who: str) -> None:
    crowd.site.variations.drop(crowd.access(who), PENDING, "It can wait.")
    one = variation(crowd)
    assert (one.outcome, one.decided_why) == (Outcome.DROPPED, "It can wait.")
    assert one.decided_by == person(crowd, who)


@pytest.mark.parametrize("who", ["ben", "cleo", "reader"])
def test_nobody_else_drops_it(crowd: Crowd, who: str) -> None:
    with pytest.raises(Refused):
        crowd.site.variations.drop(crowd.access(who), PENDING, "I do not like it.")
    assert variation(crowd).outcome is Outcome.PENDING


def test_what_the_facilitator_raised_no_sponsor_drops(crowd: Crowd) -> None:
    crowd.site.variations.raise_one(crowd.chair, asks("From the chair"))
    with pytest.raises(Refused, match="Only whoever raised"):
        crowd.site.variations.drop(crowd.access("ann"), 5, "No.")


@pytest.mark.parametrize("number", [1, 2, 3], ids=["accepted", "refused", "dropped"])
def test_what_is_closed_is_neither_dropped_nor_decided(crowd: Crowd, number: int) -> None:
    before = variation(crowd, number)
    with pytest.raises(Refused, match="already"):
        crowd.site.variations.drop(crowd.chair, number, "Again.")
    with pytest.raises(Refused, match="already"):
        crowd.site.variations.decide(crowd.access("ann"), number, Outcome.REFUSED, "Again.")
    assert variation(crowd, number) == before


def test_a_decision_that_is_pressed_twice_is_one(crowd: Crowd) -> None:
    crowd.site.variations.decide(crowd.access("ann"), PENDING, Outcome.REFUSED, "No.")
    before = crowd.site.projects.see(crowd.chair).events
    crowd.site.variations.decide(crowd.access("ann"), PENDING, Outcome.REFUSED, "No.")
    assert crowd.site.projects.see(crowd.chair).events == before
    for who, outcome, why in (
        ("ben", Outcome.REFUSED, "No."),
        ("ann", Outcome.ACCEPTED, "No."),
        ("ann", Outcome.REFUSED, "Not now."),
    ):
        with pytest.raises(Refused, match="is refused already"):
            crowd.site.variations.decide(crowd.access(who), PENDING, outcome, why)


def test_a_variation_that_is_taken_back_twice_is_dropped_once(crowd: Crowd) -> None:
    crowd.site.variations.drop(crowd.access("ann"), PENDING, "It can wait.")
    before = crowd.site.projects.see(crowd.chair).events
    crowd.site.variations.drop(crowd.access("ann"), PENDING, "It can wait.")
    assert crowd.site.projects.see(crowd.chair).events == before
    with pytest.raises(Refused, match="is dropped already"):
        crowd.site.variations.drop(crowd.chair, PENDING, "It can wait.")


def test_a_sponsor_decides_in_their_own_name_whomever_they_name(crowd: Crowd) -> None:
    ann, ben = crowd.access("ann"), crowd.access("ben")
    crowd.site.variations.decide(ben, PENDING, Outcome.REFUSED, "Later.", by=ann.sponsor)
    assert variation(crowd).decided_by == person(crowd, "ben")


def test_the_facilitator_records_which_sponsor_decided(crowd: Crowd) -> None:
    decide, cleo = crowd.site.variations.decide, crowd.access("cleo")
    with pytest.raises(Refused, match="Say which sponsor"):
        decide(crowd.chair, PENDING, Outcome.REFUSED, "Later.")
    with pytest.raises(NotFound, match="no such sponsor"):
        decide(crowd.chair, PENDING, Outcome.REFUSED, "Later.", by="facilitator")
    with pytest.raises(Refused, match="a sponsor of the project still"):
        decide(crowd.chair, PENDING, Outcome.REFUSED, "Later.", by=crowd.held.sponsor)
    decide(crowd.chair, PENDING, Outcome.REFUSED, "Later.", by=cleo.sponsor)
    assert variation(crowd).decided_by == person(crowd, "cleo")
    event = crowd.site.projects.see(crowd.chair).events[-1]
    assert (event.kind, event.actor) == ("decided", person(crowd, "chair"))


def test_a_decision_has_a_reason_and_an_outcome(crowd: Crowd) -> None:
    decide, ann = crowd.site.variations.decide, crowd.access("ann")
    with pytest.raises(Refused, match="few words why"):
        decide(ann, PENDING, Outcome.REFUSED, " \t")
    for outcome in Outcome.PENDING, Outcome.DROPPED:
        with pytest.raises(Refused, match="accepted or refused"):
            decide(ann, PENDING, outcome, "Because.")
    assert variation(crowd).outcome is Outcome.PENDING


def test_nothing_is_decided_while_the_sponsors_must_agree_anew(crowd: Crowd) -> None:
    crowd.site.projects.invite(crowd.chair, "Finn")
    with pytest.raises(Refused, match="agree anew"):
        crowd.site.variations.decide(crowd.access("ann"), PENDING, Outcome.REFUSED, "Later.")
    crowd.site.variations.drop(crowd.access("ann"), PENDING, "Then not.")
    assert variation(crowd).outcome is Outcome.DROPPED
