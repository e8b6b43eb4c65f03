"""How far one is, and the checks that a level opens: where Next leads, and what is said."""

from tests.pages.screen import Visitor
from tests.pages.test_answering import PAGE, choose


def test_the_instrument_and_how_far_one_is_stand_above_the_question(executive: Visitor) -> None:
    executive.open(PAGE, question="leadership")
    assert "Ten questions on CRM maturity" in executive.text
    assert '<progress value="6" max="11"' in scripts(executive)


def test_the_last_next_leads_to_the_checks_and_not_past_them(executive: Visitor) -> None:
    executive.open(PAGE, question="active-use")
    assert "Question 10 of 10" in executive.text
    assert "Next: 6 yes-or-no checks" in executive.text
    executive.press("answer.next")
    assert "To finish: 6 yes-or-no checks" in executive.text
    assert "The organisation as a whole" in executive.text


def test_next_leads_to_checks_that_nobody_has_looked_at_and_then_goes_on(
    executive: Visitor,
) -> None:
    executive.open(PAGE, question="shared-success")
    choose(executive, "shared-success", "4")
    executive.press("answer.next")
    assert "Question 2 of 10" in executive.text
    assert ".st-key-answer-checks p" in scripts(executive)
    assert "3 yes-or-no checks to answer" in executive.text
    executive.press("answer.next")
    assert "Question 3 of 10" in executive.text
    executive.press("answer.back")
    executive.press("answer.next")
    assert "Question 3 of 10" in executive.text


def test_next_goes_on_at_once_where_a_check_was_answered_or_none_is_asked(
    executive: Visitor,
) -> None:
    executive.open(PAGE, question="shared-success")
    choose(executive, "shared-success", "3")
    executive.press("answer.next")
    assert "Question 3 of 10" in executive.text
    executive.put("shared-success", choice="5", checks={"commercial": "no"})
    anew = executive.loads_anew(PAGE).open(PAGE, question="shared-success")
    assert "2 yes-or-no checks below" in anew.text
    anew.press("answer.next")
    assert "Question 3 of 10" in anew.text


def test_the_way_back_to_the_check_page_leads_to_the_checks_first(executive: Visitor) -> None:
    executive.open(PAGE, **{"question": "shared-success", "from": "check"})
    choose(executive, "shared-success", "4")
    executive.press("answer.check")
    assert "3 yes-or-no checks to answer" in executive.text
    executive.press("answer.check")
    assert executive.heading == "Check your answers"


def scripts(visitor: Visitor) -> str:
    return "".join(part.proto.body for part in visitor.screen.get("html"))


def test_the_row_says_how_many_checks_the_chosen_level_opens_below(executive: Visitor) -> None:
    executive.put("shared-success", choice="3")
    executive.open("answer/page.py", question="shared-success")
    assert "below" not in executive.text
    executive.put("shared-success", choice="4")
    anew = executive.loads_anew("answer/page.py")
    anew.open("answer/page.py", question="shared-success")
    assert "3 yes-or-no checks below" in anew.text
    checks = {check.id: "yes" for check in executive.visit.instrument.item("shared-success").checks}
    executive.put("shared-success", checks=checks)
    done = executive.loads_anew("answer/page.py").open("answer/page.py", question="shared-success")
    assert "checks below" not in done.text
