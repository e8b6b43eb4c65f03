"""Our actions and the target: what is read of them, in which order, and in every medium."""

from datetime import date

import pytest

from assessment.domain.actions import Action, ActionFields, ActionState, Target, new_action
from assessment.reports.blocks import Block, Definition, Fold, Group, Title, walk
from assessment.reports.documents.terminal import terminal
from assessment.reports.json_result import json_actions
from assessment.reports.views.actions import action_block, action_list
from assessment.reports.views.moves import moves_by_block
from assessment.reports.views.result import Planned, assessment_result
from assessment.reports.views.target import target_line
from assessment.reports.wording import wording
from assessment.services.outcomes import sample_outcomes
from questionnaires.library import Library
from tests.reports.views.test_every_medium import MEDIA, on, on_screen, squeezed
from tests.reports.views.values import texts

ENGLISH = wording()
WRITTEN, TODAY = date(2027, 3, 1), date(2027, 5, 1)
BEFORE, NOW = sample_outcomes(Library().get("crm-maturity"))
REACHED = NOW.result.staging.reached or 0


def action(what: str, owner: str = "", due: date | None = None, done_when: str = "") -> Action:
    fields = ActionFields(what, done_when, owner, due, date(2027, 4, 1) if due else None)
    return new_action(what[:3].lower(), fields, WRITTEN)


LATE = action("Late one!", "Ann", date(2027, 4, 30), "All have signed.")
SOON = action("Soon", "Ben *and* <b>", date(2027, 5, 1))
SOME_DAY = action("Whenever")
DONE = action("Finished").ended(ActionState.DONE, date(2027, 4, 2))
EARLIER = action("Earlier", "Cleo").ended(ActionState.DONE, date(2027, 3, 2))
DROPPED = action("Dropped").ended(ActionState.DROPPED, date(2027, 4, 3))
ALL = (SOME_DAY, EARLIER, DONE, SOON, DROPPED, LATE)


def said(blocks: tuple[Block, ...]) -> list[str]:
    return texts(blocks, ENGLISH)


def test_what_is_due_first_stands_first_and_what_is_ended_is_folded() -> None:
    [group] = action_list(ALL, TODAY)
    assert said((group,)) == [
        "Our actions",
        "Late one!",
        "Overdue: it was due on 30 April 2027. Ann sees to it.",
        "First check on 1 April 2027. Done when: All have signed.",
        "Soon.",
        "Due on 1 May 2027. Ben *and* <b> sees to it.",
        "First check on 1 April 2027.",
        "Whenever.",
        "No due date yet. Nobody sees to it yet.",
        "2 actions done",
        "Finished.",
        "Done on 2 April 2027.",
        "Earlier.",
        "Done on 2 March 2027. Cleo sees to it.",
        "1 action dropped",
        "Dropped.",
        "Dropped on 3 April 2027.",
    ]
    folds = [one for one in walk((group,)) if isinstance(one, Fold)]
    assert [len(one.blocks) for one in folds] == [2, 1]


def test_of_many_the_first_stand_openly_and_the_others_are_folded_away() -> None:
    [group] = action_list(ALL, TODAY, 1)
    openly, later, done, dropped = [one for one in walk((group,)) if isinstance(one, Group | Fold)][
        1:
    ]
    assert [said((one,))[0] for one in (openly, later, done, dropped)] == [
        "Late one!", "2 more actions", "2 actions done", "1 action dropped",
    ]  # fmt: skip
    assert said(action_list(ALL, TODAY, 3)) == said(action_list(ALL, TODAY))


def test_without_actions_nothing_is_shown() -> None:
    assert action_list((), TODAY) == ()


def test_where_all_are_ended_only_the_folds_are_there() -> None:
    assert said(action_list([DROPPED], TODAY))[:2] == ["Our actions", "1 action dropped"]


@pytest.mark.parametrize("medium", MEDIA)
def test_all_of_them_are_in_every_medium(medium: str) -> None:
    blocks = (Title("title", "A report"), *action_list(ALL, TODAY))
    there = squeezed(MEDIA[medium](blocks))
    assert [one for one in said(blocks) if squeezed(one) not in there] == []


