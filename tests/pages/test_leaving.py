"""Leaving a browser: every link is shown to be kept, then forgotten here and nowhere else."""

import pytest

from assessment.web.keyring import BETWEEN_KEYS, NAME
from tests.pages.screen import Visitor
from tests.rehearsal import Rehearsal

START = "start/page.py"
ASK, YES, NO = "start.leave.ask", "start.leave.yes", "start.leave.no"


def buttons(visitor: Visitor) -> set[str]:
    return {str(one.key) for one in visitor.screen.button} & {ASK, YES, NO}


def scripts(visitor: Visitor) -> str:
    return "".join(part.proto.body for part in visitor.screen.get("html"))


def test_a_browser_that_holds_no_link_has_nothing_to_leave(stranger: Visitor) -> None:
    assert buttons(stranger.open(START)) == set()


def test_before_leaving_every_link_is_shown_to_be_kept(executive: Visitor) -> None:
    own = executive.key
    other = executive.site.assessments.begin("cx-progression")
    access = Rehearsal(executive.site).planned().keys["ann"]
    executive.cookies[NAME] = BETWEEN_KEYS.join([own, other, access])
    executive.open(START)
    assert buttons(executive) == {ASK}
    assert [one.value for one in executive.screen.code] == []
    executive.press(ASK)
    assert buttons(executive) == {YES, NO}
    shown = [one.value.rpartition("/")[2] for one in executive.screen.code]
    assert shown == [own, other, access]
    assert "Nothing is deleted" in executive.text
    assert "/leave" not in scripts(executive)


def test_leaving_sends_the_form_that_makes_the_browser_forget(executive: Visitor) -> None:
    executive.open(START)
    executive.press(ASK)
    executive.press(YES)
    assert "form.method = 'post'; form.action = '/leave'" in scripts(executive)
    assert executive.site.assessments.opens(executive.key)


def test_whoever_stays_keeps_everything(executive: Visitor) -> None:
    executive.open(START)
    executive.press(ASK)
    executive.press(NO)
    assert buttons(executive) == {ASK}
    assert "/leave" not in scripts(executive)


@pytest.mark.parametrize("page", ["answer/page.py", "library/page.py"])
def test_the_way_out_is_on_the_start_page_alone(executive: Visitor, page: str) -> None:
    assert buttons(executive.open(page)) == set()


def test_the_start_page_says_that_the_browser_has_forgotten(stranger: Visitor) -> None:
    stranger.open(START, link="left")
    assert "This browser has forgotten its private links" in stranger.text
