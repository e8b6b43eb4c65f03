"""The answer page: one question per screen, saved at once."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1.element_tree import TextArea

from assessment.errors import NotSaved
from assessment.messages import msg
from pages.shared import session
from tests.pages.screen import Visitor

PAGE = "answer/page.py"
FIRST = "shared-meaning"


def choose(visitor: Visitor, item: str, choice: str) -> None:
    visitor.screen.radio(key=session.choice(item)).set_value(choice).run()


def unfold(visitor: Visitor) -> None:
    """Open the fold of comment and evidence: AppTest forgets it after every run."""
    visitor.screen.session_state[f"answer.aside.{FIRST}"] = True
    visitor.screen.run()


def comment(visitor: Visitor) -> TextArea:
    """The field in which a comment is typed, once its fold is open."""
    return visitor.screen.text_area(key=session.text("comment", FIRST, visitor.visit.round.id))


def test_nothing_is_chosen_beforehand(executive: Visitor) -> None:
    executive.open(PAGE)
    assert executive.screen.radio(key=session.choice(FIRST)).value is None
    assert "Question 1 of 10" in executive.text


def test_every_level_is_a_full_sentence_and_two_answers_stand_apart(executive: Visitor) -> None:
    executive.open(PAGE)
    options = executive.screen.radio(key=session.choice(FIRST)).options
    assert len(options) == 7
    assert options[-2:] == ["Don’t know", "Not applicable to us"]
    assert all(len(option.split()) >= 15 for option in options[:5])


@pytest.mark.parametrize("choice", ["1", "5", "dk", "na"])
def test_a_choice_is_kept_at_once_and_said_to_be(executive: Visitor, choice: str) -> None:
    executive.open(PAGE)
    choose(executive, FIRST, choice)
    assert executive.kept(FIRST).choice == choice
    assert ":material/check: Saved " in executive.text


def test_a_field_says_that_it_is_saved_once_it_is_left(executive: Visitor) -> None:
    said = "Saved when you leave the field."
    executive.open(PAGE)
    assert said not in executive.text
    choose(executive, FIRST, "na")
    assert executive.text.count(said) == 1, "the reason"
    unfold(executive)
    assert executive.text.count(said) == 2, "and comment and evidence"


def test_a_choice_can_be_taken_back(executive: Visitor) -> None:
    executive.open(PAGE)
    choose(executive, FIRST, "3")
    executive.press("answer.clear")
    assert executive.kept(FIRST).choice is None
    assert executive.screen.radio(key=session.choice(FIRST)).value is None


def test_next_and_back_lead_through_the_questions_and_are_remembered(executive: Visitor) -> None:
    executive.open(PAGE)
    executive.press("answer.next")
    assert "Question 2 of 10" in executive.text
    assert executive.visit.position == "shared-success"
    executive.press("answer.back")
    assert "Question 1 of 10" in executive.text


def test_coming_back_shows_the_same_question_with_its_answer(executive: Visitor) -> None:
    executive.put("leadership", choice="4")
    executive.site.assessments.move(executive.visit, "leadership")
    executive.open(PAGE)
    assert "Question 6 of 10" in executive.text
    assert executive.screen.radio(key=session.choice("leadership")).value == "4"


def test_not_applicable_asks_why(executive: Visitor) -> None:
    executive.open(PAGE)
    choose(executive, FIRST, "na")
    reason = executive.screen.text_input(
        key=session.text("reason", FIRST, executive.visit.round.id)
    )
    reason.set_value("We have no departments.").run()
    assert executive.kept(FIRST).reason == "We have no departments."


def test_comment_and_evidence_are_kept_even_without_a_choice(executive: Visitor) -> None:
    executive.open(PAGE)
    unfold(executive)
    comment(executive).set_value("Not sure yet.").run()
    unfold(executive)
    executive.screen.text_input(
        key=session.text("evidence", FIRST, executive.visit.round.id)
    ).set_value("Page 4").run()
    kept = executive.kept(FIRST)
    assert (kept.choice, kept.comment, kept.evidence) == (None, "Not sure yet.", "Page 4")


@pytest.mark.parametrize(("choice", "asked"), [("3", 0), ("4", 3), ("5", 3), ("dk", 0), ("na", 0)])
def test_a_high_level_is_followed_by_its_sub_checks(
    executive: Visitor, choice: str, asked: int
) -> None:
    executive.open(PAGE, question="shared-success")
    choose(executive, "shared-success", choice)
    assert len(executive.screen.button_group) == asked


def test_a_sub_check_is_kept_at_once(executive: Visitor) -> None:
    executive.put("shared-success", choice="5")
    executive.open(PAGE, question="shared-success")
    key = session.check("shared-success", "commercial")
    executive.screen.button_group(key=key).set_value("yes").run()
    assert executive.kept("shared-success").checks == {"commercial": "yes"}


def test_the_last_screen_asks_about_the_whole_and_leads_to_the_check_page(
    executive: Visitor,
) -> None:
    executive.open(PAGE, question="organisation")
    assert len(executive.screen.button_group) == 6
    assert executive.screen.button(key="answer.check").label == "Check your answers"


def test_what_cannot_be_saved_stays_on_the_screen_and_says_why(
    executive: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    executive.open(PAGE)
    store = type(executive.site.store)
    with monkeypatch.context() as broken:
        broken.setattr(store, "write_answer", full_disk)
        choose(executive, FIRST, "3")
        assert "The disk is full" in executive.text
        assert "Not saved" in executive.text
        executive.press("answer.next")
        assert "Question 1 of 10" in executive.text
    assert executive.screen.radio(key=session.choice(FIRST)).value == "3"
    executive.press(f"answer.retry.{FIRST}")
    assert executive.kept(FIRST).choice == "3"


def full_disk(*_: object) -> None:
    raise NotSaved(msg("The disk is full: nothing was written. Free some space and try again."))


def test_an_answer_changed_elsewhere_is_shown_and_not_overwritten(executive: Visitor) -> None:
    executive.open(PAGE)
    executive.put(FIRST, choice="2")
    choose(executive, FIRST, "5")
    assert executive.kept(FIRST).choice == "2"
    assert "changed in another window" in executive.text
    assert executive.screen.radio(key=session.choice(FIRST)).value == "2"
    choose(executive, FIRST, "5")
    assert executive.kept(FIRST).choice == "5"


def test_a_comment_typed_here_outlives_a_level_chosen_elsewhere(executive: Visitor) -> None:
    executive.open(PAGE)
    unfold(executive)
    executive.put(FIRST, choice="2")
    comment(executive).set_value("Only in sales.").run()
    assert (executive.kept(FIRST).choice, executive.kept(FIRST).comment) == ("2", "Only in sales.")
    assert executive.screen.radio(key=session.choice(FIRST)).value == "2"
    assert "Both changes are kept" in executive.text
    unfold(executive)
    executive.put(FIRST, comment="Since May.")
    comment(executive).set_value("Only in sales and service.").run()
    assert executive.kept(FIRST).comment == "Since May. / Only in sales and service."


def test_two_comments_too_long_together_leave_both_and_say_so(executive: Visitor) -> None:
    executive.open(PAGE)
    unfold(executive)
    theirs, mine = "t" * 15_000, "m" * 15_000
    executive.put(FIRST, comment=theirs)
    comment(executive).set_value(mine).run()
    assert executive.kept(FIRST).comment == theirs
    assert "changed in another window" in executive.text
    assert "too long" in executive.text
    unfold(executive)
    assert comment(executive).value == mine


def test_what_was_noted_begins_even_without_a_space(executive: Visitor) -> None:
    executive.put(FIRST, comment="w" * 200)
    executive.open(PAGE)
    assert f"Noted: {'w' * 89}…" in executive.text


def test_a_tab_keeps_its_assessment_when_the_browser_follows_another(executive: Visitor) -> None:
    executive.open(PAGE)
    choose(executive, FIRST, "3")
    assessments, first = executive.site.assessments, executive.key
    executive.hold(assessments.begin("crm-maturity"))
    for choice in "4", "5":
        choose(executive, FIRST, choice)
        assert assessments.visit(first).response.answer(FIRST).choice == choice
    assert executive.visit.answered == []


def test_an_unknown_question_in_the_address_is_said_with_where_one_is_instead(
    executive: Visitor,
) -> None:
    said = "names no question of this assessment, so you are where you were last: Question 2 of 10"
    executive.open(PAGE)
    executive.press("answer.next")
    executive.open(PAGE, question="no-such-question")
    assert "Question 2 of 10" in executive.text
    assert said in executive.text
    choose(executive, executive.visit.position, "3")
    assert said in executive.text, "it stays until the respondent goes on"
    executive.press("answer.next")
    assert "Question 3 of 10" in executive.text
    assert "names no question" not in executive.text


def test_a_stranger_is_told_what_is_missing(stranger: Visitor) -> None:
    stranger.open(PAGE)
    assert "Nothing to continue here" in stranger.text
    assert len(stranger.screen.radio) == 0


def test_a_key_that_opens_nothing_shows_nothing(stranger: Visitor) -> None:
    stranger.hold("x" * 32)
    stranger.open(PAGE)
    assert "Nothing to continue here" in stranger.text


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Europe/Berlin", r"Saved \d\d:\d\d(?! UTC)"),
        ("UTC", r"Saved \d\d:\d\d(?! UTC)"),
        ("Nowhere/Else", r"Saved \d\d:\d\d UTC"),
        ("Europe", r"Saved \d\d:\d\d UTC"),
        (None, r"Saved \d\d:\d\d UTC"),
    ],
)
def test_the_time_is_the_visitors_or_labelled_as_utc(
    executive: Visitor, abroad: Callable[[str | None], None], zone: str | None, said: str
) -> None:
    abroad(zone)
    executive.open(PAGE)
    choose(executive, FIRST, "3")
    assert re.search(said, executive.text)
