"""The second round: agreement and stability are two things."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import (
    Convergence,
    NotCounts,
    SecondRound,
    UnevenRounds,
    Verdict,
    second_round,
    verdict,
)
from scoring.delphi import STABLE_BELOW
from tests.scoring.notation import F

PAIRS = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=24)
SPLIT = {Convergence.SPLIT_STABLE, Convergence.SPLIT_MOVING}


def counts(ranks: "list[int] | tuple[int, ...]") -> list[int]:
    return [ranks.count(rank) for rank in range(1, 6)]


def of_pairs(pairs: list[tuple[int, int]]) -> SecondRound:
    return second_round(counts([one for one, _ in pairs]), counts([two for _, two in pairs]))


def moved(first: list[int], second: list[int]) -> F:
    share = second_round(first, second).moved
    assert share is not None
    return share


def rises(pairs: list[tuple[int, int]]) -> int:
    """By how many people all levels that gained some grew."""
    first, second = counts([one for one, _ in pairs]), counts([two for _, two in pairs])
    return sum(max(after - before, 0) for before, after in zip(first, second, strict=True))


@given(PAIRS)
def test_what_moved_is_what_the_levels_that_grew_have_gained(pairs: list[tuple[int, int]]) -> None:
    share = of_pairs(pairs).moved
    assert share == (F(rises(pairs), len(pairs)) if pairs else None)


@given(PAIRS.filter(bool))
def test_no_more_moved_than_changed_their_answer(pairs: list[tuple[int, int]]) -> None:
    changed = sum(one != two for one, two in pairs)
    share = of_pairs(pairs).moved
    assert share is not None
    assert 0 <= share <= F(changed, len(pairs))


@given(PAIRS.filter(bool), st.permutations(range(24)))
def test_who_gave_which_answer_does_not_matter(
    pairs: list[tuple[int, int]], places: list[int]
) -> None:
    seconds = [pairs[place][1] for place in places if place < len(pairs)]
    firsts = [one for one, _ in pairs]
    assert of_pairs([*zip(firsts, seconds, strict=True)]) == of_pairs(pairs)


@given(PAIRS.filter(bool))
def test_the_way_back_is_as_far(pairs: list[tuple[int, int]]) -> None:
    assert of_pairs(pairs).moved == of_pairs([(two, one) for one, two in pairs]).moved


@settings(max_examples=60)
@given(PAIRS)
def test_the_outcome_is_the_second_verdict_with_its_stability(
    pairs: list[tuple[int, int]],
) -> None:
    found = of_pairs(pairs)
    assert found.judgement == verdict(counts([two for _, two in pairs]))
    few = len(pairs) < 6
    assert (found.convergence is Convergence.TOO_FEW) == few
    if few:
        return
    shared = found.judgement.verdict is Verdict.SHARED
    assert (found.convergence in {Convergence.AGREED, Convergence.AGREED_MOVING}) == shared
    assert (found.convergence in SPLIT) != shared
    assert (found.convergence in {Convergence.AGREED, Convergence.SPLIT_STABLE}) == found.stable


@settings(max_examples=60)
@given(PAIRS.filter(lambda pairs: len(pairs) >= 6))
def test_what_nobody_changes_is_stable(pairs: list[tuple[int, int]]) -> None:
    found = of_pairs([(two, two) for _, two in pairs])
    assert (found.moved, found.stable) == (F(0), True)


@pytest.mark.parametrize(
    ("first", "second", "convergence"),
    [
        pytest.param([0, 0, 8, 0, 0], [0, 0, 7, 1, 0], Convergence.AGREED, id="agreed"),
        pytest.param(
            [2, 0, 4, 2, 0], [0, 0, 7, 1, 0], Convergence.AGREED_MOVING, id="moving there"
        ),
        pytest.param([4, 0, 0, 0, 4], [4, 0, 0, 1, 3], Convergence.SPLIT_STABLE, id="no way out"),
        pytest.param(
            [4, 0, 0, 0, 4], [2, 2, 0, 2, 2], Convergence.SPLIT_MOVING, id="coming nearer"
        ),
        pytest.param([0, 2, 2, 2, 0], [0, 2, 2, 2, 0], Convergence.SPLIT_STABLE, id="mixed"),
        pytest.param([0, 0, 5, 0, 0], [0, 0, 5, 0, 0], Convergence.TOO_FEW, id="five"),
        pytest.param([0, 0, 6, 0, 0], [0, 0, 6, 0, 0], Convergence.AGREED, id="six"),
        pytest.param([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], Convergence.TOO_FEW, id="nobody"),
    ],
)
def test_what_two_rounds_come_to(
    first: list[int], second: list[int], convergence: Convergence
) -> None:
    assert second_round(first, second).convergence is convergence


def test_fifteen_per_cent_are_no_longer_stable() -> None:
    """Three of twenty moved: exactly 15 per cent. Scheibe et al.: "changes of less than 15%"."""
    assert F(3, 20) == STABLE_BELOW
    at = second_round([0, 0, 20, 0, 0], [0, 0, 17, 3, 0])
    below = second_round([0, 0, 20, 0, 0], [0, 0, 18, 2, 0])
    assert (at.moved, at.stable, at.convergence) == (F(3, 20), False, Convergence.AGREED_MOVING)
    assert (below.moved, below.stable, below.convergence) == (F(1, 10), True, Convergence.AGREED)


def test_nor_are_they_where_people_are_split() -> None:
    at = second_round([10, 0, 0, 0, 10], [10, 0, 0, 3, 7])
    below = second_round([10, 0, 0, 0, 10], [10, 0, 0, 2, 8])
    assert (at.moved, at.convergence) == (F(3, 20), Convergence.SPLIT_MOVING)
    assert below.convergence is Convergence.SPLIT_STABLE


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        ([10, 0], [0, 10], F(1)),
        ([5, 5], [5, 5], F(0)),
        ([4, 4, 2], [2, 4, 4], F(1, 5)),
        ([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], F(6, 15)),
    ],
)
def test_moves_to_count_on_the_fingers(first: list[int], second: list[int], share: F) -> None:
    assert moved(first, second) == share


def test_who_change_places_leave_the_group_where_it_was() -> None:
    found = of_pairs([(1, 5), (5, 1)] * 4)
    assert (found.moved, found.convergence) == (F(0), Convergence.SPLIT_STABLE)


def test_of_nobody_nothing_is_stable() -> None:
    found = of_pairs([])
    assert (found.moved, found.stable, found.convergence) == (None, False, Convergence.TOO_FEW)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param([0, 6, 0], [0, 5, 0], id="one fewer"),
        pytest.param([0, 6, 0], [6, 0], id="another scale"),
    ],
)
def test_rounds_of_others_are_refused(first: list[int], second: list[int]) -> None:
    with pytest.raises(UnevenRounds) as refused:
        second_round(first, second)
    assert (refused.value.first, refused.value.second) == (tuple(first), tuple(second))
    assert f"{tuple(first)} and {tuple(second)} differ." in str(refused.value)


@pytest.mark.parametrize(
    ("first", "second"), [([], []), ([3], [3]), ([-1, 3], [1, 1]), ([1, 1], [3, -1])]
)
def test_what_are_no_counts_is_refused(first: list[int], second: list[int]) -> None:
    with pytest.raises(NotCounts):
        second_round(first, second)
