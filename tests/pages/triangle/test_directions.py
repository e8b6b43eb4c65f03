"""No mark that somebody typed turns a text around: on no screen, in no table and on no chart."""

import json

import pytest

from assessment.bootstrap import Site
from assessment.domain.directions import TURNS
from assessment.reports.documents.block_data import block_data
from assessment.reports.documents.terminal import terminal
from assessment.reports.views.exported import exported_project
from assessment.reports.wording import wording
from pages.shared import register, session
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.turned import SPELLED, TurnedRehearsal, turn_constants, turned
from tests.pages.words import words_of

PAGES = [register.PROJECT, register.POSITION, register.TOGETHER, register.AGREEMENT]
PAGES += [register.VARIATIONS, register.RECORD]
FILES = [one.file for one in PAGES]


@pytest.fixture
def rehearsal(site: Site, monkeypatch: pytest.MonkeyPatch) -> TurnedRehearsal:
    turn_constants(monkeypatch)
    return TurnedRehearsal(site, title=turned("One CRM"))


def turning(visitor: Visitor) -> list[str]:
    """Every text on the page that would be read in another order than it is written."""
    assert list(visitor.screen.exception) == []
    return [one for one in words_of(visitor.screen) if TURNS & set(map(ord, one))]


def open_forms(visitor: Visitor) -> None:
    """Draw what is only there once somebody asks for it."""
    visitor.screen.session_state[session.variation("raise", 0)] = True
    visitor.screen.run()


@pytest.mark.parametrize("who", ["chair", "ann", "reader"])
@pytest.mark.parametrize("page", FILES)
@pytest.mark.parametrize("state", ["shown", "recorded", "rescoped"])
def test_nothing_on_a_page_is_turned_around(
    rehearsal: TurnedRehearsal, sit: Sit, state: str, page: str, who: str
) -> None:
    getattr(rehearsal, state)()
    visitor = sit(who).open(page)
    open_forms(visitor)
    assert turning(visitor) == []
    if (state, page) != ("shown", register.AGREEMENT.file):
        assert any(SPELLED in one for one in words_of(visitor.screen))


@pytest.mark.parametrize("state", ["shown", "varied", "rescoped"])
def test_nothing_in_a_terminal_is_turned_around(rehearsal: TurnedRehearsal, state: str) -> None:
    getattr(rehearsal, state)()
    blocks = exported_project(rehearsal.site.audit_logs.export(rehearsal.chair))
    printed = terminal(blocks, wording())
    data = json.dumps(block_data(blocks, wording()))
    assert SPELLED in printed
    assert not TURNS & {ord(one) for one in printed + data}
