"""Staging the long way, and what must hold of every gate."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import (
    Condition,
    Dimension,
    FillLeapfrog,
    Gate,
    GateLeapfrog,
    Measure,
    Requirement,
    Scheme,
    Sheet,
    Staging,
    UnknownTarget,
    score,
    staging,
    tally,
)
from scoring.requirements import items_behind, requirements, weighty_items
from tests.scoring.notation import MATURITY, PROGRESSION, F, flat, gate, item, sheets
from tests.scoring.strategies import cases, conditions
from tests.scoring.transformed import Case

moderately = settings(max_examples=20)


def staged(scheme: Scheme, respondents: list[Sheet]) -> Staging:
    counted = tally(scheme, respondents)
    return staging(scheme, score(scheme, counted), counted)


def with_gates(scheme: Scheme, gates: tuple[Gate, ...]) -> Scheme:
    return replace(scheme, gates=gates)


def looked_at(one: Requirement, case: Case) -> F | None:
    """What a requirement measures, found in the scores by hand."""
    scheme, respondents = case
    counted = tally(scheme, respondents)
    scored = score(scheme, counted)
    match one.measure:
        case Measure.OVERALL:
            return scored.overall.value
        case Measure.ITEM:
            return scored.items[one.target or ""].value
        case Measure.DIMENSION:
            return scored.dimensions[one.target or ""].value
        case Measure.FILL:
            return scored.dimensions[one.target or ""].fill
        case _:
            said = [counted.checks["whole", check].yes for check in ("a", "b")]
            return F(sum(2 * yes > counted.begun for yes in said))


@moderately
@given(cases(mixed=True))
def test_every_requirement_measures_what_it_names(case: Case) -> None:
    for one in staged(*case).conditions:
        assert one.value == looked_at(one, case)
        if one.value is not None:
            assert one.holds == (one.value >= one.needed)
            assert one.short_by == (None if one.holds else one.needed - one.value)
            assert one.applies
        else:
            assert one.short_by is None


@moderately
@given(cases(mixed=True))
def test_the_stage_is_named_by_the_gates_before_the_first_shut_one(case: Case) -> None:
    result = staged(*case)
    opened = 0
    for one in result.gates:
        assert one.holds == all(condition.holds for condition in one.conditions)
        assert one.open == (one.holds and opened == result.gates.index(one))
        opened += one.open
    if result.reached is None:
        assert (result.binding, result.leapfrogs, result.next_stage) == ((), (), None)
    elif opened < len(result.gates):
        shut = result.gates[opened]
        assert result.next_stage == shut.stage
        assert result.binding == tuple(one for one in shut.conditions if not one.holds)
        ahead = [one.stage for one in result.leapfrogs if isinstance(one, GateLeapfrog)]
        assert ahead == [
            one.stage for one in result.gates[opened + 1 :] if one.holds and one.applies
        ]


@moderately
@given(cases(mixed=True), st.data())
def test_another_condition_never_raises_the_stage(case: Case, data: st.DataObject) -> None:
    scheme, respondents = case
    if not scheme.gates:
        return
    before = staged(scheme, respondents)
    at = data.draw(st.integers(0, len(scheme.gates) - 1))
    more = data.draw(conditions(scheme, next(scheme.items()).scale))
    gates = tuple(
        Gate(one.stage, (*one.conditions, more)) if place == at else one
        for place, one in enumerate(scheme.gates)
    )
    after = staged(with_gates(scheme, gates), respondents)
    for now, was in zip(after.gates, before.gates, strict=True):
        assert now.open <= was.open


@moderately
@given(cases(mixed=True), st.sampled_from([F(1, 10**6), F(1, 2), F(1)]))
def test_asking_for_more_never_opens_a_gate(case: Case, more: F) -> None:
    scheme, respondents = case
    stricter = tuple(
        Gate(one.stage, tuple(replace(c, at_least=c.at_least + more) for c in one.conditions))
        for one in scheme.gates
    )
    was, now = staged(scheme, respondents), staged(with_gates(scheme, stricter), respondents)
    assert [one.open for one in now.gates] <= [one.open for one in was.gates]


@moderately
@given(cases(mixed=True), st.data())
def test_the_order_of_a_gate_s_conditions_is_irrelevant(case: Case, data: st.DataObject) -> None:
    scheme, respondents = case
    gates = tuple(
        Gate(one.stage, tuple(data.draw(st.permutations(one.conditions)))) for one in scheme.gates
    )
    was, now = staged(scheme, respondents), staged(with_gates(scheme, gates), respondents)
    assert now.reached == was.reached
    assert [one.open for one in now.gates] == [one.open for one in was.gates]
    assert set(now.binding) == set(was.binding)


@moderately
@given(cases(mixed=True))
def test_asking_twice_for_the_same_changes_nothing(case: Case) -> None:
    scheme, respondents = case
    doubled = tuple(Gate(one.stage, one.conditions * 2) for one in scheme.gates)
    was, now = staged(scheme, respondents), staged(with_gates(scheme, doubled), respondents)
    assert (now.reached, now.next_stage) == (was.reached, was.next_stage)
    assert now.leapfrogs == was.leapfrogs


@moderately
@given(cases(mixed=True))
def test_what_all_gates_ask_of_one_thing_is_found_by_its_name(case: Case) -> None:
    result = staged(*case)
    for one in result.conditions:
        asked = result.asked(one.measure, one.target)
        assert one.needed in asked
        assert len(asked) == sum(
            (other.measure, other.target) == (one.measure, one.target)
            for other in result.conditions
        )
    assert result.asked(Measure.DIMENSION, "nowhere") == ()


def test_what_is_asked_of_a_dimension_is_not_asked_of_its_fill() -> None:
    scheme = flat(
        item("a"),
        gates=[
            gate(2, (Measure.DIMENSION, 2, "all"), (Measure.FILL, 70, "all")),
            gate(3, (Measure.DIMENSION, 3, "all")),
        ],
    )
    result = staged(scheme, sheets("a 3"))
    assert result.asked(Measure.DIMENSION, "all") == (F(2), F(3))
    assert result.asked(Measure.FILL, "all") == (F(70),)
    assert result.asked(Measure.OVERALL, None) == ()


CELLS = ["1", "2", "3", "4", "5", "dk", "na", "."]


@settings(max_examples=100)
@given(st.lists(st.sampled_from(CELLS), min_size=2, max_size=2))
def test_a_stage_of_two_items_the_long_way(cells: list[str]) -> None:
    """Stage k where the mean of the levels is at least k, and each is at least k - 1."""
    gates = [
        gate(k, (Measure.OVERALL, k, None), (Measure.EVERY_ITEM, k - 1, None)) for k in (2, 3, 4, 5)
    ]
    a, b = cells
    result = staged(flat(item("a"), item("b"), gates=gates), sheets(f"a {a}\nb {b}"))
    levels = [int(one) for one in cells if one.isdigit()]
    if not levels:
        assert result.reached is None
        return
    open_ones = [one for one in cells if one in {"dk", "."}]
    least = min([*levels, *(1 for _ in open_ones)])  # what is open may be the lowest
    mean = F(sum(levels), len(levels))
    assert result.reached == max([1, *(k for k in (2, 3, 4, 5) if mean >= k and least >= k - 1)])


@pytest.mark.parametrize(
    ("measure", "target", "items"),
    [
        (Measure.OVERALL, None, "a b d"),
        (Measure.DIMENSION, "x", "a"),
        (Measure.DIMENSION, "y", "b"),
        (Measure.FILL, "y", "b"),
        (Measure.DIMENSION, "out", "c"),
        (Measure.ITEM, "a0", "a0"),
        (Measure.ITEM, "nowhere", ""),
        (Measure.CHECKS, "whole", ""),
    ],
    ids=str,
)
def test_the_items_that_a_requirement_rests_on(
    measure: Measure, target: str | None, items: str
) -> None:
    scheme = Scheme(
        (
            Dimension("x", (item("a"), item("a0", weight=0))),
            Dimension("y", (Dimension("z", (item("b"),)), Dimension("out", (item("c"),), F(0)))),
            Dimension("w", (item("d"),)),
        )
    )
    assert " ".join(one.id for one in items_behind(measure, target, scheme)) == items


@pytest.mark.parametrize("measure", [Measure.DIMENSION, Measure.FILL])
def test_a_requirement_on_no_dimension_is_refused_with_what_it_measures(measure: Measure) -> None:
    with pytest.raises(UnknownTarget) as refused:
        items_behind(measure, "nowhere", MATURITY)
    assert (refused.value.measure, refused.value.target) == (measure, "nowhere")


@moderately
@given(cases(mixed=True))
def test_what_weighs_something_is_what_moves_the_whole(case: Case) -> None:
    scheme, _ = case
    weighty = {one.id for one in weighty_items(scheme.dimensions)}
    for one in scheme.items():
        path = [d for d in scheme.walk() if one.id in {below.id for below in d.items()}]
        weights = [one.weight, *(part.weight for part in path)]
        assert (one.id in weighty) == all(weights)


def test_nobody_has_answered_yet_and_everything_applies() -> None:
    counted = tally(MATURITY, [])
    scored = score(MATURITY, counted)
    condition = Condition(Measure.EVERY_DIMENSION, F(2))
    found = list(requirements(condition, MATURITY, scored, counted))
    assert [one.target for one in found] == ["strategy", "people", "process"]
    assert {(one.holds, one.applies, one.value) for one in found} == {(False, True, None)}


def test_a_fill_leapfrog_needs_an_earlier_gate_that_is_shut() -> None:
    gates = [gate(2, (Measure.FILL, 50, "x")), gate(3, (Measure.FILL, 50, "y"))]
    scheme = Scheme(
        (Dimension("x", (item("a"),)), Dimension("y", (item("b"),))), gates=tuple(gates)
    )
    assert staged(scheme, sheets("a 2\nb 3")).leapfrogs == (
        GateLeapfrog(3, 2),
        FillLeapfrog("y", "x", F(50), F(25)),
    )
    assert staged(scheme, sheets("a 3\nb 5")).leapfrogs == ()
    assert staged(scheme, sheets("a 2\nb 2")).leapfrogs == ()
    assert staged(scheme, sheets("a 2\nb 1")).leapfrogs == ()


def test_two_dimensions_of_one_gate_do_not_leap_over_each_other() -> None:
    both = gate(2, (Measure.FILL, 50, "x"), (Measure.FILL, 50, "y"))
    scheme = Scheme(
        (Dimension("x", (item("a"),)), Dimension("y", (item("b"),))),
        gates=(both, gate(3, (Measure.FILL, 60, "x"), (Measure.FILL, 60, "y"))),
    )
    assert staged(scheme, sheets("a 1\nb 5")).leapfrogs == ()


def test_every_gate_of_the_progression_asks_for_all_before_it() -> None:
    result = staged(PROGRESSION, sheets("\n".join(f"{one.id} 3" for one in PROGRESSION.items())))
    fills = [
        [one.target for one in gate.conditions if one.measure is Measure.FILL]
        for gate in result.gates
    ]
    assert fills == [["s2"], ["s2", "s3"], ["s2", "s3", "s4"], ["s2", "s3", "s4", "s5"]]
