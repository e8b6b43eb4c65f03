"""Deeds against words: how surely more than an agreed share is refused in the long run."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate

from scoring.triangle import Tolerances, deeds

COUNTS = st.integers(0, 60)
ENOUGH = Tolerances().decisions


def chance(accepted: int, refused: int, tolerances: Tolerances = Tolerances()) -> float:  # noqa: B008 - frozen
    found = deeds(accepted, refused, tolerances).probability
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("accepted", "refused", "share"),
    [(0, 5, 0.5), (1, 4, 0.5), (3, 2, 0.5), (2, 8, 0.7), (6, 4, 0.25)],
)
def test_the_probability_is_the_area_of_the_posterior_beyond_the_share(
    accepted: int, refused: int, share: float
) -> None:
    """Jeffreys' prior Beta(1/2, 1/2) and the counts, integrated the long way."""
    a, b = refused + 0.5, accepted + 0.5
    scale = math.gamma(a + b) / (math.gamma(a) * math.gamma(b))
    # x = sin², which takes away the poles at both ends.
    area, _ = integrate.quad(
        lambda t: 2 * scale * math.sin(t) ** (2 * a - 1) * math.cos(t) ** (2 * b - 1),
        math.asin(math.sqrt(share)),
        math.pi / 2,
    )
    tolerances = Tolerances(refused_share=share)
    assert chance(accepted, refused, tolerances) == pytest.approx(area, abs=1e-6)


@given(COUNTS, COUNTS)
def test_there_is_a_probability_exactly_where_decisions_are_enough(
    accepted: int, refused: int
) -> None:
    found = deeds(accepted, refused)
    assert (found.accepted, found.refused) == (accepted, refused)
    assert (found.probability is not None) == (accepted + refused >= ENOUGH)
    if found.probability is None:
        assert not found.against_words
    else:
        assert 0 <= found.probability <= 1
        assert found.against_words == (found.probability > 0.9)


@given(COUNTS, st.integers(ENOUGH, 60))
def test_another_refusal_makes_it_likelier_and_another_acceptance_less_likely(
    accepted: int, refused: int
) -> None:
    now = chance(accepted, refused)
    assert chance(accepted, refused + 1) >= now >= chance(accepted + 1, refused)


@given(st.integers(ENOUGH, 60), COUNTS)
def test_for_half_the_two_sides_mirror_each_other(accepted: int, refused: int) -> None:
    assert chance(accepted, refused) + chance(refused, accepted) == pytest.approx(1)


@given(COUNTS, st.integers(ENOUGH, 60), st.floats(0.1, 0.9), st.floats(0.1, 0.9))
def test_a_larger_share_is_less_likely_exceeded(
    accepted: int, refused: int, one: float, other: float
) -> None:
    less, more = (Tolerances(refused_share=share) for share in sorted((one, other)))
    assert chance(accepted, refused, less) >= chance(accepted, refused, more)


@pytest.mark.parametrize("needed", [1, 3, 8])
def test_how_many_decisions_are_enough_is_a_tolerance(needed: int) -> None:
    tolerances = Tolerances(decisions=needed)
    assert deeds(0, needed - 1, tolerances).probability is None
    assert deeds(0, needed, tolerances).probability is not None
    assert deeds(needed, 0, tolerances).probability is not None


def test_exactly_as_sure_as_one_must_be_is_not_sure_enough() -> None:
    even = Tolerances(refused_probability=chance(4, 4))
    assert deeds(4, 4, even).against_words is False
    less = Tolerances(refused_probability=chance(4, 4) - 1e-6)
    assert deeds(4, 4, less).against_words is True
