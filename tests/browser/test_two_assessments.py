"""Two assessments in one browser: a tab never writes into one what was meant for the other."""

from playwright.sync_api import expect

from tests.browser.conftest import Windows
from tests.browser.screens import Visitor
from tests.server.process import Site

COMMENT = "Only for the first assessment."


def shown(visitor: Visitor) -> tuple[str | None, str]:
    """The choice and the comment on the screen."""
    return visitor.chosen, visitor.field("comment").input_value()


def test_a_tab_that_stayed_open_goes_on_in_its_own_assessment(site: Site, windows: Windows) -> None:
    browser = windows()
    old = Visitor(browser.new_page(), site.url).begins().chooses("2")
    link = old.private_link
    new = Visitor(browser.new_page(), site.url).begins()
    assert new.private_link != link
    old.goes_on().is_at(2).chooses("3").writes("comment", COMMENT)
    assert old.private_link == link
    assert new.chosen is None
    new.goes_on().is_at(2)
    assert shown(new) == (None, "")
    new.page.goto(link)
    new.is_at(2)
    assert shown(new) == ("3", COMMENT)
    assert new.goes_back().is_at(1).chosen == "2"


def test_a_tab_that_lost_its_session_brings_nothing_into_the_new_assessment(
    own_site: Site, windows: Windows
) -> None:
    browser = windows()
    old = Visitor(browser.new_page(), own_site.url).begins().chooses("2")
    link = old.private_link
    old.field("comment").fill(COMMENT)
    new = Visitor(browser.new_page(), own_site.url).begins()
    own_site.kill()
    old.page.locator('[data-test-connection-state="PINGING_SERVER"]').wait_for()
    own_site.start()
    expect(old.state).to_have_text("Not answered")
    assert shown(old.settles()) == (None, "")
    assert old.goes_on().is_at(2).chosen is None
    new.reloads().is_at(1)
    assert shown(new) == (None, "")
    new.page.goto(link)
    assert new.is_at(1).chosen == "2"
