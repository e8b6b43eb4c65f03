"""Leaving a browser, and deleting what was answered: what browser and disk hold after it."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Windows
from tests.browser.screens import Visitor
from tests.browser.seeds import Keys
from tests.server.process import Site

COMMENT = "Nobody else should ever read this"


def holding(folder: Path) -> list[Path]:
    """The files that hold the comment."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if COMMENT.encode() in path.read_bytes()]


def names(browser: BrowserContext) -> list[str]:
    return [one["name"] for one in browser.cookies() if not one["name"].startswith("_streamlit")]


def presses(page: Page, *buttons: str) -> None:
    for name in buttons:
        page.get_by_role("button", name=name).click()


def test_a_browser_that_was_left_holds_no_link_and_the_links_lead_back(
    site: Site, keys: Keys, windows: Windows
) -> None:
    browser = windows()
    page = browser.new_page()
    visitor = Visitor(page, site.url).enters(keys.half_way).enters(keys.twice).opens("/")
    welcome = page.locator(".st-key-start-continue")
    expect(welcome.get_by_text("Your answers to")).to_be_visible()
    expect(welcome.get_by_role("link", name="Go on with it")).to_have_attribute(
        "href", f"/enter/{keys.half_way}"
    )
    presses(page, "Leave this browser")
    links = page.locator(".st-key-start-leave code")
    expect(links).to_have_text([f"{site.url}/enter/{key}" for key in (keys.twice, keys.half_way)])
    presses(page, "Forget the links here")
    expect(page.get_by_text("This browser has forgotten its private links")).to_be_visible()
    assert (names(browser), page.url) == ([], f"{site.url}/?link=left")
    expect(welcome).to_have_count(0)
    expect(page.get_by_role("button", name="Leave this browser")).to_have_count(0)
    visitor.enters(keys.twice)
    expect(page.locator(".st-key-result-pdf")).to_be_visible()


def test_answers_that_were_deleted_are_in_no_file_and_the_link_says_so(
    own_site: Site, tmp_path: Path, windows: Windows
) -> None:
    browser = windows()
    kept = Visitor(browser.new_page(), own_site.url).begins().chooses("2")
    other = Visitor(browser.new_page(), own_site.url).begins().chooses("3")
    other.writes("comment", COMMENT).is_saved()
    assert len(holding(tmp_path)) == 1
    link = other.private_link
    page = browser.new_page()
    visitor = Visitor(page, own_site.url)
    page.goto(link)
    visitor.is_at(1).opens("/")
    presses(page, "Delete my answers", "Delete them for good")
    said = page.get_by_text("The answers under this private link were deleted")
    expect(said).to_be_visible()
    assert holding(tmp_path) == []
    expect(page.get_by_text(re.compile(r"1 of 10 questions answered"))).to_be_visible()
    assert link.rpartition("/")[2] not in str(browser.cookies())
    other.touches(other.card("4"))
    expect(other.page.locator("h1")).to_have_text("This assessment was deleted")
    expect(other.page.get_by_role("button")).to_have_count(0)
    page.goto(link)
    expect(said).to_be_visible()
    kept.goes_on().is_at(2).chooses("3")
