"""Where what sponsors say does not go together."""

from dataclasses import replace

import pytest
from hypothesis import given

from scoring.triangle import (
    Code,
    Comparisons,
    Contradiction,
    NotAStance,
    Stance,
    Tolerances,
    Waypoint,
    Weights,
    averages,
    distance,
    group_contradictions,
    own_contradictions,
)
from tests.scoring.triangle.notation import STANCES, at, says

SURE = says("time cost quality", "0 10 20", "60 25 15")


def codes(stance: Stance) -> str:
    return " ".join(one.code for one in own_contradictions("ann", stance))


@pytest.mark.parametrize(
    ("stance", "expected"),
    [
        pytest.param(SURE, "", id="nothing clashes"),
        pytest.param(says("quality time cost", "0 0 20", "20 20 60"), "K1 K4", id="no means"),
        pytest.param(says("quality time cost", "5 0 0", "20 20 60"), "K14", id="other means"),
        pytest.param(says("quality cost time", "5 0 0", "20 20 60"), "", id="time pays for it"),
        pytest.param(says("quality time cost", "0 5 0", "20 20 60"), "", id="money pays for it"),
        pytest.param(says("time cost quality", "0 5 0", "60 20 20"), "K14", id="quality is firm"),
        pytest.param(says("cost quality time", "0 0 9", "20 60 20"), "K14", id="not a day"),
        pytest.param(says("time cost quality", "0 0 0", "60 20 20"), "K2", id="nothing may move"),
        pytest.param(says("time cost quality", "5 9 9", "60 20 20"), "K3", id="everything may"),
        pytest.param(says("time cost quality", "9 0 5", "60 20 20"), "K4", id="gives most"),
        pytest.param(says("time cost quality", "9 0 9", "60 20 20"), "", id="as much as another"),
        pytest.param(says("time cost quality", "0 9 9", "30 50 20"), "K5", id="other points"),
        pytest.param(says("time cost quality", "0 9 9", "40 40 20"), "", id="a tie with it"),
    ],
)
def test_what_one_sponsor_says_against_themselves(stance: Stance, expected: str) -> None:
    assert expected == codes(stance)


@pytest.mark.parametrize(
    ("gives", "worry", "found"),
    [
        pytest.param("5 20 0", Waypoint.COST, True, id="most of what is feared for"),
        pytest.param("20 20 0", Waypoint.COST, False, id="as much of another"),
        pytest.param("20 5 0", Waypoint.COST, False, id="more of another"),
        pytest.param("0 0 0", Waypoint.COST, False, id="nothing"),
        pytest.param("5 20 0", None, False, id="no such worry"),
    ],
)
def test_a_worry_about_what_is_conceded_most(
    gives: str, worry: Waypoint | None, found: bool
) -> None:
    stance = replace(says("time quality cost", gives, "60 20 20"), worry=worry)
    assert ("K13" in codes(stance)) is found


@pytest.mark.parametrize(
    ("ratios", "found"),
    [
        pytest.param((2, 6, 3), False, id="they fit"),
        pytest.param((2, 3, 3), False, id="twice off is still allowed"),
        pytest.param((2, 2, 3), True, id="three times off"),
        pytest.param((1.1, 1 / 1.1, 1.1), True, id="a circle, however small"),
    ],
)
def test_comparisons_that_contradict_each_other(
    ratios: tuple[float, float, float], found: bool
) -> None:
    assert ("K6" in codes(replace(SURE, comparisons=Comparisons(*ratios)))) is found


def between(*points: str, **tolerances: float) -> dict[Code, list[str | None]]:
    """The findings between sponsors whose sentence follows their points."""
    stances = {}
    for number, text in enumerate(points):
        position = at(text)
        first = position.leading[0]
        second, third = [one for one in Waypoint if one is not first]
        gives = dict.fromkeys(Waypoint, 0.1)
        stances[f"s{number}"] = Stance(first, second, third, gives, position)
    found: dict[Code, list[str | None]] = {}
    for one in group_contradictions(stances, Tolerances(**tolerances)):  # type: ignore[arg-type]
        found.setdefault(one.code, []).append(one.who)
    return found


def test_sponsors_of_one_mind_have_nothing_to_discuss() -> None:
    assert between("60 25 15", "55 30 15", "60 20 20") == {}


def test_who_stands_far_from_the_group_is_named() -> None:
    assert between("70 20 10", "70 20 10", "10 20 70")[Code.FAR_FROM_THE_GROUP] == ["s2"]


def test_how_far_is_far_is_a_tolerance() -> None:
    assert Code.FAR_FROM_THE_GROUP not in between("70 20 10", "70 20 10", "10 20 70", apart=5)


