"""The agreement in the pseudo-locale, as it is drafted, refused, signed and declined."""

from typing import TYPE_CHECKING

import pytest
import streamlit as st

from assessment.domain.triangle.agreement import content_of
from assessment.reports.wording.pseudo import accented
from pages.shared import register, session
from tests.pages.pseudo import TYPED
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.pseudo import untranslated
from tests.pages.triangle.test_agreement import VERSIONS, latest, tick
from tests.pages.triangle.test_drafting import field, write
from tests.rehearsal import QUALITY, TERMS, Rehearsal
from tests.reports.documents.reader import Pdf

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("pseudo_locale")
AGREEMENT = register.AGREEMENT.file
RECORD = register.RECORD.file


def sponsor(rehearsal: Rehearsal, who: str) -> str:
    return rehearsal.access(who).sponsor


def test_a_draft_that_is_refused_looked_at_and_proposed(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.shown()
    chair = sit("chair").open(AGREEMENT)
    write(chair, "budget", TYPED)
    chair.press("agreement.keep")
    assert len(chair.screen.error) == 2, "at the field, and at the button"
    assert untranslated(chair, rehearsal) == []
    write(chair, "budget", "500,000")
    chair.press("agreement.keep")
    assert untranslated(chair, rehearsal) == []
    chair.press("agreement.look")
    assert untranslated(chair, rehearsal) == []
    chair.screen.text_input(key=session.TITLE).input("").run()
    chair.press("agreement.propose")
    assert len(chair.screen.error) == 1
    assert untranslated(chair, rehearsal) == []
    chair.screen.text_input(key=session.TITLE).input(TYPED).run()
    chair.press("agreement.propose")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []


def test_a_version_that_is_changed(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    chair = sit("chair").open(AGREEMENT)
    chair.press("agreement.open.draft")
    assert untranslated(chair, rehearsal) == []
    chair.screen.number_input(key=field(chair, "days_later")).set_value(-1).run()
    chair.press("agreement.look")
    assert len(chair.screen.error) == 1
    assert untranslated(chair, rehearsal) == []
    chair.screen.number_input(key=field(chair, "days_later")).set_value(30).run()
    chair.press("agreement.look")
    assert len(chair.screen.warning) == 1
    assert untranslated(chair, rehearsal) == []
    chair.press("agreement.amend")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []


def test_terms_that_nobody_could_sign(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.shown()
    chair = sit("chair").open(AGREEMENT)
    chair.press("agreement.look")
    for who in ("ann", "ben", "cleo"):
        rehearsal.site.sponsors.dismiss(rehearsal.chair, sponsor(rehearsal, who))
    chair.screen.run()
    assert [one.key for one in chair.screen.button] == ["agreement.back"]
    assert untranslated(chair, rehearsal) == []


def test_mending_a_title_and_withdrawing(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    chair = sit("chair").open(AGREEMENT)
    chair.press("agreement.open.title")
    chair.screen.text_input(key=session.TITLE).input("").run()
    chair.press("agreement.retitle")
    assert len(chair.screen.error) == 1
    assert untranslated(chair, rehearsal) == []
    chair.screen.text_input(key=session.TITLE).input(TYPED).run()
    chair.press("agreement.retitle")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []
    chair.press("agreement.open.withdrawal")
    chair.press("agreement.withdraw")
    assert len(chair.screen.error) == 1
    assert untranslated(chair, rehearsal) == []
    chair.screen.text_area(key=session.REASON).input(TYPED).run()
    chair.press("agreement.withdraw")
    assert len(chair.screen.success) == 1
    assert untranslated(chair, rehearsal) == []


def test_signing(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(AGREEMENT)
    visitor.press("agreement.sign")
    assert len(visitor.screen.error) == 1
    assert untranslated(visitor, rehearsal) == []
    tick(visitor, latest(rehearsal).content)
    rehearsal.amends(days_later=30)
    visitor.press("agreement.sign")
    assert len(visitor.screen.error) == 1
    assert untranslated(visitor, rehearsal) == []
    tick(visitor, latest(rehearsal).content)
    visitor.press("agreement.sign")
    assert len(visitor.screen.success) == 1
    assert untranslated(visitor, rehearsal) == []


def test_declining(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(AGREEMENT)
    visitor.press("agreement.open.refusal")
    visitor.press("agreement.decline")
    assert len(visitor.screen.error) == 1
    assert untranslated(visitor, rehearsal) == []
    visitor.screen.text_area(key=session.REASON).input(TYPED).run()
    visitor.press("agreement.decline")
    assert len(visitor.screen.success) == 1
    assert untranslated(visitor, rehearsal) == []
    assert untranslated(visitor.open(RECORD), rehearsal) == []


def test_two_versions_side_by_side(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.signed()
    changes = {
        "agreed": QUALITY.points,
        "primary": "time",
        "compromises": {"quality": TYPED},
        "days_later": 30,
        "money_more": 0,
        "criteria_waived": 1,
        "budget": 1_000,
        "start": "2027-02-01",
        "criteria": TERMS.criteria[1:],
        "scope_in": (TYPED,),
        "scope_out": (),
    }
    terms = TERMS.model_copy(update=changes)
    rehearsal.site.agreements.propose(rehearsal.chair, TYPED, terms)
    visitor = sit("ann").open(AGREEMENT).unfold(VERSIONS)
    assert untranslated(visitor, rehearsal) == []
    visitor.screen.selectbox(key=session.SIDES[1]).select("1").run()
    assert untranslated(visitor, rehearsal) == []


def test_a_version_is_downloaded_in_the_language_of_whoever_downloads_it(
    rehearsal: Rehearsal, sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    rehearsal.signed()
    made: list[Callable[[], bytes]] = []
    monkeypatch.setattr(st, "download_button", lambda _, data, **__: made.append(data))
    visitor = sit("ann").open(AGREEMENT)
    assert list(visitor.screen.exception) == []
    [make] = made
    text = Pdf(make()).text
    assert accented("Highest cost") in text
    assert latest(rehearsal).content in text


def test_nothing_that_was_worded_for_a_reader_is_signed_or_recorded(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.shown()
    chair = sit("chair").open(AGREEMENT)
    write(chair, "scope_in", TYPED)
    chair.press("agreement.look")
    chair.screen.text_input(key=session.TITLE).input(TYPED).run()
    drafted = content_of(rehearsal.site.agreements.draft(rehearsal.chair))
    chair.press("agreement.propose")
    visitor = sit("ann").open(AGREEMENT)
    tick(visitor, drafted)
    visitor.press("agreement.sign")
    assert [one.content for one in latest(rehearsal).signatures] == [drafted]
    exported = rehearsal.site.audit_logs.export(rehearsal.chair)
    assert exported.isascii(), "the pseudo-locale writes no word of ours without accents"
