"""Actions and the target: who may write them, in two windows, twice, and through the rounds."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from assessment.bootstrap import Site
from assessment.domain.actions import (
    MOST_ACTIONS,
    Action,
    ActionFields,
    ActionState,
    Target,
    first_fields,
)
from assessment.domain.engagement import Engagement
from assessment.domain.next_move import NextMove
from assessment.domain.result import Result
from assessment.errors import Deleted, NotFound, Refused, Stale
from assessment.services.outcomes import sample_outcomes
from tests.assessment.services.people import site_in

TODAY, LATER = date(2027, 3, 1), date(2027, 6, 30)
WRITTEN = first_fields(TODAY, "Name who owns customer data")
RESULT: Result = sample_outcomes(site_in(Path(), "memory:").library.get("crm-maturity"))[-1].result
MOVE: NextMove = RESULT.moves[0]


class Case(NamedTuple):
    """A site with an assessment, and the key that opens it."""

    site: Site
    key: str

    @property
    def engagement(self) -> Engagement:
        return self.site.assessments.visit(self.key).engagement

    @property
    def actions(self) -> tuple[Action, ...]:
        return self.engagement.actions

    def target(self) -> Target | None:
        return self.engagement.target

    @property
    def only(self) -> Action:
        [one] = self.actions
        return one

    def writes(self, token: str = "first", **fields: Any) -> Action:
        self.site.actions.add(self.key, WRITTEN._replace(**fields), TODAY, token)
        return self.actions[-1]


@pytest.fixture(params=["memory:", "tinydb:"])
def case(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Case]:
    site = site_in(tmp_path, request.param)
    yield Case(site, site.assessments.begin("crm-maturity"))
    site.close()


def test_nothing_is_written_of_what_was_deleted(case: Case) -> None:
    one = case.writes()
    case.site.engagements.delete(case.key)
    with pytest.raises(Deleted):
        case.site.actions.end(case.key, one, ActionState.DONE, TODAY)
    with pytest.raises(Deleted):
        case.site.actions.add(case.key, WRITTEN, TODAY, "another")


def test_a_form_that_is_sent_six_times_at_once_makes_one_action(case: Case) -> None:
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: case.writes(), range(6)))
    assert case.only.fields == WRITTEN
    assert case.writes("second").id != case.actions[0].id


def test_actions_that_are_written_at_once_are_all_there(case: Case) -> None:
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(case.writes, "abc"))
    assert len(case.actions) == 3


def test_a_move_is_taken_over_once_with_its_text_and_when_it_is_done(case: Case) -> None:
    for day in (TODAY, LATER):
        case.site.actions.take_over(case.key, RESULT.instrument, MOVE, day)
    one = case.only
    assert (one.what, one.done_when) == (MOVE.move.do, MOVE.move.done_when)
    assert (one.item, one.written_on) == (MOVE.item.spec.id, TODAY)
    assert one.first_check == TODAY + timedelta(days=31)


def test_a_change_stands_and_the_same_again_is_no_other(case: Case) -> None:
    base = case.writes()
    fields = ActionFields("Agree the words", "All use them", "Ann", LATER, TODAY)
    for _ in range(2):
        case.site.actions.change(case.key, base, fields)
    assert case.only.fields == fields


def test_a_change_of_what_another_window_changed_is_refused_and_says_to_what(case: Case) -> None:
    base = case.writes()
    case.site.actions.change(case.key, base, base.fields._replace(what="Agree the words"))
    with pytest.raises(Stale, match="in another window or on another device: Agree") as error:
        case.site.actions.change(case.key, base, base.fields._replace(owner="Ann"))
    assert error.value.current == case.only
    assert case.only.what == "Agree the words"


@pytest.mark.parametrize(
    ("state", "why"), [(ActionState.DONE, "marked as done"), (ActionState.DROPPED, "dropped in")]
)
def test_what_was_ended_elsewhere_is_not_changed_unseen(
    case: Case, state: ActionState, why: str
) -> None:
    base = case.writes()
    case.site.actions.end(case.key, base, state, TODAY)
    with pytest.raises(Stale, match=why):
        case.site.actions.change(case.key, base, ActionFields("Else"))


def test_changes_of_two_actions_do_not_meet(case: Case) -> None:
    one, two = case.writes("one"), case.writes("two")
    case.site.actions.end(case.key, one, ActionState.DROPPED, TODAY)
    case.site.actions.change(case.key, two, two.fields._replace(owner="Ann"))
    assert [found.state for found in case.actions] == [ActionState.DROPPED, ActionState.OPEN]


def test_a_done_one_keeps_its_day_until_it_is_reopened(case: Case) -> None:
    base = case.writes()
    for _ in range(2):
        case.site.actions.end(case.key, base, ActionState.DONE, TODAY)
    assert (case.only.state, case.only.ended_on) == (ActionState.DONE, TODAY)
    with pytest.raises(Stale):  # a window that still shows it open, a month later
        case.site.actions.end(case.key, base, ActionState.DONE, LATER)
    for _ in range(2):
        case.site.actions.reopen(case.key, case.only)
    assert case.only == base


def test_an_action_that_is_not_there_is_not_found(case: Case) -> None:
    other = case.writes().model_copy(update={"id": "other"})
    with pytest.raises(NotFound):
        case.site.actions.end(case.key, other, ActionState.DONE, TODAY)


def test_there_are_at_most_a_hundred(case: Case) -> None:
    one = case.writes()
    known = case.engagement
    full = tuple(one.model_copy(update={"id": str(at)}) for at in range(MOST_ACTIONS))
    case.site.store.replace_engagement(known.model_copy(update={"actions": full}))
    with pytest.raises(Refused, match="no more can be kept"):
        case.writes("one more")
    assert len(case.actions) == MOST_ACTIONS


def test_a_target_is_set_changed_and_dropped(case: Case) -> None:
    actions = case.site.actions
    actions.set_target(case.key, 3, LATER, TODAY)
    actions.set_target(case.key, 4, LATER, TODAY)
    assert case.target() == Target(stage=4, by=LATER)
    for _ in range(2):
        actions.drop_target(case.key)
    assert case.target() is None
    with pytest.raises(Refused, match="The day of the target: choose a day"):
        actions.set_target(case.key, 3, None, TODAY)


def test_they_go_on_from_one_round_to_the_next(case: Case) -> None:
    assessments = case.site.assessments
    visit = assessments.visit(case.key)
    assessments.save(visit, "leadership", visit.response.answer("leadership").changed(choice="3"))
    assessments.submit(visit)
    one = case.writes()
    case.site.actions.set_target(case.key, 3, LATER, TODAY)
    again = assessments.repeat(case.key)
    assert (len(again.engagement.rounds), again.engagement.actions) == (2, (one,))
    assert again.engagement.target == Target(stage=3, by=LATER)


def test_where_others_write_all_the_time_it_says_so(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = case.writes()

    def outrun(_: object) -> None:
        raise Stale(base.what, base)  # type: ignore[arg-type]

    monkeypatch.setattr(
        type(case.site.store), "replace_engagement", lambda _, *known: outrun(known)
    )
    with pytest.raises(Refused, match="changed elsewhere at this very moment"):
        case.site.actions.end(case.key, base, ActionState.DONE, TODAY)
