"""A project's own page in the pseudo-locale, with its forms and errors."""

from datetime import date

import pytest

from pages.shared import register, session
from pages.triangle.project.plan_form import FOLD
from tests.pages.pseudo import TYPED
from tests.pages.triangle import project_screen
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.pseudo import untranslated
from tests.rehearsal import QUALITY, TIME, Rehearsal

pytestmark = pytest.mark.usefixtures("pseudo_locale")
PROJECT = register.PROJECT.file
POSITION = register.POSITION.file
TOGETHER = register.TOGETHER.file


def sponsor(rehearsal: Rehearsal, who: str) -> str:
    return rehearsal.access(who).sponsor


def test_a_plan_that_cannot_be_kept(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    chair = sit("chair").open(PROJECT)
    wrong = (
        ({"currency": "E"}, 1),
        ({"budget": "9" * 30}, 2),  # at its field, and at the button
        ({"finish": date(2026, 1, 1)}, 1),
    )
    for fields, errors in wrong:
        project_screen.fill(chair, **{**project_screen.PLANNED, **fields})
        assert len(chair.screen.error) == errors
        assert untranslated(chair, rehearsal, "EUR") == []


@pytest.mark.parametrize("stage", ["planned", "waiting", "signed"])
def test_a_plan_that_is_changed(rehearsal: Rehearsal, sit: Sit, stage: str) -> None:
    getattr(rehearsal, stage)()
    chair = sit("chair").open(PROJECT)
    chair.unfold(FOLD).press("project.open.plan")
    assert untranslated(chair, rehearsal) == []
    chair.press("project.plan.keep")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []


@pytest.mark.parametrize("stage", ["uninvited", "shown", "again"])
def test_inviting_a_sponsor(rehearsal: Rehearsal, sit: Sit, stage: str) -> None:
    getattr(rehearsal, stage)()
    chair = sit("chair").open(PROJECT)
    if stage != "uninvited":
        chair.press("project.open.invite")
    project_screen.invite(chair, "")
    assert len(chair.screen.error) == 1
    assert untranslated(chair, rehearsal) == []
    project_screen.invite(chair, TYPED, required=False)
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []


def test_renaming_a_project(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PROJECT)
    chair.press("project.open.title")
    assert untranslated(chair, rehearsal) == []
    chair.screen.text_input(key=session.PROJECT_TITLE).set_value("")
    chair.press("project.title.keep")
    assert len(chair.screen.error) == 1
    assert untranslated(chair, rehearsal) == []
    chair.screen.text_input(key=session.PROJECT_TITLE).set_value(TYPED)
    chair.press("project.title.keep")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []


@pytest.mark.parametrize("what", ["invite", "leave"])
@pytest.mark.parametrize("stage", ["waiting", "again"])
def test_a_new_invitation_and_leaving(
    rehearsal: Rehearsal, sit: Sit, stage: str, what: str
) -> None:
    getattr(rehearsal, stage)()
    chair = sit("chair").open(PROJECT)
    chair.press(f"project.open.{what}-{sponsor(rehearsal, 'ann')}")
    assert untranslated(chair, rehearsal) == []
    chair.press("project.sure")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal, "Ann") == []


def test_erasing_a_name(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    cleo = sponsor(rehearsal, "cleo")
    rehearsal.site.sponsors.dismiss(rehearsal.chair, cleo)
    chair = sit("chair").open(PROJECT)
    chair.press(f"project.open.erase-{cleo}")
    assert untranslated(chair, rehearsal) == []
    chair.press("project.sure")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []


def test_a_link_for_readers(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PROJECT)
    chair.press("project.open.reader")
    assert untranslated(chair, rehearsal) == []
    chair.press("project.reader")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []


def test_positions_without_names(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    chair = sit("chair").open(PROJECT)
    chair.press("project.named")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []
    rehearsal.site.projects.give(rehearsal.access("ann"), QUALITY)
    chair.press("project.named")
    assert len(chair.screen.error) == 1
    assert untranslated(chair, rehearsal) == []
    assert untranslated(sit("ann").open(POSITION), rehearsal) == []
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    rehearsal.site.projects.reveal(rehearsal.chair)
    assert untranslated(sit("reader").open(TOGETHER), rehearsal) == []


def test_going_ahead_without_somebody(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    chair = sit("chair").open(PROJECT)
    chair.press("project.open.ahead")
    assert untranslated(chair, rehearsal) == []
    chair.press("project.reveal")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []
    for page in (PROJECT, POSITION, TOGETHER):
        assert untranslated(sit("ben").open(page), rehearsal) == []
