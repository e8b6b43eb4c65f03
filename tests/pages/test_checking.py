"""The page before submitting: gaps first, and a way back to every answer."""

import pytest

from tests.pages.screen import Visitor

PAGE = "answer/check_page.py"
ITEMS = [
    "shared-meaning",
    "shared-success",
    "customer-outcomes",
    "internal-conversation",
    "mission-alignment",
    "leadership",
    "buying-process",
    "language-and-selling",
    "willing-use",
    "active-use",
]


def links(visitor: Visitor) -> list[str]:
    return [link.proto.query_string for link in visitor.screen.get("page_link")]


def test_every_answer_has_a_way_back_to_it(executive: Visitor) -> None:
    executive.open(PAGE)
    asked = [link for link in links(executive) if link]
    expected = {f"question={item}&from=check" for item in (*ITEMS, "organisation")}
    assert set(asked) == expected


def test_gaps_come_first(executive: Visitor) -> None:
    for item in ITEMS:
        executive.put(item, choice="3")
    executive.put("leadership", choice=None)
    executive.open(PAGE)
    first = next(link for link in links(executive) if link)
    assert first == "question=leadership&from=check"
    assert "No answer yet" in executive.text


def test_an_answer_is_shown_with_its_sentence_and_what_was_typed(executive: Visitor) -> None:
    executive.put("leadership", choice="1", comment="Ask *Ann* about $x$")
    executive.open(PAGE)
    assert "Level 1" in executive.text
    assert r"Ask \*Ann\* about \$x\$" in executive.text


def test_a_long_text_is_shown_by_its_beginning(executive: Visitor) -> None:
    executive.put("leadership", choice="2", comment="w" * 5000)
    executive.open(PAGE)
    assert "w" * 279 + "…" in executive.text
    assert "w" * 280 not in executive.text


def test_a_missing_reason_stands_in_the_way(executive: Visitor) -> None:
    executive.put("leadership", choice="na")
    executive.open(PAGE)
    assert "please say why" in executive.text
    assert executive.screen.button(key="check.submit").disabled


def test_without_any_level_there_is_nothing_to_see(executive: Visitor) -> None:
    executive.put("leadership", choice="dk")
    executive.open(PAGE)
    assert "at least one answer with a level" in executive.text
    assert executive.screen.button(key="check.submit").disabled


def test_other_gaps_do_not(executive: Visitor) -> None:
    executive.put("leadership", choice="3")
    executive.open(PAGE)
    button = executive.screen.button(key="check.submit")
    assert (button.disabled, button.label) == (False, "See the result with these gaps")
    executive.press("check.submit")
    assert executive.visit.submitted


@pytest.mark.parametrize("page", [PAGE, "answer/page.py"])
def test_submitted_answers_are_said_to_be_so_and_can_be_taken_back_in_hand(
    executive: Visitor, page: str
) -> None:
    executive.put("leadership", choice="3")
    executive.site.assessments.submit(executive.visit)
    executive.open(page)
    assert executive.heading == "These answers are submitted"
    labels = [link.proto.label for link in executive.screen.get("page_link")]
    assert labels == ["See your result"]
    executive.press("submitted.reopen")
    assert not executive.visit.submitted
    assert executive.heading != "These answers are submitted"


def test_a_stranger_sees_no_answers(stranger: Visitor) -> None:
    stranger.open(PAGE)
    assert "Nothing to continue here" in stranger.text


def test_how_many_short_checks_are_confirmed_stands_with_every_answer_that_has_some(
    executive: Visitor,
) -> None:
    given = {"commercial": "yes", "customer-centric": "no", "operational": "yes"}
    executive.put("shared-success", choice="5")
    executive.open(PAGE)
    assert "\n0 of 3 yes-or-no checks confirmed, 3 not answered" in executive.text
    assert "\n0 of 6 yes-or-no checks confirmed, 6 not answered" in executive.text
    executive.put("shared-success", checks=given)
    executive.put("organisation", checks={"several-sources": "yes", "right-behaviours": "dk"})
    executive.open(PAGE)
    assert "\n2 of 3 yes-or-no checks confirmed\n" in executive.text
    assert "\n1 of 6 yes-or-no checks confirmed, 4 not answered" in executive.text
    executive.put("shared-success", choice="1")
    executive.open(PAGE)
    assert " of 3 yes-or-no checks" not in executive.text, "that level asks for none"
