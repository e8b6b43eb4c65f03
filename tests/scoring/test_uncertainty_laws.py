"""Intervals: Student's over people, whatever their order, and never wider than the scale."""

import math
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from scoring import (
    EVERY_PERSON_SHOWN,
    CheckGroup,
    Measure,
    Scheme,
    Sheet,
    Uncertainty,
    score,
    tally,
    uncertainty,
)
from tests.scoring.notation import flat, gate, item, level, sheets
from tests.scoring.strategies import cases
from tests.scoring.transformed import Case

moderately = settings(max_examples=20)
LEVELS = st.lists(st.integers(1, 5), min_size=3, max_size=9)
ONE = flat(item("a"), gates=[gate(k, (Measure.OVERALL, k, None)) for k in (2, 3, 4, 5)])


def known(scheme: Scheme, respondents: list[Sheet], draws: int = 50) -> Uncertainty | None:
    return uncertainty(scheme, tally(scheme, respondents), respondents, draws)


def of_one(levels: list[int], draws: int = 50) -> Uncertainty:
    found = known(ONE, [Sheet({"a": level(one)}) for one in levels], draws)
    assert found is not None
    return found


def width(found: Uncertainty) -> float:
    return found.overall.high - found.overall.low


@given(LEVELS)
def test_the_interval_is_that_of_student_over_the_people(levels: list[int]) -> None:
    n = len(levels)
    spread = float(np.var(levels, ddof=1))
    v = ((n - 1) * spread + (4 / 4) ** 2) / n
    half = float(stats.t.ppf(0.95, n - 1)) * math.sqrt(v / n)
    mean = sum(levels) / n
    found = of_one(levels)
    assert found.overall.low == pytest.approx(max(1, mean - half))
    assert found.overall.high == pytest.approx(min(5, mean + half))
    assert found.people == tuple(sorted(levels))


@given(LEVELS)
def test_of_one_item_the_whole_the_dimension_and_the_item_are_as_well_known(
    levels: list[int],
) -> None:
    found = of_one(levels)
    for other in (found.dimensions["all"], found.items["a"]):
        assert (other.low, other.high) == pytest.approx((found.overall.low, found.overall.high))


@given(LEVELS)
def test_the_upside_down_scale_has_the_upside_down_interval(levels: list[int]) -> None:
    there, back = of_one(levels), of_one([6 - one for one in levels])
    assert there.overall.low == pytest.approx(6 - back.overall.high)
    assert there.overall.high == pytest.approx(6 - back.overall.low)


@given(st.integers(1, 5), st.integers(3, 12))
def test_more_people_of_one_mind_are_known_better(value: int, people: int) -> None:
    assert width(of_one([value] * (people + 1))) < width(of_one([value] * people))


@given(st.integers(1, 5), st.integers(3, 12))
def test_not_even_unanimity_is_certain(value: int, people: int) -> None:
    found = of_one([value] * people)
    assert width(found) > 0
    assert found.overall.low <= value <= found.overall.high


@moderately
@given(cases(mixed=True, least=3), st.randoms(use_true_random=False))
def test_the_order_of_people_changes_no_interval(case: Case, random: Random) -> None:
    scheme, respondents = case
    found = known(scheme, respondents)
    turned = known(scheme, random.sample(respondents, len(respondents)))
    assert (found is None) == (turned is None)
    if found is None or turned is None:
        return
    assert turned.people == pytest.approx(found.people)
    for name, one in found.items.items():
        assert turned.items[name].low == pytest.approx(one.low)
        assert turned.items[name].high == pytest.approx(one.high)
    for name, one in found.dimensions.items():
        assert turned.dimensions[name].low == pytest.approx(one.low)


@moderately
@given(cases(mixed=True, least=3))
def test_who_said_nothing_at_all_changes_no_interval(case: Case) -> None:
    scheme, respondents = case
    found, more = known(scheme, respondents), known(scheme, [*respondents, Sheet()])
    assert (found is None) == (more is None)
    if found is None or more is None:
        return
    assert more.people == found.people
    assert (more.overall.low, more.overall.high) == pytest.approx(
        (found.overall.low, found.overall.high)
    )


@moderately
@given(cases(mixed=True, least=3))
def test_there_is_an_interval_of_everything_that_is_scored(case: Case) -> None:
    scheme, respondents = case
    found, scored = known(scheme, respondents), score(scheme, tally(scheme, respondents))
    if found is None:
        return
    assert found.items.keys() == {n for n, one in scored.items.items() if one.value is not None}
    assert found.dimensions.keys() == {
        n for n, one in scored.dimensions.items() if one.value is not None
    }
    assert all(0 <= chance <= 1 for chance in found.gates.values())
    assert list(found.people) == sorted(found.people)


