"""Who drops and who decides a variation, and in whose name a decision stands."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assessment.domain.triangle.phase import NextAction
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.errors import NotFound, Refused
from tests.assessment.services.people import Crowd, site_in
from tests.rehearsal import Rehearsal, asks

PENDING = 4  # raised by Ann


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Crowd]:
    opened = Crowd(site_in(tmp_path))
    opened.varied()
    yield opened
    opened.site.close()


def variation(crowd: Rehearsal, number: int = PENDING) -> Variation:
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


def test_the_facilitator_records_which_sponsor_decided(crowd: Crowd) -> None:
    record, cleo = crowd.site.variations.record, crowd.access("cleo")
    with pytest.raises(Refused, match="Say which sponsor"):
        record(crowd.chair, PENDING, Outcome.REFUSED, "Later.", [])
    with pytest.raises(NotFound, match="no such sponsor"):
        record(crowd.chair, PENDING, Outcome.REFUSED, "Later.", ["facilitator"])
    with pytest.raises(Refused, match="a sponsor of the project still"):
        record(crowd.chair, PENDING, Outcome.REFUSED, "Later.", [crowd.held.sponsor])
    record(crowd.chair, PENDING, Outcome.REFUSED, "Later.", [cleo.sponsor])
    assert variation(crowd).decided_by == person(crowd, "cleo")
    event = crowd.site.projects.see(crowd.chair).events[-1]
    assert (event.kind, event.actor) == ("decided", person(crowd, "chair"))


def test_one_sponsor_alone_decides_nothing_that_two_must(tmp_path: Path) -> None:
    crowd = Crowd(site_in(tmp_path)).by_two()
    variations = crowd.site.variations
    assert variation(crowd, 1).outcome is Outcome.PENDING
    for who in "cleo", "reader", "chair":
        with pytest.raises(Refused):
            variations.decide(crowd.access(who), 1, Outcome.ACCEPTED, "Go.")
    variations.decide(crowd.access("ann"), 1, Outcome.REFUSED, "On reflection, no.")
    variations.decide(crowd.access("ben"), 1, Outcome.ACCEPTED, "Go.")
    assert variation(crowd, 1).outcome is Outcome.PENDING
    variations.decide(crowd.access("ann"), 1, Outcome.ACCEPTED, "Then yes.")
    assert variation(crowd, 1).outcome is Outcome.ACCEPTED


def test_what_is_said_twice_is_said_once(tmp_path: Path) -> None:
    crowd = Crowd(site_in(tmp_path)).recorded()
    variations, ben, why = crowd.site.variations, crowd.access("ben"), "I was not there."
    record, name = variations.record, "Ben said so at the meeting."

    def events() -> int:
        return len(crowd.site.projects.see(crowd.chair).events)

    acts: list[tuple[Callable[[], None], int]] = [
        (lambda: record(crowd.chair, 1, Outcome.ACCEPTED, name, [ben.sponsor]), 0),
        (lambda: variations.object_to_record(ben, 1, why), 2),
        (lambda: variations.object_to_record(ben, 1, why), 0),
        (lambda: variations.decide(ben, 1, Outcome.ACCEPTED, "Now I do."), 2),
        (lambda: variations.decide(ben, 1, Outcome.ACCEPTED, "Now I do."), 0),
    ]
    for act, more in acts:
        before = events()
        act()
        assert events() - before == more
    assert variation(crowd, 1).outcome is Outcome.ACCEPTED


def test_whoever_confirms_what_was_recorded_is_asked_no_more(tmp_path: Path) -> None:
    crowd = Crowd(site_in(tmp_path)).recorded()
    ben = crowd.access("ben")
    assert crowd.site.projects.see(ben).next_action is NextAction.CONFIRM
    crowd.site.variations.confirm(ben, 1)
    crowd.site.variations.confirm(ben, 1)
    view = crowd.site.projects.see(ben)
    assert view.next_action is NextAction.RAISE_VARIATION
    assert [event.kind for event in view.events][-3:] == ["recorded", "decided", "confirmed"]


@pytest.mark.parametrize(
    ("who", "action"),
    [
        ("ann", NextAction.WAIT_FOR_DECISION),
        ("ben", NextAction.DECIDE),
        ("cleo", NextAction.WAIT_FOR_DECISION),
        ("chair", NextAction.WAIT_FOR_DECISION),
        ("reader", NextAction.WAIT_FOR_DECISION),
    ],
)
def test_only_those_whose_word_is_missing_are_asked_for_it(
    tmp_path: Path, who: str, action: NextAction
) -> None:
    crowd = Crowd(site_in(tmp_path)).by_two()
    assert crowd.site.projects.see(crowd.access(who)).next_action is action


def test_a_decision_has_a_reason_and_an_outcome(crowd: Crowd) -> None:
    decide, ann = crowd.site.variations.decide, crowd.access("ann")
    with pytest.raises(Refused, match="few words why"):
        decide(ann, PENDING, Outcome.REFUSED, " \t")
    for outcome in Outcome.PENDING, Outcome.DROPPED:
        with pytest.raises(Refused, match="accepted or refused"):
            decide(ann, PENDING, outcome, "Because.")
    assert variation(crowd).outcome is Outcome.PENDING


def test_nothing_is_decided_while_the_sponsors_must_agree_anew(crowd: Crowd) -> None:
    crowd.site.sponsors.invite(crowd.chair, "Finn")
    with pytest.raises(Refused, match="must sign a new version"):
        crowd.site.variations.decide(crowd.access("ann"), PENDING, Outcome.REFUSED, "Later.")
    crowd.site.variations.drop(crowd.access("ann"), PENDING, "Then not.")
    assert variation(crowd).outcome is Outcome.DROPPED
