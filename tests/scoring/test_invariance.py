"""What must change nothing: names, units, repetition, and weights that stand in the same ratio."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import (
    Dimension,
    GateLeapfrog,
    Scheme,
    Scored,
    Sheet,
    Staging,
    cheapest_path,
    extremes,
    pivots,
    score,
    stability,
    staging,
    tally,
    uncertainty,
)
from tests.scoring.notation import F, level
from tests.scoring.strategies import cases
from tests.scoring.transformed import Case, in_other_units, new, renamed, with_items, with_weights

moderately = settings(max_examples=20)
UNITS = st.tuples(st.sampled_from([F(1, 3), F(2), F(25)]), st.sampled_from([F(-7), F(0), F(1, 2)]))


def worked_out(case: Case) -> tuple[Scored, Staging]:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    scored = score(scheme, counted)
    return scored, staging(scheme, scored, counted)


def last_stage(scheme: Scheme) -> int:
    return max((one.stage for one in scheme.gates), default=scheme.first_stage)


def everyone_more_often(case: Case, times: int) -> Case:
    scheme, respondents = case
    return scheme, respondents * times


@moderately
@given(cases(mixed=True))
def test_names_are_irrelevant_to_scores_and_stages(case: Case) -> None:
    (scored, staged), (other, restaged) = worked_out(case), worked_out(renamed(case))
    assert other.overall.value == scored.overall.value
    for name, one in scored.dimensions.items():
        assert other.dimensions[new(name)].value == one.value
    for name, of in scored.items.items():
        assert other.items[new(name)].counts == of.counts
    assert restaged.reached == staged.reached
    assert [gate.open for gate in restaged.gates] == [gate.open for gate in staged.gates]
    assert restaged.open_items == tuple(map(new, staged.open_items))
    assert restaged.inapplicable == tuple(map(new, staged.inapplicable))


@moderately
@given(cases(mixed=True, most=3))
def test_names_are_irrelevant_to_what_could_change_the_stage(case: Case) -> None:
    other = renamed(case)
    assert extremes(*other) == extremes(*case)
    assert [one.stage for one in pivots(*other)] == [one.stage for one in pivots(*case)]


@moderately
@given(cases(mixed=True), UNITS)
def test_other_units_move_every_score_alike_and_no_stage(case: Case, units: tuple[F, F]) -> None:
    by, shift = units
    (scored, staged) = worked_out(case)
    (other, restaged) = worked_out(in_other_units(case, by, shift))
    pairs = [
        (scored.overall, other.overall),
        *((one, other.dimensions[name]) for name, one in scored.dimensions.items()),
        *((of, other.items[name]) for name, of in scored.items.items()),
    ]
    for one, moved in pairs:
        assert moved.value == (None if one.value is None else by * one.value + shift)
        assert moved.low == (None if one.low is None else by * one.low + shift)
        assert moved.high == (None if one.high is None else by * one.high + shift)
        assert moved.fill == one.fill
        assert moved.coverage == one.coverage
    assert restaged.reached == staged.reached
    assert [one.stage for one in restaged.leapfrogs if isinstance(one, GateLeapfrog)] == [
        one.stage for one in staged.leapfrogs if isinstance(one, GateLeapfrog)
    ]


@moderately
@given(cases(most=3), UNITS)
def test_other_units_leave_the_path_its_effort_and_the_extremes(
    case: Case, units: tuple[F, F]
) -> None:
    other = in_other_units(case, *units)
    target = last_stage(case[0])
    found = cheapest_path(case[0], tally(*case), target)
    moved = cheapest_path(other[0], tally(*other), target)
    assert (moved.effort, moved.obstacle) == (found.effort, found.obstacle)
    assert (moved.ids, moved.within_reach) == (found.ids, found.within_reach)
    assert extremes(*other) == extremes(*case)


@moderately
@given(cases(mixed=True, least=3), UNITS)
def test_other_units_stretch_every_interval(case: Case, units: tuple[F, F]) -> None:
    by, shift = map(float, units)
    other = in_other_units(case, *units)
    found = uncertainty(case[0], tally(*case), case[1], 10)
    moved = uncertainty(other[0], tally(*other), other[1], 10)
    assert (found is None) == (moved is None)
    if found is None or moved is None:
        return
    assert moved.overall.low == pytest.approx(by * found.overall.low + shift)
    assert moved.overall.high == pytest.approx(by * found.overall.high + shift)
    assert moved.people == pytest.approx([by * one + shift for one in found.people])
    for name, one in found.dimensions.items():
        assert moved.dimensions[name].high == pytest.approx(by * one.high + shift)


@moderately
@given(cases(mixed=True, least=1), st.integers(2, 3))
def test_everybody_answering_twice_changes_no_score_and_no_stage(case: Case, times: int) -> None:
    (scored, staged), (other, restaged) = (
        worked_out(case),
        worked_out(everyone_more_often(case, times)),
    )
    assert other.overall.value == scored.overall.value
    assert other.overall.coverage.share == scored.overall.coverage.share
    assert [one.value for one in other.items.values()] == [
        one.value for one in scored.items.values()
    ]
    assert restaged.reached == staged.reached
    assert restaged.binding == staged.binding


@moderately
@given(cases(mixed=True), st.sampled_from([F(1, 7), F(3), F(100)]))
def test_only_the_ratio_of_weights_matters(case: Case, by: F) -> None:
    scheme, respondents = case
    heavier = with_weights(scheme, lambda one: one.weight * by)
    assert worked_out((heavier, respondents)) == worked_out(case)
    counted = tally(scheme, respondents)
    assert stability(heavier, counted, 50) == stability(scheme, counted, 50)


@moderately
@given(cases(mixed=True))
def test_a_dimension_within_a_dimension_of_its_own_scores_the_same(case: Case) -> None:
    scheme, respondents = case
    wrapped = Scheme(
        tuple(
            Dimension(f"around {one.id}", (replace(one, weight=F(1)),), one.weight)
            for one in scheme.dimensions
        ),
        scheme.check_groups,
    )
    plain = score(scheme, tally(scheme, respondents))
    found = score(wrapped, tally(wrapped, respondents))
    assert found.overall.value == plain.overall.value
    for one in scheme.dimensions:
        assert found.dimensions[one.id] == plain.dimensions[one.id]


@moderately
@given(cases(mixed=True))
def test_turning_items_and_answers_round_changes_no_score(case: Case) -> None:
    """A level from the top in a reversed item counts as that level from the foot in another."""
    scheme, respondents = case
    plain = with_items(scheme, lambda one: replace(one, caps=(), reverse=False))
    turned = with_items(scheme, lambda one: replace(one, caps=(), reverse=True))
    ends = {one.id: one.scale.low + one.scale.high for one in scheme.items()}
    mirrored = [_mirrored(sheet, ends) for sheet in respondents]
    pairs = [
        (sheet, other)
        for sheet, other in zip(respondents, mirrored, strict=True)
        if all(
            one.level is None or one.level in levels(plain, name)
            for name, one in other.answers.items()
        )
    ]
    kept, mirrored = [sheet for sheet, _ in pairs], [other for _, other in pairs]
    found = score(turned, tally(turned, mirrored))
    expected = score(plain, tally(plain, kept))
    assert found.overall.value == expected.overall.value
    assert [one.value for one in found.items.values()] == [
        one.value for one in expected.items.values()
    ]


def _mirrored(sheet: Sheet, ends: dict[str, F]) -> Sheet:
    answers = {
        name: one if one.level is None else level(ends[name] - one.level)
        for name, one in sheet.answers.items()
    }
    return Sheet(answers, sheet.checks)


def levels(scheme: Scheme, name: str) -> tuple[F, ...]:
    return next(one.scale.levels for one in scheme.items() if one.id == name)


@moderately
@given(cases(mixed=True, least=1))
def test_two_groups_together_score_between_each_alone(case: Case) -> None:
    scheme, respondents = case
    cut = len(respondents) // 2
    one, two, both = (
        score(scheme, tally(scheme, some))
        for some in (respondents[:cut], respondents[cut:], respondents)
    )
    for name, item in both.items.items():
        parts = [of.items[name].value for of in (one, two)]
        known = [part for part in parts if part is not None]
        if known:
            assert item.value is not None
            assert min(known) <= item.value <= max(known)
        else:
            assert item.value is None
        assert item.coverage == one.items[name].coverage + two.items[name].coverage
