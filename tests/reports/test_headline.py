from fractions import Fraction

import pytest

from assessment.reports.sentences.headline import (
    binding,
    headline,
    mean_and_stage,
    need,
    plain_headline,
)
from assessment.reports.sentences.names import Names
from scoring import Coverage, Measure, Requirement, Score, Scored, StagedGate, Staging
from tests.reports.english import english

F = Fraction  # tables of cases are read by their numbers

NAMES = Names(
    items={"willing-use": "Willing use"},
    dimensions={"process": "Process", "people": "People", "social": "Social CRM"},
    stages={2: "Emerging", 3: "Defined", 5: "Customer-centric"},
    groups={"organisation": "The organisation as a whole"},
)


def short(measure: Measure, target: str | None, needed: F, value: F | None) -> Requirement:
    by = None if value is None else needed - value
    return Requirement(measure, target, needed, value, holds=False, short_by=by)


def met(measure: Measure, needed: F, value: F) -> Requirement:
    return Requirement(measure, None, needed, value, holds=True)


PROCESS = short(Measure.DIMENSION, "process", F(3), F(2))
OVERALL = short(Measure.OVERALL, None, F(7, 2), F(3))
PEOPLE = short(Measure.DIMENSION, "people", F(3), F(5, 2))
USE = short(Measure.ITEM, "willing-use", F(3), F(1))


def staging(reached: int | None, *holding: Requirement) -> Staging:
    ahead = reached + 1 if reached and holding else None
    return Staging(reached, (), holding, (), ahead)


HEADLINES = [
    pytest.param(
        staging(3, PROCESS),
        "Stage 3: Defined. The next stage needs Process to rise from 2.0 to 3.0.",
        id="one condition",
    ),
    pytest.param(
        staging(2, OVERALL, PROCESS),
        "Stage 2: Emerging. The next stage needs the overall score to rise from 3.0 to 3.5 "
        "and Process to rise from 2.0 to 3.0.",
        id="two conditions",
    ),
    pytest.param(
        staging(2, OVERALL, PROCESS, PEOPLE, USE, PROCESS),
        "Stage 2: Emerging. The next stage needs the overall score to rise from 3.0 to 3.5, "
        "Process to rise from 2.0 to 3.0, People to rise from 2.5 to 3.0 and two more.",
        id="more than a sentence holds",
    ),
    pytest.param(
        staging(5), "Stage 5: Customer-centric. There is no stage above it.", id="the last stage"
    ),
    pytest.param(staging(4), "Stage 4. There is no stage above it.", id="a stage without a name"),
    pytest.param(
        staging(None),
        "Not scored yet: there is no answer with a level so far.",
        id="not scored",
    ),
]


@pytest.mark.parametrize(("staged", "expected"), HEADLINES)
def test_the_headline_says_where_and_what_next(staged: Staging, expected: str) -> None:
    assert expected == english(headline(staged, NAMES))


NEEDS = [
    pytest.param(OVERALL, "the overall score to rise from 3.0 to 3.5", id="overall"),
    pytest.param(PROCESS, "Process to rise from 2.0 to 3.0", id="dimension"),
    pytest.param(USE, "“Willing use” to rise from 1.0 to 3.0", id="item"),
    pytest.param(
        short(Measure.FILL, "social", F(70), F(40)),
        "Social CRM to rise from 40% to 70%",
        id="fill",
    ),
    pytest.param(
        short(Measure.FILL, "social", F(70), F(699, 10)),
        "Social CRM to rise from 69.9% to 70.0%",
        id="fill that is nearly there",
    ),
    pytest.param(
        short(Measure.CHECKS, "organisation", F(3), F(1)),
        "three yes-or-no checks of “The organisation as a whole” "
        "to be answered yes (so far one is)",
        id="checks, one of them confirmed",
    ),
    pytest.param(
        short(Measure.CHECKS, "organisation", F(6), F(4)),
        "six yes-or-no checks of “The organisation as a whole” "
        "to be answered yes (so far four are)",
        id="checks, some of them confirmed",
    ),
    pytest.param(
        short(Measure.CHECKS, "organisation", F(1), F(0)),
        "one yes-or-no check of “The organisation as a whole” to be answered yes (so far none is)",
        id="checks, none of them confirmed",
    ),
    pytest.param(
        short(Measure.DIMENSION, "people", F(3), None),
        "answers on People, which is not scored",
        id="not scored",
    ),
    pytest.param(
        short(Measure.DIMENSION, "people", F(3), F(59, 20)),
        "People to rise from 2.95 to 3.00",
        id="a difference that one decimal would hide",
    ),
    pytest.param(
        short(Measure.DIMENSION, "people", F(3), F(3) - F(1, 10**6)),
        "People to rise from 2.999999 to 3.000000",
        id="a difference that five decimals would hide",
    ),
    pytest.param(
        short(Measure.DIMENSION, "unnamed", F(3), F(2)),
        "unnamed to rise from 2.0 to 3.0",
        id="an id without a name",
    ),
]


