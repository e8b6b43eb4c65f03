"""Where someone's own answers lag behind what their stage is usually like."""

import pytest

from assessment.domain.result import Result, assess
from assessment.domain.typical_stage import behind_stage
from tests.assessment.instruments import Said, instrument, stages
from tests.assessment.samples import MATURITY, NESTED, PROGRESSION

RULES = [("overall", None, "20")], [("overall", None, "60")]
QUARTERS = instrument(
    {"people": None},
    [("use", "people", "0,25,50,100"), ("trust", "people", "0,25,50,100", {"weight": "0"}),
     ("noise", "people", "0,25,50,100", {"reverse": True}), ("voice", "people", "0,25,50,100")],
    **stages(*RULES),
)  # fmt: skip


def behind(result: Result) -> list[str]:
    return [item.spec.id for item in behind_stage(result)]


def test_an_item_below_the_stages_number_lags_behind_it() -> None:
    result = assess(MATURITY, [Said(meaning="1", success="3", use="3", leadership="2")])
    assert result.staging.reached == 2
    assert behind(result) == ["meaning"]


def test_of_several_people_their_mean_is_compared() -> None:
    one = Said(meaning="1", success="3", use="3", leadership="2")
    result = assess(MATURITY, [one, Said(meaning="2", success="3", use="3", leadership="2")])
    assert result.staging.reached == 2
    assert behind(result) == ["meaning"]


def test_what_is_not_scored_is_not_said_to_lag() -> None:
    result = assess(MATURITY, [Said(meaning="dk", success="3", use="3", leadership="na")])
    assert behind(result) == []


@pytest.mark.parametrize("level", ["1", "5"])
def test_nobody_lags_behind_the_first_stage_or_at_the_top_of_every_scale(level: str) -> None:
    result = assess(MATURITY, [Said(meaning=level, success="1", use=level, leadership=level)])
    said = behind(result)
    assert said == ([] if level == "1" else ["success"])


def test_other_scales_are_compared_by_their_share_and_symptoms_and_weightless_are_left_out() -> (
    None
):
    """Stage 2 of 3 stands in the middle, at 50 on a scale from 0 to 100."""
    result = assess(QUARTERS, [Said(use="25", trust="0", noise="50", voice="50")])
    assert result.staging.reached == 2
    assert behind(result) == ["use"]


def test_of_a_progression_the_statements_of_reached_stages_that_do_not_hold() -> None:
    result = assess(
        PROGRESSION, [Said(scattered="3", goals="3", content="1", insight="0", dialogue="0")]
    )
    assert result.staging.reached == 1
    assert behind(result) == []


def test_of_a_reached_step_the_weak_statement_is_named() -> None:
    people = [
        Said(scattered="0", goals="3", content="2", insight="0", dialogue="0"),
        Said(scattered="0", goals="3", content="1", insight="0", dialogue="0"),
    ]
    result = assess(PROGRESSION, people)
    assert result.staging.reached == 2
    assert behind(result) == ["content"]


def test_without_stages_there_is_nothing_to_lag_behind() -> None:
    assert behind(assess(NESTED, [Said(calls="1", visits="5")])) == []
