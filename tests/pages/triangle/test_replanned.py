"""The plan is changed after somebody has spoken: everybody sees who, and they look again."""

import pytest

from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.triangle import ben, project_screen
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import press, read
from tests.rehearsal import PLAN, TIME, Rehearsal

LONGER = PLAN.model_copy(update={"finish": "2027-09-30", "criteria": PLAN.criteria[:3]})
PROJECT, POSITION = project_screen.PAGE, ben.PAGE
TOGETHER, RECORD = "triangle/together/page.py", "triangle/record/page.py"
EVERYBODY = ("chair", "ann", "ben", "cleo", "reader")


def replanned(rehearsal: Rehearsal) -> None:
    """Ann and Ben have spoken; then the plan is changed."""
    rehearsal.ready()
    rehearsal.site.projects.plan(rehearsal.chair, LONGER)


def asked_again(visitor: Visitor) -> bool:
    return "The plan was changed after you said this." in read(visitor)


def test_the_form_of_the_plan_says_that_a_change_is_on_record(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.ready()
    chair = sit("chair").open(PROJECT)
    press(chair, "Change the plan")
    assert "whoever gave a position is asked to look again" in read(chair)
    chair.screen.text_input(key=session.plan("budget")).set_value("500,000")
    chair.press("project.plan.keep")
    said = read(chair)
    assert said.count("Gave a position before the plan was changed; must sign") == 2
    assert "Has not answered; need not sign" in said


@pytest.mark.parametrize("who", EVERYBODY)
def test_everybody_sees_who_is_asked_to_look_again(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    replanned(rehearsal)
    said = read(sit(who).open(TOGETHER))
    people = {"ann": "you and Ben", "ben": "Ann and you"}.get(who, "Ann and Ben")
    assert f"Asked to look again, since the plan was changed: {people}." in said


@pytest.mark.parametrize("who", EVERYBODY)
def test_the_record_says_what_was_changed(rehearsal: Rehearsal, sit: Sit, who: str) -> None:
    replanned(rehearsal)
    [table] = sit(who).open(RECORD).screen.table
    said = table.value["What"].iloc[0].replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
    assert "changed the plan. Finish: 30 June 2027 before, 30 September 2027 now." in said
    assert "removed “Every page can be used with a keyboard”" in said


def test_a_sponsor_reads_what_has_changed_and_saves_again_unchanged(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    replanned(rehearsal)
    at = sit("ann").open(PROJECT)
    assert "Next you look at your position again" in read(at)
    at.open(POSITION)
    said = read(at)
    assert asked_again(at)
    assert "Finish: 30 June 2027 before, 30 September 2027 now." in said
    assert "Your position was saved before the plan was changed." in said
    assert "By the plan of then you said:" in said
    assert ben.state(at).endswith("Saved before the plan was changed")
    at.press(ben.SAVE)
    assert not asked_again(at)
    assert "Your position is saved." in read(at)
    view = rehearsal.site.projects.see(rehearsal.chair)
    assert [view.project.sponsor(one).name for one in view.outdated] == ["Ben"]


def test_what_was_typed_before_the_plan_was_changed_is_there_still(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    rehearsal.site.projects.give(rehearsal.access("ann"), TIME)
    at = sit("ben").open(POSITION)
    ben.say(at, rehearsal)
    rehearsal.site.projects.plan(rehearsal.chair, LONGER)
    again = at.loads_anew(POSITION)
    assert ben.points(again) == ["60", "20", "20"]
    again.press(ben.SAVE)
    saved = ben.kept(rehearsal, "ben")
    assert saved is not None
    assert (saved.criteria, saved.waived) == (("c3",), 3333)


@pytest.mark.parametrize("who", EVERYBODY)
def test_once_shown_each_position_counts_by_the_plan_of_then(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    rehearsal.shown()
    rehearsal.site.projects.plan(rehearsal.chair, LONGER)
    visitor = sit(who).open(TOGETHER)
    said = read(visitor)
    assert "The plan was changed after these positions were given." in said
    assert "Each counts by the plan that it was given under." in said
    common = visitor.screen.get("plotly_chart")[0].proto.alt
    assert "Ben 10 days and Cleo 35 days" in common, "a fifth of the days of then"
    assert "Ben 2 criteria" in common, "half of the four of then"


def test_some_of_the_positions_are_named_that_are_from_before(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    rehearsal.site.projects.plan(rehearsal.chair, LONGER)
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    rehearsal.site.projects.reveal(rehearsal.chair)
    said = read(sit("reader").open(TOGETHER))
    assert "Given before the plan was changed: the position of Ann." in said


def test_once_shown_ones_own_position_stands_beside_the_plan_of_then(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.shown()
    rehearsal.site.projects.plan(rehearsal.chair, LONGER)
    said = read(sit("cleo").open(POSITION))
    assert "What you said is shown by the plan as it was then." in said
    assert "20% of the planned 178 days, which is 35 days" in said
    assert "1 of the 4 quality criteria." in said


def test_a_form_of_the_plan_loses_nothing_that_is_typed(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.ready()
    chair = sit("chair").open(PROJECT)
    press(chair, "Change the plan")
    chair.screen.text_input(key=session.plan("budget")).input("1,234").run()
    chair.screen.text_area(key=session.plan("criteria")).input("It is kind").run()
    chair.open(TOGETHER).open(PROJECT)
    again = chair.loads_anew(PROJECT)
    press(again, "Change the plan")
    assert again.screen.text_input(key=session.plan("budget")).value == "1,234"
    assert again.screen.text_area(key=session.plan("criteria")).value == "It is kind"


def test_who_has_saved_nothing_yet_reads_what_was_changed_while_they_wrote(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    at = sit("ben").open(POSITION)
    rehearsal.site.projects.plan(rehearsal.chair, LONGER)
    for _ in range(2):  # it stays until something is saved
        at.screen.run()
        said = read(at)
        assert "The plan was changed while you wrote." in said
        assert "Finish: 30 June 2027 before, 30 September 2027 now." in said
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    at.screen.run()
    assert "The plan was changed while you wrote." not in read(at)
