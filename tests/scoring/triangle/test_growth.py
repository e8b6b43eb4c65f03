"""Adding scope: the published exponents, and where the model does not reach."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.triangle import growth
from scoring.triangle.growth import AT_BEST, AT_WORST, MOST

SHARES = st.floats(1, MOST)


def test_the_exponents_are_those_of_cocomo_ii() -> None:
    very_low = (6.20, 5.07, 7.07, 5.48, 7.80)  # the five scale factors at their worst
    assert AT_BEST == 0.91
    assert pytest.approx(0.91 + 0.01 * sum(very_low)) == AT_WORST


def test_twice_the_scope_asks_for_188_to_234_per_cent() -> None:
    found = growth(2)
    assert found.low == pytest.approx(1.879, abs=0.001)
    assert found.high == pytest.approx(2.340, abs=0.001)


def test_the_planned_scope_asks_for_the_planned_effort() -> None:
    assert (growth(1).low, growth(1).high) == (1, 1)


@given(SHARES, SHARES)
def test_more_scope_never_asks_for_less_effort(one: float, other: float) -> None:
    less, more = (growth(share) for share in sorted((one, other)))
    assert less.low is not None
    assert less.high is not None
    assert more.low is not None
    assert more.high is not None
    assert less.low <= more.low
    assert less.high <= more.high
    assert less.low <= less.high


@pytest.mark.parametrize("share", [0.0, 0.999, 2.001, math.inf, -1.0, math.nan])
def test_outside_the_range_the_model_says_nothing(share: float) -> None:
    found = growth(share)
    assert found.refused
    assert (found.low, found.high) == (None, None)
    assert found.share == pytest.approx(share, nan_ok=True)


@given(SHARES)
def test_within_the_range_there_is_a_band_of_the_share_that_was_asked_for(share: float) -> None:
    found = growth(share)
    assert found.share == share
    assert not found.refused
    assert found.low == pytest.approx(math.exp(0.91 * math.log(share)))
    assert found.high == pytest.approx(math.exp(1.2262 * math.log(share)))


@given(SHARES, SHARES)
def test_scope_added_in_two_steps_asks_for_the_product(one: float, other: float) -> None:
    whole = growth(one * other)
    if not whole.refused:
        low, high = (
            math.prod(getattr(growth(share), end) for share in (one, other))
            for end in ("low", "high")
        )
        assert (whole.low, whole.high) == pytest.approx((low, high))
