"""What a wish changes in the cheapest path: prices, ceilings, targets, and what is left open."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import (
    CheckGroup,
    Dimension,
    Measure,
    Obstacle,
    Path,
    Raise,
    Scheme,
    cheapest_path,
    score,
    staging,
    tally,
)
from scoring.means import contributions
from scoring.path import asked_checks, position
from tests.scoring.notation import (
    MATURITY,
    NOUGHT_TO_THREE,
    QUARTERS,
    F,
    checked,
    everyone,
    flat,
    gate,
    item,
    sheets,
)
from tests.scoring.strategies import cases
from tests.scoring.transformed import Case

moderately = settings(max_examples=20)
OVERALL = [gate(k, (Measure.OVERALL, k, None)) for k in (2, 3, 4, 5)]
LADDERS = st.lists(st.integers(-20, 20), min_size=2, max_size=6, unique=True).map(sorted)


def path(scheme: Scheme, table: str, target: int, **wish: Mapping[str, F]) -> Path:
    return cheapest_path(scheme, tally(scheme, sheets(table)), target, **wish)


def last_stage(scheme: Scheme) -> int:
    return max((one.stage for one in scheme.gates), default=scheme.first_stage)


@given(LADDERS)
def test_a_rung_stands_at_its_own_number(ladder: list[int]) -> None:
    rungs = list(map(F, ladder))
    assert [position(rungs, rung) for rung in rungs] == list(range(len(rungs)))


@given(LADDERS, st.data())
def test_between_two_rungs_a_position_rises_evenly(ladder: list[int], data: st.DataObject) -> None:
    rungs = list(map(F, ladder))
    at = data.draw(st.integers(0, len(rungs) - 2))
    part = data.draw(st.fractions(0, 1, max_denominator=20))
    assert position(rungs, rungs[at] + part * (rungs[at + 1] - rungs[at])) == at + part


@moderately
@given(cases(least=1, most=3))
def test_every_raise_goes_up_to_a_level_and_is_paid_by_the_step(case: Case) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    scored = score(scheme, counted)
    items = {one.id: one for one in scheme.items()}
    for one in cheapest_path(scheme, counted, last_stage(scheme)).raises:
        ladder = sorted(contributions(items[one.item]))
        worth = dict(zip(items[one.item].scale.levels, contributions(items[one.item]), strict=True))
        present = scored.items[one.item].value
        assert present is not None
        assert worth[one.after] > present
        assert one.effort == position(ladder, worth[one.after]) - position(ladder, present)
        ends = items[one.item].scale.low + items[one.item].scale.high
        assert one.before == (ends - present if items[one.item].reverse else present)


@moderately
@given(cases(least=1, most=3), st.sampled_from([F(1, 3), F(5)]))
def test_dearer_levels_cost_more_and_lead_the_same_way(case: Case, price: F) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    prices = {one.id: price for one in scheme.items()}
    plain = cheapest_path(scheme, counted, last_stage(scheme))
    dear = cheapest_path(scheme, counted, last_stage(scheme), prices)
    assert dear.effort == price * plain.effort
    assert (dear.obstacle, dear.ids, dear.within_reach) == (
        plain.obstacle,
        plain.ids,
        plain.within_reach,
    )


@moderately
@given(cases(least=1, most=3))
def test_a_higher_target_never_takes_less(case: Case) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    paths = [
        cheapest_path(scheme, counted, stage)
        for stage in range(scheme.first_stage, last_stage(scheme) + 1)
    ]
    efforts = [one.effort for one in paths if one.obstacle is None]
    assert efforts == sorted(efforts)
    assert len({one.within_reach for one in paths}) == 1


@moderately
@given(cases(least=1, most=3), st.data())
def test_a_ceiling_never_makes_it_cheaper_or_reaches_further(
    case: Case, data: st.DataObject
) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    one = data.draw(st.sampled_from(list(scheme.items())))
    ceiling = {one.id: data.draw(st.sampled_from(one.scale.levels))}
    free = cheapest_path(scheme, counted, last_stage(scheme))
    held = cheapest_path(scheme, counted, last_stage(scheme), {}, ceiling)
    assert (held.within_reach or 0) <= (free.within_reach or 0)
    if held.obstacle is None:
        assert free.obstacle is None
        assert held.effort >= free.effort
    for raised in held.raises:
        if raised.item == one.id:
            worth = dict(zip(one.scale.levels, contributions(one), strict=True))
            assert worth[raised.after] <= worth[ceiling[one.id]]


@moderately
@given(cases(least=1, most=3))
def test_a_path_knows_the_items_with_an_open_answer(case: Case) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    found = cheapest_path(scheme, counted, last_stage(scheme))
    expected = staging(scheme, score(scheme, counted), counted).open_items
    assert found.open == (expected if found.obstacle is None else ())


@moderately
@given(cases(least=1, most=3))
def test_in_time_the_effort_is_its_own_bound_and_none_is_told(case: Case) -> None:
    scheme, respondents = case
    assert cheapest_path(scheme, tally(scheme, respondents), last_stage(scheme)).at_least is None


def test_raises_stand_in_the_order_of_the_items() -> None:
    scheme = flat(item("c"), item("a"), item("b"), gates=OVERALL)
    found = path(scheme, "a 1\nb 1\nc 1", 5)
    assert [one.item for one in found.raises] == ["c", "a", "b"]


def test_an_item_without_a_score_is_not_raised() -> None:
    scheme = flat(item("a"), item("b"), gates=OVERALL)
    found = path(scheme, "a 1\nb dk", 3)
    assert found.raises == (Raise("a", F(1), F(3), F(2)),)
    assert found.open == ("b",)


def test_an_item_that_no_condition_rests_on_is_not_raised() -> None:
    scheme = flat(item("a"), item("b", weight=0), gates=OVERALL)
    assert [one.item for one in path(scheme, "a 1\nb 1", 2).raises] == ["a"]


def test_several_demands_are_met_by_one_raise_where_it_serves_all() -> None:
    scheme = Scheme(
        (Dimension("x", (item("a"), item("b"))), Dimension("y", (item("c"),))),
        gates=(
            gate(
                2, (Measure.DIMENSION, 2, "x"), (Measure.ITEM, 3, "a"), (Measure.OVERALL, 2, None)
            ),
        ),
    )
    found = path(scheme, "a 1\nb 1\nc 2", 2)
    assert [(one.item, one.after) for one in found.raises] == [("a", F(3))]


@pytest.mark.parametrize(
    ("ceilings", "obstacle", "ids", "reach"),
    [
        pytest.param({}, None, (), 5, id="none"),
        pytest.param({"a": 4, "b": 4}, Obstacle.CEILINGS, ("a", "b"), 4, id="both too low"),
        pytest.param({"a": 4, "b": 5}, Obstacle.CEILINGS, ("a",), 4, id="the top is no ceiling"),
        pytest.param({"b": 1}, Obstacle.CEILINGS, ("b",), 3, id="as low as it goes"),
    ],
)
def test_the_ceilings_that_stand_in_the_way(
    ceilings: dict[str, int], obstacle: Obstacle | None, ids: tuple[str, ...], reach: int
) -> None:
    scheme = flat(item("a"), item("b"), gates=OVERALL)
    found = path(scheme, "a 1\nb 1", 5, ceilings={name: F(at) for name, at in ceilings.items()})
    assert (found.obstacle, found.ids, found.within_reach) == (obstacle, ids, reach)


def test_where_both_the_ceilings_and_the_scale_are_too_low_it_is_the_scale() -> None:
    scheme = flat(item("a"), gates=[gate(2, (Measure.OVERALL, 6, None))])
    found = path(scheme, "a 1", 2, ceilings={"a": F(2)})
    assert found == Path(obstacle=Obstacle.SCALE, within_reach=1)


def test_a_level_that_asks_for_more_checks_than_there_are_is_out_of_reach() -> None:
    scheme = flat(checked("a", "x", "y"), gates=OVERALL)
    assert path(scheme, "a 1", 4).raises == (Raise("a", F(1), F(4), F(3)),)
    assert path(scheme, "a 1", 4).confirm == {"a": 2}
    assert path(scheme, "a 1", 5) == Path(obstacle=Obstacle.SCALE, within_reach=4)


def test_several_groups_that_are_too_small_are_named_in_their_order() -> None:
    scheme = flat(
        item("a"),
        groups=[CheckGroup("one", ("x",)), CheckGroup("two", ("y", "z")), CheckGroup("three", ())],
        gates=[
            gate(
                2,
                (Measure.CHECKS, 1, "three"),
                (Measure.CHECKS, 2, "two"),
                (Measure.CHECKS, 2, "one"),
            )
        ],
    )
    found = path(scheme, "a 3", 2)
    assert (found.obstacle, found.ids) == (Obstacle.CHECKS, ("one", "three"))


def test_of_several_gates_the_one_that_asks_for_most_checks_counts() -> None:
    scheme = flat(
        item("a"),
        groups=[CheckGroup("whole", ("x", "y", "z"))],
        gates=[gate(2, (Measure.CHECKS, 1, "whole")), gate(3, (Measure.CHECKS, 3, "whole"))],
    )
    assert path(scheme, "a 3", 2).confirm == {"whole": 1}
    assert path(scheme, "a 3", 3).confirm == {"whole": 3}
    assert path(scheme, "a 3\nwhole?x yes", 3).confirm == {"whole": 2}
    falling = [gate(2, (Measure.CHECKS, 3, "whole")), gate(3, (Measure.CHECKS, 1, "whole"))]
    assert path(replace(scheme, gates=tuple(falling)), "a 3", 3).confirm == {"whole": 3}


def test_a_raise_may_cost_nothing() -> None:
    scheme = flat(item("a"), gates=OVERALL)
    found = path(scheme, "a 1", 2, effort={"a": F(0)})
    assert [(one.item, one.effort) for one in found.raises] == [("a", F(0))]


def test_checks_that_are_confirmed_already_are_not_asked_for() -> None:
    counted = tally(MATURITY, everyone(3, "yes", respondents=3))
    assert cheapest_path(MATURITY, counted, 5).confirm == {}
    none = cheapest_path(MATURITY, tally(MATURITY, everyone(3, respondents=3)), 5)
    assert none.confirm["whole"] == 6


def test_a_reversed_item_asks_for_no_checks_on_its_way_down() -> None:
    plain = checked("a", "x", "y", "z")
    assert [asked_checks(plain, F(at)) for at in (1, 3, 4, 5)] == [0, 0, 2, 3]
    turned = replace(plain, reverse=True)
    assert [asked_checks(turned, F(at)) for at in (1, 3, 4, 5)] == [0, 0, 0, 0]


def test_effort_counts_the_steps_of_each_scale() -> None:
    scheme = Scheme(
        (Dimension("x", (item("a", QUARTERS),)), Dimension("y", (item("b", NOUGHT_TO_THREE),))),
        gates=(gate(2, (Measure.ITEM, 100, "a"), (Measure.ITEM, 3, "b")),),
    )
    found = path(scheme, "a 0\nb 0", 2, effort={"a": F(2)})
    assert [one.effort for one in found.raises] == [F(6), F(3)]
    assert found.effort == 9


@pytest.mark.parametrize("first", [0, 1, 3])
def test_stages_are_counted_from_wherever_they_begin(first: int) -> None:
    gates = (gate(first + 1, (Measure.OVERALL, 6, None)),)
    scheme = Scheme(flat(item("a")).dimensions, gates=gates, first_stage=first)
    assert path(scheme, "a 2", first + 1) == Path(obstacle=Obstacle.SCALE, within_reach=first)
    assert path(scheme, "a 2", first) == Path(within_reach=first)
