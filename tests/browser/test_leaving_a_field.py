"""A tap on a link leaves a field and the page in one moment: what was typed is saved first."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.browser.screens import Visitor
from tests.server.process import Site

TYPED = ("Agreed in March", "See the minutes", "Open", "Not with service yet")
CARET = "() => [document.activeElement.tagName, document.activeElement.selectionStart]"
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


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_comment_is_saved_though_its_field_is_never_left(
    phone: bool, site: Site, visitors: Visitors
) -> None:
    visitor = visitors(site, phone=phone).begins().chooses("3")
    comment = visitor.field("comment")
    comment.press_sequentially("Agred in March")
    wait_until_saved(visitor)
    for _ in range(len("d in March")):
        comment.press("ArrowLeft")
    comment.press_sequentially("e")
    wait_until_saved(visitor)
    assert visitor.page.evaluate(CARET) == ["TEXTAREA", len("Agree")]
    visitor.reloads()
    expect(visitor.field("comment")).to_have_value("Agreed in March")


def wait_until_saved(visitor: Visitor) -> None:
    """Wait until what was just typed is on its way, and then until the site has it."""
    visitor.page.locator("html[data-saving]").wait_for(state="attached")
    visitor.page.locator("html:not([data-saving])").wait_for(state="attached")


def test_a_form_is_not_submitted_by_a_pause(site: Site, visitors: Visitors) -> None:
    visitor = visitors(site).begins()
    sent = visitor.page.evaluate(
        """async () => {
          const box = document.createElement("div");
          box.innerHTML = ['stForm', 'other'].map(one => `<div data-testid="${one}">
            <div data-testid="stTextArea"><textarea></textarea></div></div>`).join("");
          document.body.append(box);
          const sent = [];
          for (const [at, field] of box.querySelectorAll("textarea").entries()) {
            field.addEventListener("keydown", () => sent.push(at));
            field.dispatchEvent(new InputEvent("input", {bubbles: true}));
            await new Promise(done => setTimeout(done, 1500));
          }
          return sent;
        }"""
    )
    assert sent == [1]


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
