"""How the stage comes about, gate by gate."""

from dataclasses import replace
from fractions import Fraction

import pytest

from assessment.reports.sentences.figures import NOT_ANSWERED
from assessment.reports.sentences.gates import gates
from scoring import Measure, Requirement, StagedGate, Staging
from tests.reports.english import english
from tests.reports.test_headline import NAMES

F = Fraction  # tables of cases are read by their numbers


def asked(measure: Measure, target: str | None, value: F | None, needed: F) -> Requirement:
    return Requirement(measure, target, needed, value, holds=value is not None and value >= needed)


OVERALL = asked(Measure.OVERALL, None, F(3), F(7, 2))
PROCESS = asked(Measure.DIMENSION, "process", F(2), F(2))
USE = asked(Measure.ITEM, "willing-use", None, F(3))
FILL = asked(Measure.FILL, "social", F(200, 3), F(70))
CHECKS = asked(Measure.CHECKS, "organisation", F(3), F(3))


def said(*gates_of: StagedGate) -> list[str]:
    return list(english(gates(Staging(2, gates_of, (), (), None), NAMES)))


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        pytest.param(
            (PROCESS,), "Stage 2 is reached. Met: Process 2.0 (at least 2.0).", id="what is met"
        ),
        pytest.param(
            (PROCESS, OVERALL),
            "Stage 2 is not reached. Not met: the overall score 3.0 (at least 3.5). Met: "
            "Process 2.0 (at least 2.0).",
            id="what is not met comes first",
        ),
        pytest.param(
            (USE,),
            "Stage 2 is not reached. Not met: “Willing use” not scored (at least 3.0).",
            id="what is not scored",
        ),
        pytest.param(
            (FILL, CHECKS),
            "Stage 2 is not reached. Not met: Social CRM 67% (at least 70%). Met: “The "
            "organisation as a whole” 3 confirmed (at least 3 confirmed).",
            id="per cent and yes-or-no checks",
        ),
        pytest.param(
            (PROCESS,) * 17, "Stage 2 is reached. Met: 17 conditions.", id="many are counted"
        ),
    ],
)
def test_each_gate_is_told_with_its_conditions(
    conditions: tuple[Requirement, ...], expected: str
) -> None:
    holds = all(one.holds for one in conditions)
    assert [expected] == said(StagedGate(2, conditions, holds=holds, open=holds))


def test_a_question_without_a_score_says_which_answer_stands_for_it() -> None:
    names = replace(NAMES, unscored={"willing-use": NOT_ANSWERED})
    gate = StagedGate(2, (USE,), holds=False, open=False)

    assert english(gates(Staging(1, (gate,), (), (), None), names)) == (
        "Stage 2 is not reached. Not met: “Willing use” not answered (at least 3.0).",
    )


def test_a_gate_behind_a_shut_one_stays_shut() -> None:
    [line] = said(StagedGate(3, (PROCESS,), holds=True, open=False))
    assert line.startswith("Stage 3 is not reached, as a stage below it is not. Met: Process")
