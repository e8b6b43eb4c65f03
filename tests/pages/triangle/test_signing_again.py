"""A signature that is given twice, and terms that change under somebody's eyes."""

import pytest

from assessment.errors import Refused
from pages.shared import session
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import read
from tests.pages.triangle.test_agreement import PAGE, latest, tick
from tests.rehearsal import TERMS, Rehearsal


def test_a_second_click_on_the_last_signature_is_no_error(rehearsal: Rehearsal) -> None:
    rehearsal.proposed()
    content = latest(rehearsal).content
    access = rehearsal.access("ben")
    for _ in range(2):
        rehearsal.site.agreements.sign(access, content)
    ledger = rehearsal.site.projects.see(access).ledger
    assert ledger.active is not None
    assert len(ledger.active.signatures) == 2
    kinds = [event.kind for event in rehearsal.site.projects.see(access).events]
    assert kinds.count("signed") == 2


def test_a_second_click_says_again_that_it_is_signed(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.shown()
    rehearsal.site.agreements.propose(rehearsal.chair, "First", TERMS)
    visitor = sit("ann").open(PAGE)
    content = latest(rehearsal).content
    tick(visitor, content)
    rehearsal.site.agreements.sign(rehearsal.access("ann"), content)  # the first of two clicks
    visitor.press("agreement.sign")
    assert "You have signed version 1." in read(visitor)
    assert list(visitor.screen.error) == []


def test_who_is_about_to_tick_reads_beside_it_that_the_terms_were_changed(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(PAGE)
    assert "tick anew" not in read(visitor)
    before = latest(rehearsal).content
    other = TERMS.model_copy(update={"days_later": 365})
    rehearsal.site.agreements.amend(rehearsal.chair, before, other)
    visitor.screen.run()
    [warning] = visitor.screen.warning
    assert "The terms were changed while you were reading" in warning.value.replace("\\", "")
    assert not visitor.screen.checkbox(key=session.read(latest(rehearsal).content)).value


def test_who_had_ticked_before_the_change_reads_of_the_change_and_of_nothing_else(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(PAGE)
    tick(visitor, latest(rehearsal).content)
    rehearsal.amends(days_later=30)
    visitor.screen.run()
    visitor.press("agreement.sign")
    assert list(visitor.screen.error) == []
    [warning] = visitor.screen.warning
    assert "The terms were changed while you were reading" in warning.value
    assert latest(rehearsal).signatures == ()
    tick(visitor, latest(rehearsal).content)
    visitor.press("agreement.sign")
    assert [one.content for one in latest(rehearsal).signatures] == [latest(rehearsal).content]


def test_who_has_not_ticked_what_was_changed_meanwhile_reads_that_it_was(
    rehearsal: Rehearsal,
) -> None:
    rehearsal.proposed()
    before = latest(rehearsal).content
    rehearsal.amends(days_later=30)
    with pytest.raises(Refused, match="The terms were changed"):
        rehearsal.site.agreements.sign(rehearsal.access("ben"), before, has_read=False)


def test_a_reason_stays_beside_the_terms_that_were_changed_until_they_are_signed(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    rehearsal.site.agreements.decline(rehearsal.access("ben"), latest(rehearsal).content, "Early.")
    rehearsal.amends(days_later=30)
    said = read(sit("reader").open(PAGE))
    assert "before the terms were changed. Reason: Early." in said
    assert "has declined it and said why" not in said, "nobody has declined these terms"
    rehearsal.signs("ben")
    assert "Early." not in read(sit("reader").open(PAGE))


def test_what_is_different_from_the_version_in_force_stands_above_the_button_for_everybody(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.again()
    for who in "chair", "ben", "reader":
        said = read(sit(who).open(PAGE))
        assert "Different from version 1, in force now" in said
