"""An instrument that is asked a dimension at a time: each statement is saved on its own."""

import pytest

from assessment.domain.screens import screens
from assessment.errors import NotSaved
from assessment.messages import msg
from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.words import is_hidden

PAGE = "answer/page.py"
CHECK = "answer/check_page.py"
FIRST, SECOND = "uncoordinated-accounts", "soft-objectives"
STAGES = [5, 6, 5, 5, 7]


def choose(visitor: Visitor, item: str, choice: str) -> None:
    visitor.screen.radio(key=session.choice(item)).set_value(choice).run()


def unfold(visitor: Visitor, item: str) -> None:
    visitor.screen.session_state[f"answer.aside.{item}"] = True
    visitor.screen.run()


def links(visitor: Visitor) -> list[str]:
    found = (link.proto.query_string for link in visitor.screen.get("page_link"))
    return [link for link in found if link]


def answer_all(visitor: Visitor, choice: str) -> None:
    for item in visitor.visit.instrument.items:
        visitor.put(item.id, choice=choice)


def test_a_stage_stands_on_one_screen_with_all_its_statements(manager: Visitor) -> None:
    manager.open(PAGE)
    first = screens(manager.visit.instrument)[0]
    assert manager.heading == first.name == "Social media initiatives"
    assert [radio.key for radio in manager.screen.radio] == [
        session.choice(owner) for owner in first.owners
    ]
    assert "Part 1 of 5\n" in manager.text
    assert "0 of 5 answered" in manager.text
    assert all(radio.value is None for radio in manager.screen.radio)


def test_each_level_has_its_name_and_what_it_means_in_the_option_itself(manager: Visitor) -> None:
    manager.open(PAGE, question="social-crm")
    [one, *_] = manager.screen.radio
    assert [option.replace("\\", "") for option in one.options] == [
        "**Not true** Nobody works like this.",
        "**Partly** In one place, or on trial.",
        "**Largely** In most places; gaps are known.",
        "**Fully** Everywhere, and we can show it.",
        "Don’t know",
        "Not applicable",
    ]


def test_what_would_show_it_stands_beside_every_statement(manager: Visitor) -> None:
    manager.open(PAGE)
    assert manager.text.count("What would show it: ") == 5


@pytest.mark.parametrize("choice", ["0", "3", "dk", "na"])
def test_each_statement_is_kept_at_once_and_no_other_is_touched(
    manager: Visitor, choice: str
) -> None:
    manager.open(PAGE)
    choose(manager, SECOND, choice)
    assert manager.kept(SECOND).choice == choice
    assert manager.visit.answered == [SECOND]
    assert ":material/check: Saved " in manager.text
    assert "1 of 5 answered" in manager.text


def test_one_answer_of_several_can_be_taken_back(manager: Visitor) -> None:
    manager.open(PAGE)
    choose(manager, FIRST, "1")
    choose(manager, SECOND, "2")
    manager.press(f"answer.clear-{FIRST}")
    assert (manager.kept(FIRST).choice, manager.kept(SECOND).choice) == (None, "2")


def test_not_applicable_asks_why_for_that_statement_alone(manager: Visitor) -> None:
    manager.open(PAGE)
    choose(manager, SECOND, "na")
    [reason] = [one for one in manager.screen.text_input if not is_hidden(one)]
    assert reason.key == session.text("reason", SECOND, manager.visit.round.id)
    reason.set_value("We have no aims.").run()
    assert manager.kept(SECOND).reason == "We have no aims."


def test_comments_of_two_statements_are_kept_apart(manager: Visitor) -> None:
    manager.open(PAGE)
    for item, said in ((FIRST, "Monday."), (SECOND, "The board.")):
        unfold(manager, item)
        manager.screen.text_area(
            key=session.text("comment", item, manager.visit.round.id)
        ).set_value(said).run()
    assert (manager.kept(FIRST).comment, manager.kept(SECOND).comment) == ("Monday.", "The board.")


def test_the_reason_why_it_is_asked_is_in_the_fold(manager: Visitor) -> None:
    manager.open(PAGE)
    why = "Customers see one organisation"
    assert why not in manager.text
    unfold(manager, FIRST)
    assert why in manager.text


def test_next_and_back_lead_from_stage_to_stage_and_are_remembered(manager: Visitor) -> None:
    manager.open(PAGE)
    manager.press("answer.next")
    assert "Part 2 of 5" in manager.text
    assert manager.visit.position == "communication-programmes"
    assert len(manager.screen.radio) == STAGES[1]
    manager.press("answer.back")
    assert "Part 1 of 5" in manager.text


