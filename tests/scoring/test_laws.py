"""What must hold for every scheme and every round."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scoring import (
    NOT_APPLICABLE,
    Answer,
    Confirmation,
    Dimension,
    Scheme,
    Score,
    Scored,
    Sheet,
    Staging,
    State,
    extremes,
    score,
    staging,
    tally,
)
from tests.scoring.notation import F, level
from tests.scoring.strategies import cases

moderately = settings(max_examples=60, deadline=None)
Case = tuple[Scheme, list[Sheet]]


def scored_and_staged(scheme: Scheme, respondents: list[Sheet]) -> tuple[Scored, Staging]:
    counted = tally(scheme, respondents)
    scored = score(scheme, counted)
    return scored, staging(scheme, scored, counted)


def every_score(scored: Scored) -> list[Score]:
    return [scored.overall, *scored.dimensions.values(), *scored.items.values()]


def with_answer(respondents: list[Sheet], at: int, name: str, answer: Answer) -> list[Sheet]:
    changed = Sheet({**respondents[at].answers, name: answer}, respondents[at].checks)
    return [*respondents[:at], changed, *respondents[at + 1 :]]


@moderately
@given(cases(mixed=True), st.randoms(use_true_random=False))
def test_the_order_of_respondents_is_irrelevant(case: Case, random: Random) -> None:
    scheme, respondents = case
    shuffled = random.sample(respondents, len(respondents))
    assert scored_and_staged(scheme, respondents) == scored_and_staged(scheme, shuffled)


@moderately
@given(cases(mixed=True))
def test_the_terms_add_up_to_the_number_exactly(case: Case) -> None:
    for one in every_score(scored_and_staged(*case)[0]):
        assert sum((term.product for term in one.terms), F(0)) == (one.value or 0)
        assert sum((term.weight for term in one.terms), F(0)) == (one.value is not None)
        assert all(term.product == term.weight * term.value for term in one.terms)


@moderately
@given(cases(mixed=True))
def test_a_score_lies_within_its_own_bounds(case: Case) -> None:
    for one in every_score(scored_and_staged(*case)[0]):
        if one.value is not None:
            assert one.low is not None
            assert one.high is not None
            assert one.low <= one.value <= one.high
            assert one.fill is not None
            assert 0 <= one.fill <= 100


@moderately
@given(cases(mixed=True, least=1), st.data())
def test_a_better_answer_lowers_neither_a_score_nor_the_stage(
    case: Case, data: st.DataObject
) -> None:
    scheme, respondents = case
    at = data.draw(st.integers(0, len(respondents) - 1))
    item = data.draw(st.sampled_from(list(scheme.items())))
    given_level = respondents[at].answers[item.id].level
    assume(given_level is not None)
    assert given_level is not None
    better = [
        one
        for one in item.scale.levels
        if (one < given_level if item.reverse else one > given_level)
    ]
    assume(better)
    after = with_answer(respondents, at, item.id, level(data.draw(st.sampled_from(better))))
    scored, staged = scored_and_staged(scheme, respondents)
    scored_after, staged_after = scored_and_staged(scheme, after)
    for before_one, after_one in zip(every_score(scored), every_score(scored_after), strict=True):
        assert (before_one.value is None) == (after_one.value is None)
        assert (before_one.value or 0) <= (after_one.value or 0) or before_one.value is None
    assert (staged.reached or 0) <= (staged_after.reached or 0)


@moderately
@given(cases(mixed=True, least=1), st.data())
def test_a_yes_more_in_the_whole_never_lowers_the_stage(case: Case, data: st.DataObject) -> None:
    scheme, respondents = case
    at = data.draw(st.integers(0, len(respondents) - 1))
    assume(respondents[at].checks)  # else a respondent more has begun, and more are needed
    said = {**respondents[at].checks, ("whole", "a"): Confirmation.YES}
    after = [*respondents[:at], Sheet(respondents[at].answers, said), *respondents[at + 1 :]]
    before_stage = scored_and_staged(scheme, respondents)[1].reached
    after_stage = scored_and_staged(scheme, after)[1].reached
    assert (before_stage or 0) <= (after_stage or 0)


@moderately
@given(cases(mixed=True, least=2))
def test_an_item_not_applicable_to_anybody_is_as_good_as_absent(case: Case) -> None:
    scheme, respondents = case
    first = next(scheme.items())
    without = [
        Sheet({**sheet.answers, first.id: NOT_APPLICABLE}, sheet.checks) for sheet in respondents
    ]
    weightless = _weighing_nothing(scheme, first.id)
    scored, bare = (
        score(scheme, tally(scheme, without)),
        score(weightless, tally(weightless, without)),
    )
    assert bare.overall.value == scored.overall.value
    assert _values(bare.dimensions) == _values(scored.dimensions)
    assert bare.overall.coverage.share == scored.overall.coverage.share


@moderately
@given(cases(mixed=True, least=1), st.data())
def test_an_open_answer_turned_not_applicable_changes_coverage_alone(
    case: Case, data: st.DataObject
) -> None:
    scheme, respondents = case
    at = data.draw(st.integers(0, len(respondents) - 1))
    item = data.draw(st.sampled_from(list(scheme.items())))
    assume(respondents[at].answers[item.id].state is not State.ANSWERED)
    after = with_answer(respondents, at, item.id, NOT_APPLICABLE)
    before, now = score(scheme, tally(scheme, respondents)), score(scheme, tally(scheme, after))
    assert [one.value for one in every_score(before)] == [one.value for one in every_score(now)]
    assert [one.terms for one in every_score(before)] == [one.terms for one in every_score(now)]
    for was, is_now in zip(every_score(before), every_score(now), strict=True):
        assert is_now.coverage.answered == was.coverage.answered
        assert is_now.coverage.applicable <= was.coverage.applicable


@moderately
@given(cases(mixed=True))
def test_caps_never_raise_a_level(case: Case) -> None:
    counted = tally(*case)
    assert all(one.capped < one.claimed and one.confirmed < one.needed for one in counted.caps)
    for one in counted.items.values():
        assert sum(one.effective) == sum(one.claimed)
        for top in range(len(one.claimed)):
            assert sum(one.effective[top:]) <= sum(one.claimed[top:])


@moderately
@given(cases(mixed=True))
def test_an_open_gate_implies_all_gates_before_it(case: Case) -> None:
    staged = scored_and_staged(*case)[1]
    opened = [gate.open for gate in staged.gates]
    assert opened == sorted(opened, reverse=True)
    if staged.reached is not None:
        assert staged.reached == 1 + sum(opened)
        assert bool(staged.binding) == (staged.next_stage is not None)


@settings(max_examples=120, deadline=None)
@given(cases())
def test_the_stage_lies_between_the_worst_and_the_best_case(case: Case) -> None:
    scheme, respondents = case
    reached = scored_and_staged(scheme, respondents)[1].reached
    between = extremes(scheme, respondents)
    if reached is not None:
        assert between.worst is not None
        assert between.best is not None
        assert between.worst <= reached <= between.best


@moderately
@given(cases(open_too=False))
def test_without_open_answers_only_open_checks_part_worst_from_best(case: Case) -> None:
    scheme, respondents = case
    closed = [
        Sheet(
            sheet.answers,
            {(o.id, c): Confirmation.NO for o in scheme.owners() for c in o.checks}
            | {key: one for key, one in sheet.checks.items() if one is Confirmation.YES},
        )
        for sheet in respondents
    ]
    reached = scored_and_staged(scheme, closed)[1].reached
    between = extremes(scheme, closed)
    assert (between.worst, between.best) == (reached, reached)


def test_the_laws_are_not_vacuous() -> None:
    """The strategies do reach staged rounds with a shut gate and an open one."""
    seen: set[tuple[bool, bool]] = set()

    @settings(max_examples=150, deadline=None, database=None, derandomize=True)
    @given(cases(mixed=True, least=1))
    def look(case: Case) -> None:
        staged = scored_and_staged(*case)[1]
        if staged.reached is not None:
            seen.add((staged.reached > 1, staged.next_stage is not None))

    look()
    assert {(True, True), (True, False), (False, True)} <= seen


def _values(scores: Mapping[str, Score]) -> list[F | None]:
    return [one.value for one in scores.values()]


def _weighing_nothing(scheme: Scheme, name: str) -> Scheme:
    return scheme.with_dimensions(tuple(_without(one, name) for one in scheme.dimensions))


def _without(dimension: Dimension, name: str) -> Dimension:
    children = tuple(
        _without(child, name)
        if isinstance(child, Dimension)
        else replace(child, weight=F(0) if child.id == name else child.weight)
        for child in dimension.children
    )
    return replace(dimension, children=children)
