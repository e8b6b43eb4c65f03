"""Stages that are a progression of dimensions, and the patterns of answers along them."""

import pytest

from assessment.domain.blueprint import scheme_of, sheet_of
from assessment.domain.progression import patterns, steps
from assessment.domain.result import assess
from questionnaires.schema import Instrument
from tests.assessment.instruments import Said, instrument, stages
from tests.assessment.samples import MATURITY, NESTED, PROGRESSION


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        pytest.param(PROGRESSION, ["linked", "social"], id="a fill for each gate"),
        pytest.param(MATURITY, [], id="gates on scores"),
        pytest.param(NESTED, [], id="no gates"),
        pytest.param(
            instrument(
                {"all": None},
                [("calls", "all", "0..3")],
                **stages([("fill", "all", "40")], [("fill", "all", "70")]),
            ),
            [],
            id="one dimension filled further and further",
        ),
    ],
)
def test_steps_are_the_dimensions_that_the_gates_fill(
    drawn: Instrument, expected: list[str]
) -> None:
    assert [step.id for step in steps(scheme_of(drawn))] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            Said(goals="3", content="2", insight="1", dialogue="0"),
            [(True, True, False, False)],
            id="true is above the middle",
        ),
        pytest.param(Said(goals="3", content="2", insight="1"), [], id="with a hole"),
        pytest.param(Said(goals="3", content="dk", insight="1", dialogue="0"), [], id="don't know"),
    ],
)
def test_a_pattern_runs_along_the_steps(said: Said, expected: list[tuple[bool, ...]]) -> None:
    assert patterns(scheme_of(PROGRESSION), [sheet_of(PROGRESSION, said)]) == expected


def test_reproducibility_counts_the_answers_that_the_totals_do_not_predict() -> None:
    cumulative = [Said(goals="3", content="3", insight="0", dialogue="0")] * 9
    leaping = [Said(goals="0", content="0", insight="3", dialogue="3")]
    # The leaper's total of 2 predicts the first two: four of the 40 answers are errors.
    found = assess(PROGRESSION, cumulative + leaping).reproducibility
    assert found is not None
    assert (found.responses, found.errors) == (40, 4)


def test_below_ten_complete_respondents_nothing_is_said() -> None:
    complete = [Said(goals="3", content="3", insight="0", dialogue="0")] * 9
    assert assess(PROGRESSION, [*complete, Said(goals="3")]).reproducibility is None
    assert assess(MATURITY, [Said(use="3")] * 12).reproducibility is None
