"""Verdicts on one item: each of the published limits, at it and beside it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Judgement, NotCounts, Verdict, chance, consensus, verdict
from scoring.verdicts import (
    CAMPS_FROM,
    CHANCE_BELOW,
    DOTS_FROM,
    LIKELY,
    MIXED_ABOVE,
    SHARED_FROM,
    VERDICT_FROM,
)
from tests.scoring.notation import F

FIVE = st.lists(st.integers(0, 5), min_size=5, max_size=5)
ANY = st.integers(2, 6).flatmap(lambda k: st.lists(st.integers(0, 3), min_size=k, max_size=k))
SPOKEN = (Verdict.SHARED, Verdict.MIXED, Verdict.DISAGREE)


def spread(counts: list[int]) -> list[int]:
    return [rank for rank, count in enumerate(counts, 1) for _ in range(count)]


def test_the_published_limits() -> None:
    assert (DOTS_FROM, VERDICT_FROM, CAMPS_FROM, CHANCE_BELOW) == (3, 6, 4, 20)
    assert (SHARED_FROM, MIXED_ABOVE, F(5, 100)) == (0.75, 0.585, LIKELY)


@settings(max_examples=60)
@given(ANY)
def test_how_much_is_said_depends_on_how_many_answered(counts: list[int]) -> None:
    judged = verdict(counts).verdict
    assert (judged is Verdict.NOTHING) == (sum(counts) < 3)
    assert (judged is Verdict.DOTS) == (3 <= sum(counts) < 6)
    assert (judged in SPOKEN) == (sum(counts) >= 6)


@settings(max_examples=60)
@given(FIVE)
def test_the_verdict_follows_from_consensus_and_chance(counts: list[int]) -> None:
    judged, found = verdict(counts), consensus(counts)
    assert judged.consensus == found
    if found is None or judged.verdict not in SPOKEN:
        assert judged.chance is None
        return
    guarded = found.value >= 0.75 and sum(counts) < 20
    assert judged.chance == (chance(counts) if guarded else None)
    lucky = judged.chance is not None and judged.chance > F(1, 20)
    assert judged.by_chance == lucky
    assert (judged.verdict is Verdict.SHARED) == (found.value >= 0.75 and not lucky)
    assert (judged.verdict is Verdict.DISAGREE) == (found.value <= 0.585)


@settings(max_examples=60)
@given(ANY)
def test_turning_the_scale_round_changes_no_verdict(counts: list[int]) -> None:
    there, back = verdict(counts), verdict(counts[::-1])
    assert (there.verdict, there.two_camps) == (back.verdict, back.two_camps)
    assert (there.differ_widely, there.chance) == (back.differ_widely, back.chance)


@settings(max_examples=100)
@given(FIVE)
def test_people_differ_widely_three_steps_apart(counts: list[int]) -> None:
    ranks = spread(counts)
    wide = len(ranks) >= 3 and max(ranks) - min(ranks) >= 3
    assert verdict(counts).differ_widely == wide


@settings(max_examples=200)
@given(FIVE)
def test_two_camps_are_a_quarter_each_a_level_between_them(counts: list[int]) -> None:
    ranks, found = spread(counts), consensus(counts)
    camps = any(
        4 * sum(rank <= cut for rank in ranks) >= len(ranks)
        and 4 * sum(rank >= cut + 2 for rank in ranks) >= len(ranks)
        for cut in (1, 2, 3)
    )
    apart = found is not None and found.agreement is not None and found.agreement < 0
    assert verdict(counts).two_camps == (len(ranks) >= 4 and apart and camps)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param([0, 0, 0, 0, 0], Verdict.NOTHING, id="nobody"),
        pytest.param([0, 0, 2, 0, 0], Verdict.NOTHING, id="two of one mind"),
        pytest.param([0, 0, 3, 0, 0], Verdict.DOTS, id="three of one mind"),
        pytest.param([2, 0, 0, 0, 3], Verdict.DOTS, id="five at both ends"),
        pytest.param([0, 0, 6, 0, 0], Verdict.SHARED, id="six of one mind"),
        pytest.param([0, 0, 5, 1, 0], Verdict.SHARED, id="one of six beside them"),
        pytest.param([0, 0, 3, 3, 0], Verdict.SHARED, id="six on two levels"),
        pytest.param([0, 1, 4, 1, 0], Verdict.SHARED, id="one of six on each side"),
        pytest.param([0, 2, 4, 2, 0], Verdict.SHARED, id="two of eight on each side"),
        pytest.param([0, 2, 2, 2, 0], Verdict.MIXED, id="six on three levels"),
        pytest.param([1, 2, 4, 2, 1], Verdict.MIXED, id="a peak with wide feet"),
        pytest.param([0, 3, 0, 3, 0], Verdict.DISAGREE, id="half and half, one apart"),
        pytest.param([2, 2, 2, 2, 2], Verdict.DISAGREE, id="even"),
        pytest.param([3, 0, 0, 0, 3], Verdict.DISAGREE, id="half at each end"),
    ],
)
def test_what_is_said_of(counts: list[int], expected: Verdict) -> None:
    assert verdict(counts).verdict is expected


@pytest.mark.parametrize(
    ("counts", "alike", "beats"),
    [
        # Six on eleven levels: random answers reach .75 nine times in a hundred.
        pytest.param([0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0], 0.7588, False, id="by chance"),
        pytest.param([0, 0, 0, 0, 2, 2, 2, 0, 0, 0, 0], 0.8987, True, id="not by chance"),
    ],
)
def test_what_random_answers_often_are_is_no_shared_view(
    counts: list[int], alike: float, beats: bool
) -> None:
    judged = verdict(counts)
    assert judged.consensus is not None
    assert judged.consensus.value == pytest.approx(alike, abs=5e-5)
    assert judged.by_chance != beats
    assert judged.verdict is (Verdict.SHARED if beats else Verdict.MIXED)


@pytest.mark.parametrize(("people", "known"), [(19, True), (20, False)])
def test_from_twenty_people_on_nobody_asks_for_chance(people: int, known: bool) -> None:
    judged = verdict([0, 0, people, 0, 0])
    assert (judged.chance is not None) == known
    assert judged.verdict is Verdict.SHARED


@pytest.mark.parametrize(
    ("counts", "camps"),
    [
        pytest.param([2, 0, 0, 0, 2], True, id="two at each end"),
        pytest.param([2, 0, 0, 0, 1], False, id="three people"),
        pytest.param([0, 2, 0, 2, 0], False, id="so near that the layer leans to one"),
        pytest.param([2, 0, 0, 3, 3], True, id="exactly a quarter"),
        pytest.param([1, 0, 0, 0, 4], False, id="one against four"),
        pytest.param([2, 2, 2, 2, 2], False, id="even"),
        pytest.param([3, 3, 0, 3, 3], True, id="two levels each"),
        pytest.param([4, 4], False, id="two levels have nothing between them"),
        pytest.param([4, 0, 4], True, id="three levels have"),
    ],
)
def test_two_camps(counts: list[int], camps: bool) -> None:
    assert verdict(counts).two_camps == camps


@pytest.mark.parametrize(
    ("counts", "wide"),
    [
        ([1, 0, 1, 1, 0], True),
        ([0, 0, 1, 1, 1], False),
        ([1, 0, 2, 0], False),
        ([1, 1, 0, 1], True),
        ([0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0], False),
        ([1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0], True),
        ([2, 1], True),
    ],
)
def test_widely_is_three_quarters_of_the_scale(counts: list[int], wide: bool) -> None:
    assert verdict(counts).differ_widely == wide


def test_a_judgement_has_no_reasons_where_there_is_nothing() -> None:
    assert verdict([0, 0]) == Judgement(Verdict.NOTHING)
    assert not verdict([0, 0]).by_chance


def test_what_are_no_counts_is_refused() -> None:
    with pytest.raises(NotCounts):
        verdict([1, -1, 3])
