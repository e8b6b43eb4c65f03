"""Whoever read, signed or declined an earlier text of a version is shown what was changed in it."""

import pytest

from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.test_agreement import PAGE, SIGN, latest, read, tick
from tests.rehearsal import Rehearsal

LATER = "The finish may move by: at most 20 days before, at most 30 days now."


def test_whoever_declined_reads_what_was_changed_since(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    content = latest(rehearsal).content
    rehearsal.site.agreements.decline(rehearsal.access("ben"), content, "Too soon.")
    rehearsal.amends(days_later=25).amends(days_later=30)
    said = read(sit("ben").open(PAGE))
    assert "You declined version 1 on" in said
    assert LATER in said
    visitor = sit("ben").open(PAGE)
    tick(visitor, latest(rehearsal).content)
    visitor.press(SIGN)
    assert "You declined version 1 on" not in read(visitor)


def test_whoever_signed_reads_which_version_that_was(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.changed().signs("ann").amends(days_later=25)
    assert "You signed version 1.1 on" in read(sit("ann").open(PAGE))


def test_what_somebody_declined_stands_by_the_version_that_it_was(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.declined().amends(days_later=30)
    said = read(sit("chair").open(PAGE))
    assert "Ben: Declined version 1 on " in said
    assert ", before the terms were changed. Reason: Too late in the year." in said


@pytest.mark.parametrize("who", ["ben", "cleo", "reader"])
def test_whoever_could_read_an_earlier_text_is_shown_what_was_changed(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    rehearsal.proposed().amends(days_later=30)
    said = read(sit(who).open(PAGE))
    assert "The terms were changed after version 1." in said
    assert LATER in said


def test_of_a_text_that_never_was_another_nothing_is_said(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    assert "The terms were changed" not in read(sit("ben").open(PAGE))
