"""Every page of a project in the pseudo-locale, for each role and as it goes on."""

import pytest

from pages.shared import register
from tests.pages.pseudo import english
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.pseudo import untranslated
from tests.pages.triangle.test_agreement import VERSIONS
from tests.pages.triangle.test_record import tamper
from tests.pages.triangle.varied import DETAILS
from tests.rehearsal import Rehearsal

pytestmark = pytest.mark.usefixtures("pseudo_locale")


@pytest.mark.parametrize(
    ("stage", "who"),
    [
        ("begun", "chair"),
        ("uninvited", "chair"),
        ("planned", "ann"),
        ("waiting", "reader"),
        ("waiting", "ann"),
        ("left", "chair"),
        ("ready", "chair"),
        ("shown", "chair"),
        ("shown", "cleo"),
        ("proposed", "chair"),
        ("proposed", "ben"),
        ("changed", "ann"),
        ("again", "cleo"),
        ("varied", "chair"),
        ("varied", "ben"),
        ("varied", "reader"),
        ("exceeded", "ann"),
    ],
)
def test_every_page_of_a_project(rehearsal: Rehearsal, sit: Sit, stage: str, who: str) -> None:
    getattr(rehearsal, stage)()
    visitor = sit(who)
    for entry in register.AGREEING:
        for fold in (*DETAILS, VERSIONS):
            visitor.screen.session_state[fold] = True
        visitor.open(entry.file)
        assert untranslated(visitor, rehearsal) == []


@pytest.mark.parametrize("entry", register.AGREEING, ids=lambda entry: str(entry.title))
def test_what_a_stranger_reads_of_a_project(stranger: Visitor, entry: register.Entry) -> None:
    stranger.open(entry.file)
    assert english(stranger) == []


@pytest.mark.parametrize("entry", register.AGREEING[1:], ids=lambda entry: str(entry.title))
def test_a_record_that_is_damaged(rehearsal: Rehearsal, sit: Sit, entry: register.Entry) -> None:
    rehearsal.varied()
    tamper(rehearsal, rehearsal.number("revealed"), {"body": {}})
    visitor = sit("ann").open(entry.file)
    assert len(visitor.screen.error) == 1
    assert untranslated(visitor, rehearsal, "revealed") == []  # its kind, as it is in the file
