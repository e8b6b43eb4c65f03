"""Our actions and the target on the result, and what was planned before the next assessment."""

from datetime import date, timedelta

import pytest

from assessment.domain.actions import MONTH, TARGET_DAY, Action, ActionState
from pages.shared import register, session
from pages.shared.action_states import today
from pages.shared.reader import plain
from tests.pages.pseudo import TYPED, english
from tests.pages.screen import Visitor
from tests.pages.test_results import submit

RESULT, ANSWER = register.RESULT.file, register.ANSWER.file
NEW = "actions.new"


@pytest.fixture
def owner(executive: Visitor) -> Visitor:
    """Somebody with a result."""
    submit(executive, "3")
    return executive.open(RESULT)


def read(visitor: Visitor) -> str:
    spaced = visitor.text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
    said = [str(one.value) for one in visitor.screen.success]
    return "\n".join([spaced, *said]).replace("\\", "")


def actions(visitor: Visitor) -> tuple[Action, ...]:
    return visitor.visit.engagement.actions


def take_over(visitor: Visitor) -> Action:
    [first, *_] = [one for one in visitor.screen.button if one.label == "Make it an action"]
    first.click().run()
    return actions(visitor)[-1]


def write(visitor: Visitor, what: str, form: str = "0", **days: date | None) -> None:
    visitor.unfold(NEW)
    visitor.screen.text_area(key=session.action("what", form)).set_value(what)
    visitor.screen.text_input(key=session.action("owner", form)).set_value("Ann Lee")
    for name, day in days.items():
        visitor.screen.date_input(key=session.action(name, form)).set_value(day)
    [add] = [one for one in visitor.screen.button if one.label == "Add the action"]
    add.click().run()


def change(visitor: Visitor, one: Action, **texts: str) -> None:
    """Type into its form, which is open, and save it."""
    for name, text in texts.items():
        fields = visitor.screen.text_area if name == "what" else visitor.screen.text_input
        fields(key=session.action(name, one.id)).set_value(text)
    [save] = [button for button in visitor.screen.button if button.label == "Save"]
    save.click().run()


def test_a_next_move_becomes_an_action_in_one_click_and_is_listed_once(owner: Visitor) -> None:
    offered = [one for one in owner.screen.button if one.label == "Make it an action"]
    one = take_over(owner)
    assert (one.state, one.written_on, one.first_check) == (
        ActionState.OPEN, today(), today() + MONTH,
    )  # fmt: skip
    assert "It is among your actions. Say who sees to it, and by when." in read(owner)
    assert read(owner).count(one.what) == 1
    assert f"**{one.what}** No due date yet. Nobody sees to it yet." in read(owner)
    assert f"Done when: {one.done_when}" in read(owner)
    left = [one for one in owner.screen.button if one.label == "Make it an action"]
    assert len(left) == len(offered) - 1


def test_an_action_is_written_with_who_sees_to_it_and_its_days(owner: Visitor) -> None:
    write(owner, "Name who owns customer data", due=today() + timedelta(days=60))
    [one] = actions(owner)
    assert (one.what, one.owner) == ("Name who owns customer data", "Ann Lee")
    assert (one.due, one.first_check) == (today() + timedelta(days=60), today() + MONTH)
    assert "**Name who owns customer data.** Due on" in read(owner)
    assert owner.screen.text_area(key=session.action("what", "1")).value == ""


def test_what_cannot_be_kept_is_refused_and_stays_typed(owner: Visitor) -> None:
    write(owner, "Name who owns it", first_check=today() + MONTH + timedelta(days=1))
    [error] = owner.screen.error
    assert "First check on: choose a day from" in error.value.replace("\\", "")
    assert actions(owner) == ()
    assert owner.screen.text_area(key=session.action("what", "0")).value == "Name who owns it"


@pytest.mark.parametrize(
    ("press", "state", "fold"),
    [
        ("done", ActionState.DONE, "1 action done"),
        ("drop", ActionState.DROPPED, "1 action dropped"),
    ],
)
def test_an_action_is_ended_and_opened_again_in_one_click(
    owner: Visitor, press: str, state: ActionState, fold: str
) -> None:
    one = take_over(owner)
    owner.press(f"action.{press}.{one.id}")
    [ended] = actions(owner)
    assert (ended.state, ended.ended_on) == (state, today())
    assert fold in [found.label for found in owner.screen.expander]
    owner.press(f"action.reopen.{one.id}")
    assert actions(owner) == (one,)


def test_an_action_is_changed_or_left_as_it_is(owner: Visitor) -> None:
    one = take_over(owner)
    owner.press(f"action.change.{one.id}")
    change(owner, one, what="In our words", owner="Ben", done_when="All do")
    [changed] = actions(owner)
    assert (changed.what, changed.owner, changed.done_when) == ("In our words", "Ben", "All do")
    assert (changed.item, changed.written_on) == (one.item, one.written_on)
    owner.press(f"action.change.{one.id}")
    owner.screen.text_area(key=session.action("what", one.id)).set_value("Never mind")
    [leave] = [found for found in owner.screen.button if found.label == "Leave it as it is"]
    leave.click().run()
    assert actions(owner) == (changed,)
    owner.press(f"action.change.{one.id}")
    assert owner.screen.text_area(key=session.action("what", one.id)).value == "In our words"


