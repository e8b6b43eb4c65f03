"""The steps of a progression: what fills them, what runs ahead, which symptoms are still there."""

from collections.abc import Mapping

import pytest

import scoring
from assessment.domain.result import Result, aims, assess
from questionnaires.library import Library
from questionnaires.schema import Instrument
from tests.assessment.instruments import Said, instrument, stages
from tests.assessment.samples import MATURITY, NESTED, PROGRESSION
from tests.scoring.notation import F

CX = Library().get("cx-progression")
IDS = [item.id for item in CX.items]
DONT_KNOW, NOT_APPLICABLE, UNSEEN = "?", "-", "."
WORDS = {DONT_KNOW: "dk", NOT_APPLICABLE: "na"}

# A row is one respondent, a sign for each statement: 0 to 3, ? don't know, - not applicable, . open
NOTHING = "33333 000000 00000 00000 0000000"


def said(row: str) -> Said:
    signs = dict(zip(IDS, row.replace(" ", ""), strict=True))
    return Said(
        **{
            name.replace("-", "_"): WORDS.get(sign, sign)
            for name, sign in signs.items()
            if sign != UNSEEN
        }
    )


def result(*rows: str) -> Result:
    return assess(CX, [said(row) for row in rows])


@pytest.mark.parametrize(
    ("rows", "stage"),
    [
        pytest.param([NOTHING], 1, id="the start"),
        pytest.param(["00000 222222 00000 00000 0000000"], 1, id="67 per cent"),
        pytest.param(["00000 222223 00000 00000 0000000"], 2, id="72 per cent"),
        pytest.param(["33333 222223 00000 00000 0000000"], 2, id="symptoms open and shut nothing"),
        pytest.param(["00000 333330 00000 00000 0000000"], 1, id="83 per cent, one at 0"),
        pytest.param(["00000 333331 00000 00000 0000000"], 2, id="89 per cent, one partly"),
        pytest.param(["00000 333333 33311 00000 0000000"], 3, id="73 per cent of stage 3"),
        pytest.param(["00000 333333 32221 33333 3333333"], 2, id="67 per cent shut all after it"),
        pytest.param(["00000 333333 33333 33333 3333321"], 5, id="all"),
        pytest.param(["00000 333333 33333 33333 3333330"], 4, id="all but one statement"),
        pytest.param(["00000 222223 222-- 00000 0000000"], 2, id="67 per cent of what applies"),
        pytest.param(["00000 222223 322-- 00000 0000000"], 3, id="78 per cent of what applies"),
        pytest.param(["00000 222223 ----- 33333 0000000"], 4, id="a stage that does not apply"),
        pytest.param(["00000 22222? 00000 00000 0000000"], 1, id="a statement that is not known"),
        pytest.param(["00000 33333? 00000 00000 0000000"], 1, id="unknown may be 0"),
        pytest.param(["00000 33333. 00000 00000 0000000"], 1, id="unseen may be 0"),
        pytest.param(
            ["00000 333333 22223 00000 0000000", "00000 333333 22222 00000 0000000"],
            3,
            id="two people at exactly 70 per cent",
        ),
        pytest.param(
            ["00000 333330 00000 00000 0000000", "00000 333332 00000 00000 0000000"],
            2,
            id="two people who stand at partly together",
        ),
    ],
)
def test_the_stage_is_the_last_that_is_filled_with_all_before_it(
    rows: list[str], stage: int
) -> None:
    assert result(*rows).staging.reached == stage