def test_all_of_them_are_on_the_screen_and_nothing_of_them_is_markup() -> None:
    blocks = action_list(ALL, TODAY)
    there = squeezed(on_screen(blocks))
    assert [one for one in said(blocks) if not on(there, one)] == []


def test_the_order_in_which_they_were_written_decides_nothing() -> None:
    assert action_list(ALL, TODAY) == action_list(reversed(ALL), TODAY)


def test_a_terminal_reads_them_as_sentences() -> None:
    lines = terminal(action_list([SOON], TODAY), ENGLISH, 80).splitlines()
    assert "Soon. Due on 1 May 2027. Ben *and* <b> sees to it." in lines


def test_a_move_that_is_an_action_is_not_listed_once_more() -> None:
    first = NOW.result.moves[0]
    planned = Planned(taken=frozenset({first.key}))
    before, after = (
        said(assessment_result(NOW.result, planned=one)) for one in (Planned(), planned)
    )
    assert first.move.do in before
    assert first.move.do not in after
    assert len(before) - len(after) == 3  # its name, what to do and when it is done


def test_where_every_move_is_an_action_none_are_listed() -> None:
    taken = frozenset(one.key for one in NOW.result.moves)
    ids = {one.id for one in walk(assessment_result(NOW.result, planned=Planned(taken=taken)))}
    assert "result-more-moves" not in ids
    assert [one for one in ids if one.startswith("result-move-")] == []
    assert moves_by_block(NOW.result, taken) == {}


def test_each_move_is_found_by_the_block_in_which_it_stands() -> None:
    taken = frozenset({NOW.result.moves[1].key})
    found = moves_by_block(NOW.result, taken)
    assert list(found.values()) == [one for one in NOW.result.moves if one.key not in taken]
    blocks = {
        one.id: one
        for one in walk(assessment_result(NOW.result, planned=Planned(None, frozenset(taken))))
    }
    for name, move in found.items():
        block = blocks[name]
        assert isinstance(block, Definition)
        assert block.text == move.move.do


@pytest.mark.parametrize(
    ("stage", "on", "line"),
    [
        (REACHED + 1, date(2027, 6, 30), "Target: stage {} by"),
        (REACHED + 1, date(2027, 7, 1), "Target not reached: stage {} was due by"),
        (REACHED, date(2027, 6, 30), "Target reached: stage {} by"),
        (REACHED, date(2027, 7, 1), "Target reached after its day: stage {} was due by"),
    ],
)  # fmt: skip
def test_a_target_is_named_with_its_stage_and_whether_it_is_reached(
    stage: int, on: date, line: str
) -> None:
    target = Target(stage=stage, by=date(2027, 6, 30))
    spec = NOW.result.stage_of(stage)
    assert spec is not None
    expected = f"{line.format(f'{stage} {spec.name}')} 30 June 2027."
    shown = assessment_result(NOW.result, on=on, planned=Planned(target))
    assert expected in said(shown)
    assert expected not in said(assessment_result(NOW.result, on=on))


def test_a_target_that_the_instrument_has_no_stage_for_is_not_shown() -> None:
    assert target_line(NOW.result, Target(stage=99, by=TODAY), TODAY) is None


def test_an_action_keeps_its_block_whatever_else_there_is() -> None:
    blocks = [one.id for one in walk(action_list(ALL, TODAY))]
    assert [action_block(one) for one in (LATE, SOON, SOME_DAY, DONE, EARLIER, DROPPED)] == [
        one for one in blocks if one not in {"actions", "actions-title", "actions-open"}
        and not one.startswith("actions-")
    ]  # fmt: skip


def test_as_data_they_have_every_field_and_nothing_where_nothing_is_planned() -> None:
    assert json_actions((), None) == {}
    found = json_actions([LATE], Target(stage=3, by=TODAY))
    assert found["target"] == {"stage": 3, "by": "2027-05-01"}
    [one] = found["actions"]
    assert (one["what"], one["due"], one["state"]) == ("Late one!", "2027-04-30", "open")
