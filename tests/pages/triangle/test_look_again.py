"""A day to look again: the facilitator sets it, everybody reads it and takes it away."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.test_agreement import PAGE, read
from tests.rehearsal import Rehearsal

TODAY = datetime.now(UTC).date()
SPRING = TODAY + timedelta(days=120)
SET = "agreement.look-again.set"


def downloads(visitor: Visitor) -> list[str]:
    return [str(one.proto.label) for one in visitor.screen.get("download_button")]


def test_the_facilitator_sets_a_day_and_everybody_finds_it(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.signed()
    chair = sit("chair").open(PAGE)
    chair.screen.date_input(key=session.LOOK_AGAIN).set_value(SPRING)
    chair.press(SET)
    assert "The day is set." in read(chair)
    for who in ("chair", "ann", "reader"):
        at = sit(who).open(PAGE)
        assert f"The sponsors look at this agreement again on {SPRING.day} {SPRING:%B %Y}." in read(
            at
        )
        assert "Put it in my calendar (ICS)" in downloads(at)
    assert rehearsal.site.audit_logs.check(rehearsal.chair).broken is None


def test_while_no_day_is_set_only_the_facilitator_sees_where_it_is_set(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    assert "Look again" not in read(sit("ann").open(PAGE))
    assert "Look again" in read(sit("chair").open(PAGE))


def test_a_day_is_taken_back_and_signatures_are_as_they_were(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    rehearsal.site.projects.look_again_on(rehearsal.chair, SPRING)
    before = rehearsal.site.projects.see(rehearsal.chair).events
    chair = sit("chair").open(PAGE)
    chair.screen.date_input(key=session.LOOK_AGAIN).set_value(None)
    chair.press(SET)
    assert "No day is set any more." in read(chair)
    found = rehearsal.site.projects.see(rehearsal.chair)
    assert found.project.look_again_on is None
    assert "look_again_on" not in found.project.model_dump()
    assert found.events == before


@pytest.mark.parametrize(
    "day", [date(1900, 1, 1), date(2020, 1, 1), TODAY, TODAY + timedelta(days=11 * 365)]
)
def test_a_day_that_is_not_ahead_or_out_of_sight_is_refused_in_words(
    rehearsal: Rehearsal, sit: Sit, day: date
) -> None:
    rehearsal.signed()
    chair = sit("chair").open(PAGE)
    chair.screen.date_input(key=session.LOOK_AGAIN).set_value(day)
    chair.press(SET)
    [error] = chair.screen.error
    said = str(error.value).replace("\\", "")
    assert "A day to look again, which nobody has to sign: choose a day from" in said
    assert rehearsal.site.projects.see(rehearsal.chair).project.look_again_on is None
