"""Intervals over respondents: the person is the unit, and the interval holds what it promises."""

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from scipy import stats

from scoring import Measure, Scheme, Sheet, Uncertainty, score, tally, uncertainty
from scoring.uncertainty import _estimate, _interval
from tests.scoring.notation import flat, gate, item, sheets
from tests.scoring.strategies import cases

ITEMS, ROUNDS, NOMINAL_AT_LEAST = 10, 3000, 0.87
MIDDLE = (-1.5, -0.5, 0.5, 1.5)  # where a latent opinion passes from one level to the next
LATENT = {"0": 0.0, ".46": 0.55, ".74": 0.83}  # so that the items correlate at least so much
SKEWED = (-2.2, -1.5, -0.8, 0.2)


def found(scheme: Scheme, respondents: list[Sheet], draws: int = 400) -> Uncertainty:
    known = uncertainty(scheme, tally(scheme, respondents), respondents, draws)
    assert known is not None
    return known


def test_unanimity_keeps_a_width_around_the_score() -> None:
    """s = 0, range 4, n = 3: v = 1/3, half = 2.920 x sqrt(1/9)."""
    known = found(flat(item("a"), item("b")), sheets("a 4 4 4\nb 4 4 4"))
    assert math.isclose(known.overall.low, 4 - 2.91999 / 3, abs_tol=1e-4)
    assert math.isclose(known.overall.high, 4 + 2.91999 / 3, abs_tol=1e-4)


def test_two_people_with_a_figure_for_the_whole_are_too_few() -> None:
    scheme = flat(item("a"), item("b"))
    for table, many in ("a 1 3\nb 3 5", 0), ("a 1 3 4\nb 3 5 4", 3):
        respondents = sheets(table)
        known = uncertainty(scheme, tally(scheme, respondents), respondents, 400)
        assert len(known.people if known else ()) == many


def test_there_are_four_thousand_draws_and_the_same_each_time() -> None:
    scheme = flat(item("a"), gates=[gate(2, (Measure.OVERALL, 3, None))])
    respondents = sheets("a 2 3 4")
    usual = uncertainty(scheme, tally(scheme, respondents), respondents)
    assert usual == found(scheme, respondents, 4000) != found(scheme, respondents, 4001)


def test_no_gate_is_probable_where_no_stage_is_named() -> None:
    gates = [gate(2, (Measure.OVERALL, 2, None))]
    respondents = sheets("a 3 4 5")
    assert found(flat(item("a"), gates=gates), respondents).gates[2] > 0.5
    assert found(flat(*map(item, "abc"), gates=gates), respondents).gates == {}


def test_the_width_follows_from_the_persons_and_one_pseudo_person() -> None:
    """Persons 2, 3, 4, 5: 3 s² = 5, v = (5 + 1) / 4, half = 2.35336 x sqrt(v / 4)."""
    known = found(flat(item("a"), item("b")), sheets("a 1 3 4 5\nb 3 3 4 5"))
    half = 2.35336 * math.sqrt(6 / 16)
    assert math.isclose(known.overall.low, 3.5 - half, abs_tol=1e-4)
    assert known.overall.high == pytest.approx(min(5, 3.5 + half), abs=1e-4)
    assert known.people == (2, 3, 4, 5)


def test_an_item_that_one_person_scored_is_hardly_known() -> None:
    known = found(flat(item("a"), item("b")), sheets("a 3 3 3\nb 3 dk na"))
    assert (known.items["b"].low, known.items["b"].high) == (1, 5)


@settings(max_examples=60, deadline=None)
@given(cases(mixed=True, least=3))
def test_an_interval_contains_the_score_that_stands_beside_it(
    case: tuple[Scheme, list[Sheet]],
) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    scored, known = score(scheme, counted), uncertainty(scheme, counted, respondents, 50)
    if known is None:
        return
    pairs = [(scored.overall, known.overall)]
    pairs += [(scored.dimensions[name], one) for name, one in known.dimensions.items()]
    pairs += [(scored.items[name], one) for name, one in known.items.items()]
    for of, interval in pairs:
        assert of.value is not None
        assert interval.low <= float(of.value) <= interval.high


def test_people_who_agree_with_themselves_leave_more_open_than_as_many_single_answers() -> None:
    """Four persons 1 1 5 5 on every item, against the same levels spread over each person."""
    scheme = flat(*(item(name) for name in "abcd"), gates=[gate(2, (Measure.OVERALL, 2, None))])
    apart = found(scheme, sheets("a 1 1 5 5\nb 1 1 5 5\nc 1 1 5 5\nd 1 1 5 5"))
    mixed = found(scheme, sheets("a 1 1 5 5\nb 5 5 1 1\nc 1 1 5 5\nd 5 5 1 1"))
    assert apart.overall.high - apart.overall.low > mixed.overall.high - mixed.overall.low
    assert apart.gates[2] < mixed.gates[2]


def test_a_gate_is_as_probable_as_the_interval_of_what_it_asks_says() -> None:
    """The gate stands at the low end of the 90 % interval, so 95 % of the draws open it."""
    rows = sheets("a 2 3 4 3 3 2\nb 3 3 4 2 4 3")
    low = found(flat(item("a"), item("b")), rows).overall.low
    needs = flat(item("a"), item("b"), gates=[gate(2, (Measure.OVERALL, str(low), None))])
    assert math.isclose(found(needs, rows, 40_000).gates[2], 0.95, abs_tol=0.01)


def _levels(
    random: np.random.Generator, people: int, latent: float, cuts: Sequence[float]
) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    """Levels 1 to 5 of many rounds: rounds x people x items, alike within a person."""
    common = random.standard_normal((ROUNDS, people, 1))
    own = random.standard_normal((ROUNDS, people, ITEMS))
    opinion = math.sqrt(latent) * common + math.sqrt(1 - latent) * own
    return 1 + np.searchsorted(cuts, opinion).astype(float)


def _true_mean(cuts: Sequence[float]) -> float:
    return 1 + float(sum(stats.norm.sf(cut) for cut in cuts))


@pytest.mark.parametrize("cuts", [MIDDLE, SKEWED], ids=["middle", "skewed"])
@pytest.mark.parametrize("latent", LATENT.values(), ids=LATENT)
@pytest.mark.parametrize("people", [3, 4, 5, 8, 12, 30])
def test_ninety_per_cent_cover_at_least_eighty_seven(
    people: int, latent: float, cuts: Sequence[float]
) -> None:
    random = np.random.default_rng(people)
    truth, hits = _true_mean(cuts), 0
    for persons in _levels(random, people, latent, cuts).mean(axis=2):
        interval = _interval(_estimate(float(persons.mean()), 1, 5, persons))
        hits += interval.low <= truth <= interval.high
    assert hits / ROUNDS >= NOMINAL_AT_LEAST


def test_the_whole_computation_covers_as_its_interval_does() -> None:
    """A few rounds by way of sheets and tally, so that the simulation is of what is shown."""
    random = np.random.default_rng(1)
    scheme = flat(*(item(f"i{at}") for at in range(ITEMS)))
    for levels in _levels(random, 6, LATENT[".46"], MIDDLE)[:20]:
        table = "\n".join(
            f"i{at} " + " ".join(str(int(one)) for one in levels[:, at]) for at in range(ITEMS)
        )
        persons = levels.mean(axis=1)
        interval = _interval(_estimate(float(persons.mean()), 1, 5, persons))
        known = found(scheme, sheets(table), 10).overall
        assert (known.low, known.high) == pytest.approx((interval.low, interval.high))
