"""Deleting one's answers: asked twice, said plainly, and no page is broken by it."""

from collections.abc import Callable

import pytest

from assessment.domain.access import new_key
from assessment.errors import NotFound, NotSaved
from assessment.messages import msg
from assessment.web.keyring import BETWEEN_KEYS, NAME
from pages.answer.draft import AnswerDraft
from tests.pages.screen import Visitor
from tests.pages.test_answering import FIRST
from tests.rehearsal import Rehearsal

START, ANSWER = "start/page.py", "answer/page.py"
ASK, YES, NO = "delete.ask", "delete.yes", "delete.no"


def buttons(visitor: Visitor) -> set[str]:
    return {str(one.key) for one in visitor.screen.button} & {ASK, YES, NO}


def submitted(visitor: Visitor) -> Visitor:
    visitor.put(FIRST, choice="3")
    visitor.site.assessments.submit(visitor.visit)
    return visitor


@pytest.mark.parametrize("page", [START, "results/page.py"])
def test_it_is_asked_twice_and_the_second_time_what_it_means_is_said(
    executive: Visitor, page: str
) -> None:
    key = submitted(executive).key
    executive.open(page)
    assert buttons(executive) == {ASK}
    executive.press(ASK)
    assert executive.site.assessments.visit(key).answered == [FIRST]
    assert buttons(executive) == {YES, NO}
    assert "Nobody can bring it back" in executive.text
    assert "Backups keep a copy" in executive.text
    executive.press(NO)
    assert buttons(executive) == {ASK}
    executive.press(ASK)
    executive.press(YES)
    with pytest.raises(NotFound):
        executive.site.assessments.visit(key)
    [link] = executive.screen.get("link_button")
    assert link.proto.url == f"/enter/{key}"  # where the browser forgets the key


def test_whoever_holds_no_assessment_is_offered_nothing_to_delete(stranger: Visitor) -> None:
    assert buttons(stranger.open(START)) == set()
    stranger.hold(Rehearsal(stranger.site).planned().keys["ann"])
    assert buttons(stranger.loads_anew(START)) == set()
    assert buttons(stranger.loads_anew("triangle/project/page.py")) == set()


def test_a_disk_that_refuses_is_said_and_it_can_be_asked_for_again(
    executive: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise NotSaved(msg("Not deleted, or not all of it."))

    executive.open(START)
    executive.press(ASK)
    with monkeypatch.context() as patch:
        patch.setattr(type(executive.site.store), "delete_engagement", refuse)
        executive.press(YES)
    assert "Not deleted, or not all of it" in executive.text
    assert not executive.screen.get("link_button")
    executive.press(YES)
    assert executive.site.store.engagement_ids() == []


@pytest.mark.parametrize("page", ["answer/page.py", "answer/check_page.py", "results/page.py"])
def test_a_page_of_what_was_deleted_says_so_and_leads_to_the_start_page(
    executive: Visitor, page: str
) -> None:
    submitted(executive).open(page)
    executive.site.engagements.delete(executive.key)
    for visitor in (executive, executive.loads_anew(page)):
        says_that_it_was_deleted(visitor.open(page))


def says_that_it_was_deleted(visitor: Visitor) -> None:
    assert visitor.heading == "This assessment was deleted"
    assert "Nothing more is saved" in visitor.text
    ways = [link.proto.label for link in visitor.screen.get("page_link")]
    assert (ways, list(visitor.screen.button)) == (["Go to the start page"], [])
    assert not visitor.screen.exception


@pytest.mark.parametrize("press", ["answer.next", "answer.check", "answer.clear"])
def test_a_press_in_a_window_that_was_open_says_that_the_assessment_was_deleted(
    executive: Visitor, press: str
) -> None:
    executive.put(FIRST, choice="3")
    executive.open(ANSWER, **({"from": "check"} if press == "answer.check" else {}))
    executive.site.engagements.delete(executive.key)
    executive.press(press)
    says_that_it_was_deleted(executive)


@pytest.mark.parametrize(
    "act", [lambda desk: desk.change(FIRST, choice="4"), lambda desk: desk.move(1)]
)
def test_the_answers_in_hand_know_that_they_were_deleted(
    executive: Visitor, act: Callable[[AnswerDraft], None]
) -> None:
    desk = AnswerDraft(executive.visit, FIRST)
    assert not desk.ended
    executive.site.engagements.delete(executive.key)
    act(desk)
    assert desk.ended


def test_a_link_that_is_typed_in_says_that_its_answers_were_deleted(stranger: Visitor) -> None:
    key = stranger.site.assessments.begin("crm-maturity")
    stranger.site.engagements.delete(key)
    stranger.open(START)
    stranger.screen.text_input(key="start.link").set_value(f"https://site/enter/{key}")
    [button] = [one for one in stranger.screen.button if one.label == "Open"]
    button.click().run()
    assert "The answers under this private link were deleted" in stranger.text


def test_the_start_page_goes_on_with_the_others_after_one_is_deleted(stranger: Visitor) -> None:
    begin = stranger.site.assessments.begin
    gone, there = begin("crm-maturity"), begin("cx-progression")
    stranger.cookies[NAME] = BETWEEN_KEYS.join([gone, there, new_key()])
    stranger.site.engagements.delete(gone)
    stranger.open(START, link="deleted")
    assert "The answers under this private link were deleted" in stranger.text
    assert "*From social media to customer experience*: nothing answered yet" in stranger.text
