"""A sponsor says where they stand: in a minute, in private, in terms of the plan."""

import pytest

from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import Concession
from assessment.errors import NotSaved
from assessment.messages import msg
from tests.pages.screen import Visitor
from tests.pages.triangle.ben import (
    DATE_FIRST,
    DATE_FIRST_SAID,
    PAGE,
    SAVE,
    divide,
    kept,
    key,
    points,
    puts_first,
    say,
    state,
)
from tests.pages.triangle.conftest import Sit
from tests.pages.words import is_hidden
from tests.rehearsal import PLAN, QUALITY, TIME, Rehearsal

SAVED_WHILE_ONE_IS_MISSING = (
    ":material/check: Saved. One of the two required sponsors has not said yet where they stand."
)


def folds(who: Visitor) -> list[str]:
    return [fold.label for fold in who.screen.expander]


# Saying it


def test_nothing_is_chosen_beforehand(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    who = sit("ben").open(PAGE)
    assert [radio.value for radio in who.screen.radio] == [None] * 5
    assert [box.value for box in who.screen.selectbox] == [0] * 3
    assert points(who) == [""] * 3
    assert "0 of 100: 100 left." in who.text
    assert state(who) == "Nothing said yet"


def test_what_gives_way_is_asked_of_the_other_two_and_makes_the_sentence(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    who = sit("ben").open(PAGE)
    who.screen.radio(key=key(rehearsal, "ben", "first")).set_value("time").run()
    gives = who.screen.radio(key=f"{key(rehearsal, 'ben', 'gives')}.time")
    assert gives.options == ["**Cost.** It may cost more.", "**Quality.** Some criteria may go."]
    gives.set_value("quality").run()
    assert (
        "The date is fixed. We choose what it may cost, and adjust how good it gets."
        in who.text.replace("\\", "")
    )
    who.screen.radio(key=key(rehearsal, "ben", "first")).set_value("quality").run()
    assert who.screen.radio(key=f"{key(rehearsal, 'ben', 'gives')}.quality").value is None
    assert "The date is fixed." not in who.text


def test_what_is_said_is_kept_when_it_is_saved(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    who = sit("ben").open(PAGE)
    say(who, rehearsal)
    assert kept(rehearsal, "ben") is None
    assert "Not saved yet" in state(who)
    who.press(SAVE)
    assert kept(rehearsal, "ben") == DATE_FIRST_SAID
    assert "Your position is saved." in who.text
    assert state(who) == SAVED_WHILE_ONE_IS_MISSING


def test_coming_back_shows_what_was_saved(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    who = sit("ben").open(PAGE)
    assert [radio.value for radio in who.screen.radio] == [
        "time",
        "cost",
        "days",
        "share",
        "share",
        None,
    ]
    amounts = [one.value for one in who.screen.text_input if not is_hidden(one)]
    assert amounts == ["55", "15", "30", "10", "10"]
    assert [box.value for box in who.screen.selectbox] == [4, 2, -3]
    assert state(who) == SAVED_WHILE_ONE_IS_MISSING


def test_it_may_be_changed_until_all_are_shown(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    who.screen.radio(key=key(rehearsal, "ann", "later")).set_value("share").run()
    who.screen.text_input(key=key(rehearsal, "ann", "later_share")).set_value("25").run()
    who.press(SAVE)
    expected = QUALITY.model_copy(update={"later": Concession(amount=2500, unit="share")})
    assert kept(rehearsal, "ann") == expected


def test_one_may_go_back_to_what_is_saved(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    divide(who, rehearsal, "ann", time="80")
    who.screen.selectbox(key=key(rehearsal, "ann", "time_cost")).set_value(9).run()
    assert "Not saved yet" in state(who)
    assert "What you changed is not saved yet" in who.text
    who.press("position.back")
    assert points(who) == ["25", "20", "55"]
    assert [box.value for box in who.screen.selectbox] == [1, -3, -3]
    assert state(who) == SAVED_WHILE_ONE_IS_MISSING
    assert kept(rehearsal, "ann") == QUALITY


def test_what_is_missing_is_named_and_nothing_is_lost(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    who = sit("ben").open(PAGE)
    who.screen.radio(key=key(rehearsal, "ben", "later")).set_value("days").run()
    who.press(SAVE)
    [error] = who.screen.error
    for label in (
        "“What comes first?”",
        "“How much later?”",
        "“How much dearer?”",
        "“What matters how much?”",
    ):
        assert label in error.value.replace("\\", "")
    assert who.screen.radio(key=key(rehearsal, "ben", "later")).value == "days"
    assert kept(rehearsal, "ben") is None


def test_two_of_three_comparisons_are_not_dropped_without_a_word(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    who.screen.selectbox(key=key(rehearsal, "ann", "time_cost")).set_value(0).run()
    who.press(SAVE)
    assert "Still to be said\\: “Three comparisons”" in who.screen.error[0].value
    assert kept(rehearsal, "ann") == QUALITY


def test_a_full_disk_is_said_and_what_is_filled_in_stays(
    rehearsal: Rehearsal, sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    rehearsal.planned()
    who = sit("ben").open(PAGE)
    say(who, rehearsal)

    def full(*_: object, **__: object) -> None:
        raise NotSaved(msg("The disk is full: nothing was written."))

    with monkeypatch.context() as broken:
        broken.setattr(type(rehearsal.site.store), "replace_project", full)
        who.press(SAVE)
    assert "The disk is full" in who.screen.error[0].value
    assert points(who) == ["60", "20", "20"]
    who.press(SAVE)
    assert kept(rehearsal, "ben") == DATE_FIRST_SAID


@pytest.mark.parametrize(
    "typed", ["a few", "7.5555", "-3", "0", "1,00", "9" * 30, "40 000 000 000 000 000"]
)
def test_what_is_no_amount_is_said_beside_it_and_not_saved(
    typed: str, rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    who = sit("ben").open(PAGE)
    say(who, rehearsal)
    field = who.screen.text_input(key=key(rehearsal, "ben", "dearer_money"))
    field.set_value(typed).run()
    [said] = [one.value.replace("\\", "") for one in who.screen.error]
    assert said.startswith("“How much more?”: write ")
    assert "40,000" in said
    who.press(SAVE)
    assert who.screen.error[1].value.replace("\\", "") == f"Not saved. {said}"
    assert who.screen.text_input(key=key(rehearsal, "ben", "dearer_money")).value == typed
    assert kept(rehearsal, "ben") is None


# What it comes to


def test_days_money_and_per_cent_are_said_in_terms_of_the_plan(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    rehearsal.site.projects.give(rehearsal.access("ben"), TIME)
    captions = [one.value.replace("\\", "") for one in sit("ben").open(PAGE).screen.caption]
    said = "\n".join(captions).replace("\N{NO-BREAK SPACE}", " ")
    assert "178 days, for €480,000." in said
    assert "10 days, which is 6% of the planned time: done by 10 July 2027" in said
    assert "10% of the budget, which is €48,000: €528,000 instead of €480,000" in said


def test_without_a_plan_per_cent_alone_can_be_given(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    rehearsal.invites("Ben")
    who = sit("ben").open(PAGE)
    assert "The facilitator sets the dates, the budget" in who.text.replace("\\", "")
    assert who.screen.radio(key=key(rehearsal, "ben", "later")).options == [
        "Not a day later",
        "Some per cent",
    ]
    puts_first(who, rehearsal, "ben", DATE_FIRST)
    who.screen.radio(key=key(rehearsal, "ben", "later")).set_value("share").run()
    who.screen.text_input(key=key(rehearsal, "ben", "later_share")).set_value("10").run()
    who.screen.radio(key=key(rehearsal, "ben", "dearer")).set_value("none").run()
    who.screen.radio(key=key(rehearsal, "ben", "waived")).set_value(5000).run()
    divide(who, rehearsal, "ben", time="30", cost="20", quality="50")
    who.press(SAVE)
    said = kept(rehearsal, "ben")
    assert said is not None
    assert (said.later, said.waived) == (Concession(amount=1000, unit="share"), 5000)


def test_a_currency_without_cents_is_kept_without_them(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    yen = PLAN.model_copy(update={"budget": 5_000_000, "currency": "JPY"})
    rehearsal.site.projects.plan(rehearsal.chair, Plan.model_validate(yen.model_dump()))
    who = sit("ben").open(PAGE)
    say(who, rehearsal)
    who.press(SAVE)
    said = kept(rehearsal, "ben")
    assert said is not None
    assert said.dearer == Concession(amount=40_000, unit="money")


def test_comparisons_are_chosen_in_words_either_way_round(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.planned()
    box = sit("ben").open(PAGE).screen.selectbox(key=key(rehearsal, "ben", "time_cost"))
    assert len(box.options) == 18
    assert [box.options[at] for at in (0, 1, 8, 9, 10, 17)] == [
        "Not compared",
        "Time matters nine times as much",
        "Time matters twice as much",
        "Both matter equally",
        "Cost matters twice as much",
        "Cost matters nine times as much",
    ]


def test_three_comparisons_are_said_back_as_soon_as_all_are_given(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    who = sit("ben").open(PAGE)
    for field, ratio in (("time_cost", 2), ("cost_quality", 3)):
        who.screen.selectbox(key=key(rehearsal, "ben", field)).set_value(ratio).run()
    assert "Together" not in who.text
    who.screen.selectbox(key=key(rehearsal, "ben", "time_quality")).set_value(2).run()
    assert "Together: time matters six times as much as quality." in who.text.replace("\\", "")


def test_what_each_waypoint_means_is_there_with_its_examples(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.planned()
    who = sit("ben").open(PAGE)
    assert "What each of them means" in folds(who)
    assert "Sagrada" in who.text
