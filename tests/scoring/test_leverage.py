"""Leverage: what a change of one item moves, against scoring everything again."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scoring import (
    CheckGroup,
    Dimension,
    Item,
    Measure,
    Scheme,
    Scored,
    Sheet,
    Staging,
    Tally,
    score,
    staging,
    tally,
)
from scoring.leverage import Pull, leverage, stage_if
from scoring.means import contributions
from tests.scoring.notation import F, flat, gate, item, sheets
from tests.scoring.strategies import cases

moderately = settings(max_examples=20)
Case = tuple[Scheme, list[Sheet]]


def worked_out(scheme: Scheme, respondents: list[Sheet]) -> tuple[Tally, Scored, Staging]:
    counted = tally(scheme, respondents)
    scored = score(scheme, counted)
    return counted, scored, staging(scheme, scored, counted)


def all_at(scheme: Scheme, counted: Tally, name: str, rank: int) -> Scored:
    """The long way: everybody who gave the item a level gives the same one."""
    one = counted.items[name]
    counts = [0] * len(one.claimed)
    counts[rank] = sum(one.claimed)
    moved = replace(one, claimed=tuple(counts), effective=tuple(counts))
    return score(scheme, replace(counted, items={**counted.items, name: moved}))


@moderately
@given(cases(mixed=True, least=1), st.data())
def test_an_item_moves_every_score_by_its_pull(case: Case, data: st.DataObject) -> None:
    scheme, respondents = case
    counted, scored, _ = worked_out(scheme, respondents)
    one = data.draw(st.sampled_from(list(scheme.items())))
    before = scored.items[one.id].value
    assume(before is not None)
    assert before is not None
    rank = data.draw(st.integers(0, len(one.scale.levels) - 1))
    after, by = all_at(scheme, counted, one.id, rank), contributions(one)[rank] - before
    pulls = leverage(scheme, scored)

    def moved(pull: Pull) -> F:
        return pull.get(one.id, F(0)) * by

    assert (after.overall.value or 0) - (scored.overall.value or 0) == moved(
        pulls[Measure.OVERALL, None]
    )
    for name, was in scored.dimensions.items():
        now = after.dimensions[name]
        assert (now.value or 0) - (was.value or 0) == moved(pulls[Measure.DIMENSION, name])
        assert (now.fill or 0) - (was.fill or 0) == moved(pulls[Measure.FILL, name])


@moderately
@given(cases(mixed=True))
def test_pulls_are_shares_that_sum_to_one_where_anything_is_scored(case: Case) -> None:
    scheme, respondents = case
    _, scored, _ = worked_out(scheme, respondents)
    pulls = leverage(scheme, scored)
    assert sum(pulls[Measure.OVERALL, None].values()) == (scored.overall.value is not None)
    for name, one in scored.dimensions.items():
        pull = pulls[Measure.DIMENSION, name]
        assert sum(pull.values()) == (one.value is not None)
        assert all(share > 0 for share in pull.values())
        assert pulls[Measure.FILL, name].keys() == pull.keys()
    for name in scored.items:
        assert pulls[Measure.ITEM, name] == {name: 1}


@moderately
@given(cases(mixed=True))
def test_changing_nothing_changes_no_stage(case: Case) -> None:
    scheme, respondents = case
    _, scored, staged = worked_out(scheme, respondents)
    assume(staged.reached is not None)
    pulls = leverage(scheme, scored)
    still = dict.fromkeys((one.id for one in scheme.items()), F(0))
    assert stage_if(staged, pulls, {}, {}, scheme.first_stage) == staged.reached
    assert stage_if(staged, pulls, still, {}, scheme.first_stage) == staged.reached


@moderately
@given(cases(mixed=True, least=1), st.data())
def test_the_stage_of_a_change_is_that_of_scoring_it_anew(case: Case, data: st.DataObject) -> None:
    scheme, respondents = case
    counted, scored, staged = worked_out(scheme, respondents)
    assume(staged.reached is not None)
    levels = {
        one.id: data.draw(st.integers(0, len(one.scale.levels) - 1))
        for one in scheme.items()
        if scored.items[one.id].value is not None
    }
    anew, raised = counted, {}
    for one in scheme.items():
        if one.id in levels:
            was = counted.items[one.id]
            counts = tuple(
                sum(was.claimed) * (rank == levels[one.id]) for rank in range(len(was.claimed))
            )
            moved = replace(was, claimed=counts, effective=counts)
            anew = replace(anew, items={**anew.items, one.id: moved})
            before = scored.items[one.id].value or F(0)
            raised[one.id] = contributions(one)[levels[one.id]] - before
    expected = staging(scheme, score(scheme, anew), anew).reached
    found = stage_if(staged, leverage(scheme, scored), raised, {}, scheme.first_stage)
    assert found == expected


NESTED = Scheme(
    (
        Dimension("outer", (Dimension("inner", (item("a"), item("b", weight=3))), item("c"))),
        Dimension("apart", (item("d"),), F(3)),
    )
)


def test_a_pull_is_the_product_of_the_shares_on_the_way_down() -> None:
    _, scored, _ = worked_out(NESTED, sheets("a 1\nb 1\nc 1\nd 1"))
    pulls = leverage(NESTED, scored)
    assert pulls[Measure.DIMENSION, "inner"] == {"a": F(1, 4), "b": F(3, 4)}
    assert pulls[Measure.DIMENSION, "outer"] == {"a": F(1, 8), "b": F(3, 8), "c": F(1, 2)}
    assert pulls[Measure.OVERALL, None] == {
        "a": F(1, 32),
        "b": F(3, 32),
        "c": F(1, 8),
        "d": F(3, 4),
    }
    assert pulls[Measure.FILL, "inner"] == {"a": F(25, 4), "b": F(75, 4)}


def test_what_is_not_scored_pulls_nothing_and_leaves_its_pull_to_the_rest() -> None:
    _, scored, _ = worked_out(NESTED, sheets("a 1\nb dk\nc 1\nd na"))
    pulls = leverage(NESTED, scored)
    assert pulls[Measure.DIMENSION, "inner"] == {"a": 1}
    assert pulls[Measure.OVERALL, None] == {"a": F(1, 2), "c": F(1, 2)}
    assert pulls[Measure.FILL, "apart"] == {}


@pytest.mark.parametrize(
    ("confirmed", "stage"),
    [({}, 1), ({"whole": 0}, 1), ({"whole": 1}, 2), ({"whole": 2}, 3), ({"other": 2}, 1)],
    ids=["nothing", "none", "one", "two", "another group"],
)
def test_confirmed_checks_open_the_gates_that_ask_for_them(
    confirmed: dict[str, int], stage: int
) -> None:
    scheme = flat(
        item("a"),
        groups=[CheckGroup("whole", ("x", "y")), CheckGroup("other", ("z",))],
        gates=[gate(2, (Measure.CHECKS, 1, "whole")), gate(3, (Measure.CHECKS, 2, "whole"))],
    )
    _, scored, staged = worked_out(scheme, sheets("a 3"))
    assert stage_if(staged, leverage(scheme, scored), {}, confirmed) == stage


def test_a_group_that_is_not_named_stays_as_it_is() -> None:
    scheme = flat(
        item("a"),
        groups=[CheckGroup("whole", ("x",))],
        gates=[gate(2, (Measure.CHECKS, 1, "whole"), (Measure.OVERALL, 4, None))],
    )
    _, scored, staged = worked_out(scheme, sheets("a 3\nwhole?x yes"))
    pulls = leverage(scheme, scored)
    assert stage_if(staged, pulls, {"a": F(1)}, {}) == 2
    assert stage_if(staged, pulls, {"a": F(1)}, {"whole": 0}) == 1


def test_a_later_gate_opens_only_with_all_before_it() -> None:
    scheme = flat(
        item("a"),
        item("b"),
        gates=[gate(2, (Measure.ITEM, 3, "a")), gate(3, (Measure.ITEM, 3, "b"))],
    )
    _, scored, staged = worked_out(scheme, sheets("a 1\nb 1"))
    pulls = leverage(scheme, scored)
    assert stage_if(staged, pulls, {"b": F(2)}, {}) == 1
    assert stage_if(staged, pulls, {"a": F(2)}, {}) == 2
    assert stage_if(staged, pulls, {"a": F(2), "b": F(2)}, {}) == 3
    assert stage_if(staged, pulls, {"a": F(2) - F(1, 10**9)}, {}) == 1


def test_the_first_stage_needs_no_gate() -> None:
    scheme = flat(Item("a", item("a").scale), gates=[gate(5, (Measure.OVERALL, 3, None))])
    _, scored, staged = worked_out(scheme, sheets("a 1"))
    assert stage_if(staged, leverage(scheme, scored), {}, {}, 4) == 4
    assert stage_if(staged, leverage(scheme, scored), {"a": F(2)}, {}, 4) == 5
