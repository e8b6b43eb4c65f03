from fractions import Fraction

import pytest

from assessment.reports.sentences.names import Names
from assessment.reports.sentences.pivots import pivots
from assessment.reports.sentences.reliability import (
    coverage,
    gate_chance,
    interval,
    reproducible,
    stability,
    stage_range,
)
from scoring import (
    AnswerPivot,
    CheckPivot,
    Confirmation,
    Coverage,
    Extremes,
    Interval,
    Reproducibility,
    Stability,
)
from tests.reports.english import english

F = Fraction  # tables of cases are read by their numbers

NAMES = Names(
    items={"willing-use": "Willing use"},
    checks={("organisation", "insight"): "Is insight given back?"},
)


COVERAGES = [
    pytest.param(Coverage(10), "10 of 10 answered.", id="all"),
    pytest.param(Coverage(9, 1), "9 of 10 answered, 1 don’t know.", id="one unknown"),
    pytest.param(
        Coverage(6, 1, 2, 1),
        "6 of 9 answered, 1 don’t know, 2 not answered yet; 1 not applicable and left out.",
        id="all four states",
    ),
    pytest.param(Coverage(0, 0, 10), "0 of 10 answered, 10 not answered yet.", id="unseen"),
    pytest.param(
        Coverage(not_applicable=10), "Nothing to answer: 10 not applicable.", id="nothing applies"
    ),
    pytest.param(Coverage(), "No answers yet.", id="nobody"),
]


@pytest.mark.parametrize(("of", "expected"), COVERAGES)
def test_coverage_counts_each_state_apart(of: Coverage, expected: str) -> None:
    assert expected == english(coverage(of))


RANGES = [
    pytest.param(
        Extremes(3, 2), 2, 0,
        "The two missing answers could put you anywhere from stage 2 to stage 3.",
        id="two answers",
    ),
    pytest.param(
        Extremes(3, 2), 1, 0,
        "The missing answer could put you anywhere from stage 2 to stage 3.",
        id="one answer",
    ),
    pytest.param(
        Extremes(4, 1), 12, 1,
        "The 12 missing answers and the unanswered yes-or-no check "
        "could put you anywhere from stage 1 to stage 4.",
        id="answers and a yes-or-no check",
    ),
    pytest.param(
        Extremes(2, 2),
        0,
        6,
        "The six unanswered yes-or-no checks cannot change the stage.",
        id="no effect",
    ),
    pytest.param(Extremes(2, 2), 0, 0, None, id="nothing open"),
    pytest.param(Extremes(None, None), 3, 0, None, id="nothing to stage"),
]  # fmt: skip


@pytest.mark.parametrize(("extremes", "answers", "checks", "expected"), RANGES)
def test_the_range_says_what_open_answers_leave_open(
    extremes: Extremes, answers: int, checks: int, expected: str | None
) -> None:
    assert expected == english(stage_range(extremes, answers, checks))


STABILITIES = [
    pytest.param(None, None, id="no stages"),
    pytest.param(1.0, "If other things mattered more, the stage would be the same.", id="always"),
    pytest.param(
        0.94, "If other things mattered more, 94% of cases would give the same stage.", id="mostly"
    ),
    pytest.param(
        0.9995,
        "If other things mattered more, over 99% of cases would give the same stage.",
        id="nearly always",
    ),
    pytest.param(
        0.8,
        "If other things mattered more, 80% of cases would give the same stage.",
        id="just firm",
    ),
    pytest.param(
        0.79,
        "The stage is fragile: if other things mattered more, only 79% of cases would give it.",
        id="just fragile",
    ),
    pytest.param(
        0.001,
        "The stage is fragile: if other things mattered more, under 1% of cases would give it.",
        id="hardly ever",
    ),
]


@pytest.mark.parametrize(("share", "expected"), STABILITIES)
def test_stability_is_a_share_and_fragile_below_eighty(
    share: float | None, expected: str | None
) -> None:
    of = None if share is None else Stability(share, 2000)

    assert expected == english(stability(of))


def test_the_interval_names_the_people_behind_it() -> None:
    assert (
        english(interval(Interval(2.06, 2.94), 12))
        == "With 12 people the overall score lies between 2.1 and 2.9 (90% interval). "
        "If they are the whole group, this is about who might answer next time, not about them."
    )


def test_a_gate_has_a_probability() -> None:
    assert english(gate_chance(3, 0.63)) == "That stage 3 is reached has a probability of 63%."


CUMULATIVE = [
    pytest.param(None, None, id="too few"),
    pytest.param(
        Reproducibility(450, 21, F(7, 10)),
        "In these answers the stages build on each other: "
        "they reproduce 95% of them, where 90% is asked for.",
        id="holds",
    ),
    pytest.param(
        Reproducibility(100, 20, F(7, 10)),
        "In these answers the stages do not clearly build on each other: "
        "they reproduce 80% of them, where 90% is asked for.",
        id="does not hold",
    ),
]


@pytest.mark.parametrize(("of", "expected"), CUMULATIVE)
def test_it_is_said_whether_the_stages_build_on_each_other(
    of: Reproducibility | None, expected: str | None
) -> None:
    assert expected == english(reproducible(of))


def raised(sheet: int, before: int, after: int, stage: int) -> AnswerPivot:
    return AnswerPivot(sheet, "willing-use", F(before), F(after), stage)


def flipped(before: Confirmation | None, after: Confirmation) -> CheckPivot:
    return CheckPivot(0, "organisation", "insight", before, after, 4)


PIVOTS = [
    pytest.param(
        raised(0, 3, 4, 4), 1, "If “Willing use” were one level higher, the stage would be 4.",
        id="higher",
    ),
    pytest.param(
        raised(0, 3, 2, 2), 1, "If “Willing use” were one level lower, the stage would be 2.",
        id="lower",
    ),
    pytest.param(
        raised(7, 3, 4, 4), 20,
        "If one person’s 3 for “Willing use” were one level higher, the stage would be 4.",
        id="one of many",
    ),
    pytest.param(
        flipped(Confirmation.NO, Confirmation.YES), 1,
        "If the answer to “Is insight given back?” were yes, the stage would be 4.",
        id="a yes-or-no check confirmed",
    ),
    pytest.param(
        flipped(Confirmation.YES, Confirmation.NO), 20,
        "If one person’s answer to “Is insight given back?” were no, the stage would be 4.",
        id="a yes-or-no check of one among many",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pivot", "respondents", "expected"), PIVOTS)
def test_a_pivot_says_which_answer_and_which_stage(
    pivot: AnswerPivot | CheckPivot, respondents: int, expected: str
) -> None:
    assert (expected,) == english(pivots([pivot], NAMES, respondents))


def test_the_same_change_by_several_people_is_said_once() -> None:
    assert len(pivots([raised(sheet, 3, 4, 4) for sheet in range(9)], NAMES, 20)) == 1
