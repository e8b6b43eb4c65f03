from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings

from scoring import (
    AnswerPivot,
    CheckGroup,
    CheckPivot,
    Confirmation,
    Measure,
    Pivot,
    Scheme,
    Sheet,
    State,
    pivots,
    score,
    staging,
    tally,
)
from tests.scoring.notation import F, checked, flat, gate, item, level, sheets
from tests.scoring.strategies import cases

YES, NO, DK = Confirmation
GATES = [gate(stage, (Measure.OVERALL, stage, None)) for stage in (2, 3, 4, 5)]


def test_a_level_at_the_edge_moves_the_stage() -> None:
    scheme = flat(item("a"), gates=GATES)
    assert pivots(scheme, sheets("a 3")) == (
        AnswerPivot(0, "a", F(3), F(4), stage=4),
        AnswerPivot(0, "a", F(3), F(2), stage=2),
    )


@pytest.mark.parametrize(
    ("table", "found"),
    [
        pytest.param(
            "a 1 2\nb 2 2",
            [(0, "a", 2, 2), (0, "b", 3, 2), (1, "a", 3, 2), (1, "b", 3, 2)],
            id="just below",
        ),
        pytest.param("a 3 3\nb 2 2", [], id="far from both edges"),
        pytest.param("a dk na\nb . dk", [], id="nothing is scored"),
    ],
)
def test_only_answers_that_move_the_stage_are_found(
    table: str, found: list[tuple[int, str, int, int]]
) -> None:
    scheme = flat(item("a"), item("b"), gates=GATES)
    pairs = [
        (one.sheet, one.item, int(one.after), one.stage)
        for one in pivots(scheme, sheets(table))
        if isinstance(one, AnswerPivot)
    ]
    assert sorted(pairs) == sorted(found)


def test_a_check_that_lifts_a_cap_moves_the_stage() -> None:
    scheme = flat(checked("a", "x", "y", "z"), gates=GATES)
    assert pivots(scheme, sheets("a 4\na?x yes\na?y dk\na?z no")) == (
        CheckPivot(0, "a", "y", DK, YES, stage=4),
        CheckPivot(0, "a", "z", NO, YES, stage=4),
    )


def test_a_check_of_the_whole_moves_the_stage_when_it_makes_or_breaks_the_majority() -> None:
    scheme = flat(
        item("a"),
        groups=[CheckGroup("whole", ("x",))],
        gates=[gate(2, (Measure.CHECKS, 1, "whole"))],
    )
    assert pivots(scheme, sheets("a 3 3\nwhole?x yes .")) == (
        CheckPivot(1, "whole", "x", None, YES, stage=2),
    )
    assert pivots(scheme, sheets("a 3\nwhole?x yes")) == (
        CheckPivot(0, "whole", "x", YES, NO, stage=1),
    )


@settings(max_examples=60, deadline=None)
@given(cases(mixed=True, most=3))
def test_every_pivot_and_no_other_is_found(case: tuple[Scheme, list[Sheet]]) -> None:
    scheme, respondents = case
    now = stage(scheme, respondents)
    expected: set[Pivot] = set()
    if now is not None:
        for pivot, changed in every_change(scheme, respondents):
            then = stage(scheme, changed)
            if then is not None and then != now:
                expected.add(replace(pivot, stage=then))
    found = pivots(scheme, respondents)
    assert len(found) == len(set(found))
    assert expected == set(found)


def stage(scheme: Scheme, respondents: list[Sheet]) -> int | None:
    counted = tally(scheme, respondents)
    return staging(scheme, score(scheme, counted), counted).reached


def every_change(scheme: Scheme, respondents: list[Sheet]) -> Iterator[tuple[Pivot, list[Sheet]]]:
    """The long way: each change made, one at a time, in the sheets themselves."""
    for at, sheet in enumerate(respondents):
        for pivot, changed in _changes(scheme, at, sheet):
            yield pivot, [*respondents[:at], changed, *respondents[at + 1 :]]


def _changes(scheme: Scheme, at: int, sheet: Sheet) -> Iterator[tuple[Pivot, Sheet]]:
    if not sheet.checks and all(one.state is State.UNSEEN for one in sheet.answers.values()):
        return
    for one in scheme.items():
        before = sheet.answers[one.id].level
        if before is None:
            continue
        rank = one.scale.levels.index(before)
        for beside in {rank - 1, rank + 1} & set(range(len(one.scale.levels))):
            after = one.scale.levels[beside]
            answers = {**sheet.answers, one.id: level(after)}
            yield AnswerPivot(at, one.id, before, after, 0), Sheet(answers, sheet.checks)
    for owner in scheme.owners():
        for check in owner.checks:
            said = sheet.checks.get((owner.id, check))
            flipped = NO if said is YES else YES
            checks = {**sheet.checks, (owner.id, check): flipped}
            yield CheckPivot(at, owner.id, check, said, flipped, 0), Sheet(sheet.answers, checks)


def test_a_check_more_confirms_one_and_not_two() -> None:
    scheme = flat(checked("a", "x", "y", "z"), gates=GATES)
    assert pivots(scheme, sheets("a 5\na?x yes")) == (
        CheckPivot(0, "a", "y", None, YES, stage=4),
        CheckPivot(0, "a", "z", None, YES, stage=4),
    )
    taken = pivots(scheme, sheets("a 5\na?x yes\na?y yes\na?z yes"))
    assert [(one.stage, one.after) for one in taken if isinstance(one, CheckPivot)] == [(4, NO)] * 3


@pytest.mark.parametrize("first", [0, 1, 3])
def test_stages_are_counted_from_wherever_they_begin(first: int) -> None:
    gates = (gate(first + 1, (Measure.OVERALL, 3, None)),)
    scheme = Scheme(flat(item("a")).dimensions, gates=gates, first_stage=first)
    assert pivots(scheme, sheets("a 2")) == (AnswerPivot(0, "a", F(2), F(3), stage=first + 1),)
    assert pivots(scheme, sheets("a 3")) == (AnswerPivot(0, "a", F(3), F(2), stage=first),)


def test_ends_of_the_scale_have_one_neighbour() -> None:
    scheme = flat(item("a"), gates=GATES)
    assert pivots(scheme, sheets("a 1")) == (AnswerPivot(0, "a", F(1), F(2), stage=2),)
    assert pivots(scheme, sheets("a 5")) == (AnswerPivot(0, "a", F(5), F(4), stage=4),)


def test_a_sheet_without_any_answer_has_nothing_to_change() -> None:
    scheme = flat(
        item("a"),
        groups=[CheckGroup("whole", ("x",))],
        gates=[gate(2, (Measure.CHECKS, 1, "whole"))],
    )
    assert [one.sheet for one in pivots(scheme, sheets("a 3 .\nwhole?x . ."))] == [0]


def test_respondents_of_one_mind_are_pivots_alike() -> None:
    scheme = flat(item("a"), item("b"), gates=GATES)
    found = pivots(scheme, sheets("a 2 2 2\nb 2 2 2"))
    assert {one.stage for one in found} == {1}
    assert [one.sheet for one in found] == [0, 0, 1, 1, 2, 2]
