from collections.abc import Mapping

import pytest

from scoring import (
    BadEffort,
    CheckGroup,
    Measure,
    Obstacle,
    OutsideScale,
    Path,
    Raise,
    Scheme,
    ScoringError,
    Sheet,
    UnknownItem,
    UnknownStage,
    cheapest_path,
    tally,
)
from tests.scoring.brute_force import after, least_effort, stage_after
from tests.scoring.notation import (
    MATURITY,
    PROGRESSION,
    QUARTERS,
    F,
    checked,
    everyone,
    flat,
    gate,
    item,
    level,
    sheets,
)

HALVES = [gate(stage, (Measure.OVERALL, f"{2 * stage - 1}/2", None)) for stage in (2, 3, 4, 5)]


def path(scheme: Scheme, table: str, target: int, **wish: Mapping[str, F]) -> Path:
    return cheapest_path(scheme, tally(scheme, sheets(table)), target, **wish)


def raised(found: Path) -> dict[str, int]:
    return {one.item: int(one.after) for one in found.raises}


def test_the_least_effort_wins() -> None:
    scheme = flat(item("a"), item("b"), gates=HALVES)
    found = path(scheme, "a 1\nb 1", 2, effort={"a": F(3), "b": F(2)})
    assert found == Path((Raise("b", F(1), F(2), F(2)),), {}, F(2), within_reach=5)


def test_weights_make_a_raise_go_further() -> None:
    scheme = flat(item("a"), item("b", weight=3), gates=HALVES)
    assert raised(path(scheme, "a 1\nb 1", 2)) == {"b": 2}


def test_small_steps_win_among_equally_cheap_sets_then_the_earliest() -> None:
    scheme = flat(item("a"), item("b"), item("c"), gates=[gate(2, (Measure.OVERALL, "5/3", None))])
    found = path(scheme, "a 1\nb 1\nc 1", 2)
    assert (raised(found), found.effort) == ({"a": 2, "b": 2}, F(2))


def test_all_gates_up_to_the_target_count() -> None:
    scheme = flat(
        item("a"),
        item("b"),
        gates=[gate(2, (Measure.ITEM, 3, "a")), gate(3, (Measure.ITEM, 2, "b"))],
    )
    assert raised(path(scheme, "a 1\nb 1", 3)) == {"a": 3, "b": 2}
    assert raised(path(scheme, "a 1\nb 1", 2)) == {"a": 3}


@pytest.mark.parametrize(
    ("row", "effort"),
    [("1 2", F(3, 2)), ("1 1 2", F(5, 3)), ("2 2", F(1)), ("2 dk na .", F(1))],
)
def test_steps_are_counted_from_the_mean_of_the_group(row: str, effort: F) -> None:
    scheme = flat(item("a"), gates=[gate(2, (Measure.OVERALL, 3, None))])
    assert effort == path(scheme, f"a {row}", 2).effort


def test_steps_of_an_uneven_scale_are_its_levels() -> None:
    scheme = flat(item("a", QUARTERS), gates=[gate(2, (Measure.OVERALL, 60, None))])
    assert path(scheme, "a 25 100", 2).effort == 0
    assert path(scheme, "a 25 50", 2).raises == (Raise("a", F(75, 2), F(100), F(3, 2)),)


def test_a_reversed_item_is_brought_down() -> None:
    scheme = flat(item("a", QUARTERS, reverse=True), gates=[gate(2, (Measure.FILL, 70, "all"))])
    assert path(scheme, "a 100 50", 2).raises == (Raise("a", F(75), F(25), F(3, 2)),)


def test_a_reversed_items_ceiling_is_how_far_down_is_good_enough() -> None:
    scheme = flat(item("a", reverse=True), gates=[gate(2, (Measure.OVERALL, 4, None))])
    assert path(scheme, "a 5", 2, ceilings={"a": F(2)}).raises == (Raise("a", F(5), F(2), F(3)),)
    assert path(scheme, "a 5", 2, ceilings={"a": F(3)}).obstacle is Obstacle.CEILINGS


def test_a_stage_already_reached_needs_nothing() -> None:
    scheme = flat(item("a"), gates=HALVES)
    assert path(scheme, "a 3", 3) == path(scheme, "a 3", 1) == Path(within_reach=5)


def test_ceilings_that_are_too_low_are_named_with_the_stage_they_allow() -> None:
    scheme = flat(item("a"), item("b"), gates=HALVES)
    found = path(scheme, "a 1\nb 1", 4, ceilings={"a": F(3), "b": F(5)})
    assert found.obstacle is None
    found = path(scheme, "a 1\nb 1", 5, ceilings={"a": F(3), "b": F(5)})
    assert found == Path(obstacle=Obstacle.CEILINGS, ids=("a",), within_reach=4)


def test_a_ceiling_below_the_present_lowers_nothing() -> None:
    scheme = flat(item("a"), item("b"), gates=HALVES)
    assert raised(path(scheme, "a 3\nb 1", 3, ceilings={"a": F(1)})) == {"b": 2}