def test_a_group_that_follows_none_of_its_sponsors() -> None:
    found = between("55 40 5", "5 40 55")
    assert found[Code.GROUP_FOLLOWS_NOBODY] == [None]


def test_averaging_decides() -> None:
    assert Code.AVERAGING_DECIDES in between("90 5 5", "20 45 35", "20 45 35")


def test_one_sponsor_is_no_group() -> None:
    torn = says("time cost quality", "0 9 9", "20 60 20")
    assert group_contradictions({"ann": SURE}) == ()
    assert group_contradictions({"ann": torn}) == ()
    assert {one.code for one in group_contradictions({"ann": torn, "ben": torn})} == {
        Code.GROUP_FOLLOWS_NOBODY
    }


def test_the_finding_carries_what_it_rests_on() -> None:
    [found] = own_contradictions("ann", says("time cost quality", "9 0 5", "60 20 20"))
    assert (found.who, found.waypoints, found.value) == ("ann", (Waypoint.TIME,), 0.09)


@pytest.mark.parametrize(
    ("gives", "code"),
    [("0 0 0", Code.NOTHING_MAY_MOVE), ("5 9 9", Code.EVERYTHING_MAY_MOVE)],
)
def test_what_may_move_is_carried(gives: str, code: Code) -> None:
    [found] = own_contradictions("ann", says("time cost quality", gives, "60 20 20"))
    assert (found.code, found.who, found.waypoints[0]) == (code, "ann", Waypoint.TIME)
    assert found.concessions == tuple(float(one) / 100 for one in gives.split())


def test_a_middle_of_nobody_carries_what_everybody_puts_first() -> None:
    found = {one.code: one for one in group_contradictions(apart_from_cost())}
    nobody = found[Code.GROUP_FOLLOWS_NOBODY]
    assert nobody.waypoints == (Waypoint.COST,)
    assert nobody.primaries == (("ann", Waypoint.TIME), ("ben", Waypoint.QUALITY))
    assert nobody.averages is not None
    assert nobody.averages.geometric.leading == (Waypoint.COST,)


def test_averaging_carries_the_orders_and_the_two_that_change_places() -> None:
    points = {"ann": "90 5 5", "ben": "20 45 35", "cleo": "20 45 35"}
    stances = {who: says("time cost quality", "0 9 9", text) for who, text in points.items()}
    [found] = [one for one in group_contradictions(stances) if one.code is Code.AVERAGING_DECIDES]
    assert found.averages is not None
    first, second = found.waypoints
    leads = [middle[first] - middle[second] for middle in found.averages.rules.values()]
    assert leads[0] > 0 > min(leads)


def apart_from_cost() -> dict[str, Stance]:
    return {
        "ann": says("time cost quality", "0 9 9", "55 40 5"),
        "ben": says("quality cost time", "9 9 0", "5 40 55"),
    }


@pytest.mark.parametrize(
    ("sentence", "gives"),
    [
        pytest.param("time time cost", "0 0 0", id="a waypoint twice"),
        pytest.param("time cost quality", "-1 0 0", id="a concession below nothing"),
        pytest.param("time cost quality", "0 0 101", id="more than all criteria"),
        pytest.param("time cost quality", "0 nan 0", id="no number"),
        pytest.param("time cost quality", "inf 0 0", id="without end"),
    ],
)
def test_what_no_sponsor_can_mean_is_refused(sentence: str, gives: str) -> None:
    with pytest.raises(NotAStance):
        says(sentence, gives, "40 30 30")


def test_a_concession_may_be_more_than_the_whole_time_or_budget() -> None:
    assert says("time cost quality", "150 200 100", "40 30 30").concessions[Waypoint.COST] == 2


def test_points_are_weights() -> None:
    assert SURE.points == Weights.closed(60, 25, 15)


def only(stance: Stance, code: Code) -> Contradiction:
    [found] = [one for one in own_contradictions("ann", stance) if one.code is code]
    assert found.who == "ann"
    return found


def test_quality_without_means_carries_all_three_concessions() -> None:
    found = only(says("quality time cost", "0 0 20", "20 20 60"), Code.QUALITY_WITHOUT_MEANS)
    assert found.waypoints == (Waypoint.QUALITY, Waypoint.COST, Waypoint.TIME)
    assert found.concessions == (0, 0, 0.2)


def test_points_against_the_sentence_carry_both_that_come_first() -> None:
    found = only(says("time cost quality", "0 9 9", "30 50 20"), Code.POINTS_AGAINST_SENTENCE)
    assert found.waypoints == (Waypoint.COST, Waypoint.TIME)


