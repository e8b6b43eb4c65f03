"""The solver's time and its precision: what it has when it must end, and when it may."""

from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import OptimizeResult

from scoring.programme import Demand, Option, _finest, cheapest
from tests.scoring.notation import F

A_LEAP_OR_TWO_STEPS = [Option("a", F(3), F(2), F(3)), *(Option(n, F(2), F(1), F(2)) for n in "bc")]
TWO = [Demand(dict.fromkeys("abc", F(1)), F(2))]


@pytest.mark.parametrize(
    ("answer", "items", "at_least"),
    [
        pytest.param({"x": [1, 0, 0], "mip_dual_bound": 0.5}, "a", 2, id="the best so far"),
        pytest.param({"x": [1, 1, 0], "mip_dual_bound": 0.5}, "bc", 2, id="lowering does better"),
        pytest.param({"x": None, "mip_dual_bound": 0.5}, "bc", 2, id="nothing so far"),
        pytest.param({"x": None, "mip_dual_bound": None}, "bc", 0, id="not even a bound"),
        pytest.param({"x": None}, "bc", 0, id="no word of a bound"),
        pytest.param({"x": [1, 0, 0], "mip_dual_bound": None}, "a", 0, id="the best without bound"),
        pytest.param({"x": [1, 0, 0], "mip_dual_bound": 1.4}, "a", 3, id="its own cost at most"),
    ],
)
def test_a_solver_that_ran_out_of_time_gives_what_it_has(
    answer: dict[str, Any], items: str, at_least: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bound is in units of the dearest option, 3: half of it is 1.5, and no sum is below 2."""
    result = OptimizeResult(status=1, **answer)
    monkeypatch.setattr("scipy.optimize.milp", lambda *_, **__: result)
    found = cheapest(A_LEAP_OR_TWO_STEPS, TWO)
    assert "".join(one.item for one in found.options) == items
    assert found.at_least == at_least


def test_the_bound_outlives_a_set_that_floats_let_through(monkeypatch: pytest.MonkeyPatch) -> None:
    result = OptimizeResult(status=0, x=[0, 1, 0], mip_dual_bound=0.5)
    clock = iter([0.0, 0.0, 100.0])
    monkeypatch.setattr("scipy.optimize.milp", lambda *_, **__: result)
    monkeypatch.setattr("scoring.programme.monotonic", lambda: next(clock))
    found = cheapest(A_LEAP_OR_TWO_STEPS, TWO, seconds=5)
    assert [one.item for one in found.options] == ["b", "c"]
    assert found.at_least == 2


def test_the_last_second_is_used_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scoring.programme.monotonic", lambda: 0.0)
    found = cheapest(A_LEAP_OR_TWO_STEPS, TWO, seconds=1)
    assert [one.item for one in found.options] == ["a"]
    assert found.at_least == 3


@given(st.lists(st.sampled_from([F(1, 3), F(1, 2), F(1), F(2), F(7, 5)]), min_size=1, max_size=5))
def test_the_gap_tells_any_two_sums_of_costs_apart(costs: list[F]) -> None:
    gap = _finest(costs)
    sums = {sum(some, F(0)) for many in range(6) for some in combinations(costs, many)}
    assert gap > 0
    assert all(gap * high < high - low for low, high in pairwise(sorted(sums)))


def test_where_nothing_costs_anything_there_is_no_gap() -> None:
    assert _finest([]) == _finest([F(0)]) == 0
