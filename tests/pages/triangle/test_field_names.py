"""What is refused names a field as the screen does."""

import pytest

from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.messages import Message
from tests.pages.screen import Visitor
from tests.pages.triangle.ben import PAGE, key
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.test_two_windows import EVERY_FORM, Form, opened
from tests.pages.words import words_of
from tests.rehearsal import Rehearsal

EVERY_WAY = [
    pytest.param({"later": "days", "dearer": "money"}, id="days and money"),
    pytest.param({"later": "share", "dearer": "share"}, id="per cent"),
]

WHEN_ONE_DECIDES = {"decides_days", "decides_money"}  # fields that are there after a choice
WITH_ITEMS = {"scope"}  # where the plan lists some, see test_position_scope and test_terms_scope


def unnamed(visitor: Visitor, labels: set[Message]) -> list[str]:
    """The labels that no field on the screen has, and no heading above several of them."""
    texts = words_of(visitor.screen)
    return [str(one) for one in labels if not any(text.startswith(str(one)) for text in texts)]


@EVERY_FORM
def test_every_field_is_called_the_same_on_the_screen(
    form: Form, rehearsal: Rehearsal, sit: Sit
) -> None:
    form.point(rehearsal)
    labels = {
        one
        for field, one in form.draft.LABELS.items()
        if field not in WHEN_ONE_DECIDES | WITH_ITEMS
    }
    assert unnamed(opened(sit(form.who), form), labels) == []


@EVERY_FORM
def test_every_field_that_is_typed_in_has_a_name(form: Form) -> None:
    typed = set(form.draft.model_fields) - {"kind", "version", "base", "shown"}
    assert typed - set(form.draft.LABELS) == set()


@pytest.mark.parametrize("ways", EVERY_WAY)
def test_every_field_of_a_position_is_called_the_same_on_the_screen(
    rehearsal: Rehearsal, sit: Sit, ways: dict[str, str]
) -> None:
    rehearsal.planned()
    visitor = sit("ben").open(PAGE)
    visitor.screen.radio(key=key(rehearsal, "ben", "first")).set_value("time").run()
    for field, way in ways.items():
        visitor.screen.radio(key=key(rehearsal, "ben", field)).set_value(way).run()
    hidden = {f"{field}_{way}" for field in ways for way in ("days", "money", "share")}
    shown = {f"{field}_{way}" for field, way in ways.items()}
    labels = {
        one
        for field, one in PositionDraft.LABELS.items()
        if field not in WITH_ITEMS | (hidden - shown)
    }
    assert unnamed(visitor, labels) == []
