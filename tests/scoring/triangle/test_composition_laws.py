"""Laws of positions: names, order and repetition are irrelevant, and variance has two ways."""

import math
from itertools import combinations, pairwise, permutations
from statistics import fmean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.triangle import (
    Averages,
    Waypoint,
    Weights,
    averages,
    clr,
    distance,
    geometric_mean,
    order,
    total_variance,
)
from tests.scoring.triangle.notation import GROUPS, POINTS, at

ORDERS = st.sampled_from(list(permutations(range(3))))


def turned(position: Weights, places: tuple[int, ...]) -> Weights:
    shares = tuple(position)
    return Weights(*(shares[at] for at in places))


@given(st.lists(st.floats(0.01, 1), min_size=2, max_size=6), st.floats(0.01, 100))
def test_log_ratios_sum_to_nought_and_forget_the_whole(shares: list[float], by: float) -> None:
    assert sum(clr(shares)) == pytest.approx(0, abs=1e-9)
    assert clr([by * one for one in shares]) == pytest.approx(clr(shares), abs=1e-9)


@given(POINTS, POINTS, ORDERS)
def test_which_waypoint_is_which_is_irrelevant_to_a_distance(
    one: Weights, other: Weights, places: tuple[int, ...]
) -> None:
    moved = distance(turned(one, places), turned(other, places))
    assert moved == pytest.approx(distance(one, other), abs=1e-9)


@given(POINTS, POINTS)
def test_the_distance_is_that_of_all_pairs_of_log_ratios(one: Weights, other: Weights) -> None:
    """d² = the sum over pairs of (ln x_i / x_j - ln y_i / y_j)², divided by three."""
    x, y = tuple(one), tuple(other)
    pairs = [
        (math.log(x[i] / x[j]) - math.log(y[i] / y[j])) ** 2 for i, j in combinations(range(3), 2)
    ]
    assert distance(one, other) == pytest.approx(math.sqrt(sum(pairs) / 3), abs=1e-9)


@given(GROUPS)
def test_the_total_variance_is_the_mean_square_between_all_pairs_halved(
    group: list[Weights],
) -> None:
    pairs = fmean(distance(a, b) ** 2 for a in group for b in group)
    assert total_variance(group) == pytest.approx(pairs / 2, abs=1e-9)


def test_two_who_are_a_reversal_apart_vary_by_a_quarter_of_its_square() -> None:
    apart = [at("2 1 1"), at("1 2 1")]
    assert total_variance(apart) == pytest.approx(2 * math.log(2) ** 2 / 4)


@given(GROUPS, st.integers(2, 4))
def test_everybody_counted_several_times_changes_no_middle(
    group: list[Weights], times: int
) -> None:
    once, often = averages(group), averages(group * times)
    for rule, middle in once.rules.items():
        assert tuple(often.rules[rule]) == pytest.approx(tuple(middle))
    assert total_variance(group * times) == pytest.approx(total_variance(group), abs=1e-9)


@given(GROUPS, ORDERS)
def test_which_waypoint_is_which_is_irrelevant_to_every_middle(
    group: list[Weights], places: tuple[int, ...]
) -> None:
    there, back = averages(group), averages([turned(one, places) for one in group])
    for rule, middle in there.rules.items():
        assert tuple(back.rules[rule]) == pytest.approx(tuple(turned(middle, places)))


@given(GROUPS)
def test_each_middle_follows_its_rule(group: list[Weights]) -> None:
    found = averages(group)
    columns = list(zip(*group, strict=True))
    assert tuple(found.arithmetic) == pytest.approx(tuple(map(fmean, columns)))
    assert tuple(found.median) == pytest.approx(tuple(Weights.closed(*map(median, columns))))
    logs = [math.exp(fmean(map(math.log, column))) for column in columns]
    assert tuple(found.geometric) == pytest.approx(tuple(Weights.closed(*logs)))
    assert list(found.rules) == ["geometric mean", "arithmetic mean", "median"]


@given(GROUPS)
def test_no_middle_leaves_the_span_of_its_members_ratios(group: list[Weights]) -> None:
    middle = geometric_mean(group)
    for one, other in combinations(Waypoint, 2):
        ratios = [position[one] / position[other] for position in group]
        assert min(ratios) - 1e-9 <= middle[one] / middle[other] <= max(ratios) + 1e-9


@given(POINTS)
def test_an_order_holds_every_waypoint_once_by_falling_weight(position: Weights) -> None:
    ranks = order(position)
    assert sorted(one for rank in ranks for one in rank) == sorted(Waypoint)
    for higher, lower in pairwise(ranks):
        assert min(position[one] for one in higher) > max(position[one] for one in lower)
    assert ranks[0] == position.leading


@given(POINTS)
def test_within_a_rank_waypoints_stand_in_their_own_order(position: Weights) -> None:
    for rank in order(position):
        assert list(rank) == [one for one in Waypoint if one in rank]


@pytest.mark.parametrize(
    ("rules", "reversed_pair"),
    [
        pytest.param(("5 3 2", "5 3 2", "5 3 2"), None, id="one order"),
        pytest.param(("5 3 2", "3 5 2", "5 3 2"), "time cost", id="the geometric mean's first"),
        pytest.param(("3 5 2", "5 3 2", "5 3 2"), "cost time", id="the other way round"),
        pytest.param(("4 4 2", "5 3 2", "4 4 2"), None, id="level contradicts nobody"),
        pytest.param(("4 4 2", "5 3 2", "3 5 2"), "time cost", id="level, and two who differ"),
        pytest.param(("4 4 2", "3 5 2", "5 3 2"), "cost time", id="level, and they in turn"),
        pytest.param(("5 3 2", "5 2 3", "5 3 2"), "cost quality", id="the last two"),
        pytest.param(("2 3 5", "5 3 2", "2 3 5"), "cost time", id="the first pair of several"),
        pytest.param(("4001 3999 2000", "3999 4001 2000", "1 1 1"), None, id="two hundredths"),
        pytest.param(("4002 3998 2", "3971 4029 2", "1 1 1"), None, id="one side is too little"),
        pytest.param(("403 397 200", "397 403 200", "1 1 1"), "time cost", id="six tenths"),
    ],
)
def test_two_waypoints_that_change_places_between_rules(
    rules: tuple[str, str, str], reversed_pair: str | None
) -> None:
    found = Averages(*map(at, rules))
    assert found.decide == (reversed_pair is not None)
    assert (" ".join(found.reversed) if found.reversed else None) == reversed_pair


@given(GROUPS)
def test_averaging_decides_exactly_where_two_rules_part(group: list[Weights]) -> None:
    found = averages(group)
    parted = [
        (one, other)
        for one, other in permutations(Waypoint, 2)
        if any(a[one] - a[other] > 0.005 for a in found.rules.values())
        and any(b[other] - b[one] > 0.005 for b in found.rules.values())
    ]
    assert found.decide == bool(parted)
    assert found.reversed is None or found.reversed in parted