@pytest.mark.parametrize(
    ("levels", "stage", "least", "most"),
    [
        pytest.param([5, 5, 5, 5, 5, 5], 2, 0.999, 1.0, id="far above"),
        pytest.param([1, 1, 1, 1, 1, 1], 4, 0.0, 0.001, id="far below"),
        pytest.param([3, 3, 3, 3], 3, 0.48, 0.52, id="on the edge"),
        pytest.param([2, 3, 4, 3], 2, 0.9, 1.0, id="a level above"),
        pytest.param([2, 3, 4, 3], 4, 0.0, 0.1, id="a level below"),
    ],
)
def test_how_probably_a_gate_is_open(
    levels: list[int], stage: int, least: float, most: float
) -> None:
    assert least <= of_one(levels, 20_000).gates[stage] <= most


def test_the_draws_are_students_with_the_error_of_the_interval() -> None:
    """Gates that stand where the interval's own law has a tenth, three tenths, and so on."""
    levels = [2, 3, 4, 3, 3]
    v = (2 + 1) / 5
    for tenth in (0.1, 0.3, 0.5, 0.7, 0.9):
        edge = 3 + float(stats.t.ppf(tenth, 4)) * math.sqrt(v / 5)
        scheme = flat(item("a"), gates=[gate(2, (Measure.OVERALL, str(edge), None))])
        found = known(scheme, [Sheet({"a": level(one)}) for one in levels], 40_000)
        assert found is not None
        assert found.gates[2] == pytest.approx(1 - tenth, abs=0.01)


def test_a_seed_gives_the_same_draws_and_another_seed_others() -> None:
    rows = sheets("a 2 3 4 3")
    counted = tally(ONE, rows)
    assert uncertainty(ONE, counted, rows, 500, 1) == uncertainty(ONE, counted, rows, 500, 1)
    one, other = (uncertainty(ONE, counted, rows, 500, seed) for seed in (1, 2))
    assert one is not None
    assert other is not None
    assert one.gates != other.gates
    assert one.overall == other.overall


def test_people_move_all_measures_at_once() -> None:
    """Two items that everybody answers alike: never is the one open without the other."""
    rows = sheets("a 2 4 2 4\nb 2 4 2 4")
    one = flat(item("a"), item("b"), gates=[gate(2, (Measure.ITEM, 3, "a"))])
    two = flat(
        item("a"), item("b"), gates=[gate(2, (Measure.ITEM, 3, "a"), (Measure.ITEM, 3, "b"))]
    )
    single, both = known(one, rows, 2000), known(two, rows, 2000)
    assert single is not None
    assert both is not None
    assert single.gates == both.gates


def test_a_fill_is_as_probable_as_the_score_that_it_is_of() -> None:
    rows = sheets("a 2 4 3 4")
    of_score = known(flat(item("a"), gates=[gate(2, (Measure.DIMENSION, 3, "all"))]), rows, 2000)
    of_fill = known(flat(item("a"), gates=[gate(2, (Measure.FILL, 50, "all"))]), rows, 2000)
    assert of_score is not None
    assert of_fill is not None
    assert of_score.gates == of_fill.gates


def test_who_never_began_has_no_part_in_a_check() -> None:
    scheme = flat(
        item("a"),
        groups=[CheckGroup("whole", ("x",))],
        gates=[gate(2, (Measure.CHECKS, 1, "whole"))],
    )
    began = known(scheme, sheets("a 3 3 3\nwhole?x yes yes yes"), 4000)
    absent = known(scheme, sheets("a 3 3 3 . .\nwhole?x yes yes yes . ."), 4000)
    assert began is not None
    assert absent is not None
    assert absent.gates[2] == pytest.approx(began.gates[2], abs=0.02)
    silent = known(scheme, sheets("a 3 3 3 3 3\nwhole?x yes yes yes . ."), 4000)
    assert silent is not None
    assert silent.gates[2] < began.gates[2] - 0.1


@pytest.mark.parametrize("yes", [1, 2, 3, 4])
def test_how_probably_a_check_is_confirmed_is_students_too(yes: int) -> None:
    """A yes is a 1: with m = yes / 5, the error is sqrt(5 m (1 - m) + (1 / 4)²) / 5."""
    scheme = flat(
        item("a"),
        groups=[CheckGroup("whole", ("x",))],
        gates=[gate(2, (Measure.CHECKS, 1, "whole"))],
    )
    said = " ".join("yes" if at < yes else "no" for at in range(5))
    found = known(scheme, sheets(f"a 3 3 3 3 3\nwhole?x {said}"), 40_000)
    mean = yes / 5
    error = math.sqrt(5 * mean * (1 - mean) + 1 / 16) / 5
    assert found is not None
    assert found.gates[2] == pytest.approx(stats.t.sf((0.5 - mean) / error, 4), abs=0.01)


@given(LEVELS)
def test_no_draw_leaves_the_scale(levels: list[int]) -> None:
    needs = [gate(2, (Measure.OVERALL, 1, None)), gate(3, (Measure.OVERALL, "5001/1000", None))]
    found = known(flat(item("a"), gates=needs), [Sheet({"a": level(one)}) for one in levels])
    assert found is not None
    assert found.gates == {2: 1, 3: 0}


def test_below_five_people_the_people_say_more_than_their_interval() -> None:
    assert EVERY_PERSON_SHOWN == 5
    assert width(of_one([2, 3, 4])) > 2 > width(of_one([2, 3, 4, 2, 3, 4, 3]))
