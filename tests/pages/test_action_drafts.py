"""What is typed of an action or a target and not submitted is there when the page comes back."""

from datetime import timedelta

import pytest

from assessment.errors import Damaged
from assessment.messages import msg
from assessment.storage.store import Store
from pages.shared import session
from pages.shared.action_states import today
from tests.pages.screen import Visitor
from tests.pages.test_actions import NEW, RESULT, actions, owner, take_over, write

__all__ = ["owner"]


def typing(visitor: Visitor, label: str, text: str) -> None:
    """Type in the field of that label; the last of them is the one of a new action."""
    fields = (*visitor.screen.text_area, *visitor.screen.text_input)
    [*_, field] = [one for one in fields if one.label == label]
    field.set_value(text).run()


def standing(visitor: Visitor, label: str) -> list[str | None]:
    """What stands in the fields of that label."""
    fields = (*visitor.screen.text_area, *visitor.screen.text_input)
    return [one.value for one in fields if one.label == label]


def test_a_new_action_that_is_begun_stands_there_when_the_page_is_loaded_anew(
    owner: Visitor,
) -> None:
    owner.unfold(NEW)
    typing(owner, "What will be done?", "Name who owns it")
    due = today() + timedelta(days=60)
    owner.screen.date_input(key=session.action("due", "0")).set_value(due).run()
    again = owner.loads_anew(RESULT)
    assert standing(again, "What will be done?") == ["Name who owns it"]
    [add] = [one for one in again.screen.button if one.label == "Add the action"]
    add.click().run()
    assert [(one.what, one.due) for one in actions(again)] == [("Name who owns it", due)]
    assert standing(owner.loads_anew(RESULT), "What will be done?") == [], "the fold is closed"


def test_a_change_that_is_begun_stands_there_when_the_page_is_loaded_anew_until_it_is_left(
    owner: Visitor,
) -> None:
    one = take_over(owner)
    owner.press(f"action.change.{one.id}")
    typing(owner, "Who sees to it?", "Ann Lee")
    again = owner.loads_anew(RESULT)
    assert standing(again, "Who sees to it?") == ["Ann Lee"]
    again.press(f"action.leave.{one.id}")
    assert standing(again.loads_anew(RESULT), "Who sees to it?") == []
    assert actions(again) == (one,)


def test_the_day_of_a_target_stands_there_when_the_page_is_loaded_anew(owner: Visitor) -> None:
    day = today() + timedelta(days=90)
    owner.screen.date_input(key=session.TARGET_DAY).set_value(day).run()
    again = owner.loads_anew(RESULT)
    assert again.screen.date_input(key=session.TARGET_DAY).value == day
    assert again.visit.engagement.target is None


def test_a_draft_of_an_action_that_cannot_be_read_is_said_and_one_can_be_written(
    owner: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hurt(_store: Store, _engagement: str) -> None:
        raise Damaged(msg("It is broken."))

    monkeypatch.setattr(Store, "engagement_drafts", hurt)
    owner.loads_anew(RESULT)
    owner.open(RESULT)
    write(owner, "Name who owns it")
    assert [one.what for one in actions(owner)] == ["Name who owns it"]
