"""Chance: the same as going through every single way of answering, and the tabulated values."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import product
from math import factorial, log2, prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import NotCounts
from scoring.chance import EQUAL, _chance, _Outcomes, chance
from tests.scoring.notation import F

# n, the least consensus that random answers on five levels reach at most one time in twenty
TABLE = [(6, 0.766), (8, 0.699), (10, 0.668), (15, 0.611), (20, 0.581)]
COUNTS = st.lists(st.integers(0, 3), min_size=2, max_size=4).filter(lambda one: 0 < sum(one) < 6)


def value(counts: "list[int] | tuple[int, ...]") -> float:
    """The consensus, by the formula and no more."""
    answers, width = sum(counts), len(counts) - 1
    mean = sum(rank * count for rank, count in enumerate(counts)) / answers
    given = [(abs(rank - mean) / width, count) for rank, count in enumerate(counts) if count]
    return 1 + sum(count * log2(1 - far) for far, count in given) / answers


def odds(counts: "list[int] | tuple[int, ...]") -> F:
    probability = chance(counts)
    assert probability is not None
    return probability


def outcomes(answers: int, levels: int) -> Iterator[tuple[int, ...]]:
    """All counts of so many answers."""
    if levels == 1:
        yield (answers,)
        return
    for first in range(answers + 1):
        for others in outcomes(answers - first, levels - 1):
            yield first, *others


def weight(counts: tuple[int, ...]) -> int:
    """In how many ways people can come to these counts."""
    return factorial(sum(counts)) // prod(map(factorial, counts))


def one_by_one(counts: list[int]) -> F:
    """The share of all ways in which that many people can answer, each in turn."""
    levels, least = len(counts), value(counts) - EQUAL
    ways = [*product(range(levels), repeat=sum(counts))]
    reached = sum(value([way.count(level) for level in range(levels)]) >= least for way in ways)
    return F(reached, len(ways))


@settings(max_examples=25)
@given(COUNTS)
def test_it_is_what_going_through_every_way_of_answering_comes_to(counts: list[int]) -> None:
    assert odds(counts) == one_by_one(counts)


@given(COUNTS)
def test_the_mirror_image_is_as_probable(counts: list[int]) -> None:
    assert odds(counts) == odds(counts[::-1])


@given(st.integers(1, 12), st.integers(2, 7))
def test_unanimity_comes_about_in_as_many_ways_as_there_are_levels(
    answers: int, levels: int
) -> None:
    assert odds([0] * (levels - 1) + [answers]) == F(levels, levels**answers)


@settings(max_examples=30)
@given(st.integers(1, 9), st.integers(2, 5))
def test_every_outcome_has_at_least_no_consensus(answers: int, levels: int) -> None:
    assert _chance(answers, levels, 0.0) == 1


@settings(max_examples=30)
@given(st.lists(st.integers(0, 4), min_size=5, max_size=5).filter(any), st.integers(0, 4))
def test_more_consensus_is_less_probable(counts: list[int], to: int) -> None:
    other = [0] * 5
    other[to] = sum(counts)
    assert odds(other) <= odds(counts)


@pytest.mark.parametrize(("answers", "levels"), [(9, 5), (12, 4), (6, 7), (7, 6), (13, 3), (19, 2)])
def test_each_tail_is_the_sum_of_its_outcomes(answers: int, levels: int) -> None:
    tail, total = F(0), levels**answers
    by_value = sorted(outcomes(answers, levels), key=value, reverse=True)
    for at, counts in enumerate(by_value):
        tail += F(weight(counts), total)
        last = at + 1 == len(by_value) or value(by_value[at + 1]) < value(counts) - EQUAL
        if last and at % 7 == 0:
            assert odds(counts) == tail
    assert tail == 1


@pytest.mark.parametrize(("answers", "least"), TABLE)
def test_the_tabulated_consensus_is_the_least_that_beats_chance(answers: int, least: float) -> None:
    by_value = {round(value(counts), 9): counts for counts in outcomes(answers, 5)}
    falling = sorted(by_value, reverse=True)
    rare = bisect_right(falling, F(1, 20), key=lambda reached: odds(by_value[reached]))
    assert round(falling[rare - 1], 3) == least


@pytest.mark.parametrize(("levels", "most"), [(5, 15_000), (11, 700_000)])
def test_far_fewer_outcomes_are_looked_at_than_there_are(
    levels: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nineteen people: in twenty thousandths of a second on five levels, in one on eleven."""
    looked_at = []
    can_be = _Outcomes._can_be

    def counted(of: _Outcomes, size: int, total: int, paid: float) -> bool:
        looked_at.append(size)
        return can_be(of, size, total, paid)

    monkeypatch.setattr(_Outcomes, "_can_be", counted)
    _chance.cache_clear()
    assert _chance(19, levels, 0.75) < F(1, 1000)
    assert len(looked_at) < most


def test_the_longest_scale_is_counted_too() -> None:
    """Eleven levels: 6 people have a shared view by chance, 12 have not."""
    assert float(_chance(6, 11, 0.75)) == pytest.approx(0.0893342, abs=1e-6)
    assert float(_chance(12, 11, 0.75)) == pytest.approx(0.0089777, abs=1e-6)


def test_nobody_answers_by_chance() -> None:
    assert chance([0, 0, 0]) is None


def test_what_are_no_counts_is_refused() -> None:
    with pytest.raises(NotCounts):
        chance([3])
