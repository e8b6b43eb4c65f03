"""A browser whose settings block cookies: it is said, with the private link, and not in circles."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.blocking import blocking_cookies
from tests.browser.conftest import Visitors
from tests.browser.geometry import wider_than_the_screen
from tests.browser.screens import Visitor
from tests.server.process import Site

SECOND_TIME = re.compile(r"/enter/[^/?]+\?again=1$")


def is_told(press: Locator) -> str:
    """Press what leads in, and read what is said instead, and the private link there."""
    page, entered = press.page, []
    page.on("request", lambda one: entered.append(one.url) if "/enter/" in one.url else None)
    press.click()
    expect(page).to_have_url(SECOND_TIME)
    expect(page.locator("h1")).to_have_text("This browser keeps no cookies for this site")
    page.wait_for_load_state("networkidle")
    link = page.locator("code").inner_text()
    assert entered == [link, f"{link}?again=1"]  # and no further
    return link


@pytest.mark.parametrize("width", [360, 1280])
def test_where_cookies_are_blocked_a_page_says_so_and_gives_the_private_link(
    width: int, site: Site, browser: Browser, tmp_path: Path, visitors: Visitors
) -> None:
    with blocking_cookies(browser.browser_type, tmp_path / "profile", width) as context:
        executive = Visitor(context.new_page(), site.url).opens()
        page = executive.page
        link = is_told(page.get_by_role("button", name="Begin the ten questions"))
        assert wider_than_the_screen(page) == []
    elsewhere = visitors(site).opens(link.removeprefix(site.url)).is_at(1)
    assert elsewhere.private_link == link


def test_where_cookies_are_blocked_trying_again_and_a_project_lead_to_the_same_page(
    site: Site, browser: Browser, tmp_path: Path
) -> None:
    with blocking_cookies(browser.browser_type, tmp_path / "profile", 1280) as context:
        executive = Visitor(context.new_page(), site.url).opens()
        page = executive.page
        page.get_by_label("What is the project called?").fill("Aurora")
        link = is_told(page.get_by_role("button", name="Begin a project"))
        assert is_told(page.get_by_role("link", name="Try again")) == link
        assert executive.opens("/answer").heading == "Nothing to continue here"
        expect(page.get_by_text("blocks cookies")).to_be_visible()
