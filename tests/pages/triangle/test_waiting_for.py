"""Who is waited for, on the page of the project, and the reminder that the facilitator sends."""

import pytest

from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.project_screen import PAGE, read
from tests.rehearsal import Rehearsal


def reminders(visitor: Visitor) -> list[str]:
    """The reminders on the screen, as they are sent."""
    return [block.value for block in visitor.screen.code if "waits for you" in block.value]


@pytest.mark.parametrize("who", ["chair", "ann", "ben", "cleo", "reader"])
def test_everybody_reads_who_must_sign_and_since_when(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    rehearsal.changed()
    said = read(sit(who).open(PAGE))
    people = {"ann": "You and Ben", "ben": "Ann and you"}.get(who, "Ann and Ben")
    task = "read version 1.1, and sign it or say why not (since "
    assert f"{people}: {task}" in said


def test_the_facilitator_is_waited_for_as_well(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.ready()
    assert "You: show the positions to everybody" in read(sit("chair").open(PAGE))
    assert "The facilitator: show the positions to everybody" in read(sit("ann").open(PAGE))


def test_where_nothing_waits_nothing_is_said(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.signed()
    assert "Waiting for" not in read(sit("chair").open(PAGE))


def test_a_reminder_says_what_and_since_when_and_gives_no_key_away(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    chair = sit("chair").open(PAGE)
    assert reminders(chair) == [], "folded"
    folds = [one.label.replace("\\", "") for one in chair.screen.expander]
    assert [one for one in folds if one.startswith("Reminder")] == ["Reminder to Ben"]
    chair.unfold("project-reminder-1")
    [words] = reminders(chair)
    assert words.startswith("Ben, “One CRM for three countries” waits for you: please read version")
    assert "(since " in words
    assert "/enter/" not in words
    assert not [key for key in rehearsal.keys.values() if key in words]


def test_only_the_facilitator_finds_reminders(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    for who in ("ann", "ben", "reader"):
        folds = [one.label for one in sit(who).open(PAGE).screen.expander]
        assert not [one for one in folds if "Reminder" in one]


def test_who_has_not_taken_the_invitation_is_sent_that_and_no_reminder(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.invited()
    chair = sit("chair").open(PAGE)
    assert "Dora: say where the project should sit (since" in read(chair)
    assert not [one for one in chair.screen.expander if "Reminder" in one.label]


def test_after_a_decline_everybody_reads_that_the_facilitator_mends_the_terms(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.declined()
    chair = sit("chair").open(PAGE)
    said = read(chair)
    assert "You: mend the terms of version 1 (since " in said
    assert "Next you mend the terms" in said
    assert "to sign" not in said
    assert not [one.label for one in chair.screen.expander if "Reminder" in one.label]
    for who in ("ann", "ben", "reader"):
        said = read(sit(who).open(PAGE))
        assert "The facilitator: mend the terms of version 1 (since " in said
        assert "Next the facilitator mends the terms" in said
        assert "sign it or say why not" not in said
        assert ("You may still sign them as they are." in said) is (who == "ben"), who
