"""Points are held against comparisons (K11)."""

import math
from dataclasses import replace

import pytest

from scoring.triangle import Comparisons, Stance, Tolerances, own_contradictions
from tests.scoring.triangle.notation import says


def codes(stance: Stance) -> str:
    return " ".join(one.code for one in own_contradictions("ann", stance))


@pytest.mark.parametrize(
    ("points", "ratios", "found"),
    [
        pytest.param("50 25 25", (1, 1 / 9, 1 / 9), True, id="quality nine times, and a quarter"),
        pytest.param("50 25 25", (2, 2, 1), False, id="the same in other words"),
        pytest.param("60 25 15", (2, 4, 2), False, id="nearly the same"),
        pytest.param("50 25 25", (9, 1, 1 / 9), True, id="cost all but nothing"),
        pytest.param("50 25 25", (2, 2, 9), False, id="comparisons that disagree come first"),
    ],
)
def test_points_are_held_against_comparisons(
    points: str, ratios: tuple[float, float, float], found: bool
) -> None:
    stance = replace(says("time cost quality", "0 9 9", points), comparisons=Comparisons(*ratios))
    assert ("K11" in codes(stance)) is found


def test_points_and_comparisons_may_be_as_far_apart_as_sponsors_from_the_group() -> None:
    """The unit is the Aitchison distance: one reverses the other's two to one at .980."""
    stance = replace(
        says("time cost quality", "0 9 9", "50 25 25"), comparisons=Comparisons(1, 1 / 9, 1 / 9)
    )
    [found] = [one for one in own_contradictions("ann", stance) if one.code == "K11"]
    logs = [math.log(5.5), math.log(2.75), math.log(2.75 / 9)]  # points by 1/11, 1/11 and 9/11
    middle = sum(logs) / 3
    assert found.value is not None
    assert found.value == pytest.approx(math.dist(logs, [middle] * 3))
    wider = Tolerances(apart=found.value)
    assert "K11" not in [one.code for one in own_contradictions("ann", stance, wider)]
    narrower = Tolerances(apart=found.value - 1e-9)
    assert "K11" in [one.code for one in own_contradictions("ann", stance, narrower)]
