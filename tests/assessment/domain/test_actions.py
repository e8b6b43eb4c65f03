"""Actions: what can be written of one, and what becomes of it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.actions import (
    LONGEST_OWNER,
    LONGEST_WHAT,
    MONTH,
    MOST_ACTIONS,
    Action,
    ActionFields,
    ActionState,
    first_fields,
    move_id,
    new_action,
    new_target,
    taken_over,
)
from assessment.domain.engagement import Engagement
from assessment.domain.result import Result
from assessment.errors import NotFound, Refused
from assessment.reports.wording.instruments import translated
from assessment.reports.wording.languages import PSEUDO
from assessment.services.outcomes import sample_outcomes
from questionnaires.library import Library

TODAY = date(2027, 3, 1)
WRITTEN = first_fields(TODAY, "Name who owns customer data")


def engagement(*actions: Action) -> Engagement:
    return Engagement(id="acme", created_at=datetime(2027, 3, 1, tzinfo=UTC), actions=actions)


def action(name: str = "a", **fields: Any) -> Action:
    return new_action(name, WRITTEN._replace(**fields), TODAY)


def result(language: str = "") -> Result:
    instrument = Library().get("crm-maturity")
    asked = translated(instrument, language) if language else instrument
    return sample_outcomes(asked)[-1].result


def test_a_first_check_comes_a_month_after_it_was_written_unless_it_is_sooner_or_none() -> None:
    assert action().first_check == date(2027, 4, 1)
    assert action(first_check=TODAY).first_check == TODAY
    assert action(first_check=None).first_check is None


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"what": ""}, "What will be done?”: nothing is written here."),
        ({"what": " \u200b\n"}, "What will be done?”: nothing is written here."),
        ({"what": "x" * (LONGEST_WHAT + 1)}, f"has {LONGEST_WHAT + 1} characters, and at most"),
        ({"owner": "x" * (LONGEST_OWNER + 1)}, "“Who sees to it?”: it has 201 characters"),
        ({"done_when": "x" * (LONGEST_WHAT + 1)}, "Done when: it has 501 characters"),
        ({"what": "\ud800"}, "it holds half a character"),
        (
            {"first_check": date(2027, 4, 2)},
            "First check on: choose a day from 2027-03-01 to 2027-04-01, for example 2027-04-01.",
        ),
        ({"first_check": date(2027, 2, 28)}, "First check on: choose a day from 2027-03-01"),
        (
            {"due": date(2027, 2, 28)},
            "Due on: choose a day from 2027-03-01 to 2199-12-31, for example 2027-06-02.",
        ),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_limit(fields: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused) as error:
        action(**fields)
    assert why in str(error.value)


def test_all_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(Refused) as error:
        action(what="", due=date.min, first_check=date.max)
    assert [str(one).split(":")[0] for one in error.value.messages] == [
        "“What will be done?”",
        "Due on",
        "First check on",
    ]


def test_texts_are_kept_on_one_line() -> None:
    kept = action(what=" Name\n\nwho owns\tit ", owner="  Ann  Lee ")
    assert (kept.what, kept.owner) == ("Name who owns it", "Ann Lee")


def test_a_change_is_measured_by_the_day_on_which_it_was_written() -> None:
    changed = action().ended(ActionState.DONE, TODAY).changed(ActionFields("Else"))
    assert (changed.what, changed.state, changed.ended_on) == ("Else", ActionState.DONE, TODAY)
    with pytest.raises(Refused, match="to 2027-04-01"):
        action().changed(WRITTEN._replace(first_check=date(2027, 5, 1)))


DAYS = some.dates(TODAY, date(2040, 1, 1))


@given(DAYS, DAYS, some.sampled_from([ActionState.DONE, ActionState.DROPPED]))
def test_what_is_ended_keeps_its_day_and_opens_as_it_was(
    first: date, later: date, state: ActionState
) -> None:
    ended = action().ended(state, first)
    assert (ended.is_open, ended.ended_on) == (False, first)
    assert ended.ended(state, later) == ended
    assert ended.reopened() == action()


@given(DAYS, DAYS)
def test_only_what_is_open_is_overdue_and_only_once_its_day_is_over(due: date, day: date) -> None:
    one = action(due=due)
    assert one.is_overdue(day) is (due < day)
    assert not one.ended(ActionState.DROPPED, day).is_overdue(day)
    assert not action().is_overdue(day)


def test_the_same_action_is_there_once_and_others_stay() -> None:
    both = engagement(action("a")).with_action(action("b"))
    changed = both.with_action(action("a", what="Else"))
    assert [one.what for one in changed.actions] == ["Else", WRITTEN.what]
    assert changed.action("b") == action("b")
    with pytest.raises(NotFound):
        changed.action("c")


def test_there_are_at_most_a_hundred_and_those_can_still_be_changed() -> None:
    full = engagement(*(action(str(number)) for number in range(MOST_ACTIONS)))
    assert full.with_action(action("0", what="Else")).action("0").what == "Else"
    with pytest.raises(Refused, match="100 actions here, and no more"):
        full.with_action(action("one more"))


def test_a_target_is_set_for_a_day_that_is_still_to_come() -> None:
    assert new_target(3, TODAY, TODAY).by == TODAY
    with pytest.raises(Refused, match="choose a day from 2027-03-01 to 2199-12-31, for example"):
        new_target(3, TODAY - timedelta(days=1), TODAY)
    with pytest.raises(Refused, match="The day of the target: choose a day"):
        new_target(3, None, TODAY)


def test_a_move_makes_one_action_in_every_language_and_another_elsewhere() -> None:
    here, translation = result(), result(PSEUDO)
    moves, others = here.moves, translation.moves
    assert moves[0].move.do != others[0].move.do
    ids = [move_id("acme", here.instrument, one) for one in moves]
    assert ids == [move_id("acme", translation.instrument, one) for one in others]
    assert len(set(ids)) == len(moves)
    assert not set(ids) & {move_id("other", here.instrument, one) for one in moves}


def test_a_move_that_is_an_action_is_known_by_it_though_it_was_reworded() -> None:
    found = result()
    first = found.moves[0]
    taken = action(move_id("acme", found.instrument, first), what="In our words")
    assert taken_over("acme", [taken], found.instrument, found.moves) == {first.key}
    assert taken_over("acme", [action()], found.instrument, found.moves) == frozenset()


def test_a_month_is_at_most_thirty_one_days() -> None:
    assert timedelta(days=31) == MONTH
