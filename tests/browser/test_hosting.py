"""From the printed address to an engagement with a project; its pages are read in few words."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.browser.hosting import SCREENS
from tests.browser.seeds import Keys
from tests.browser.test_screen_sizes import COUNT, MOST
from tests.server.process import Site

PRINTED = re.compile(r"^For hosts of this site: \S+?(/enter/\S{32})$", re.MULTILINE)


def test_whoever_comes_by_the_printed_address_begins_an_engagement_and_a_project_in_it(
    site: Site, visitors: Visitors
) -> None:
    visitor, [path] = visitors(site), PRINTED.findall(site.log.read_text())
    page = visitor.opens(path).page
    assert page.url == f"{site.url}/engagements"
    page.get_by_label("Name of the engagement").fill("A client of ours")
    page.get_by_role("button", name="Begin an engagement").click()
    expect(page.locator("h1")).to_have_text("A client of ours")
    assert "/engagement?engagement=" in page.url
    page.get_by_label("What is the project called?").fill("One CRM")
    page.get_by_role("button", name="Begin a project").click()
    expect(page.locator("h1")).to_have_text("One CRM")
    visitor.arrives().opens("/engagements").page.get_by_role("link", name="Open it").first.click()
    expect(page.locator("h1")).to_have_text("A client of ours")
    expect(page.get_by_text("One CRM", exact=True)).to_be_visible()


@pytest.mark.parametrize("screen", ["engagements", "engagement", "start, for a host"])
def test_a_screen_for_hosts_is_read_in_few_words(
    screen: str, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site)
    SCREENS[screen](visitor, keys.hosting)
    assert visitor.page.evaluate(COUNT) <= MOST
