"""Every page opens at its top, with the focus on its heading."""

from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.browser.screens import Visitor
from tests.browser.seeds import Keys
from tests.server.process import Site

TOP = """() => document.activeElement === document.querySelector("h1")
  && document.querySelector("[data-testid=stMain]").scrollTop === 0"""
STAGE = "Stage 3: Defined"
START = "Where does your customer experience stand, and what comes next?"
FOOT = "main => { main.scrollTo(0, main.scrollHeight); return main.scrollTop; }"


def opens_at_top(visitor: Visitor, heading: str) -> None:
    """See that page at rest at its top; then read down to its foot."""
    expect(visitor.page.locator("h1")).to_have_text(heading)
    visitor.arrives().page.wait_for_function(TOP)
    assert visitor.settles().page.evaluate(TOP)
    assert visitor.page.get_by_test_id("stMain").evaluate(FOOT) > 0


def test_pages_open_at_their_top_after_one_that_was_read_to_its_foot(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    executive = visitors(site, phone=True).enters(keys.complete)
    for _ in range(3):
        executive.opens("/check")
        opens_at_top(executive, "Check your answers")
        change = executive.page.get_by_role("link", name="Change").last
        executive.touches(change)
        executive.is_at(11).page.wait_for_function(TOP)
        executive.goes_on()
        opens_at_top(executive, "Check your answers")


def test_a_result_and_the_start_page_open_at_their_top(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    executive = visitors(site, phone=True).enters(keys.finished)
    for _ in range(3):
        opens_at_top(executive, STAGE)
        executive.opens("/sample")
        opens_at_top(executive, f"{STAGE} (provisional)")
        executive.touches(executive.page.get_by_role("link", name="Assess ourselves"))
        opens_at_top(executive, START)
        executive.opens("/result")


def test_a_page_that_runs_again_keeps_the_focus_and_the_place(
    site: Site, visitors: Visitors
) -> None:
    executive = visitors(site, phone=True).begins()
    executive.page.wait_for_function(TOP)
    executive.chooses("5")
    assert executive.page.get_by_test_id("stMain").evaluate("e => e.scrollTop") > 0
    assert executive.page.evaluate("document.activeElement.type") == "radio"


def test_next_brings_the_open_checks_into_sight_and_says_how_many(
    site: Site, visitors: Visitors
) -> None:
    executive = visitors(site, phone=True).begins().answers(["3"]).is_at(2).chooses("4")
    checks = executive.page.locator(".st-key-answer-checks")
    expect(checks.get_by_text("Yes").first).not_to_be_in_viewport()
    executive.goes_on()
    expect(checks.locator("p").first).to_be_focused()
    expect(checks.get_by_text("Yes").first).to_be_in_viewport()
    expect(executive.state).to_contain_text("3 yes-or-no checks to answer")
    executive.goes_on().is_at(3)


def test_the_path_stays_open_while_another_target_is_chosen(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    executive = visitors(site, phone=True).enters(keys.finished).unfolds("The path to our target")
    path = executive.page.locator(".st-key-result-path")
    executive.touches(path.get_by_test_id("stSelectbox").first)
    executive.touches(executive.page.get_by_role("option").last)
    executive.settles()
    expect(path.get_by_text("The least effort to stage 5")).to_be_visible()
