"""An executive assesses alone: ten questions, six checks, the check page, the stage."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.browser.keyboard import Keyboard
from tests.browser.screens import Visitor
from tests.server.process import Site

LEVELS = (3, 4, 3, 3, 3, 3, 3, 3, 3, 3)  # 4 for “Shared success”, which its sub-checks support
ANGLES = ("Yes", "Yes", "Don’t know")
SIGNS = ("Yes", "Yes", "No", "Yes", "Don’t know", "No")
STAGE = "Stage 3: Defined"


def choose(keys: Keyboard, level: int) -> None:
    """From the heading: into the levels, and down to one of them."""
    keys.tab_to("a level")
    keys.press("Space", *["ArrowDown"] * (level - 1))


def confirm(keys: Keyboard, answers: tuple[str, ...]) -> None:
    """Each row of sub-checks is one stop; its answers lie to the right of the first."""
    for answer in answers:
        keys.tab_to("Yes")
        keys.press(*["ArrowRight"] * ("Yes", "No", "Don’t know").index(answer))
        assert keys.at == answer
        keys.press("Space")


def answer_everything(executive: Visitor, keys: Keyboard) -> None:
    for number, level in enumerate(LEVELS, start=1):
        executive.is_at(number)
        choose(keys, level)
        executive.is_saved()
        if level == 4:
            confirm(keys, ANGLES)
            executive.is_saved()
        keys.tab_to("Next")
        keys.press("Enter")
    executive.is_at(11)
    confirm(keys, SIGNS)
    executive.is_saved()
    keys.tab_to("Check your answers")
    keys.press("Enter")


def test_the_keyboard_alone_leads_from_the_start_page_to_the_stage(
    site: Site, visitors: Visitors
) -> None:
    executive = visitors(site).opens()
    keys = Keyboard(executive.page)
    keys.tab_to("Begin the ten questions")
    keys.press("Enter")
    answer_everything(executive, keys)
    executive.page.get_by_text("Every question is answered.").wait_for()
    assert executive.heading == "Check your answers"
    keys.tab_to("See the result")
    keys.press("Enter")
    executive.page.locator(".st-key-result-pdf").wait_for()
    assert executive.heading == STAGE


def test_a_phone_and_a_thumb_lead_to_the_same_stage(site: Site, visitors: Visitors) -> None:
    executive = visitors(site, phone=True).begins()
    for number, level in enumerate(LEVELS, start=1):
        executive.is_at(number).chooses(str(level))
        if level == 4:
            executive.confirms(*ANGLES)
        executive.goes_on()
    executive.is_at(11).confirms(*SIGNS).goes_on()
    executive.page.get_by_text("Every question is answered.").wait_for()
    executive.submits()
    assert executive.heading == STAGE


def test_next_puts_the_focus_on_the_question_and_tab_leads_into_its_levels(
    site: Site, visitors: Visitors
) -> None:
    executive = visitors(site).begins().chooses("3").goes_on().is_at(2)
    keys = Keyboard(executive.page)
    executive.page.locator(".st-key-answer h1:focus").wait_for()
    assert keys.tab_to("a level") == ["Why this matters", "a level"]


def test_next_shows_the_question_from_its_top(site: Site, visitors: Visitors) -> None:
    executive = visitors(site, phone=True).begins().chooses("5").goes_on().is_at(2)
    executive.page.locator(".st-key-answer h1:focus").wait_for()
    box = executive.page.locator(".st-key-answer h1").bounding_box()
    assert box is not None
    assert box["y"] >= 0


def test_arrows_move_the_choice_and_never_the_question(site: Site, visitors: Visitors) -> None:
    executive = visitors(site).begins()
    keys = Keyboard(executive.page)
    keys.tab_to("a level")
    keys.press("Space", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp")
    assert executive.is_at(1).is_saved().chosen == "3"
    assert executive.reloads().chosen == "3"


def test_a_choice_can_be_taken_back(site: Site, visitors: Visitors) -> None:
    executive = visitors(site).begins().chooses("4")
    executive.page.get_by_role("button", name="Clear this answer").click()
    assert executive.is_saved().chosen is None
    assert executive.reloads().chosen is None


def test_the_check_page_leads_back_to_one_answer_and_returns(
    site: Site, visitors: Visitors
) -> None:
    executive = visitors(site).begins().chooses("4")
    gaps = executive.opens("/check").page.locator(".st-key-check-gaps")
    gaps.get_by_role("link", name=re.compile("^Complete .*Leadership")).click()
    executive.is_at(6).chooses("2").goes_on()
    assert executive.arrives().heading == "Check your answers"
    row = executive.page.locator(".st-key-check-row-leadership")
    assert "Level 2: " in row.inner_text()


def test_a_second_click_on_a_sub_check_takes_nothing_back(site: Site, visitors: Visitors) -> None:
    executive = visitors(site).begins().opens("/answer?question=organisation")
    executive.answer.get_by_text("Yes", exact=True).first.dblclick()
    executive.is_saved()
    first = executive.answer.get_by_role("radio", name="Yes").first
    expect(first).to_be_checked()
    executive.reloads()
    expect(first).to_be_checked()
