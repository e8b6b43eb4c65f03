"""The posterior of a mean level: its laws, and the long way to it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import posterior
from scoring.posterior import with_prior
from tests.scoring.notation import F

LEVELS = [F(level) for level in (1, 2, 3, 4, 5)]
COUNTS = st.lists(st.integers(0, 20), min_size=5, max_size=5)


@given(COUNTS)
def test_the_prior_adds_one_answer_in_all_spread_evenly(counts: list[int]) -> None:
    found = with_prior(counts)
    assert sum(found) == sum(counts) + 1
    assert [part - count for part, count in zip(found, counts, strict=True)] == [F(1, 5)] * 5


@given(COUNTS)
def test_the_mean_is_that_of_the_answers_and_one_in_the_middle(counts: list[int]) -> None:
    answers = sum((n * level for n, level in zip(counts, LEVELS, strict=True)), F(0))
    assert posterior(counts, LEVELS).mean == (answers + 3) / (sum(counts) + 1)


@given(COUNTS)
def test_the_spread_is_the_variance_of_a_dirichlet_mean_the_long_way(counts: list[int]) -> None:
    """Var(sum k p_k) = (sum k² a_k / A - m²) / (A + 1), by pairs: half of k - l squared."""
    parts = with_prior(counts)
    total = sum(parts)
    pairs = sum(
        (
            a * b * (k - m) ** 2
            for a, k in zip(parts, LEVELS, strict=True)
            for b, m in zip(parts, LEVELS, strict=True)
        ),
        F(0),
    )
    expected = pairs / (2 * total**2 * (total + 1))
    assert posterior(counts, LEVELS).sd == pytest.approx(math.sqrt(expected))


@given(COUNTS)
def test_turning_the_scale_round_turns_the_mean_round(counts: list[int]) -> None:
    there, back = posterior(counts, LEVELS), posterior(counts[::-1], LEVELS)
    assert there.mean + back.mean == 6
    assert there.sd == pytest.approx(back.sd)


@given(COUNTS, st.integers(1, 9), st.integers(-9, 9))
def test_other_units_stretch_the_mean_and_the_spread_alike(
    counts: list[int], by: int, shift: int
) -> None:
    moved = posterior(counts, [by * level + shift for level in LEVELS])
    plain = posterior(counts, LEVELS)
    assert moved.mean == by * plain.mean + shift
    assert moved.sd == pytest.approx(by * plain.sd)


@given(COUNTS)
def test_the_mean_lies_within_the_scale_and_its_ends_are_never_certain(counts: list[int]) -> None:
    found = posterior(counts, LEVELS)
    assert 1 < found.mean < 5
    assert found.sd > 0


@given(COUNTS, st.integers(0, 3))
def test_an_answer_moved_up_raises_the_mean(counts: list[int], rank: int) -> None:
    more = list(counts)
    more[rank] += 1
    moved = list(counts)
    moved[rank + 1] += 1
    assert posterior(more, LEVELS).mean < posterior(moved, LEVELS).mean


@given(COUNTS.filter(any))
def test_the_same_answers_a_hundred_times_over_leave_less_open(counts: list[int]) -> None:
    often = [100 * one for one in counts]
    once, known = posterior(counts, LEVELS), posterior(often, LEVELS)
    assert known.sd < once.sd
    assert abs(known.mean - 3) >= abs(once.mean - 3)
