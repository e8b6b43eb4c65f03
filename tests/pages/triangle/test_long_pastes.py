"""What is pasted is never cut: too much is refused with its length, and still stands as it was."""

from pages.shared import register, session
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import press, read
from tests.rehearsal import Rehearsal

LONG = "A long title" * 50  # 600 characters
PROJECT, AGREEMENT = register.PROJECT.file, register.AGREEMENT.file


def refused(visitor: Visitor, key: str, most: int) -> None:
    """The text in the field of that key was refused for its length, and stands there."""
    assert f"it has {len(LONG)} characters, and at most {most} can be kept. Shorten" in read(
        visitor
    )
    assert visitor.screen.session_state[key] == LONG
    assert visitor.screen.text_input(key=key).value == LONG


def test_the_title_of_a_new_project(stranger: Visitor) -> None:
    stranger.open("start/page.py")
    stranger.screen.text_input(key="start.project.title").set_value(LONG)
    stranger.press("start.project.begin")
    refused(stranger, "start.project.title", 200)


def test_the_new_title_of_a_project(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PROJECT)
    press(chair, "Rename the project")
    chair.screen.text_input(key=session.PROJECT_TITLE).set_value(LONG)
    press(chair, "Rename")
    refused(chair, session.PROJECT_TITLE, 200)


def test_the_name_of_a_sponsor(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PROJECT)
    press(chair, "Invite a sponsor")
    chair.screen.text_input(key=session.invitation("name", 0)).set_value(LONG)
    chair.press("project.invite.send.0")
    refused(chair, session.invitation("name", 0), 200)


def test_what_an_item_of_the_plan_delivers(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.uninvited()
    chair = sit("chair").open(PROJECT)
    press(chair, "Change the plan")
    press(chair, "Add an item")
    [field] = [one for one in chair.screen.text_input if one.label == "What is delivered?"]
    field.set_value(LONG)
    press(chair, "Keep the plan")
    refused(chair, str(field.key), 500)
    again = chair.loads_anew(PROJECT)
    press(again, "Change the plan")
    [field] = [one for one in again.screen.text_input if one.label == "What is delivered?"]
    assert field.value == LONG


def test_the_title_of_a_version(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.shown()
    chair = sit("chair").open(AGREEMENT)
    chair.press("agreement.look")
    chair.screen.text_input(key=session.TITLE).set_value(LONG).run()
    chair.press("agreement.propose")
    refused(chair, session.TITLE, 200)
