"""Distances and averages of positions."""

import math
from itertools import permutations
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.triangle import (
    REVERSAL,
    NotWeights,
    Weights,
    averages,
    clr,
    distance,
    geometric_mean,
    order,
    total_variance,
)
from tests.scoring.triangle.notation import GROUPS, POINTS, at

AMOUNTS = st.floats(0.01, 100)


def same(one: Weights, other: Weights) -> bool:
    return tuple(one) == pytest.approx(tuple(other), abs=1e-9)


def test_the_published_log_ratios() -> None:
    expected = (-0.79451, 0.30410, 0.59178, -0.10137)
    assert clr((0.1, 0.3, 0.4, 0.2)) == pytest.approx(expected, abs=5e-6)


@pytest.mark.parametrize(
    ("one", "other"), [("2 1 1", "1 2 1"), ("1 1 2", "1 2 1"), ("60 30 10", "30 60 10")]
)
def test_a_reversed_preference_of_two_to_one_is_the_unit(one: str, other: str) -> None:
    assert distance(at(one), at(other)) == pytest.approx(REVERSAL)
    assert pytest.approx(0.980, abs=5e-4) == REVERSAL


@given(POINTS, POINTS, POINTS)
def test_the_distance_is_a_metric(a: Weights, b: Weights, c: Weights) -> None:
    assert distance(a, a) == 0
    assert distance(a, b) == pytest.approx(distance(b, a))
    assert distance(a, c) <= distance(a, b) + distance(b, c) + 1e-9


@given(POINTS, POINTS, st.tuples(AMOUNTS, AMOUNTS, AMOUNTS))
def test_reweighting_both_alike_leaves_their_distance(
    a: Weights, b: Weights, by: tuple[float, float, float]
) -> None:
    moved = [Weights.closed(*(x * y for x, y in zip(one, by, strict=True))) for one in (a, b)]
    assert distance(*moved) == pytest.approx(distance(a, b), abs=1e-9)


@given(GROUPS, st.randoms())
def test_the_order_of_sponsors_is_irrelevant(group: list[Weights], chance: object) -> None:
    shuffled = sorted(group, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert same(geometric_mean(group), geometric_mean(shuffled))
    assert total_variance(group) == pytest.approx(total_variance(shuffled), abs=1e-9)


@given(GROUPS)
def test_the_middle_of_unanimous_sponsors_is_where_they_stand(group: list[Weights]) -> None:
    agreed = [group[0]] * len(group)
    assert same(geometric_mean(agreed), group[0])
    assert total_variance(agreed) == pytest.approx(0, abs=1e-9)


@given(GROUPS)
def test_the_middle_equals_both_ways_of_the_analytic_hierarchy_process(
    group: list[Weights],
) -> None:
    """Aggregated judgements: geometric means of ratios; aggregated priorities: of weights."""
    ratio = {
        (i, j): math.exp(fmean(math.log(tuple(one)[i] / tuple(one)[j]) for one in group))
        for i, j in permutations(range(3), 2)
    }
    rows = [math.prod(ratio[i, j] for j in range(3) if j != i) ** (1 / 3) for i in range(3)]
    assert same(Weights.closed(*rows), geometric_mean(group))


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        pytest.param("50 30 20", ["time", "cost", "quality"], id="all different"),
        pytest.param("40 40 20", ["time cost", "quality"], id="two lead"),
        pytest.param("20 40 40", ["cost quality", "time"], id="two others lead"),
        pytest.param("1 1 1", ["time cost quality"], id="all equal"),
    ],
)
def test_equal_weights_share_a_rank(text: str, ranks: list[str]) -> None:
    assert ranks == [" ".join(rank) for rank in order(at(text))]


@pytest.mark.parametrize(
    ("group", "decides"),
    [
        pytest.param(["60 20 20", "60 30 10"], False, id="all rules say time"),
        pytest.param(["90 5 5", "20 45 35", "20 45 35"], True, id="one extreme pulls the mean"),
        pytest.param(
            ["50 25 25", "50 25 25", "50 25 25", "50 26 24"], False, id="a tie is no other order"
        ),
    ],
)
def test_whether_averaging_decides(group: list[str], decides: bool) -> None:
    assert averages([at(one) for one in group]).decide is decides


@pytest.mark.parametrize("amounts", [(0, 1, 1), (-1, 1, 1), (1, 1, math.nan), (1, math.inf, 1)])
def test_shares_are_positive_numbers(amounts: tuple[float, float, float]) -> None:
    with pytest.raises(NotWeights, match="three positive shares"):
        Weights.closed(*amounts)


@pytest.mark.parametrize(
    "shares", [(0.5, 0.5, 0.5), (math.nan, 0.5, 0.5), (0.5, math.nan, 0.5), (0.5, 0.5, math.nan)]
)
def test_shares_sum_to_one(shares: tuple[float, float, float]) -> None:
    with pytest.raises(NotWeights):
        Weights(*shares)
