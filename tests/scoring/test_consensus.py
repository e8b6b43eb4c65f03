"""Measures of agreement: their laws, the long way to them, and the published examples."""

import math
import statistics
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import NotCounts, consensus
from scoring.consensus import Consensus, cost, layers, pattern_agreement
from tests.scoring.notation import F

COUNTS = st.lists(st.integers(0, 9), min_size=2, max_size=8).filter(any)
THREE = st.lists(st.integers(0, 9), min_size=3, max_size=8).filter(any)
# van der Eijk 2001, p. 331; Ruedin's package agrmt has both figures.
VAN_DER_EIJK = (30, 40, 210, 130, 530, 50, 10)


def found(counts: "list[int] | tuple[int, ...]") -> Consensus:
    measured = consensus(counts)
    assert measured is not None
    return measured


def people(counts: "list[int] | tuple[int, ...]") -> list[int]:
    """The rank that each person gave."""
    return [rank for rank, count in enumerate(counts, 1) for _ in range(count)]


def agreement(counts: "list[int] | tuple[int, ...]") -> F:
    measured = found(counts).agreement
    assert measured is not None
    return measured


@given(COUNTS)
def test_the_consensus_is_that_of_the_people_one_by_one(counts: list[int]) -> None:
    ranks = people(counts)
    mean = statistics.fmean(ranks)
    width = len(counts) - 1
    lost = [math.log2(1 - abs(rank - mean) / width) for rank in ranks]
    assert found(counts).value == pytest.approx(1 + statistics.fmean(lost), abs=1e-9)


@given(COUNTS)
def test_what_everybody_knows_of_a_spread_is_that_of_the_people(counts: list[int]) -> None:
    ranks, measured = people(counts), found(counts)
    assert measured.answers == len(ranks)
    assert measured.mean == F(sum(ranks), len(ranks))
    away = [abs(rank - measured.mean) for rank in ranks]
    assert measured.deviation == sum(away, F(0)) / len(ranks)
    if len(ranks) == 1:
        assert (measured.variance, measured.sd, measured.r_wg) == (None, None, None)
    else:
        assert measured.sd == pytest.approx(statistics.stdev(ranks))
        assert float(measured.variance or 0) == pytest.approx(statistics.variance(ranks))


@given(COUNTS)
def test_nothing_leaves_its_range(counts: list[int]) -> None:
    measured = found(counts)
    assert 0 <= measured.value <= 1
    assert measured.agreement is None or -1 <= measured.agreement <= 1
    assert measured.r_wg is None or 0 <= measured.r_wg <= 1


@given(COUNTS)
def test_only_unanimity_is_full_consensus(counts: list[int]) -> None:
    one_level = sum(map(bool, counts)) == 1
    assert (found(counts).value == 1) == one_level
    assert (found(counts).deviation == 0) == one_level
    if len(counts) > 2:
        assert (agreement(counts) == 1) == one_level


@given(COUNTS)
def test_only_both_ends_half_and_half_are_no_consensus(counts: list[int]) -> None:
    ends = counts[0] == counts[-1] and not any(counts[1:-1])
    assert (found(counts).value < 1e-9) == ends


@given(COUNTS)
def test_turning_the_scale_round_changes_nothing_but_the_mean(counts: list[int]) -> None:
    there, back = found(counts), found(counts[::-1])
    assert there.mean + back.mean == len(counts) + 1
    assert there.value == pytest.approx(back.value)
    assert (there.agreement, there.variance) == (back.agreement, back.variance)
    assert (there.deviation, there.r_wg) == (back.deviation, back.r_wg)


@given(COUNTS, st.integers(2, 5))
def test_as_many_times_the_people_agree_as_much(counts: list[int], times: int) -> None:
    once, often = found(counts), found([times * count for count in counts])
    assert once.value == pytest.approx(often.value)
    assert (once.agreement, once.mean, once.deviation) == (
        often.agreement,
        often.mean,
        often.deviation,
    )


@given(THREE)
def test_the_layers_are_even_and_come_to_the_counts(counts: list[int]) -> None:
    total = [F(0)] * len(counts)
    before: set[int] = {*range(len(counts))}
    for answers, pattern in layers(counts):
        filled = {at for at, has in enumerate(pattern) if has}
        assert filled < before or before == {*range(len(counts))}
        before = filled
        for at in filled:
            total[at] += F(answers, len(filled))
    assert total == counts


@given(st.lists(st.booleans(), min_size=3, max_size=8).filter(any))
def test_levels_beside_each_other_agree_the_more_the_fewer_they_are(pattern: list[bool]) -> None:
    """1 - (S - 1) / (K - 1), and less where there is a gap (p. 332)."""
    plain = 1 - F(sum(pattern) - 1, len(pattern) - 1)
    gapless = "01" not in "".join(str(int(one)) for one in pattern).lstrip("0")
    measured = pattern_agreement(tuple(pattern))
    assert (measured == plain) if gapless else (measured < plain)


