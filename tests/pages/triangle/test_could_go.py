"""Which criteria could go, by name, and what worries a sponsor most."""

import pytest

from assessment.domain.triangle.terms import Position
from tests.pages.triangle.ben import DATE_FIRST_SAID, PAGE, SAVE, kept, key, state
from tests.pages.triangle.conftest import Sit
from tests.rehearsal import PLAN, QUALITY, Rehearsal


def test_criteria_that_could_go_are_tapped_by_name(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    rehearsal.site.projects.give(rehearsal.access("ben"), DATE_FIRST_SAID)
    who = sit("ben").open(PAGE)
    boxes = [one for one in who.screen.checkbox if "criterion" in str(one.key)]
    assert [one.label for one in boxes] == [one.text for one in PLAN.criteria]
    assert [one.value for one in boxes] == [False, False, True, False]
    boxes[0].check().run()
    who.press(SAVE)
    said = kept(rehearsal, "ben")
    assert said is not None
    assert (said.criteria, said.waived) == (("c1", "c3"), 5000)


def test_some_criteria_without_a_name_are_no_answer(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    who.screen.radio(key=key(rehearsal, "ann", "going")).set_value("some").run()
    who.press(SAVE)
    assert "Which criteria could go?" in who.screen.error[0].value
    assert kept(rehearsal, "ann") == QUALITY


@pytest.mark.parametrize(
    ("given", "left"),
    [
        pytest.param(DATE_FIRST_SAID, 2, id="a criterion that is gone"),
        pytest.param(DATE_FIRST_SAID.model_copy(update={"criteria": None}), 3, id="no names"),
    ],
)
def test_a_share_that_was_said_of_other_criteria_stays_to_be_seen(
    given: Position, left: int, rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    rehearsal.site.projects.give(rehearsal.access("ben"), given)
    fewer = PLAN.model_copy(update={"criteria": PLAN.criteria[:left]})
    rehearsal.site.projects.plan(rehearsal.chair, fewer)
    who = sit("ben").open(PAGE)
    radio = who.screen.radio(key=key(rehearsal, "ben", "going"))
    assert (radio.value, radio.options[-1]) == ("share", "25% of the quality criteria.")
    assert state(who) == ":material/update: Saved before the plan was changed"


def test_a_worry_is_said_only_by_who_likes_and_taken_back(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    for answer, expected in (("no_time", "no_time"), ("none", None)):
        who.screen.radio(key=key(rehearsal, "ann", "worry")).set_value(answer).run()
        who.press(SAVE)
        said = kept(rehearsal, "ann")
        assert said is not None
        assert said.worry == expected
