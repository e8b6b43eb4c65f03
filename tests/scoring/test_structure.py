"""Structure: items and dimensions are found at any depth, parents first and in their order."""

import pytest
from hypothesis import given, settings

from scoring import CheckGroup, Dimension, Item, Scale, Scheme, score, tally
from tests.scoring.notation import MATURITY, SCALES, WHOLE, F, flat, gate, item
from tests.scoring.strategies import schemes

moderately = settings(max_examples=20)
DEEP = Scheme(
    (
        Dimension(
            "a",
            (
                item("1"),
                Dimension("b", (item("2"), Dimension("c", (item("3"),)), item("4"))),
                item("5"),
            ),
        ),
        Dimension("d", (item("6"),)),
    ),
    (WHOLE,),
)


def test_items_come_in_the_order_in_which_they_stand() -> None:
    assert [one.id for one in DEEP.items()] == ["1", "2", "3", "4", "5", "6"]
    assert [one.id for one in DEEP.dimensions[0].items()] == ["1", "2", "3", "4", "5"]


def test_a_parent_comes_before_its_children() -> None:
    assert [one.id for one in DEEP.walk()] == ["a", "b", "c", "d"]
    assert [one.id for one in DEEP.dimensions[0].walk()] == ["a", "b", "c"]


def test_what_may_have_checks_are_the_items_and_then_the_groups() -> None:
    assert [one.id for one in DEEP.owners()] == ["1", "2", "3", "4", "5", "6", "whole"]


@moderately
@given(schemes(mixed=True))
def test_every_item_stands_below_one_dimension_of_the_top(scheme: Scheme) -> None:
    below = [one.id for dimension in scheme.dimensions for one in dimension.items()]
    assert below == [one.id for one in scheme.items()]
    assert len(below) == len({*below})


@moderately
@given(schemes(mixed=True))
def test_a_dimension_walks_itself_and_its_children(scheme: Scheme) -> None:
    for dimension in scheme.walk():
        first, *rest = dimension.walk()
        assert first is dimension
        children = [one for one in dimension.children if isinstance(one, Dimension)]
        assert rest == [below for child in children for below in child.walk()]
        own = [one for one in dimension.children if isinstance(one, Item)]
        assert len(list(dimension.items())) == len(own) + sum(
            len(list(child.items())) for child in children
        )


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_the_ends_of_a_scale_are_its_least_and_its_most(scale: Scale) -> None:
    assert (scale.low, scale.high) == (min(scale.levels), max(scale.levels))


def test_other_dimensions_leave_gates_groups_and_the_first_stage() -> None:
    gates = (gate(4),)
    scheme = Scheme(DEEP.dimensions, (CheckGroup("g", ("x",)),), gates, first_stage=3)
    other = scheme.with_dimensions(MATURITY.dimensions)
    assert other.dimensions == MATURITY.dimensions
    assert (other.check_groups, other.gates, other.first_stage) == (
        scheme.check_groups,
        gates,
        3,
    )
    assert scheme.with_dimensions(scheme.dimensions) == scheme


def test_a_weight_is_one_unless_it_is_given() -> None:
    plain = flat(Item("a", SCALES["1..5"]), Item("b", SCALES["1..5"], F(1)))
    shares = [one.weight for one in score(plain, tally(plain, [])).overall.terms]
    assert shares == []
    assert [one.weight for one in plain.items()] == [F(1), F(1)]
    assert plain.dimensions[0].weight == 1
