"""How little is enough for a stage, what is only provisional, and what does not apply."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scoring import (
    NOT_APPLICABLE,
    Confirmation,
    Dimension,
    Extremes,
    GateLeapfrog,
    Measure,
    Obstacle,
    Scheme,
    Sheet,
    Shortage,
    Staging,
    State,
    cheapest_path,
    extremes,
    pivots,
    score,
    stability,
    staging,
    tally,
    uncertainty,
)
from scoring.enough import counting_items
from tests.scoring.notation import ITEMS, MATURITY, PROGRESSION, F, flat, gate, item, level, sheets
from tests.scoring.strategies import cases

moderately = settings(max_examples=100, deadline=None)
CELLS = ["1", "2", "3", "4", "5", "dk", "na", "."]
Case = tuple[Scheme, list[Sheet]]


def staged(scheme: Scheme, respondents: list[Sheet]) -> Staging:
    counted = tally(scheme, respondents)
    return staging(scheme, score(scheme, counted), counted)


def ten(cells: str) -> list[Sheet]:
    """One respondent to the ten questions, in asking order; no check is answered."""
    rows = zip(ITEMS, cells.split(), strict=True)
    return sheets("\n".join(f"{name} {cell}" for name, cell in rows))


ONE_OF_TEN = ten("5 na na na na na na na na na")
TWO_OF_TEN = ten("2 2 . . . . . . . .")


@pytest.mark.parametrize(
    ("cells", "shortage"),
    [
        pytest.param("5 na na na na na na na na na", Shortage(1, 10), id="nine not applicable"),
        pytest.param(
            "2 2 . . . . . . . .", Shortage(2, 10, ("people", "process")), id="two of ten"
        ),
        pytest.param("3 3 3 3 na na na na na na", Shortage(4, 10, ()), id="just below half"),
        pytest.param("3 . . . . . . 3 3 3", Shortage(4, 10, ("people",)), id="four of ten"),
        pytest.param(
            "3 3 3 3 3 3 3 . . .", Shortage(7, 10, ("process",)), id="nothing of a dimension"
        ),
        pytest.param(
            "3 3 3 3 3 3 3 na dk na", Shortage(7, 10, ("process",)), id="one of it applies"
        ),
    ],
)
def test_below_half_or_without_a_level_in_a_dimension_no_stage_is_named(
    cells: str, shortage: Shortage
) -> None:
    result = staged(MATURITY, ten(cells))
    assert (result.reached, result.next_stage, result.binding) == (None, None, ())
    found = result.shortage
    assert found is not None
    assert (found.have, found.items, found.needed) == (shortage.have, shortage.items, 5)
    assert found.empty == shortage.empty


@pytest.mark.parametrize(
    ("cells", "inapplicable", "open_items"),
    [
        pytest.param("3 3 na na na na 3 3 na 3", (), (), id="exactly half"),
        pytest.param(
            "3 3 3 na na na na 3 3 3", ("people",), (), id="a dimension that does not apply"
        ),
        pytest.param("3 3 3 3 3 3 3 3 3 dk", (), ("language-and-selling",), id="one open"),
    ],
)
def test_half_of_the_items_and_one_in_each_dimension_name_a_stage(
    cells: str, inapplicable: tuple[str, ...], open_items: tuple[str, ...]
) -> None:
    result = staged(MATURITY, ten(cells))
    assert (result.reached, result.shortage) == (3, None)
    assert (result.inapplicable, result.open_items) == (inapplicable, open_items)


def test_half_of_an_odd_number_is_rounded_up() -> None:
    scheme = flat(*map(item, "abc"), gates=[gate(2, (Measure.OVERALL, 2, None))])
    assert staged(scheme, sheets("a 3\nb na\nc na")).shortage == Shortage(1, 3)
    assert staged(scheme, sheets("a 3\nb 3\nc na")).reached == 2


def test_what_weighs_nothing_counts_only_where_a_gate_rests_on_it() -> None:
    def scheme(of: str) -> Scheme:
        return Scheme(
            (
                Dimension("x", (item("a"),)),
                Dimension("out", (item("b"), item("c")), F(0)),
            ),
            gates=(gate(2, (Measure.DIMENSION, 1, of)),),
        )

    bare, asked = staged(scheme("x"), sheets("a 3")), staged(scheme("out"), sheets("a 3"))
    assert (bare.reached, bare.open_items) == (2, ())
    assert asked.shortage == Shortage(1, 3, ("out",))
    assert asked.open_items == ("b", "c")


def test_a_dimension_inside_another_needs_a_level_too() -> None:
    inner = Dimension("inner", (item("b"),))
    scheme = Scheme((Dimension("outer", (item("a"), item("c"), inner)),))
    assert staged(scheme, sheets("a 3\nc 3\nb dk")).shortage == Shortage(2, 3, ("inner",))
    assert staged(scheme, sheets("a 3\nc 3\nb na")).inapplicable == ("inner",)


def test_one_person_s_level_is_enough_and_everybody_s_silence_is_not() -> None:
    scheme = flat(item("a"), item("b"), gates=[gate(2, (Measure.OVERALL, 2, None))])
    group = staged(scheme, sheets("a 3 dk .\nb . . na"))
    assert (group.reached, group.open_items) == (2, ("a", "b"))
    assert staged(scheme, []).shortage is None
    assert staged(scheme, sheets("a dk dk\nb . .")).shortage is None


def test_a_condition_on_what_does_not_apply_neither_binds_nor_is_met() -> None:
    result = staged(MATURITY, ten("2 2 2 na na na na 2 2 2"))
    people = [one for gate in result.gates for one in gate.conditions if one.target == "people"]
    assert len(people) == 4
    assert all(one.holds and not one.applies for one in people)
    assert "people" not in {one.target for one in result.binding}


def statements(cells: str) -> list[Sheet]:
    """Of the progression: one cell for all the statements of each stage."""
    said = dict(zip((f"s{stage}" for stage in range(1, 6)), cells.split(), strict=True))
    items = [one.id for one in PROGRESSION.items()]
    return sheets("\n".join(f"{name} {said[name.split('-')[0]]}" for name in items))


@pytest.mark.parametrize(
    ("cells", "stage", "ahead"),
    [
        pytest.param("3 3 3 3 na", 4, None, id="the last stage does not apply"),
        pytest.param("3 3 na 3 0", 4, 5, id="one on the way does not apply"),
        pytest.param("3 3 na 0 0", 2, 4, id="the next one does not apply"),
        pytest.param("na 3 3 3 3", 5, None, id="the first does not apply"),
    ],
)
def test_a_stage_of_which_nothing_applies_is_not_reached_but_passed(
    cells: str, stage: int, ahead: int | None
) -> None:
    result = staged(PROGRESSION, statements(cells))
    assert (result.reached, result.next_stage) == (stage, ahead)
    assert not any(isinstance(one, GateLeapfrog) for one in result.leapfrogs)


def test_a_stage_of_which_nothing_applies_is_no_leapfrog() -> None:
    result = staged(PROGRESSION, statements("3 0 3 3 na"))
    assert GateLeapfrog(5, 2) not in result.leapfrogs


def test_no_answers_enough_leave_nothing_that_calls_the_stage() -> None:
    counted = tally(MATURITY, TWO_OF_TEN * 3)
    assert pivots(MATURITY, TWO_OF_TEN * 3) == ()
    assert stability(MATURITY, counted) is None
    known = uncertainty(MATURITY, counted, TWO_OF_TEN * 3)
    assert known is not None
    assert known.gates == {}


def test_the_range_is_over_what_is_open_and_n_a_fills_nothing() -> None:
    assert extremes(MATURITY, ONE_OF_TEN) == Extremes(best=None, worst=None)
    assert extremes(MATURITY, TWO_OF_TEN) == Extremes(best=4, worst=1)


def test_without_a_stage_the_path_names_what_to_answer_first() -> None:
    path = cheapest_path(MATURITY, tally(MATURITY, TWO_OF_TEN), 3)
    assert (path.obstacle, path.ids) == (Obstacle.UNSCORED, ITEMS[2:])
    nothing = cheapest_path(MATURITY, tally(MATURITY, ONE_OF_TEN), 3)
    assert (nothing.obstacle, nothing.ids) == (Obstacle.UNSCORED, ())


def test_a_path_with_gaps_knows_what_is_open() -> None:
    seven = ten("3 3 3 3 3 . 3 3 . .")
    path = cheapest_path(MATURITY, tally(MATURITY, seven), 4)
    assert path.obstacle is None
    assert path.open == ("willing-use", "buying-process", "language-and-selling")
    reached = cheapest_path(MATURITY, tally(MATURITY, seven), 2)
    assert reached.open == path.open


@moderately
@given(cases(mixed=True))
def test_a_stage_is_named_exactly_where_answers_are_enough(case: Case) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    scored = score(scheme, counted)
    result = staging(scheme, scored, counted)
    counting = counting_items(scheme, [one for g in result.gates for one in g.conditions])
    have = [name for name in counting if scored.items[name].value is not None]
    half = 2 * len(have) >= len(counting)
    each = all(
        any(one.id in have for one in dimension.items())
        for dimension in scheme.walk()
        if any(
            scored.items[one.id].coverage.applicable and one.id in counting
            for one in dimension.items()
        )
    )
    scores = scored.overall.value is not None
    assert (result.reached is not None) == (scores and half and each)
    assert (result.shortage is not None) == (scores and not (half and each))


@moderately
@given(cases(mixed=True))
def test_what_is_open_is_exactly_what_applies_and_is_not_known(case: Case) -> None:
    scheme, respondents = case
    result = staged(scheme, respondents)
    assume(result.reached is not None)
    conditions = [one for g in result.gates for one in g.conditions]
    assert set(result.open_items) == {
        name
        for sheet in respondents
        for name in counting_items(scheme, conditions)
        if sheet.answers[name].state in {State.DONT_KNOW, State.UNSEEN}
    }


@moderately
@given(cases(least=1), st.data())
def test_not_applicable_in_place_of_what_is_open_never_beats_the_best_case(
    case: Case, data: st.DataObject
) -> None:
    """Of items that can be at their top: one that a refuted check holds down may be left out."""
    scheme, respondents = case
    at = data.draw(st.integers(0, len(respondents) - 1))
    checks = respondents[at].checks
    refuted = {owner for (owner, _), one in checks.items() if one is Confirmation.NO}
    gaps = [
        name
        for name, one in respondents[at].answers.items()
        if one.state in {State.DONT_KNOW, State.UNSEEN} and name not in refuted
    ]
    assume(gaps)
    best = extremes(scheme, respondents).best
    assume(best is not None)
    said = {**respondents[at].answers, data.draw(st.sampled_from(gaps)): NOT_APPLICABLE}
    after = [*respondents[:at], Sheet(said, respondents[at].checks), *respondents[at + 1 :]]
    assert (staged(scheme, after).reached or 0) <= (best or 0)


@moderately
@given(st.lists(st.sampled_from(CELLS), min_size=10, max_size=10), st.data())
def test_not_applicable_never_raises_the_stage_that_was_named(
    cells: list[str], data: st.DataObject
) -> None:
    """Of gates that ask of the whole and of dimensions: an open answer turned into n/a."""
    gaps = [at for at, cell in enumerate(cells) if cell in {"dk", "."}]
    assume(gaps)
    before = staged(MATURITY, ten(" ".join(cells))).reached
    assume(before is not None)
    cells[data.draw(st.sampled_from(gaps))] = "na"
    assert staged(MATURITY, ten(" ".join(cells))).reached == before


@moderately
@given(cases(mixed=True))
def test_what_does_not_apply_never_binds(case: Case) -> None:
    result = staged(*case)
    assert all(one.applies for one in result.binding)
    assert all(one.holds for g in result.gates for one in g.conditions if not one.applies)


def test_a_level_in_a_reversed_item_is_a_level() -> None:
    scheme = flat(item("a", reverse=True), gates=[gate(2, (Measure.OVERALL, 2, None))])
    assert staged(scheme, [Sheet({"a": level(5)})]).reached == 1
