"""Every page ends with the choice of a language, however it ends."""

import pytest

from assessment.errors import Damaged
from assessment.messages import msg
from assessment.services.assessments import Assessments
from assessment.services.projects import Projects
from pages.shared import register
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.rehearsal import Rehearsal

pytestmark = pytest.mark.usefixtures("pseudo_locale")
PAGES = [pytest.param(entry.file, id=str(entry.title)) for entry in register.ENTRIES]
ASSESSING = [pytest.param(entry.file, id=str(entry.title)) for entry in register.ASSESSING]
AGREEING = [pytest.param(entry.file, id=str(entry.title)) for entry in register.AGREEING]


def choices(visitor: Visitor) -> int:
    """How many times the page offers English to somebody who reads another language."""
    htmls = [one.proto.body for one in visitor.screen.get("html")]
    return sum("/language/en" in html for html in htmls)


def damaged(*_: object, **__: object) -> None:
    raise Damaged(msg("It cannot be read."))


def broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_has_it(stranger: Visitor, page: str) -> None:
    assert choices(stranger.open(page)) == 1


@pytest.mark.parametrize("page", PAGES)
def test_somebody_under_way_has_it(executive: Visitor, page: str) -> None:
    assert choices(executive.open(page)) == 1


@pytest.mark.parametrize("page", AGREEING)
@pytest.mark.parametrize("who", ["chair", "ann", "reader"])
def test_everybody_in_a_project_has_it(rehearsal: Rehearsal, sit: Sit, who: str, page: str) -> None:
    rehearsal.varied()
    assert choices(sit(who).open(page)) == 1


@pytest.mark.parametrize("page", ASSESSING)
def test_a_page_whose_answers_cannot_be_read_has_it(
    executive: Visitor, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Assessments, "visit", damaged)
    assert choices(executive.open(page)) == 1


@pytest.mark.parametrize("page", AGREEING)
@pytest.mark.parametrize("unreadable", ["access", "see"])
def test_a_page_whose_project_cannot_be_read_has_it(
    rehearsal: Rehearsal, sit: Sit, page: str, unreadable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rehearsal.signed()
    visitor = sit("ann").open(page)
    monkeypatch.setattr(Projects, unreadable, damaged)
    visitor.open(page)
    assert choices(visitor) == 1


def test_a_page_that_breaks_has_it(executive: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Assessments, "visit", broken)
    executive.open(register.RESULT.file)
    assert len(executive.screen.exception) == 1
    assert choices(executive) == 1


@pytest.mark.parametrize("reason", ["nowhere", "deleted", "unknown", "unreadable"])
def test_whoever_was_led_to_the_start_has_it(stranger: Visitor, reason: str) -> None:
    assert choices(stranger.open(register.START.file, link=reason)) == 1
