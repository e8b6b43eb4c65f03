"""What sponsors said in days, money and per cent, as the shares that scoring takes."""

import pytest

from assessment.domain.triangle.bridge import own_contradictions, position_for_scoring, together
from assessment.domain.triangle.proposal import point, proposal
from assessment.domain.triangle.terms import Criterion
from assessment.domain.triangle.values import BASIS
from scoring.triangle import Code, Waypoint, Weights
from tests.rehearsal import MIDDLE, PLAN, QUALITY, TIME

ALL = {"ann": QUALITY, "ben": TIME, "cleo": MIDDLE}


def test_days_and_money_are_shares_of_the_plan() -> None:
    said = position_for_scoring(TIME, PLAN).concessions
    assert PLAN.days == 178
    assert said[Waypoint.TIME] == pytest.approx(10 / 178)
    assert said[Waypoint.COST] == pytest.approx(0.1)
    assert said[Waypoint.QUALITY] == pytest.approx(0.5)


def test_money_is_a_share_of_the_budget() -> None:
    assert position_for_scoring(MIDDLE, PLAN).concessions[Waypoint.COST] == pytest.approx(1.5 / 48)


def test_without_a_plan_a_concession_in_days_is_still_one() -> None:
    assert position_for_scoring(TIME, None).concessions[Waypoint.TIME] == 1.0


def test_a_comparison_may_go_the_other_way_round() -> None:
    said = position_for_scoring(QUALITY, PLAN).comparisons
    assert said is not None
    assert said.time_to_cost == 1.0
    assert said.time_to_quality == pytest.approx(1 / 3)


def test_a_worry_about_the_money_is_held_against_it_before_nobody_else() -> None:
    dear = TIME.model_copy(update={"worry": "too_dear", "waived": 0})
    assert Code.WORRY_GIVES_MOST in {one.code for one in own_contradictions("ben", dear, PLAN)}
    found = together(ALL | {"ben": dear}, PLAN).contradictions
    assert Code.WORRY_GIVES_MOST not in {one.code for one in found}


def test_own_findings_are_those_of_one_sponsor() -> None:
    codes = {one.code for one in own_contradictions("ann", QUALITY, PLAN)}
    assert codes == {Code.QUALITY_WITHOUT_MEANS, Code.NOTHING_MAY_MOVE}


def test_everybody_together_has_one_middle_and_a_distance_each() -> None:
    found = together(ALL, PLAN)
    assert set(found.distances) == set(ALL)
    assert sum(found.group) == pytest.approx(1)
    assert {one.who for one in found.contradictions} >= {"ann"}


def test_a_proposal_asks_nobody_for_more_than_they_said() -> None:
    terms = proposal({"ben": TIME, "cleo": MIDDLE}, PLAN)
    assert terms.days_later == 10
    assert terms.money_more == 1_500_000
    assert terms.criteria_waived == 1
    assert proposal(ALL, PLAN).days_later == 0


@pytest.mark.parametrize(
    "shares", [(1, 1, 1), (1000, 1, 1), (1, 1e-9, 1e-9), (0.35, 0.2, 0.45), (7, 11, 13)]
)
def test_a_point_is_whole_and_leaves_each_waypoint_its_least(shares: tuple[float, ...]) -> None:
    found = point(Weights.closed(*shares))
    parts = (found.time, found.cost, found.quality)
    assert sum(parts) == BASIS
    assert min(parts) >= 500


@pytest.mark.parametrize("day", ["2027-02-31", "2027-13-01", "0000-01-01", "2027-1-1"])
def test_a_day_is_one_of_the_calendar(day: str) -> None:
    with pytest.raises(ValueError, match="start"):
        type(PLAN).model_validate({**PLAN.model_dump(), "start": day})


def test_a_plan_does_not_finish_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        type(PLAN).model_validate({**PLAN.model_dump(), "finish": "2026-01-01"})


def test_a_criterion_keeps_its_words_as_they_are() -> None:
    assert Criterion(id="c1", text="  fast  ").text == "fast"