def test_coming_back_shows_the_same_stage_with_its_answers(manager: Visitor) -> None:
    manager.put("customer-insight", choice="2")
    manager.site.assessments.move(manager.visit, "social-crm")
    manager.open(PAGE)
    assert manager.heading == "Social CRM"
    assert manager.screen.radio(key=session.choice("customer-insight")).value == "2"


def test_the_address_of_a_statement_leads_to_its_stage(manager: Visitor) -> None:
    manager.open(PAGE, question="customer-insight")
    assert manager.heading == "Social CRM"
    manager.open(PAGE, question="crm-maturity")
    assert manager.heading == "Social media initiatives"


def test_the_last_stage_leads_to_the_check_page(manager: Visitor) -> None:
    manager.open(PAGE, question="enterprise-experience")
    assert len(manager.screen.radio) == STAGES[4]
    assert manager.screen.button(key="answer.check").label == "Check your answers"


def test_what_could_not_be_saved_is_tried_again_with_the_next_answer(
    manager: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager.open(PAGE)
    with monkeypatch.context() as broken:
        broken.setattr(type(manager.site.store), "write_answer", full_disk)
        choose(manager, FIRST, "3")
        choose(manager, SECOND, "2")
        assert "The disk is full" in manager.text
        assert "Not saved" in manager.text
        manager.press("answer.next")
        assert "Part 1 of 5" in manager.text
    assert manager.visit.answered == []
    choose(manager, "no-guidance", "1")
    assert manager.visit.answered == [FIRST, SECOND, "no-guidance"]
    assert "The disk is full" not in manager.text


def test_one_statement_that_cannot_be_saved_does_not_keep_the_others_back(
    manager: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager.open(PAGE)
    store = type(manager.site.store)
    write = store.write_answer

    def picky(self: object, ref: object, item: str, record: object) -> object:
        if item == FIRST:
            full_disk()
        return write(self, ref, item, record)  # type: ignore[arg-type]

    with monkeypatch.context() as broken:
        broken.setattr(store, "write_answer", picky)
        choose(manager, FIRST, "3")
        choose(manager, SECOND, "2")
        assert manager.kept(SECOND).choice == "2"
        assert "The disk is full" in manager.text
        assert "Not saved" in manager.text
    manager.press(f"answer.retry.{FIRST}")
    assert manager.kept(FIRST).choice == "3"


def full_disk(*_: object) -> None:
    raise NotSaved(msg("The disk is full: nothing was written. Free some space and try again."))


def test_an_answer_changed_elsewhere_is_shown_and_leaves_the_others_alone(
    manager: Visitor,
) -> None:
    manager.open(PAGE)
    choose(manager, SECOND, "1")
    manager.put(FIRST, choice="2")
    choose(manager, FIRST, "0")
    assert "changed in another window" in manager.text
    assert manager.screen.radio(key=session.choice(FIRST)).value == "2"
    assert manager.screen.radio(key=session.choice(SECOND)).value == "1"
    assert (manager.kept(FIRST).choice, manager.kept(SECOND).choice) == ("2", "1")


def test_the_check_page_lists_all_statements_by_stage(manager: Visitor) -> None:
    answer_all(manager, "2")
    manager.open(CHECK)
    assert "Every statement is answered." in manager.text
    names = [screen.name for screen in screens(manager.visit.instrument)]
    assert [part.value for part in manager.screen.subheader][: len(names)] == names
    items = [item.id for item in manager.visit.instrument.items]
    assert links(manager) == [f"question={item}&from=check" for item in items]
    assert "Largely: In most places; gaps are known" in manager.text.replace("\\", "")


def test_gaps_of_one_stage_are_one_entry_that_leads_to_the_first_of_them(manager: Visitor) -> None:
    answer_all(manager, "2")
    for item in ("customer-insight", "personal-interaction"):
        manager.put(item, choice=None)
    manager.open(CHECK)
    assert links(manager)[0] == "question=customer-insight&from=check"
    assert "Analytics that give insight and Personal interaction" in manager.text
    assert manager.text.count("No answer yet") == 1


def test_a_missing_reason_stands_in_the_way_and_is_named_apart(manager: Visitor) -> None:
    answer_all(manager, "2")
    manager.put("customer-insight", choice="na")
    manager.put("personal-interaction", choice=None)
    manager.open(CHECK)
    assert "please say why" in manager.text
    assert manager.screen.button(key="check.submit").disabled
    manager.put("customer-insight", reason="We do not analyse.")
    manager.open(CHECK)
    manager.press("check.submit")
    assert manager.visit.submitted


def test_a_submitted_progression_lands_on_its_result(manager: Visitor) -> None:
    answer_all(manager, "2")
    manager.site.assessments.submit(manager.visit)
    assert manager.site.landing(manager.key).page == "result"
    manager.open("results/page.py")
    assert manager.heading == "Stage 1: Social media initiatives"
