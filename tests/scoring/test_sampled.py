"""What is sampled: stability under re-weighting, and uncertainty over respondents."""

import math

import pytest
from hypothesis import given, settings

from scoring import (
    CheckGroup,
    Measure,
    Scheme,
    Sheet,
    Stability,
    Uncertainty,
    posterior,
    score,
    stability,
    staging,
    tally,
    uncertainty,
)
from tests.scoring.notation import F, flat, gate, item, sheets
from tests.scoring.strategies import cases

DRAWS = 400


def intervals(scheme: Scheme, respondents: list[Sheet], draws: int = DRAWS) -> Uncertainty | None:
    return uncertainty(scheme, tally(scheme, respondents), respondents, draws)


@pytest.mark.parametrize(
    ("counts", "mean", "sd"),
    [
        pytest.param((0, 0, 3, 0, 0), 3.00, 0.316, id="three agree"),
        pytest.param((0, 0, 2, 1, 0), 3.25, 0.371, id="two and one"),
        pytest.param((1, 0, 1, 0, 1), 3.00, 0.707, id="three apart"),
    ],
)
def test_the_published_vectors_of_the_posterior(
    counts: tuple[int, ...], mean: float, sd: float
) -> None:
    found = posterior(counts, [F(level) for level in (1, 2, 3, 4, 5)])
    assert found.mean == F(mean)
    assert math.isclose(found.sd, sd, abs_tol=0.0005)


def test_a_posterior_of_nothing_is_its_prior() -> None:
    found = posterior((0, 0), (F(0), F(1)))
    assert found.mean == F(1, 2)
    assert math.isclose(found.sd, math.sqrt(1 / 8))


@pytest.mark.parametrize(
    ("table", "share"),
    [
        pytest.param("a 3\nb 3", 1.0, id="equal items cannot be re-weighted"),
        pytest.param("a 5\nb 5", 1.0, id="the top"),
        pytest.param("a 1\nb 1", 1.0, id="the bottom"),
        pytest.param("a 3\nb dk", 1.0, id="one scored item carries all the weight"),
    ],
)
def test_a_stage_that_no_weights_can_move_is_stable(table: str, share: float) -> None:
    gates = [gate(stage, (Measure.OVERALL, stage, None)) for stage in (2, 3, 4, 5)]
    scheme = flat(item("a", weight=3), item("b"), gates=gates)
    found = stability(scheme, tally(scheme, sheets(table)), DRAWS)
    assert found == Stability(share, DRAWS)
    assert not found.fragile


def test_equal_thirds_do_not_fail_by_the_last_bit() -> None:
    scheme = flat(*(item(name) for name in "abc"), gates=[gate(2, (Measure.OVERALL, "7/3", None))])
    found = stability(scheme, tally(scheme, sheets("a 2 2 3\nb 2 3 2\nc 3 2 2")), DRAWS)
    assert found == Stability(1.0, DRAWS)


def test_a_mean_on_the_edge_is_fragile() -> None:
    scheme = flat(item("a"), item("b"), gates=[gate(2, (Measure.OVERALL, 3, None))])
    found = stability(scheme, tally(scheme, sheets("a 1\nb 5")), 4000)
    assert found is not None
    assert math.isclose(found.share, 0.5, abs_tol=0.05)
    assert found.fragile


def test_the_spread_of_the_weights_is_that_of_the_dirichlet() -> None:
    """One of two even weights is Beta(25, 25): P(w <= .55) is .7593."""
    scheme = flat(item("a"), item("b"), gates=[gate(2, (Measure.OVERALL, "14/5", None))])
    found = stability(scheme, tally(scheme, sheets("a 1\nb 5")), 20_000)
    assert found is not None
    assert math.isclose(found.share, 0.7593, abs_tol=0.01)


@settings(max_examples=40, deadline=None)
@given(cases(mixed=True))
def test_stability_is_a_share_and_the_same_for_the_same_seed(
    case: tuple[Scheme, list[Sheet]],
) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    found = stability(scheme, counted, 50, seed=1)
    assert found == stability(scheme, counted, 50, seed=1)
    staged = staging(scheme, score(scheme, counted), counted).reached
    assert (found is None) == (staged is None)
    assert found is None or 0 <= found.share <= 1


@pytest.mark.parametrize(
    ("table", "enough"),
    [
        pytest.param("a 3 3 3", True, id="three"),
        pytest.param("a 3 3", False, id="two"),
        pytest.param("a 3 3 .", False, id="the third never began"),
        pytest.param("a 3 3 dk", False, id="the third does not know"),
        pytest.param("a na dk na", False, id="nothing scored"),
    ],
)
def test_uncertainty_takes_three_respondents(table: str, enough: bool) -> None:
    scheme = flat(item("a"))
    assert enough == (intervals(scheme, sheets(table)) is not None)


def test_a_gate_is_open_with_even_chance_where_the_group_is_split_about_it() -> None:
    scheme = flat(item("a"), gates=[gate(2, (Measure.FILL, 50, "all"))])
    found = intervals(scheme, sheets("a 2 4 2 4"), 20_000)
    assert found is not None
    assert math.isclose(found.gates[2], 0.5, abs_tol=0.02)


def test_checks_are_as_uncertain_as_levels() -> None:
    scheme = flat(
        item("a"),
        groups=[CheckGroup("whole", ("x", "y"))],
        gates=[gate(2, (Measure.CHECKS, 1, "whole")), gate(3, (Measure.CHECKS, 2, "whole"))],
    )
    table = "a 3 3 3 3\nwhole?x yes yes yes yes\nwhole?y yes yes no no"
    found = intervals(scheme, sheets(table), 20_000)
    assert found is not None
    assert found.gates[2] > 0.98
    assert math.isclose(found.gates[3], 0.5, abs_tol=0.02)


@settings(max_examples=40, deadline=None)
@given(cases(mixed=True, least=3))
def test_intervals_lie_on_the_scale_and_later_gates_are_no_likelier(
    case: tuple[Scheme, list[Sheet]],
) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    found, scored = intervals(scheme, respondents, 50), score(scheme, counted)
    assert found == intervals(scheme, respondents, 50)
    if found is None:
        return
    named = staging(scheme, scored, counted).reached is not None
    assert found.gates.keys() == ({one.stage for one in scheme.gates} if named else set())
    chances = list(found.gates.values())
    assert chances == sorted(chances, reverse=True)
    assert {name for name, one in scored.items.items() if one.value is not None} == set(found.items)
    for name, interval in found.dimensions.items():
        low, high = scored.dimensions[name].low, scored.dimensions[name].high
        assert low is not None
        assert high is not None
        assert float(low) - 1e-9 <= interval.low <= interval.high <= float(high) + 1e-9