def test_each_step_has_its_stage_its_fill_and_what_it_needs() -> None:
    steps = result("10232 333222 11111 22222 0000000").steps
    assert [(one.stage.value, one.dimension.id, one.fill, one.needed) for one in steps] == [
        (1, "social-initiatives", F(700, 15), None),  # in reverse: 2 3 1 0 1 of 15
        (2, "communication-programmes", F(1500, 18), F(70)),
        (3, "social-crm", F(100, 3), F(70)),
        (4, "enterprise-crm", F(200, 3), F(70)),
        (5, "enterprise-experience", F(0), F(70)),
    ]
    assert [one.reached for one in steps] == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("row", "over", "leaping"),
    [
        pytest.param(
            "00000 222222 11111 11111 0000000", {}, [], id="each less than the one before"
        ),
        pytest.param(
            "00000 222222 11111 22111 0000000",
            {"enterprise-crm": ("social-crm",)},
            [4],
            id="one ahead of one",
        ),
        pytest.param(
            "00000 111111 11111 33333 2222222",
            {
                "enterprise-crm": ("communication-programmes", "social-crm"),
                "enterprise-experience": ("communication-programmes", "social-crm"),
            },
            [4, 5],
            id="two ahead of two",
        ),
        pytest.param("00000 333322 33333 33333 0000000", {}, [], id="ahead of what is reached"),
        pytest.param(
            "00000 333330 22233 00000 0000000", {}, [3], id="met out of turn, though less filled"
        ),
        pytest.param("00000 ?????? 22222 00000 0000000", {}, [], id="ahead of what is not known"),
    ],
)
def test_a_step_leaps_where_it_is_ahead_of_one_that_is_not_reached(
    row: str, over: Mapping[str, tuple[str, ...]], leaping: list[int]
) -> None:
    steps = result(row).steps
    assert {one.dimension.id: one.over for one in steps if one.over} == over
    assert [one.stage.value for one in steps if one.leaps] == leaping


@pytest.mark.parametrize(
    ("rows", "there"),
    [
        pytest.param(["33333 222222 00000 00000 0000000"], [], id="at the first stage"),
        pytest.param(["00000 333333 00000 00000 0000000"], [], id="all gone"),
        pytest.param(["01230 333333 00000 00000 0000000"], [1, 2, 3], id="partly, largely, fully"),
        pytest.param(["?-.03 333333 00000 00000 0000000"], [4], id="only what is known"),
        pytest.param(
            ["20000 333333 00000 00000 0000000", "01000 333333 00000 00000 0000000"],
            [0],
            id="a group that is at partly on the whole",
        ),
    ],
)
def test_symptoms_are_found_once_a_later_stage_is_reached(
    rows: list[str], there: list[int]
) -> None:
    assert [item.spec.id for item in result(*rows).symptoms] == [IDS[at] for at in there]


@pytest.mark.parametrize("of", [MATURITY, NESTED], ids=lambda of: of.id)
def test_an_instrument_that_is_no_progression_has_neither(of: Instrument) -> None:
    found = assess(of, [Said()])
    assert (found.steps, found.symptoms) == ((), ())


def test_without_answers_nothing_is_reached_not_even_the_first_step() -> None:
    steps = assess(CX, []).steps
    assert [(one.fill, one.reached, one.leaps) for one in steps] == [(None, False, False)] * 5


def test_a_progression_may_begin_with_its_second_stage() -> None:
    drawn = instrument(
        {"linked": None, "social": None},
        [("goals", "linked", "0..3"), ("insight", "social", "0..3")],
        **stages([("fill", "linked", "70")], [("fill", "social", "70")]),
    )
    found = assess(drawn, [Said(goals="3", insight="1")])
    assert [(one.stage.value, one.reached) for one in found.steps] == [(2, True), (3, False)]
    assert found.symptoms == ()


def test_gates_that_repeat_those_before_make_the_same_steps() -> None:
    steps = assess(PROGRESSION, [Said(scattered="1", goals="3", content="3", insight="1")]).steps
    assert [(one.dimension.id, one.needed, one.reached) for one in steps] == [
        ("start", None, True),
        ("linked", F(70), True),
        ("social", F(70), False),
    ]


def test_the_range_is_what_open_answers_leave() -> None:
    # 8 of 12 without the open one; at best 11 of 15 opens stage 3, on which stage 4 only waits
    found = result("00000 333333 2123? 33311 0000000")
    assert found.extremes == scoring.Extremes(best=4, worst=2)


def test_moves_come_from_what_holds_the_next_stage_then_from_the_foot_up() -> None:
    found = result("00003 333322 22222 33311 1111111")
    ranks = {step.dimension.id: rank for rank, step in enumerate(found.steps)}
    order = [ranks[move.item.spec.dimension] for move in found.moves]
    first = order.index(0)
    assert set(order[:first]) == {2}, "social CRM holds the next stage"
    assert order[first:] == sorted(order[first:])


def test_what_a_path_aims_at_is_told_as_scores_also_of_a_symptom() -> None:
    way = scoring.Path(
        (
            scoring.Raise("soft-objectives", F(3), F(1), F(2)),
            scoring.Raise("linked-initiatives", F(0), F(2), F(2)),
        )
    )
    assert aims(result(NOTHING), way) == {"soft-objectives": F(2), "linked-initiatives": F(2)}
