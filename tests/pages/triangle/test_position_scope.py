"""Marks of scope items on the page of one's own position."""

import pytest

from tests.pages.screen import Visitor
from tests.pages.triangle.ben import PAGE, SAVE, kept, key, say, state
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.test_together import read
from tests.rehearsal import Rehearsal
from tests.scoped import SCOPED_PLAN, scoped


@pytest.fixture
def ben(rehearsal: Rehearsal, sit: Sit) -> Visitor:
    """Ben, in a project whose plan lists scope items."""
    rehearsal.planned()
    rehearsal.site.projects.plan(rehearsal.chair, SCOPED_PLAN)
    return sit("ben").open(PAGE)


def mark(ben: Visitor, rehearsal: Rehearsal, item: str, priority: str | None) -> None:
    ben.screen.radio(key=key(rehearsal, "ben", f"scope.{item}")).set_value(priority or "none").run()


def marks(rehearsal: Rehearsal) -> dict[str, str]:
    found = kept(rehearsal, "ben")
    assert found is not None
    return {**found.scope}


def test_marks_are_saved_with_the_position(ben: Visitor, rehearsal: Rehearsal) -> None:
    assert "What must be in?" in read(ben)
    assert "Web forms (60 days, €200,000)" in [one.label for one in ben.screen.radio]
    say(ben, rehearsal)
    mark(ben, rehearsal, "cases", "must")
    mark(ben, rehearsal, "app", "could")
    mark(ben, rehearsal, "chat", "not")
    ben.press(SAVE)
    assert marks(rehearsal) == {"cases": "must", "app": "could", "chat": "not"}
    assert "Saved" in state(ben)


def test_nobody_needs_to_mark_anything_and_a_mark_is_taken_back(
    ben: Visitor, rehearsal: Rehearsal
) -> None:
    say(ben, rehearsal)
    ben.press(SAVE)
    assert marks(rehearsal) == {}
    mark(ben, rehearsal, "app", "must")
    assert "Not saved yet" in state(ben)
    mark(ben, rehearsal, "app", None)
    assert "Not saved yet" not in state(ben)


def test_marks_that_are_not_saved_are_there_after_another_load(
    ben: Visitor, rehearsal: Rehearsal
) -> None:
    mark(ben, rehearsal, "app", "not")
    again = ben.loads_anew(PAGE)
    assert again.screen.radio(key=key(rehearsal, "ben", "scope.app")).value == "not"


def test_a_mark_of_an_item_that_the_plan_has_no_more_is_not_saved(
    ben: Visitor, rehearsal: Rehearsal
) -> None:
    mark(ben, rehearsal, "app", "must")
    mark(ben, rehearsal, "cases", "must")
    fewer = SCOPED_PLAN.model_copy(update={"scope": SCOPED_PLAN.scope[1:]})
    rehearsal.site.projects.plan(rehearsal.chair, fewer)
    ben.open(PAGE)
    say(ben, rehearsal)
    ben.press(SAVE)
    assert marks(rehearsal) == {"cases": "must"}


def test_a_plan_without_items_asks_nothing_of_scope(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    assert "What must be in?" not in read(sit("ben").open(PAGE))


def test_once_all_are_shown_ones_own_marks_stand_with_the_position(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    scoped(rehearsal)
    said = read(sit("ben").open(PAGE))
    assert "- Must be in: Open cases are moved.\n- Could be in: An app for the field." in said
    assert "- Not in: A chat." in said


def test_no_view_is_an_option_that_is_chosen_and_never_no_choice(
    ben: Visitor, rehearsal: Rehearsal
) -> None:
    radio = ben.screen.radio(key=key(rehearsal, "ben", "scope.app"))
    assert radio.value is not None
    assert radio.proto.options[radio.index or 0] == "No view"
    assert len(radio.options) == 4