def test_a_primary_that_gives_most_carries_what_it_gives() -> None:
    found = only(says("cost time quality", "5 9 0", "20 60 20"), Code.PRIMARY_GIVES_MOST)
    assert (found.waypoints, found.value) == ((Waypoint.COST,), 0.09)
    assert found.concessions == (0.05, 0.09, 0)


def test_comparisons_that_disagree_carry_by_how_much_the_third_is_off() -> None:
    found = only(replace(SURE, comparisons=Comparisons(2, 2, 3)), Code.COMPARISONS_DISAGREE)
    assert found.value == pytest.approx(3)


@pytest.mark.parametrize(
    ("ratios", "tolerances", "found"),
    [
        pytest.param((2, 2, 3), {"third_off": 3, "consistency": 1}, False, id="off as allowed"),
        pytest.param((2, 2, 3), {"third_off": 2.9, "consistency": 1}, True, id="further off"),
        pytest.param((2, 2, 3), {"third_off": 9, "consistency": 0.01}, True, id="inconsistent"),
        pytest.param((2, 6, 3), {"third_off": 1, "consistency": 0.01}, False, id="they fit"),
        pytest.param((1, 1, 1), {"third_off": 1, "consistency": 0}, False, id="exactly"),
        pytest.param(
            (2, 2, 3), {"third_off": 9, "consistency": 0.1, "random_index": 100}, False, id="index"
        ),
    ],
)
def test_how_far_comparisons_may_disagree_is_a_tolerance(
    ratios: tuple[float, float, float], tolerances: dict[str, float], found: bool
) -> None:
    stance = replace(SURE, comparisons=Comparisons(*ratios))
    settings = Tolerances(**tolerances)  # type: ignore[arg-type]  # by name
    codes_found = [one.code for one in own_contradictions("ann", stance, settings)]
    assert (Code.COMPARISONS_DISAGREE in codes_found) is found


def test_who_stands_far_carries_the_distance_from_the_middle() -> None:
    stances = {
        "ann": says("time cost quality", "0 9 9", "70 20 10"),
        "ben": says("quality cost time", "9 9 0", "10 20 70"),
    }
    far = [one for one in group_contradictions(stances) if one.code is Code.FAR_FROM_THE_GROUP]
    assert [one.who for one in far] == ["ann", "ben"]
    for one in far:
        assert one.who is not None
        assert one.averages is not None
        apart = distance(stances[one.who].points, one.averages.geometric)
        assert one.value == pytest.approx(apart)


def test_exactly_as_far_as_is_allowed_is_not_far() -> None:
    stances = {
        "ann": says("time cost quality", "0 9 9", "70 20 10"),
        "ben": says("time cost quality", "0 9 9", "60 20 20"),
    }
    group = averages([one.points for one in stances.values()]).geometric
    most = max(distance(one.points, group) for one in stances.values())
    assert group_contradictions(stances, Tolerances(apart=most)) == ()
    less = group_contradictions(stances, Tolerances(apart=most - 1e-6))
    assert {one.code for one in less} == {Code.FAR_FROM_THE_GROUP}


@given(STANCES, STANCES)
def test_names_of_sponsors_and_their_order_change_no_finding(a: Stance, b: Stance) -> None:
    found = group_contradictions({"ann": a, "ben": b})
    turned = group_contradictions({"ben": b, "ann": a})
    assert sorted((one.code, one.who or "") for one in found) == sorted(
        (one.code, one.who or "") for one in turned
    )
    assert [one.code for one in own_contradictions("ann", a)] == [
        one.code for one in own_contradictions("somebody else", a)
    ]


@given(STANCES)
def test_one_s_concessions_are_judged_as_the_rules_say(stance: Stance) -> None:
    gives = [stance.concessions[one] for one in Waypoint]
    first = stance.concessions[stance.primary]
    others = [stance.concessions[one] for one in Waypoint if one is not stance.primary]
    found = {one.code for one in own_contradictions("ann", stance)}
    assert (Code.NOTHING_MAY_MOVE in found) == (max(gives) == 0)
    assert (Code.EVERYTHING_MAY_MOVE in found) == (min(gives) > 0)
    assert (Code.PRIMARY_GIVES_MOST in found) == (first > max(others))
    assert (Code.QUALITY_WITHOUT_MEANS in found) == (
        stance.primary is Waypoint.QUALITY and gives[:2] == [0, 0]
    )
    assert (Code.POINTS_AGAINST_SENTENCE in found) == (stance.primary not in stance.points.leading)
