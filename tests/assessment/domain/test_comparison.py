"""Two results compared, with the marks where they are measured differently."""

from typing import Any

import pytest

from assessment.domain.comparison import Change, Comparison, compare
from assessment.domain.result import assess
from assessment.errors import Refused
from questionnaires.schema import Instrument
from tests.assessment.instruments import File, Said, file, stages
from tests.assessment.samples import MATURITY, NESTED
from tests.scoring.notation import F

BEFORE = Said(calls="2", visits="3", orders="2", culture="1")
NOW = Said(calls="4", visits="3", orders="dk", culture="2")

ITEMS = [
    ("calls", "service", "1..5"),
    ("visits", "service", "1..5"),
    ("orders", "office", "1..5"),
    ("culture", "office", "1..5"),
]
GATE = stages([("overall", None, "2.5")])


def edition(items: Any = ITEMS, tree: Any = None, **rest: Any) -> Instrument:
    return Instrument.model_validate(
        file(tree or {"service": None, "office": None}, items, **{**GATE, **rest})
    )


def second(meaning: str | None, words: str = "Everybody calls.") -> Instrument:
    """Version 1.1, in which an anchor of `calls` has other words, declared as that meaning."""
    anchored = ("calls", "service", "1..5", {"anchors": {"5": words}})
    change: File = {"version": "1.1", "date": "2027-05-23", "note": "Reworded."}
    if meaning:
        change["anchors"] = [{"item": "calls", "level": "5", "meaning": meaning}]
    first = {"version": "1.0", "date": "2026-11-23", "note": "First."}
    return edition([anchored, *ITEMS[1:]], version="1.1", changes=[first, change])


def compared(now: Instrument, before: Instrument | None = None) -> Comparison:
    kept = {name: NOW.answers[name].choice or "" for name in NOW.answers if name in known(now)}
    return compare(assess(before or edition(), [BEFORE]), assess(now, [Said(**kept)]))


def known(instrument: Instrument) -> set[str]:
    return {item.id for item in instrument.items}


def test_differences_are_those_computed_by_hand() -> None:
    found = compared(edition())
    # service (2 + 3) / 2 and (4 + 3) / 2; office (2 + 1) / 2 and, with one don't know, 2
    assert found.dimensions["service"] == Change(F(5, 2), F(7, 2), broken=False)
    assert found.dimensions["office"].difference == F(1, 2)
    # (5/2 + 3/2) / 2 = 2; (7/2 + 2) / 2 = 11/4
    assert found.overall.difference == F(3, 4)


def test_a_difference_needs_both_sides() -> None:
    found = compared(edition())
    assert found.items["orders"] == Change(F(2), None, broken=False)
    assert found.items["orders"].difference is None
    assert compare(assess(edition(), []), assess(edition(), [NOW])).overall.difference is None


def test_the_stage_before_and_now_are_given_whole() -> None:
    stage = compared(edition()).stage
    assert stage.before is not None
    assert stage.now is not None
    assert (stage.before.name, stage.now.name, stage.broken) == ("Begun", "Known", False)


def test_the_same_edition_breaks_nothing() -> None:
    assert not compared(edition()).broken


def test_words_that_keep_their_meaning_break_nothing() -> None:
    assert not compared(second("same")).broken


@pytest.mark.parametrize("meaning", ["changed", None], ids=["declared", "not declared"])
def test_a_changed_meaning_is_marked_on_the_item_and_all_above_it(meaning: str | None) -> None:
    found = compared(second(meaning))
    assert {name for name, change in found.items.items() if change.broken} == {"calls"}
    assert {name for name, change in found.dimensions.items() if change.broken} == {"service"}
    assert found.overall.broken
    assert found.stage.broken
    assert found.items["calls"].difference == F(2)


def test_the_mark_does_not_depend_on_which_of_the_two_is_called_before() -> None:
    assert not compared(edition(), before=second("same")).broken
    assert compared(edition(), before=second("changed")).items["calls"].broken


@pytest.mark.parametrize(
    ("now", "items", "dimensions"),
    [
        pytest.param(
            edition([*ITEMS, ("emails", "office", "1..5")]),
            {"emails"},
            {"office"},
            id="an item more",
        ),
        pytest.param(edition(ITEMS[:3]), {"culture"}, {"office"}, id="an item less"),
        pytest.param(
            edition([*ITEMS[:3], ("culture", "office", "1..5", {"weight": "2"})]),
            set(),
            {"office"},
            id="another weight",
        ),
        pytest.param(
            edition([*ITEMS[:3], ("culture", "office", "1..5", {"reverse": True})]),
            {"culture"},
            {"office"},
            id="turned round",
        ),
        pytest.param(
            edition(tree={"service*2": None, "office": None}), set(), set(), id="above them all"
        ),
    ],
)
def test_what_is_measured_differently_is_marked(
    now: Instrument, items: set[str], dimensions: set[str]
) -> None:
    found = compared(now)
    assert {name for name, change in found.items.items() if change.broken} == items
    assert {name for name, change in found.dimensions.items() if change.broken} == dimensions
    assert found.overall.broken


def test_other_gates_break_the_stage_alone() -> None:
    found = compared(edition(**stages([("overall", None, "3")])))
    assert (found.stage.broken, found.overall.broken) == (True, False)
    assert found.broken


def test_items_come_in_the_order_of_the_newer_edition_and_dropped_ones_last() -> None:
    now = edition([ITEMS[3], ITEMS[1], ITEMS[0]], tree={"service": None, "office": None})
    assert list(compared(now).items) == ["culture", "visits", "calls", "orders"]


def test_different_instruments_are_not_compared() -> None:
    with pytest.raises(Refused, match=r"“maturity” and “nested”"):
        compare(assess(MATURITY, []), assess(NESTED, []))
