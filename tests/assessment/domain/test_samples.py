"""The samples that ship: two rounds of one firm, half a year apart."""

from pathlib import Path

import pytest

import scoring
from assessment.domain.answer_file import read_answers
from assessment.domain.comparison import compare
from assessment.domain.result import Result, assess
from questionnaires.library import Library
from tests.scoring.notation import F

SAMPLES = Path("assessment/samples")


def result(name: str) -> Result:
    instrument = Library().get(name.rpartition("-")[0])
    return assess(instrument, read_answers((SAMPLES / name).read_bytes(), instrument))


@pytest.mark.parametrize(
    ("name", "stage", "overall"),
    [
        # strategy 6/3, people 7/3, process 5/3: the mean of the three is 2
        pytest.param("crm-maturity-1.csv", 2, F(2), id="before"),
        # strategy 10/3 with its 5 capped at 4, people 12/4, process 4/2
        pytest.param("crm-maturity-2.csv", 3, F(25, 9), id="now"),
    ],
)
def test_each_has_its_stage_a_capped_claim_and_a_dont_know(
    name: str, stage: int, overall: F
) -> None:
    found = result(name)
    assert (found.staging.reached, found.scored.overall.value) == (stage, overall)
    assert found.scored.overall.coverage == scoring.Coverage(answered=9, dont_know=1)
    assert [cap.item for cap in found.tally.caps] == ["shared-success"]


def test_the_second_is_better_and_leaves_something_open() -> None:
    before, now = result("crm-maturity-1.csv"), result("crm-maturity-2.csv")
    comparison = compare(before, now)
    assert comparison.overall.difference == F(7, 9)
    assert not comparison.broken
    assert now.extremes == scoring.Extremes(best=3, worst=2)
    assert len(now.top_moves()) == 3


@pytest.mark.parametrize(
    ("name", "stage", "fills"),
    [
        # of the symptoms 4 of 15 are gone; then 8 of 18, 5 of 15, 6 of 15, 4 of 18 with one open
        pytest.param("cx-progression-1.csv", 1, [F(80, 3), F(400, 9), F(100, 3), 40, F(200, 9)]),
        # 11 of 15; 15 of 18; 8 of 12 with one open; 9 of 12, one not applicable; 6 of 21
        pytest.param("cx-progression-2.csv", 2, [F(220, 3), F(250, 3), F(200, 3), 75, F(200, 7)]),
    ],
    ids=["before", "now"],
)
def test_the_progression_has_its_stage_and_fills(name: str, stage: int, fills: list[F]) -> None:
    found = result(name)
    assert found.staging.reached == stage
    assert [step.fill for step in found.steps] == fills


def test_the_progression_now_shows_everything_that_a_result_can_say() -> None:
    now = result("cx-progression-2.csv")
    assert [step.stage.value for step in now.steps if step.leaps] == [4]
    assert [item.spec.id for item in now.symptoms] == [
        "soft-objectives",
        "no-guidance",
        "unproven-metrics",
    ]
    assert now.extremes == scoring.Extremes(best=4, worst=2)
    assert now.scored.overall.coverage == scoring.Coverage(26, 1, 0, 1)
    assert not compare(result("cx-progression-1.csv"), now).broken


def test_every_instrument_that_is_ready_has_its_two_samples() -> None:
    ids = [instrument.id for instrument in Library().ready]
    files = {file.name for file in SAMPLES.glob("*.csv")}
    assert files == {f"{one}-{number}.csv" for one in ids for number in (1, 2)}
