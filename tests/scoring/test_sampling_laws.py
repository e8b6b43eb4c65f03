"""What is sampled: gates over many draws, and stages under other weights."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import (
    Dimension,
    Measure,
    Scheme,
    Sheet,
    Stability,
    Staging,
    score,
    stability,
    staging,
    tally,
)
from scoring.sampling import SEED, gates_open
from tests.scoring.notation import NOUGHT_TO_THREE, flat, gate, item, sheets
from tests.scoring.strategies import cases
from tests.scoring.transformed import Case

if TYPE_CHECKING:
    from scoring.leverage import Measured
    from scoring.sampling import Draws

moderately = settings(max_examples=20)
TWO = flat(
    item("a"),
    item("b"),
    gates=[
        gate(2, (Measure.OVERALL, 2, None), (Measure.ITEM, 1, "a")),
        gate(3, (Measure.OVERALL, 3, None), (Measure.ITEM, 3, "b")),
    ],
)
OVERALL: "Measured" = (Measure.OVERALL, None)


def staged(scheme: Scheme, respondents: list[Sheet]) -> Staging:
    counted = tally(scheme, respondents)
    return staging(scheme, score(scheme, counted), counted)


def stable(scheme: Scheme, table: str, draws: int = 4000) -> Stability:
    found = stability(scheme, tally(scheme, sheets(table)), draws)
    assert found is not None
    return found


def test_a_gate_is_open_in_the_draws_in_which_it_and_all_before_it_are() -> None:
    drawn: dict[Measured, Draws] = {
        OVERALL: np.array([1.0, 2.0, 3.0, 4.0]),
        (Measure.ITEM, "b"): np.array([5.0, 5, 5, 1]),
    }
    second, third = gates_open(staged(TWO, sheets("a 3\nb 3")), drawn, 4)
    assert list(second) == [False, True, True, True]
    assert list(third) == [False, False, True, False]


def test_what_was_not_sampled_keeps_its_verdict() -> None:
    drawn: dict[Measured, Draws] = {OVERALL: np.array([5.0, 5.0])}
    second, third = gates_open(staged(TWO, sheets("a 3\nb 2")), drawn, 2)
    assert (list(second), list(third)) == ([True, True], [False, False])
    second, third = gates_open(staged(TWO, sheets("a 3\nb 3")), {}, 2)
    assert (list(second), list(third)) == ([True, True], [True, True])


@pytest.mark.parametrize(
    ("short", "opens"), [(0.0, True), (5e-10, True), (2e-9, False), (0.1, False)]
)
def test_a_mean_may_be_short_by_the_last_bit_and_no_more(short: float, opens: bool) -> None:
    drawn: dict[Measured, Draws] = {OVERALL: np.array([2 - short])}
    second, _ = gates_open(staged(TWO, sheets("a 3\nb 3")), drawn, 1)
    assert bool(second[0]) is opens


@moderately
@given(cases(mixed=True))
def test_without_samples_every_draw_says_what_the_gates_say(case: Case) -> None:
    result = staged(*case)
    opened = gates_open(result, {}, 3)
    assert [list(one) for one in opened] == [[gate.open] * 3 for gate in result.gates]


@moderately
@given(cases(mixed=True, least=1), st.integers(0, 99))
def test_a_stage_that_rests_on_single_items_has_nothing_to_be_re_weighted(
    case: Case, seed: int
) -> None:
    scheme, respondents = case
    first = next(scheme.items())
    alone = Scheme(
        scheme.dimensions, gates=(gate(2, (Measure.ITEM, str(first.scale.levels[1]), first.id)),)
    )
    found = stability(
        alone, tally(Scheme(scheme.dimensions, scheme.check_groups), respondents), 50, seed
    )
    assert found is None or found == Stability(1.0, 50)


def test_the_same_seed_gives_the_same_share_and_another_another() -> None:
    scheme = flat(item("a"), item("b"), gates=[gate(2, (Measure.OVERALL, 3, None))])
    counted = tally(scheme, sheets("a 1\nb 5"))
    shares = {stability(scheme, counted, 500, seed) for seed in (SEED, SEED, 1, 2, 3)}
    assert 2 <= len(shares) <= 4
    assert stability(scheme, counted, 500) == stability(scheme, counted, 500, SEED)
    unasked = stability(scheme, counted)
    assert unasked is not None
    assert unasked.draws == 2000


@pytest.mark.parametrize(
    ("share", "fragile"), [(0.0, True), (0.7999, True), (0.8, False), (1.0, False)]
)
def test_below_four_fifths_a_stage_is_fragile(share: float, fragile: bool) -> None:
    assert Stability(share, 100).fragile is fragile


def test_the_further_a_mean_is_from_the_edge_the_more_stable_it_is() -> None:
    def share(least: str) -> float:
        gates = [gate(2, (Measure.OVERALL, least, None))]
        return stable(flat(item("a"), item("b"), gates=gates), "a 1\nb 5").share

    shares = [share(least) for least in ("3", "29/10", "28/10", "26/10", "24/10")]
    assert shares == sorted(shares)
    assert shares[0] < 0.6
    assert shares[-1] > 0.97


def test_uneven_weights_are_drawn_around_their_shares() -> None:
    """Three to one: the weight of b is Beta(12.5, 37.5), which is at most .25 in .522 of draws."""
    scheme = flat(item("a", weight=3), item("b"), gates=[gate(2, (Measure.OVERALL, 2, None))])
    assert stable(scheme, "a 1\nb 5", 20_000).share == pytest.approx(0.478, abs=0.015)


def test_weights_are_drawn_at_every_depth() -> None:
    """Even at the top: only the weights within the dimension can move its own gate."""
    inner = Dimension("inner", (item("a"), item("b")))
    scheme = Scheme(
        (inner, Dimension("other", (item("c"),))), gates=(gate(2, (Measure.DIMENSION, 3, "inner")),)
    )
    assert stable(scheme, "a 1\nb 5\nc 3").share == pytest.approx(0.5, abs=0.05)
    assert stable(scheme, "a 3\nb 3\nc 1").share == 1


def test_a_fill_is_re_weighted_like_the_score_that_it_is_of() -> None:
    def scheme(measure: Measure, least: int) -> Scheme:
        return flat(item("a"), item("b"), gates=[gate(2, (measure, least, "all"))])

    of_score = stable(scheme(Measure.DIMENSION, 3), "a 1\nb 5")
    assert stable(scheme(Measure.FILL, 50), "a 1\nb 5") == of_score


def test_scales_of_two_lengths_are_filled_each_by_its_own() -> None:
    """Both items are empty, or both full, whatever they weigh: the fill is 0 or 100."""
    mixed = flat(
        item("a"),
        item("b", NOUGHT_TO_THREE, weight=2),
        gates=[gate(2, (Measure.FILL, 1, "all")), gate(3, (Measure.FILL, 100, "all"))],
    )
    assert stable(mixed, "a 1\nb 0").share == 1
    assert stable(mixed, "a 5\nb 3").share == 1