def test_gates_beyond_the_scale_are_called_that() -> None:
    scheme = flat(item("a"), gates=[gate(2, (Measure.OVERALL, 6, None))])
    assert path(scheme, "a 1", 2) == Path(obstacle=Obstacle.SCALE, within_reach=1)


@pytest.mark.parametrize(
    ("table", "ids", "reach"),
    [
        pytest.param("a dk\nb .", ("a", "b"), None, id="nothing is scored"),
        pytest.param("a dk\nb na", ("a",), None, id="what is not applicable is not asked"),
        pytest.param("a 3\nb dk", ("b",), 1, id="the item of the condition"),
    ],
)
def test_what_must_be_answered_first_is_named(
    table: str, ids: tuple[str, ...], reach: int | None
) -> None:
    scheme = flat(item("a"), item("b"), gates=[gate(2, (Measure.ITEM, 2, "b"))])
    expected = Path(obstacle=Obstacle.UNSCORED, ids=ids, within_reach=reach)
    assert expected == path(scheme, table, 2)


def test_without_respondents_every_item_must_be_answered_first() -> None:
    found = cheapest_path(MATURITY, tally(MATURITY, []), 3)
    assert (found.obstacle, len(found.ids)) == (Obstacle.UNSCORED, 10)


def test_confirmations_are_listed_at_no_effort() -> None:
    found = cheapest_path(MATURITY, tally(MATURITY, everyone(3)), 4)
    assert found.effort == F(9, 2) + F(1, 2)
    assert found.confirm["whole"] == 3
    everything = cheapest_path(MATURITY, tally(MATURITY, everyone(3, "yes")), 4)
    assert everything.confirm == {}


def test_a_raised_level_asks_for_the_checks_that_it_rests_on() -> None:
    scheme = flat(checked("a", "x", "y", "z"), gates=HALVES)
    assert path(scheme, "a 3\na?x yes", 4).confirm == {"a": 1}
    assert path(scheme, "a 3\na?x yes", 5).confirm == {"a": 2}


def test_a_gate_that_asks_more_checks_than_there_are_is_named() -> None:
    scheme = flat(
        item("a"),
        groups=[CheckGroup("whole", ("x",))],
        gates=[gate(2, (Measure.CHECKS, 2, "whole"))],
    )
    assert path(scheme, "a 3", 2) == Path(obstacle=Obstacle.CHECKS, ids=("whole",), within_reach=1)


@pytest.mark.parametrize("ones", range(9))
def test_the_edge_of_a_half_is_met_exactly(ones: int) -> None:
    """Means of thirds and sevenths, whose floats may fall on either side of k - 1/2."""
    scheme = flat(*(item(f"i{n}", weight="1/7") for n in range(3)), gates=HALVES)
    row = " ".join("1" if n < ones else "2" for n in range(9))
    respondents = sheets("\n".join(f"i{n} {row}" for n in range(3)))
    found = cheapest_path(scheme, tally(scheme, respondents), 3)
    assert stage_after(scheme, tally(scheme, respondents), after(found)) >= 3
    assert found.effort == least_effort(scheme, tally(scheme, respondents), 3)


@pytest.mark.parametrize("target", [2, 3, 4, 5])
@pytest.mark.parametrize("value", [0, 1, 2])
def test_the_path_up_the_progression_is_walked_by_score_and_staging(
    value: int, target: int
) -> None:
    respondents = [Sheet({one.id: level(value) for one in PROGRESSION.items()})] * 2
    counted = tally(PROGRESSION, respondents)
    found = cheapest_path(PROGRESSION, counted, target)
    assert stage_after(PROGRESSION, counted, after(found)) >= target


@pytest.mark.parametrize(
    ("wish", "error", "names"),
    [
        ({"target": 6}, UnknownStage, {"stage": 6}),
        ({"effort": {"z": F(1)}}, UnknownItem, {"item": "z"}),
        ({"ceilings": {"z": F(1)}}, UnknownItem, {"item": "z"}),
        ({"ceilings": {"a": F(6)}}, OutsideScale, {"item": "a", "level": F(6)}),
        ({"effort": {"a": F(-1)}}, BadEffort, {"item": "a", "effort": F(-1)}),
    ],
    ids=["stage", "item of an effort", "item of a ceiling", "ceiling", "effort"],
)
def test_a_wish_that_does_not_fit_is_refused_by_name(
    wish: dict[str, int | dict[str, F]], error: type[ScoringError], names: dict[str, object]
) -> None:
    scheme = flat(item("a"), gates=HALVES)
    given_wish = {"target": 2, **wish}
    with pytest.raises(error) as refused:
        cheapest_path(scheme, tally(scheme, sheets("a 1")), **given_wish)  # type: ignore[arg-type]  # a table of wrong wishes
    assert vars(refused.value) == names


def test_without_a_stage_both_what_it_rests_on_and_what_a_gate_asks_for_are_to_be_answered() -> (
    None
):
    scheme = flat(item("a"), item("b", weight=0), gates=[gate(2, (Measure.ITEM, 2, "b"))])
    found = path(scheme, "a dk\nb dk", 2)
    assert (found.obstacle, found.ids) == (Obstacle.UNSCORED, ("a", "b"))
    assert path(scheme, "a dk\nb 3", 2).ids == ("a",)
