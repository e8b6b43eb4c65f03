"""Weights: positive shares of a whole, whatever they are written in."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.triangle import NotWeights, Waypoint, Weights
from tests.scoring.triangle.notation import POINTS, at

AMOUNTS = st.tuples(*[st.floats(1e-3, 1e6)] * 3)


@given(AMOUNTS)
def test_closed_weights_sum_to_one_and_keep_their_ratios(
    amounts: tuple[float, float, float],
) -> None:
    found = Weights.closed(*amounts)
    assert sum(found) == pytest.approx(1)
    for share, amount in zip(found, amounts, strict=True):
        assert share / found.time == pytest.approx(amount / amounts[0])


@given(AMOUNTS, st.floats(1e-3, 1e3))
def test_the_unit_of_the_amounts_is_irrelevant(
    amounts: tuple[float, float, float], unit: float
) -> None:
    scaled = Weights.closed(*(amount * unit for amount in amounts))
    assert tuple(scaled) == pytest.approx(tuple(Weights.closed(*amounts)))


@given(POINTS)
def test_closing_weights_again_changes_nothing(position: Weights) -> None:
    assert tuple(Weights.closed(*position)) == pytest.approx(tuple(position), rel=1e-15)


@given(POINTS)
def test_a_share_is_found_by_its_waypoint_in_the_order_of_waypoints(position: Weights) -> None:
    assert [position[one] for one in Waypoint] == list(position)
    assert (position.time, position.cost, position.quality) == tuple(position)


@given(POINTS)
def test_what_leads_weighs_the_most_and_something_always_leads(position: Weights) -> None:
    assert position.leading
    for one in Waypoint:
        assert (one in position.leading) == (max(position) - position[one] <= 1e-9)


@pytest.mark.parametrize(
    ("position", "leading"),
    [
        ("2 1 1", "time"),
        ("1 2 1", "cost"),
        ("1 1 2", "quality"),
        ("2 2 1", "time cost"),
        ("1 2 2", "cost quality"),
        ("1 1 1", "time cost quality"),
    ],
)
def test_all_of_the_largest_share_lead(position: str, leading: str) -> None:
    assert " ".join(at(position).leading) == leading


def test_a_lead_of_less_than_a_billionth_is_none() -> None:
    close = Weights(1 / 3 + 4e-10, 1 / 3 - 4e-10, 1 / 3)
    assert close.leading == tuple(Waypoint)
    apart = Weights(1 / 3 + 4e-9, 1 / 3 - 4e-9, 1 / 3)
    assert apart.leading == (Waypoint.TIME,)


@given(POINTS)
def test_changing_every_share_alike_changes_nothing(position: Weights) -> None:
    assert tuple(position.changed(lambda share: 7 * share)) == pytest.approx(tuple(position))


def test_changed_shares_are_closed_again() -> None:
    assert tuple(at("1 2 1").changed(lambda share: share**2)) == pytest.approx(tuple(at("1 4 1")))


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("amount", [0.0, -1.0, math.inf, math.nan])
def test_every_amount_is_positive_and_finite(place: int, amount: float) -> None:
    amounts = [1.0, 1.0, 1.0]
    amounts[place] = amount
    with pytest.raises(NotWeights) as refused:
        Weights.closed(*amounts)
    assert refused.value.amounts[place] == pytest.approx(amount, nan_ok=True)


@pytest.mark.parametrize("place", range(3))
def test_no_share_is_nothing(place: int) -> None:
    shares = [0.5, 0.5, 0.5]
    shares[place] = 0.0
    with pytest.raises(NotWeights):
        Weights(*shares)


@pytest.mark.parametrize(("off", "fits"), [(0.9e-9, True), (-0.9e-9, True), (1e-8, False)])
def test_shares_sum_to_one_to_a_billionth(off: float, fits: bool) -> None:
    if fits:
        assert sum(Weights(0.5 + off, 0.3, 0.2)) == pytest.approx(1)
    else:
        with pytest.raises(NotWeights):
            Weights(0.5 + off, 0.3, 0.2)