def test_of_two_windows_the_second_is_refused_loses_nothing_and_may_save_again(
    owner: Visitor,
) -> None:
    one = take_over(owner)
    owner.press(f"action.change.{one.id}")
    other = owner.loads_anew(RESULT)
    other.press(f"action.change.{one.id}")
    change(other, one, what="Theirs")
    change(owner, one, what="Mine", owner="Ann")
    [error] = owner.screen.error
    assert "was changed in another window or on another device: Theirs" in error.value.replace(
        "\\", ""
    )
    assert actions(owner)[0].what == "Theirs"
    assert owner.screen.text_area(key=session.action("what", one.id)).value == "Mine"
    assert "What you typed stands here still." in read(owner)
    change(owner, one)
    assert (actions(owner)[0].what, actions(owner)[0].owner) == ("Mine", "Ann")


def test_what_is_overdue_says_so_in_words(owner: Visitor) -> None:
    due = date(2026, 3, 2)
    owner.site.actions.add(
        owner.key, take_over(owner).fields._replace(what="Late", due=due, first_check=due), due, "t"
    )
    owner.open(RESULT)
    assert "**Late.** Overdue: it was due on 2 March 2026." in read(owner)


def test_days_of_open_actions_go_into_a_calendar(owner: Visitor) -> None:
    def offered() -> list[str]:
        return [one.proto.label for one in owner.screen.get("download_button")]

    assert "Put all days in my calendar (ICS)" not in offered()
    one = take_over(owner)
    assert "Put all days in my calendar (ICS)" in offered()
    owner.press(f"action.drop.{one.id}")
    assert "Put all days in my calendar (ICS)" not in offered()


def test_words_of_an_action_are_text_and_never_markup(owner: Visitor) -> None:
    words = "**bold** <b>x</b> [a](http://b) $y$"
    write(owner, words)
    assert f"**{plain(words)}" in owner.text


def test_a_target_is_set_beside_the_path_and_stands_beside_the_stage(owner: Visitor) -> None:
    day = today() + timedelta(days=90)
    owner.screen.date_input(key=session.TARGET_DAY).set_value(day)
    owner.press("target.set")
    assert owner.visit.engagement.target is not None
    assert "This is your target" in read(owner)
    assert "Target: stage 4 Managed by" in read(owner)
    owner.press("target.drop")
    assert "Target: stage" not in read(owner)
    [day_of_target] = [one for one in owner.screen.date_input if one.label == str(TARGET_DAY)]
    assert day_of_target.value is None


def test_a_target_without_a_day_is_refused(owner: Visitor) -> None:
    owner.press("target.set")
    [error] = owner.screen.error
    assert "The day of the target: choose a day." in error.value.replace("\\", "")


def again(owner: Visitor) -> None:
    owner.press("result.again")
    owner.open(ANSWER)  # AppTest stays at the page from which it was led


def test_who_assesses_again_first_sees_what_was_planned_and_ends_it_in_one_click(
    owner: Visitor,
) -> None:
    one = take_over(owner)
    write(owner, "Name who owns customer data")
    again(owner)
    assert owner.heading == "First: what became of your plans?"
    assert "**Name who owns customer data.**" in read(owner)
    owner.press(f"action.done.{one.id}")
    owner.press(f"action.drop.{actions(owner)[1].id}")
    assert [found.state for found in actions(owner)] == [ActionState.DONE, ActionState.DROPPED]
    assert owner.heading == "First: what became of your plans?", "until one goes on"
    owner.press("planned.go-on")
    assert owner.heading.startswith("If we asked people")
    owner.put("shared-meaning", choice="3")
    assert owner.loads_anew(ANSWER).heading.startswith("If we asked people")


def test_where_nothing_is_planned_the_questions_come_at_once(owner: Visitor) -> None:
    again(owner)
    assert owner.heading.startswith("If we asked people")


def test_a_first_assessment_asks_for_no_plans(executive: Visitor) -> None:
    assert executive.open(ANSWER).heading.startswith("If we asked people")


def test_an_earlier_result_offers_nothing_to_plan(owner: Visitor) -> None:
    take_over(owner)
    again(owner)
    owner.press("planned.go-on")
    submit(owner, "4")
    owner.open(RESULT)
    assert "Our actions" in read(owner)
    owner.screen.selectbox(key=session.ROUND).select("1").run()
    assert "Our actions" not in read(owner)
    assert not [one for one in owner.screen.button if one.label == "Make it an action"]


@pytest.mark.usefixtures("pseudo_locale")
class TestInThePseudoLocale:
    def test_no_word_of_ours_is_without_accents(self, executive: Visitor) -> None:
        submit(executive, "3")
        executive.open(RESULT)
        self.plan(executive)
        executive.screen.date_input(key=session.TARGET_DAY).set_value(today())
        executive.press("target.set")
        executive.press(f"action.change.{actions(executive)[0].id}")
        executive.unfold(NEW)
        assert english(executive) == []

    def test_nor_before_the_next_assessment(self, executive: Visitor) -> None:
        submit(executive, "3")
        executive.open(RESULT)
        self.plan(executive)
        again(executive)
        assert english(executive) == []

    def plan(self, visitor: Visitor) -> None:
        """An action in every state."""
        fields = Action(id="x", what=TYPED, owner=TYPED, written_on=today()).fields
        for token, due in (("a", today()), ("b", None), ("c", date(2026, 1, 1)), ("d", None)):
            on = due or today()
            visitor.site.actions.add(visitor.key, fields._replace(due=due), on, token)
        *_, done, dropped = actions(visitor)
        visitor.site.actions.end(visitor.key, done, ActionState.DONE, today())
        visitor.site.actions.end(visitor.key, dropped, ActionState.DROPPED, today())
        visitor.open(RESULT)
