"""What is asked together, in which order, and where a part of it is found."""

import pytest

from assessment.domain.answering import missing
from assessment.domain.screens import owners, place_of, places, screens
from questionnaires.library import Library
from questionnaires.schema import Instrument
from tests.assessment.instruments import checks, instrument
from tests.assessment.samples import MATURITY, MATURITY_FILE, NESTED_FILE
from tests.assessment.storage.samples import response

WHOLE = {"id": "whole", "title": "The whole", "intro": "All of it.", "checks": checks("culture")}
TOGETHER = Instrument.model_validate({**MATURITY_FILE, "asked": "by dimension"})
# Items stand in the file in another order than the dimensions, and the dimensions are nested.
MIXED = instrument(
    {"customer": {"front": None, "back": None}, "company": None},
    [
        ("culture", "company", "0..3"),
        ("orders", "back", "0..3"),
        ("calls", "front", "0..3"),
        ("visits", "front", "0..3"),
    ],
    asked="by dimension",
    check_groups=[WHOLE],
)


def test_by_item_every_item_has_a_screen_and_the_groups_come_last() -> None:
    assert places(MATURITY) == ("meaning", "success", "use", "leadership", "whole")
    assert owners(MATURITY) == places(MATURITY)


def test_by_dimension_the_items_of_one_stand_together_in_the_order_of_the_dimensions() -> None:
    shown = [(screen.id, screen.owners) for screen in screens(MIXED)]
    assert shown == [
        ("front", ("calls", "visits")),
        ("back", ("orders",)),
        ("company", ("culture",)),
        ("whole", ("whole",)),
    ]
    assert owners(MIXED) == ("calls", "visits", "orders", "culture", "whole")


@pytest.mark.parametrize(
    ("of", "names"),
    [
        pytest.param(MATURITY, ["Meaning", "Success", "Use", "Leadership", "The whole"], id="item"),
        pytest.param(TOGETHER, ["Strategy", "People", "The whole"], id="dimension"),
    ],
)
def test_a_screen_is_called_what_it_asks(of: Instrument, names: list[str]) -> None:
    assert [screen.name for screen in screens(of)] == names


@pytest.mark.parametrize(
    ("of", "name", "place"),
    [
        pytest.param(MATURITY, "use", "use", id="an item's own screen"),
        pytest.param(TOGETHER, "use", "people", id="the screen that asks an item"),
        pytest.param(TOGETHER, "people", "people", id="a dimension"),
        pytest.param(TOGETHER, "whole", "whole", id="a group"),
        pytest.param(MIXED, "customer", None, id="a dimension of dimensions"),
        pytest.param(MATURITY, "people", None, id="a dimension, where items are asked"),
        pytest.param(MATURITY, "", None, id="nothing"),
    ],
)
def test_a_place_is_found_by_screen_or_by_part(of: Instrument, name: str, place: str) -> None:
    assert place_of(of, name) == place


def test_gaps_come_in_the_order_of_asking() -> None:
    empty = response()
    assert [gap.owner for gap in missing(MIXED, empty)] == list(owners(MIXED))


def test_every_answer_belongs_to_exactly_one_screen() -> None:
    for of in (MATURITY, TOGETHER, MIXED, Instrument.model_validate(NESTED_FILE)):
        asked = [owner for screen in screens(of) for owner in screen.owners]
        everything = [item.id for item in of.items] + [group.id for group in of.check_groups]
        assert sorted(asked) == sorted(everything)
        assert len(set(asked)) == len(asked)


def test_the_progression_is_asked_a_stage_at_a_time() -> None:
    progression = Library().get("cx-progression")
    assert [len(screen.parts) for screen in screens(progression)] == [5, 6, 5, 5, 7]
    assert [screen.name for screen in screens(progression)] == [
        stage.name for stage in progression.stages
    ]
