"""Squeezing time: the published ratings, straight lines between them, and where models end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.triangle import squeeze
from scoring.triangle.squeeze import RATINGS, SHORTEST

SHARES = st.floats(SHORTEST, 1, exclude_max=True)


def band(share: float) -> tuple[float, float]:
    found = squeeze(share)
    assert found.low is not None
    assert found.high is not None
    return found.low, found.high


@pytest.mark.parametrize(("share", "effort"), [(0.75, 1.43), (0.85, 1.14)])
def test_at_its_ratings_the_low_end_is_cocomo_s(share: float, effort: float) -> None:
    assert band(share)[0] == pytest.approx(effort)


@given(st.floats(0, 1), st.sampled_from([(0.75, 1.43, 0.85, 1.14), (0.85, 1.14, 1.0, 1.0)]))
def test_between_two_ratings_the_low_end_is_a_straight_line(
    part: float, ends: tuple[float, float, float, float]
) -> None:
    start, at_start, end, at_end = ends
    share = start + part * (end - start)
    if share < 1:
        expected = at_start + part * (at_end - at_start)
        assert band(share)[0] == pytest.approx(expected, abs=1e-9)


@given(SHARES)
def test_the_high_end_is_the_inverse_fourth_power(share: float) -> None:
    assert band(share)[1] * share * share * share * share == pytest.approx(1)


@given(SHARES)
def test_squeezed_time_never_costs_less_than_the_nominal(share: float) -> None:
    low, high = band(share)
    assert 1 - 1e-9 <= low <= high + 1e-9


@given(st.floats(0, 3))
def test_there_is_a_band_exactly_between_the_shortest_and_the_whole(share: float) -> None:
    found = squeeze(share)
    assert found.share == share
    assert (found.low is None) == (found.high is None) == (found.refused or found.none)
    assert found.refused == (share < SHORTEST)
    assert found.none == (share >= 1)


def test_the_band_closes_smoothly_where_nothing_is_squeezed() -> None:
    assert band(1 - 1e-9) == pytest.approx((1, 1), abs=1e-7)


def test_the_ratings_rise_as_time_shrinks() -> None:
    assert list(RATINGS) == sorted(RATINGS)
    assert [effort for _, effort in RATINGS] == sorted((e for _, e in RATINGS), reverse=True)
