"""A tap on a link leaves a field and the page in one moment: what was typed is saved first."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.server.process import Site

TYPED = ("Agreed in March", "See the minutes", "Open", "Not with service yet")
AT_ONCE = "link => { document.activeElement.blur(); link.click(); }"  # as a tap on a phone does


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_comment_is_saved_before_the_page_goes(
    phone: bool, site: Site, visitors: Visitors
) -> None:
    visitor = visitors(site, phone=phone).begins().chooses("3")
    question = visitor.page.url
    for typed in TYPED:  # without the script some of them are lost, not all
        visitor.field("comment").press("Control+A")
        visitor.field("comment").press_sequentially(typed)
        visitor.page.get_by_role("link", name="Library").first.evaluate(AT_ONCE)
        expect(visitor.page.locator("h1")).to_have_text("Library")
        visitor.page.goto(question)
        expect(visitor.arrives().field("comment")).to_have_value(typed)


def test_a_link_is_followed_at_once_where_nothing_was_typed(site: Site, visitors: Visitors) -> None:
    visitor = visitors(site).begins()
    held = visitor.page.evaluate(
        """() => {
          const link = document.querySelector('a[href^="/"]:not([data-testid])');
          const click = new MouseEvent("click", {bubbles: true, cancelable: true});
          link.addEventListener("click", event => { window.held = event.defaultPrevented;
            event.preventDefault(); });
          link.dispatchEvent(click);
          return window.held;
        }"""
    )
    assert held is False
