"""Items that are averaged have scales with the same ends, whatever their dimension weighs."""

import pytest

from questionnaires.phrases import phrase
from questionnaires.problems import Finding
from questionnaires.rules.scales import check_scales
from tests.assessment.instruments import Row, Tree, instrument

NESTED: Tree = {"a": None, "b*0": {"c": None, "d": None}}


def found(dimensions: Tree, items: list[Row]) -> list[Finding]:
    return list(check_scales(instrument(dimensions, items)))


@pytest.mark.parametrize(
    ("dimensions", "items"),
    [
        pytest.param(
            {"a": None, "b*0": None},
            [("i", "a", "1..5"), ("j", "b", "1..5"), ("k", "b", "0..3")],
            id="within one",
        ),
        pytest.param(
            NESTED,
            [("i", "a", "1..5"), ("j", "c", "1..5"), ("k", "d", "0..3")],
            id="in two below it",
        ),
        pytest.param(
            {"a": None, "b": {"c*0": None, "d": None}},
            [("i", "a", "1..5"), ("j", "c", "1..5"), ("k", "c", "0..3"), ("l", "d", "1..5")],
            id="further down",
        ),
    ],
)
def test_mixed_scales_in_a_dimension_of_weight_0_are_found(
    dimensions: Tree, items: list[Row]
) -> None:
    (one,) = found(dimensions, items)
    assert (one.code, one.value) == ("scales-differ", "nought-to-three")
    assert one.details == {
        "low": 0,
        "high": 3,
        "others": phrase("{low} to {high}", low="1", high="5"),
    }


@pytest.mark.parametrize(
    "items",
    [
        pytest.param([("i", "a", "1..5"), ("j", "c", "0..3"), ("k", "d", "0..3")], id="of its own"),
        pytest.param(
            [("i", "a", "1..5"), ("j", "c", "1..5"), ("k", "c", "0..3", {"weight": "0"})],
            id="an item of weight 0",
        ),
    ],
)
def test_a_dimension_of_weight_0_may_have_another_scale_than_the_rest(items: list[Row]) -> None:
    assert found(NESTED, items) == []