@given(THREE)
def test_agreement_is_the_mean_of_the_layers_by_their_answers(counts: list[int]) -> None:
    parts = [(answers, pattern_agreement(pattern)) for answers, pattern in layers(counts)]
    assert sum(answers for answers, _ in parts) == sum(counts)
    assert agreement(counts) == sum((n * a for n, a in parts), F(0)) / sum(counts)


def test_the_published_layers_of_the_published_example() -> None:
    """The table of van der Eijk's example: pattern, agreement and weight of each layer."""
    table = """
        1111111 0     .07
        1111110 .167  .12
        0111110 .333  .05
        0011110 .5    .04
        0011100 .667  .24
        0010100 .467  .16
        0000100 1     .32
    """
    rows = [line.split() for line in table.strip().splitlines()]
    for (pattern, measured, weight), (answers, filled) in zip(
        rows, layers(VAN_DER_EIJK), strict=True
    ):
        assert pattern == "".join(str(int(one)) for one in filled)
        assert float(pattern_agreement(filled)) == pytest.approx(float(measured), abs=5e-4)
        assert answers / 1000 == float(weight)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param(VAN_DER_EIJK, 0.6113333, id="p. 331"),
        pytest.param((24, 28, 32, 62, 135, 304, 416), 0.61, id="PvdA"),
        pytest.param((16, 26, 82, 210, 293, 270, 103), 0.48, id="D66"),
        pytest.param((2, 0, 1, 1), 0.08, id="between the ideal types"),
        pytest.param((2, 0, 0, 2), -1, id="polarisation"),
        pytest.param((1, 1, 1, 1), 0, id="no agreement"),
        pytest.param((0, 4, 0, 0), 1, id="agreement"),
    ],
)
def test_the_published_agreements(counts: tuple[int, ...], expected: float) -> None:
    """van der Eijk 2001 and the introduction to Ruedin's package agrmt, as printed."""
    places = 7 if expected == 0.6113333 else 2
    assert round(float(agreement(counts)), places) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 1, 1), F(1, 2)),
        ((1, 0, 1), F(-1)),
        ((10, 30, 50, 30, 10), F(5, 13)),
        ((50, 30, 10, 5, 5), F(575, 1000)),
        ((40, 10, 0, 10, 40), F(-59, 90)),
        ((60, 0, 10, 20, 30), F(0)),
    ],
)
def test_agreements_that_other_implementations_come_to(
    counts: tuple[int, ...], expected: F
) -> None:
    assert agreement(counts) == expected


def test_the_published_consensus() -> None:
    """Counts of van der Eijk's, consensus of Tastle and Wierman 2007 as agrmt gives it."""
    assert round(found(VAN_DER_EIJK).value, 7) == 0.7256876


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((5, 0, 0, 0, 5), 0),
        ((0, 5, 0, 5, 0), 1 + math.log2(3 / 4)),
        ((0, 0, 5, 5, 0), 1 + math.log2(7 / 8)),
        ((3, 3), 0),
        ((0, 7), 1),
    ],
)
def test_a_consensus_to_check_in_the_head(counts: tuple[int, ...], expected: float) -> None:
    assert found(counts).value == pytest.approx(expected)


def test_an_answer_costs_more_the_farther_it_is() -> None:
    costs = [cost(F(far, 4), 5) for far in range(16)]
    assert costs[0] == 0
    steps = [more - less for less, more in pairwise(costs)]
    assert steps == sorted(steps)
    assert min(steps) > 0


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 0, 4, 0, 0), F(1)),
        ((0, 2, 0, 2, 0), F(1, 3)),  # variance 4/3 of the 2 that five even levels have
        ((1, 1, 1, 1, 1), F(0)),  # 5/2: more than even answers vary
        ((2, 0, 0, 0, 2), F(0)),
        ((0, 3, 1), F(5, 8)),  # variance 1/4 of the 2/3 that three even levels have
        ((1, 3), F(0)),  # 1/4 of 1/4
        ((0, 0, 1), None),
    ],
)
def test_agreement_within_a_group_is_against_even_answers(
    counts: tuple[int, ...], expected: F | None
) -> None:
    """James, Demaree and Wolf 1984: 1 - s² / ((K² - 1) / 12), and nothing below 0."""
    assert found(counts).r_wg == expected


def test_a_scale_of_two_levels_has_no_agreement() -> None:
    assert found([3, 4]).agreement is None


def test_without_an_answer_there_is_nothing_to_measure() -> None:
    assert consensus([0, 0, 0]) is None


@pytest.mark.parametrize("counts", [[], [4], [3, -1, 2]])
def test_what_are_no_counts_is_refused(counts: list[int]) -> None:
    with pytest.raises(NotCounts) as refused:
        consensus(counts)
    assert refused.value.counts == tuple(counts)
    assert str(refused.value).endswith(f"not {tuple(counts)}.")
