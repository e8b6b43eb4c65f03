"""What was said to be saved is there again: after a kill, a reload, another browser."""

import os
import signal

from playwright.sync_api import expect

from tests.browser.conftest import Visitors, Windows
from tests.browser.screens import Visitor
from tests.server.process import Site

FIVE = ("2", "4", "dk", "1", "3")
REST = ("3", "3", "4", "3", "3")
COMMENT = "Ask the board again in March.\nThey were of two minds."


def test_a_killed_server_and_another_browser_lose_nothing(
    own_site: Site, visitors: Visitors
) -> None:
    executive = visitors(own_site).begins().answers(FIVE)
    executive.is_at(6).writes("comment", COMMENT).is_saved()
    link = executive.private_link
    own_site.kill()
    own_site.start()

    elsewhere = visitors(own_site)
    elsewhere.page.goto(link)
    assert elsewhere.is_at(6).field("comment").input_value() == COMMENT
    for number, choice in reversed(list(enumerate(FIVE, start=1))):
        assert elsewhere.goes_back().is_at(number).chosen == choice

    elsewhere.opens("/answer?question=leadership").answers(REST, first=6)
    elsewhere.is_at(11).confirms(*["Yes"] * 6).goes_on()
    assert elsewhere.submits().heading == "Stage 3: Defined"
    assert COMMENT.splitlines()[0] in said(elsewhere)


def said(executive: Visitor) -> str:
    """The answers as the result page tells them."""
    executive.unfolds("Your answers, comments and evidence").settles()
    return executive.page.get_by_test_id("stMain").inner_text()


def test_a_reload_comes_back_to_the_same_question_and_answer(
    site: Site, visitors: Visitors
) -> None:
    executive = visitors(site).begins().answers(["3", "dk"]).is_at(3)
    executive.chooses("na").writes("reason", "We have none.").writes("evidence", "Report, page 4")
    executive.is_saved().reloads().is_at(3)
    found = [executive.field(name).input_value() for name in ("reason", "evidence")]
    assert (executive.chosen, found) == ("na", ["We have none.", "Report, page 4"])


def test_a_page_left_open_while_the_server_was_killed_saves_the_next_answer(
    own_site: Site, visitors: Visitors
) -> None:
    executive = visitors(own_site).begins().chooses("2").goes_on().is_at(2)
    revive(own_site, executive)
    executive.is_at(2).chooses("3")
    assert executive.reloads().is_at(2).chosen == "3"
    assert executive.goes_back().is_at(1).chosen == "2"


def revive(site: Site, executive: Visitor) -> None:
    """Kill the server and start it again under the open page, which the new one then serves."""
    site.kill()
    executive.page.locator('[data-test-connection-state="PINGING_SERVER"]').wait_for()
    site.start()
    executive.settles().unfolds("Why this matters")


GONE = """e => getComputedStyle(e, "::before").content"""


def test_while_the_server_is_down_nothing_is_said_to_be_saved(
    own_site: Site, visitors: Visitors
) -> None:
    executive = visitors(own_site).begins().chooses("2")
    row = executive.page.locator(".st-key-answer-footer").get_by_test_id("stCaptionContainer")
    saved = row.get_by_text("Saved")
    expect(saved).to_be_visible()
    assert row.evaluate(GONE) == "none"
    own_site.kill()
    expect(saved).to_be_hidden()
    assert "nothing is saved now" in row.evaluate(GONE)
    box = executive.page.get_by_role("dialog")
    expect(box).to_be_visible()
    expect(box.get_by_text("Streamlit")).to_be_hidden()
    own_site.start()
    expect(box).to_be_hidden()
    executive.settles()
    expect(saved).to_be_visible()
    assert row.evaluate(GONE) == "none"


def test_a_text_that_was_being_typed_when_the_server_was_killed_stays_and_is_kept(
    own_site: Site, visitors: Visitors
) -> None:
    executive = visitors(own_site).begins().chooses("2")
    executive.field("comment").fill(COMMENT)
    revive(own_site, executive)
    assert executive.field("comment").input_value() == COMMENT
    executive.field("comment").focus()
    executive.goes_on().is_at(2)
    assert executive.goes_back().is_at(1).field("comment").input_value() == COMMENT
    assert executive.reloads().field("comment").input_value() == COMMENT


def test_an_answer_given_as_the_server_died_is_kept_or_not_shown(
    own_site: Site, visitors: Visitors
) -> None:
    executive = visitors(own_site).begins().chooses("2")
    os.kill(own_site.pid, signal.SIGSTOP)  # it takes the click, and never comes to act on it
    executive.card("5").click()
    assert executive.chosen == "5"
    revive(own_site, executive)
    shown = executive.chosen
    assert executive.reloads().chosen == shown


def test_comment_typed_and_next_pressed_at_once_keeps_the_comment(
    site: Site, visitors: Visitors
) -> None:
    executive = visitors(site).begins()
    executive.field("comment").fill(COMMENT)
    executive.goes_on().is_at(2).goes_back().is_at(1)
    assert executive.field("comment").input_value() == COMMENT
    assert executive.reloads().field("comment").input_value() == COMMENT


def test_back_and_forward_of_the_browser_lead_between_the_questions(
    site: Site, visitors: Visitors
) -> None:
    executive = visitors(site).begins().answers(["1", "2"]).is_at(3)
    executive.page.go_back()
    assert executive.is_at(2).chosen == "2"
    executive.page.go_back()
    assert executive.is_at(1).chosen == "1"
    executive.page.go_forward()
    assert executive.is_at(2).chosen == "2"
    assert executive.chooses("5").reloads().is_at(2).chosen == "5"


def test_two_windows_that_answer_different_questions_lose_neither(
    site: Site, windows: Windows
) -> None:
    browser = windows()
    left = Visitor(browser.new_page(), site.url).begins()
    right = Visitor(browser.new_page(), site.url).opens("/answer?question=leadership").is_at(6)
    left.chooses("2")
    right.chooses("5")
    left.chooses("3")
    both = Visitor(browser.new_page(), site.url).opens("/answer?question=shared-meaning")
    assert both.is_at(1).chosen == "3"
    assert both.opens("/answer?question=leadership").is_at(6).chosen == "5"


def test_two_windows_that_answer_the_same_question_are_told(site: Site, windows: Windows) -> None:
    browser = windows()
    left = Visitor(browser.new_page(), site.url).begins()
    right = Visitor(browser.new_page(), site.url).opens("/answer").is_at(1)
    left.chooses("2")
    right.chooses_in_vain("5")
    right.error.get_by_text("changed in another window").wait_for()
    assert right.chosen == "2"
    right.page.locator("html:not([data-saving])").wait_for(state="attached")
    assert right.chooses("4").error.count() == 0
    assert left.reloads().chosen == "4"
