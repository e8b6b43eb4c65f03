"""Who decides a variation, as each link shows it: one's own word, the others', and the record."""

import pytest

from assessment.domain.triangle.terms import AnyTwo
from assessment.domain.triangle.variation import Outcome
from pages.shared import register, session
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.varied import (
    PAGE,
    buttons,
    errors,
    folds,
    kept,
    shown_table,
    text,
    unfold,
    unfold_details,
    write,
)
from tests.rehearsal import TERMS, Rehearsal, asks

RULE = "It is decided once all of these say the same: "
MARK = "Recorded by the facilitator, not confirmed by "
PROJECT = register.PROJECT.file


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("ann", ["You accept it: “Every sales visit needs it.”", "One more who says the same"]),
        ("ben", ["Ann accepts it: “Every sales visit needs it.”", "One more who says the same"]),
        ("reader", ["Ann accepts it:", "One more who says the same decides it."]),
    ],
)
def test_it_says_who_decides_who_has_said_what_and_what_is_missing(
    rehearsal: Rehearsal, sit: Sit, who: str, said: list[str]
) -> None:
    rehearsal.by_two()
    shown = text(sit(who).open(PAGE))
    assert RULE in shown
    assert [one for one in said if one not in shown] == []


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("ann", ["Decide variation 1", "Drop variation 1"]),
        ("ben", ["Decide variation 1"]),
        ("cleo", []),
        ("chair", ["Record what was decided on variation 1", "Drop variation 1"]),
        ("reader", []),
    ],
)
def test_only_those_who_decide_are_offered_to(
    rehearsal: Rehearsal, sit: Sit, who: str, expected: list[str]
) -> None:
    rehearsal.by_two()
    raising = ["Describe what should change"] if who != "reader" else []
    assert folds(sit(who).open(PAGE)) == [*expected, *raising]


def test_the_second_who_says_the_same_decides_it(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.by_two()
    visitor = sit("ben").open(PAGE)
    unfold(visitor, "decide", 1)
    write(visitor, "why", 1, "The archive must move.")
    visitor.press(session.variation("accepted", 1))
    assert kept(rehearsal, 1).outcome is Outcome.ACCEPTED
    assert [one.value for one in visitor.screen.success] == [r"Variation 1 is accepted\."]
    assert "Accepted by Ann and Ben" in shown_table(unfold_details(visitor))
    assert "“Every sales visit needs it.” and “The archive must move.”" in shown_table(
        unfold_details(visitor)
    )


def test_who_says_otherwise_is_shown_beside_the_other_and_nothing_is_decided(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.by_two()
    visitor = sit("ben").open(PAGE)
    unfold(visitor, "decide", 1)
    write(visitor, "why", 1, "Too dear.")
    visitor.press(session.variation("refused", 1))
    assert kept(rehearsal, 1).outcome is Outcome.PENDING
    assert [one.value for one in visitor.screen.success] == [
        r"What you say of variation 1 is kept\."
    ]
    shown = text(visitor)
    assert "Until it is decided, you may say otherwise." in shown
    assert "Ann accepts it: “Every sales visit needs it.”" in shown
    assert "You refuse it: “Too dear.”" in shown
    assert "They do not say the same: it is decided once two of them do." in shown


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("ann", "Variation 1 waits for a word of Ben."),
        ("ben", "Variation 1 waits for your word."),
        ("chair", "Variation 1 waits for a word of Ben."),
    ],
)
def test_the_project_says_whose_word_is_missing(
    rehearsal: Rehearsal, sit: Sit, who: str, said: str
) -> None:
    rehearsal.by_two()
    assert said in text(sit(who).open(PROJECT))


def test_where_some_of_many_are_enough_the_project_says_how_many(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    site = rehearsal.shown().site
    project = site.projects.see(rehearsal.chair).project
    [cleo] = [one.id for one in project.sponsors if one.name == "Cleo"]
    site.sponsors.require(rehearsal.chair, cleo, required=True)
    terms = TERMS.model_copy(update={"decides": AnyTwo()})
    site.agreements.propose(rehearsal.chair, "First agreement", terms)
    rehearsal.signs("ann").signs("ben").signs("cleo")
    ann = rehearsal.access("ann")
    site.variations.raise_one(ann, asks("Import of old e-mail", days=6))
    shown = text(sit("chair").open(PROJECT))
    assert "Variation 1 needs two of Ann, Ben and Cleo." in shown
    site.variations.decide(ann, 1, Outcome.ACCEPTED, "Every sales visit needs it.")
    shown = text(sit("chair").open(PROJECT))
    assert "Variation 1 needs one more of Ben and Cleo." in shown


def test_what_the_facilitator_records_is_marked_on_every_link(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.by_two()
    chair = sit("chair").open(PAGE)
    unfold(chair, "decide", 1)
    write(chair, "why", 1, "Said at the meeting.")
    ben = rehearsal.access("ben").sponsor
    chair.screen.multiselect(key=session.variation("by", 1)).set_value([ben])
    chair.press(session.variation("accepted", 1))
    assert kept(rehearsal, 1).outcome is Outcome.ACCEPTED
    [success] = chair.screen.success
    assert success.value.replace("\\", "") == f"Variation 1 is accepted. {MARK}Ben."
    for who in "chair", "ann", "ben", "reader":
        assert f"{MARK}Ben." in shown_table(unfold_details(sit(who).open(PAGE))), who


def test_nobody_but_the_sponsor_concerned_is_asked_to_confirm(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.recorded()
    for who in "chair", "ann", "cleo", "reader":
        assert "Recorded for you" not in text(sit(who).open(PAGE)), who
    asked = "The facilitator recorded your word on variation 1: confirm it, or object."
    assert asked in text(sit("ben").open(PROJECT))


def test_once_it_is_confirmed_the_mark_is_gone(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.recorded()
    visitor = sit("ben").open(PAGE)
    assert "Recorded for you" in text(visitor)
    visitor.press(session.variation("confirm", 1))
    assert MARK not in shown_table(unfold_details(visitor))
    assert "Confirm what was recorded on variation 1" not in buttons(visitor)
    assert "Accepted by Ann and Ben" in shown_table(unfold_details(visitor))


def test_an_objection_opens_it_again_and_says_why(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.recorded()
    visitor = sit("ben").open(PAGE)
    unfold(visitor, "object", 1)
    visitor.press(session.variation("objected", 1))
    assert errors(visitor) == ["Say in a few words why, so that everybody can look it up later."]
    write(visitor, "object-why", 1, "I was not there.")
    visitor.press(session.variation("objected", 1))
    assert kept(rehearsal, 1).outcome is Outcome.PENDING
    shown = text(visitor)
    assert "Ben objected to what was recorded for them: “I was not there.”" in shown
    assert "So what was decided is void, and it is open again." in shown
    assert "Decide variation 1" in folds(visitor)


def test_the_record_says_who_said_what_and_what_was_recorded(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.recorded()
    rehearsal.site.variations.object_to_record(rehearsal.access("ben"), 1, "I was not there.")
    shown = shown_table(sit("reader").open(register.RECORD.file))
    for said in (
        "Ann spoke for accepting variation 1: “Every sales visit needs it.”",
        "The facilitator recorded that Ben spoke for accepting variation 1",
        "Recorded by the facilitator, and not confirmed then: what Ben had said.",
        "Ben objected to what was recorded for them on variation 1: “I was not there.”",
        "Variation 1 is open again",
    ):
        assert said in shown
