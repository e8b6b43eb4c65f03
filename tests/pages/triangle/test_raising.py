"""Raising a variation: both branches while typing, and what is typed is never lost."""

from collections.abc import Callable

import pytest
import streamlit

from assessment.domain.triangle.drafts.base import Draft
from pages.shared import session
from pages.triangle.shared import access
from pages.triangle.shared.drafts import OpenDraft, ProjectDrafts
from pages.triangle.variations import raise_form
from pages.triangle.variations.raise_form import BLANK
from tests.pages.screen import Visitor
from tests.pages.triangle.varied import PAGE, Sit, errors, folds, kept, text, unfold, write
from tests.rehearsal import TERMS, Rehearsal


def fill(visitor: Visitor, **changes: str) -> None:
    said = {
        "description": "A chat window",
        "why-raised": "Customers ask.",
        "if-accepted": "It is later.",
        "if-refused": "They call.",
        **changes,
    }
    for field, words in said.items():
        write(visitor, field, 0, words)
    visitor.screen.number_input(key=session.variation("days", 0)).set_value(7)
    visitor.screen.text_input(key=session.variation("money", 0)).set_value("5,000")
    visitor.screen.multiselect(key=session.variation("criteria", 0)).set_value(["c4"])
    visitor.screen.run()


@pytest.mark.parametrize(
    ("days", "money", "why"),
    [
        (-4, "", "Extra days, if accepted: it must be 0 or more"),
        (99_999, "", "Extra days, if accepted: write a whole number from 0"),
        (0, "-70", "Extra money, if accepted: it must be 0 or more"),
        (0, "2500.555", "Extra money, if accepted: write an amount in EUR"),
    ],
)
def test_a_number_out_of_range_is_refused_and_not_replaced(
    rehearsal: Rehearsal, sit: Sit, days: int, money: str, why: str
) -> None:
    rehearsal.signed()
    visitor = sit("cleo").open(PAGE)
    unfold(visitor, "raise", 0)
    fill(visitor)
    visitor.screen.number_input(key=session.variation("days", 0)).set_value(days)
    visitor.screen.text_input(key=session.variation("money", 0)).set_value(money).run()
    assert why in errors(visitor)[0]
    visitor.press(session.variation("put", 0))
    assert why in errors(visitor)[0]
    assert rehearsal.site.projects.see(rehearsal.chair).ledger.variations == ()


def test_a_variation_is_raised_after_both_its_branches_were_seen(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    visitor = sit("cleo").open(PAGE)
    unfold(visitor, "raise", 0)
    fill(visitor)
    shown = text(visitor)
    assert "It takes 7 days and €5,000." in shown
    assert "It harms “Every page can be used with a keyboard”." in shown
    visitor.press(session.variation("put", 0))
    one = kept(rehearsal, 1)
    assert (one.days, one.money, one.criteria) == (7, 500_000, ("c4",))
    assert "1. A chat window" in text(visitor)
    assert "Describe what should change" in folds(visitor)


@pytest.mark.parametrize("stage", [Rehearsal.signed, Rehearsal.scoped])
def test_the_form_says_once_which_days_are_meant(
    rehearsal: Rehearsal, sit: Sit, stage: Callable[[Rehearsal], Rehearsal]
) -> None:
    stage(rehearsal)
    visitor = sit("ann").open(PAGE)
    unfold(visitor, "raise", 0)
    captions = [one.value for one in visitor.screen.caption]
    assert captions.count("Days are calendar days, weekends included.") == 1


def test_a_form_with_a_gap_is_refused_by_name_and_keeps_what_was_typed(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    visitor = sit("ann").open(PAGE)
    unfold(visitor, "raise", 0)
    fill(visitor, **{"why-raised": " ", "if-refused": ""})
    visitor.press(session.variation("put", 0))
    assert errors(visitor) == [
        (
            "“Why?”: nothing is written here.  \n"
            "“What happens if it is refused?”: nothing is written here."
        )
    ]
    field = session.variation("description", 0)
    assert visitor.screen.text_area(key=field).value == "A chat window"
    assert rehearsal.site.projects.see(rehearsal.chair).ledger.variations == ()


def test_what_was_typed_is_in_sight_after_the_page_was_loaded_anew(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    visitor = sit("ann").open(PAGE)
    assert list(visitor.screen.text_area) == []
    unfold(visitor, "raise", 0)
    fill(visitor)
    again = visitor.loads_anew(PAGE).screen
    assert again.text_area(key=session.variation("description", 0)).value == "A chat window"


def test_what_was_typed_is_still_there_after_the_fold_was_closed(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    visitor = sit("ann").open(PAGE)
    unfold(visitor, "raise", 0)
    fill(visitor)
    visitor.screen.session_state[session.variation("raise", 0)] = False
    visitor.screen.run()
    assert list(visitor.screen.text_area) == []
    unfold(visitor, "raise", 0)
    screen = visitor.screen
    assert screen.text_area(key=session.variation("description", 0)).value == "A chat window"
    assert screen.number_input(key=session.variation("days", 0)).value == 7
    assert screen.multiselect(key=session.variation("criteria", 0)).value == ["c4"]


def test_under_a_link_that_was_taken_back_nothing_is_said_to_be_raised(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(access, "current", lambda: None)
    monkeypatch.setattr(streamlit, "error", lambda text, **_: said.append(text))
    keeper = ProjectDrafts()
    draft = OpenDraft(("move", "ann"), keeper, BLANK, BLANK, Draft(BLANK), BLANK, BLANK)
    assert not raise_form._raise(draft, TERMS, {})
    assert [one.replace("\\", "") for one in said] == [str(access.GONE)]


def test_words_that_are_not_put_are_there_after_another_load_of_the_page(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    visitor = sit("cleo").open(PAGE)
    unfold(visitor, "raise", 0)
    write(visitor, "description", 0, "A chat window")
    visitor.screen.text_input(key=session.variation("money", 0)).set_value("2,500.55").run()
    visitor.screen.number_input(key=session.variation("days", 0)).set_value(3).run()
    visitor.screen.multiselect(key=session.variation("criteria", 0)).set_value(["c2"]).run()
    again = visitor.loads_anew(PAGE)
    unfold(again, "raise", 0)
    words = again.screen.text_area(key=session.variation("description", 0))
    assert words.value == "A chat window"
    assert "€2,500.55" in text(again)
    assert again.screen.number_input(key=session.variation("days", 0)).value == 3
    assert again.screen.multiselect(key=session.variation("criteria", 0)).value == ["c2"]
    sit("ben")
    other = visitor.loads_anew(PAGE)
    unfold(other, "raise", 0)
    assert other.screen.text_area(key=session.variation("description", 0)).value == ""
    fill(again)
    sit("cleo")
    again.press(session.variation("put", 0))
    fresh = visitor.loads_anew(PAGE)
    unfold(fresh, "raise", 0)
    assert fresh.screen.text_area(key=session.variation("description", 0)).value == ""
