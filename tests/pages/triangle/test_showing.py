"""Showing the positions: when all required have answered, or without those who have not."""

import pytest

from assessment.domain.triangle.project import Sponsor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import PAGE, buttons, press, read
from tests.rehearsal import PLAN, TIME, Rehearsal

TOGETHER = "triangle/together/page.py"
SHOW = "Show the positions to everybody"


def revealed(rehearsal: Rehearsal) -> bool:
    return rehearsal.site.projects.see(rehearsal.chair).ledger.revealed


def absent(rehearsal: Rehearsal) -> list[Sponsor]:
    """Whose absence is on record."""
    seen = rehearsal.site.projects.see(rehearsal.chair)
    sponsors = seen.project.sponsors
    return [one for one in sponsors if seen.project.person(one.id) in seen.ledger.absent]


def test_before_anybody_has_answered_there_is_nothing_to_show(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    said = buttons(sit("chair").open(PAGE))
    assert not [one for one in said if one == SHOW or "ahead" in one]


def test_the_facilitator_shows_the_positions_and_is_told_who_need_not_answer(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.ready()
    chair = sit("chair").open(PAGE)
    press(chair, SHOW)
    assert not revealed(rehearsal)
    said = read(chair)
    assert "sees two positions, by name: those of Ann and Ben." in said
    assert "Cleo does not have to sign and has not said anything." in said
    assert "After that none can change, and this cannot be undone." in said
    press(chair, "Wait")
    assert not revealed(rehearsal)
    press(chair, SHOW)
    press(chair, "Show them now")
    assert revealed(rehearsal)
    assert absent(rehearsal) == []
    assert "All positions are shown to everybody" in read(chair)
    assert SHOW not in buttons(chair)


def test_going_ahead_without_somebody_takes_two_steps_and_is_recorded(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(PAGE)
    assert SHOW not in buttons(chair)
    press(chair, "Go ahead without Ben")
    assert "Ben has not said where the project should sit. If you go ahead, the record says so" in (
        read(chair)
    )
    press(chair, "Wait")
    assert not revealed(rehearsal)
    press(chair, "Go ahead without Ben")
    press(chair, "Show the positions without Ben")
    assert [one.name for one in absent(rehearsal)] == ["Ben"]
    assert "without a position of Ben" in read(chair)
    assert "without a position of you" in read(sit("ben").open(PAGE))


def test_somebody_who_answers_at_the_last_moment_is_shown_too(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(PAGE)
    press(chair, "Go ahead without Ben")
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    press(chair, "Show the positions without Ben")
    assert revealed(rehearsal)
    assert absent(rehearsal) == []


def test_going_ahead_covers_only_those_who_were_named(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(PAGE)
    press(chair, "Go ahead without Ben")
    rehearsal.site.sponsors.invite(rehearsal.chair, "Dora")
    press(chair, "Show the positions without Ben")
    assert not revealed(rehearsal)
    assert "Others are missing by now than you were told" in read(chair)
    assert "Go ahead without Ben and Dora" in buttons(chair)


def test_a_reveal_that_somebody_new_forbids_says_how_many_are_missing(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.ready()
    chair = sit("chair").open(PAGE)
    press(chair, SHOW)
    rehearsal.site.sponsors.invite(rehearsal.chair, "Dora")
    press(chair, "Show them now")
    assert not revealed(rehearsal)
    assert "One of the required sponsors has not said" in read(chair)


def test_one_position_alone_is_not_shown_without_a_name(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    rehearsal.site.projects.name_openly(rehearsal.chair, named=False)
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    chair = sit("chair").open(PAGE)
    assert "everybody would know whose it is" in read(chair)
    assert not [one for one in buttons(chair) if "ahead" in one]


def test_the_question_names_who_has_not_looked_again_since_the_plan_was_changed(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    longer = PLAN.model_copy(update={"finish": "2027-09-30"})
    rehearsal.site.projects.plan(rehearsal.chair, longer)
    chair = sit("chair").open(PAGE)
    press(chair, "Go ahead without Ben")
    assert "Ann has not looked again since the plan was changed." in read(chair)


def test_without_names_the_question_names_nobody_and_outdated_positions_are_not_offered(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    projects = rehearsal.site.projects
    projects.name_openly(rehearsal.chair, named=False)
    projects.give(rehearsal.access("ann"), TIME)
    projects.give(rehearsal.access("ben"), TIME)
    chair = sit("chair").open(PAGE)
    press(chair, SHOW)
    assert "sees two positions, without names." in read(chair)
    press(chair, "Wait")
    projects.plan(rehearsal.chair, PLAN.model_copy(update={"finish": "2027-09-30"}))
    projects.give(rehearsal.access("ben"), TIME)
    chair.open(PAGE)
    assert "they can be shown once all have looked again" in read(chair)
    assert SHOW not in buttons(chair)


def test_the_facilitator_shows_them_on_the_page_where_everybody_will_see_them(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.ready()
    chair = sit("chair").open(TOGETHER)
    press(chair, SHOW)
    assert "After that none can change, and this cannot be undone." in read(chair)
    press(chair, "Show them now")
    assert revealed(rehearsal)
    said = read(chair)
    assert chair.heading == "Together"
    assert "All positions are shown to everybody." in said
    assert "Where everybody lies" in said
    assert SHOW not in buttons(chair)


def test_there_too_it_goes_ahead_without_somebody_in_two_steps(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(TOGETHER)
    press(chair, "Go ahead without Ben")
    press(chair, "Show the positions without Ben")
    assert [one.name for one in absent(rehearsal)] == ["Ben"]


@pytest.mark.parametrize("who", ["ann", "ben", "reader"])
def test_nobody_else_can_show_them_there(rehearsal: Rehearsal, sit: Sit, who: str) -> None:
    rehearsal.ready()
    assert buttons(sit(who).open(TOGETHER)) == []
