"""What is said in the pseudo-locale of what is typed, and of a link that opens nothing."""

import pytest

from assessment.errors import NotSaved
from assessment.messages import msg
from assessment.services.drafts import Drafts
from pages.shared import register, session
from tests.pages.pseudo import TYPED
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.pseudo import untranslated
from tests.rehearsal import Rehearsal

pytestmark = pytest.mark.usefixtures("pseudo_locale")
PROJECT = register.PROJECT.file
AGREEMENT = register.AGREEMENT.file


def sponsor(rehearsal: Rehearsal, who: str) -> str:
    return rehearsal.access(who).sponsor


def test_a_form_that_is_open_in_two_windows(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    one, other = (sit("chair").loads_anew(PROJECT) for _ in range(2))
    for window, amount in ((one, "1,000"), (other, "2,000")):
        window.screen.text_input(key=session.plan("budget")).input(amount)
        window.screen.text_area(key=session.plan("criteria")).input(TYPED).run()
    assert len(other.screen.info) == 1
    assert untranslated(other, rehearsal) == []


def test_a_form_that_is_given_up_in_another_window(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    one = sit("chair").loads_anew(PROJECT)
    one.press("project.open.plan")
    one.screen.text_input(key=session.plan("budget")).input("1,000").run()
    other = one.loads_anew(PROJECT)
    other.press("project.open.plan")
    one.press("project.close")
    other.screen.text_input(key=session.plan("budget")).input("2,000").run()
    assert len(other.screen.info) == 1
    assert untranslated(other, rehearsal) == []


def test_what_is_typed_and_cannot_be_kept(
    rehearsal: Rehearsal, sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise NotSaved(msg("The disk is full."))

    rehearsal.begun()
    chair = sit("chair").open(PROJECT)
    monkeypatch.setattr(Drafts, "store_draft", refuse)
    chair.screen.text_input(key=session.plan("budget")).input("1,000").run()
    assert len(chair.screen.error) == 1
    assert untranslated(chair, rehearsal) == []


def test_a_link_that_was_taken_back(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(AGREEMENT)
    rehearsal.site.sponsors.dismiss(rehearsal.chair, sponsor(rehearsal, "ben"))
    visitor.press("agreement.sign")
    assert untranslated(visitor, rehearsal) == []