@pytest.mark.parametrize(("requirement", "expected"), NEEDS)
def test_each_condition_says_what_it_asks_for(requirement: Requirement, expected: str) -> None:
    assert expected == english(need(requirement, NAMES))


def test_each_binding_condition_is_a_sentence() -> None:
    assert english(binding(staging(2, OVERALL, PROCESS), NAMES)) == (
        "Stage 3 needs the overall score to rise from 3.0 to 3.5.",
        "Stage 3 needs Process to rise from 2.0 to 3.0.",
    )


SCORED = Scored(Score(F(18, 5), Coverage(answered=10)), {}, {})
ENOUGH = met(Measure.OVERALL, F(5, 2), F(18, 5))
MORE = met(Measure.OVERALL, F(7, 2), F(18, 5))


def shut(*conditions: Requirement, stage: int = 3) -> StagedGate:
    return StagedGate(stage, conditions, holds=False, open=False)


def test_it_is_said_when_the_mean_alone_would_give_a_higher_stage() -> None:
    staged = Staging(2, (shut(ENOUGH, PROCESS), shut(MORE, stage=4)), (PROCESS,), (), 3)

    assert english(mean_and_stage(staged, SCORED, NAMES)) == (
        "The mean of 3.6 alone would be enough for stage 4; the stage is 2, "
        "because Process holds it back."
    )


def test_several_that_hold_the_stage_back_are_all_named() -> None:
    staged = Staging(2, (shut(ENOUGH, PROCESS, PEOPLE),), (PROCESS, PEOPLE), (), 3)
    said = english(mean_and_stage(staged, SCORED, NAMES))

    assert said is not None
    assert said.endswith("because Process and People hold it back.")


AGREEING = [
    pytest.param(Staging(None, (), (), (), None), id="not scored"),
    pytest.param(
        Staging(2, (shut(OVERALL, PROCESS),), (OVERALL, PROCESS), (), 3),
        id="the mean is short as well",
    ),
    pytest.param(Staging(2, (shut(PROCESS),), (PROCESS,), (), 3), id="no gate asks for the mean"),
    pytest.param(
        Staging(3, (StagedGate(3, (ENOUGH,), holds=True, open=True),), (), (), None),
        id="the mean's stage is reached",
    ),
]


@pytest.mark.parametrize("staged", AGREEING)
def test_nothing_is_said_when_mean_and_stage_agree(staged: Staging) -> None:
    assert mean_and_stage(staged, SCORED, NAMES) is None


PLAIN = [
    pytest.param(F(245, 100), "", "Overall 2.5 on a scale from 1 to 5.", id="rounded half up"),
    pytest.param(F(4), "Good", "Overall 4.0 on a scale from 1 to 5: Good.", id="with a band"),
    pytest.param(
        None, "", "Not scored yet: there is no answer with a level so far.", id="not scored"
    ),
]


@pytest.mark.parametrize(("overall", "band", "expected"), PLAIN)
def test_without_stages_the_score_is_the_headline(
    overall: F | None, band: str, expected: str
) -> None:
    assert expected == english(plain_headline(overall, F(1), F(5), band))
