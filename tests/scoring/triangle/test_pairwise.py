"""Three comparisons as a check of the points."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.triangle import RANDOM_INDEX, Comparisons, NotAComparison, Weights, check
from tests.scoring.triangle.notation import at

RATIOS = st.sampled_from([1 / 9, 1 / 5, 1 / 3, 1 / 2, 1.0, 2.0, 3.0, 5.0, 9.0])


def test_the_published_vector() -> None:
    found = check(Comparisons(1 / 4, 4, 9), random_index=0.52)
    assert tuple(found.weights) == pytest.approx((0.217, 0.717, 0.066), abs=5e-4)
    assert found.consistency_ratio == pytest.approx(0.035, abs=5e-4)
    assert found.random_index == 0.52


@pytest.mark.parametrize("position", ["50 30 20", "40 40 20", "1 1 1", "60 20 20"])
def test_comparisons_drawn_from_weights_lead_back_to_them(position: str) -> None:
    time, cost, quality = at(position)
    found = check(Comparisons(time / cost, time / quality, cost / quality))
    assert tuple(found.weights) == pytest.approx((time, cost, quality))
    assert (found.consistency_ratio, found.off) == pytest.approx((0, 1), abs=1e-9)


@given(RATIOS, RATIOS, RATIOS)
def test_turning_every_comparison_round_turns_the_weights_round(
    a: float, b: float, c: float
) -> None:
    there, back = check(Comparisons(a, b, c)), check(Comparisons(1 / a, 1 / b, 1 / c))
    turned = Weights.closed(*(1 / share for share in there.weights))
    assert tuple(back.weights) == pytest.approx(tuple(turned))
    assert back.consistency_ratio == pytest.approx(there.consistency_ratio, abs=1e-9)
    assert back.circular is there.circular


@pytest.mark.parametrize(
    ("ratios", "implied", "off", "circular"),
    [
        pytest.param((2, 6, 3), 6, 1, False, id="the third fits"),
        pytest.param((2, 2, 3), 6, 3, False, id="six was implied, two said"),
        pytest.param((2, 1 / 2, 2), 4, 8, True, id="in a circle"),
        pytest.param((1 / 2, 2, 1 / 2), 1 / 4, 8, True, id="in a circle the other way"),
    ],
)
def test_what_the_third_comparison_should_have_been(
    ratios: tuple[float, float, float], implied: float, off: float, circular: bool
) -> None:
    found = check(Comparisons(*ratios))
    assert (found.implied, found.off) == pytest.approx((implied, off))
    assert found.circular is circular


@pytest.mark.parametrize("ratio", [0, 0.1, 9.5, -2])
def test_a_comparison_lies_on_the_scale(ratio: float) -> None:
    with pytest.raises(NotAComparison, match="between 1/9 and 9"):
        Comparisons(1, ratio, 1)


@pytest.mark.parametrize(
    ("ratios", "circular"),
    [
        pytest.param((2, 1, 2), False, id="the third is even"),
        pytest.param((1, 1 / 2, 2), False, id="the first is even"),
        pytest.param((2, 1 / 2, 1), False, id="the second is even"),
        pytest.param((1.5, 1.2, 2), False, id="the third points the same way"),
        pytest.param((1 / 2, 1, 1 / 2), False, id="turned round, the third is even"),
        pytest.param((1, 2, 1 / 2), False, id="turned round, the first is even"),
        pytest.param((1 / 2, 2, 1), False, id="turned round, the second is even"),
        pytest.param((1.5, 2, 1 / 2), False, id="the first two point apart"),
        pytest.param((1.5, 1 / 1.5, 1.5), True, id="a circle"),
        pytest.param((1 / 1.5, 1.5, 1 / 1.5), True, id="a circle the other way"),
    ],
)
def test_only_three_that_chase_each_other_are_a_circle(
    ratios: tuple[float, float, float], circular: bool
) -> None:
    assert check(Comparisons(*ratios)).circular is circular


@given(RATIOS, RATIOS, RATIOS)
def test_the_closed_form_is_the_eigenvector_of_the_matrix(a: float, b: float, c: float) -> None:
    matrix = np.array([[1, a, b], [1 / a, 1, c], [1 / b, 1 / c, 1]])
    values, vectors = np.linalg.eig(matrix)
    at_most = int(np.argmax(values.real))
    vector = np.abs(vectors[:, at_most].real)
    found = check(Comparisons(a, b, c))
    assert tuple(found.weights) == pytest.approx(tuple(vector / vector.sum()))
    assert found.largest_eigenvalue == pytest.approx(values[at_most].real)
    index = (values[at_most].real - 3) / 2
    assert found.consistency_index == pytest.approx(index, abs=1e-9)
    assert found.consistency_ratio == pytest.approx(index / RANDOM_INDEX, abs=1e-9)
    assert found.consistency_index >= 0


@given(RATIOS, RATIOS, RATIOS)
def test_the_third_comparison_is_off_by_the_same_factor_either_way(
    a: float, b: float, c: float
) -> None:
    found = check(Comparisons(a, b, c))
    assert found.implied == pytest.approx(a * c)
    assert found.off >= 1 - 1e-9
    factor = found.implied / b
    assert found.off == pytest.approx(max(factor, 1 / factor))


@pytest.mark.parametrize("ratio", [1 / 9, 9, 1])
def test_the_ends_of_the_scale_of_comparisons_are_on_it(ratio: float) -> None:
    assert Comparisons(ratio, ratio, ratio).time_to_cost == ratio
