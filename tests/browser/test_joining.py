"""A round as people join it: with a code, in several tabs, without cookies, and until it closes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from assessment.bootstrap import Site as Kept
from assessment.bootstrap import build
from assessment.services.rounds import Count
from assessment.settings import Settings
from tests.assessment.services.workshops import Workshop
from tests.browser.blocking import blocking_cookies
from tests.browser.conftest import Visitors
from tests.browser.geometry import wider_than_the_screen
from tests.browser.hostile import TEXTS
from tests.browser.joining import CHOICE, HOSTILE, SCREENS
from tests.browser.screens import Visitor
from tests.browser.seeds import Keys
from tests.browser.test_cookies_blocked import is_told
from tests.browser.test_hostile import shown
from tests.browser.test_screen_sizes import COUNT, MOST
from tests.server.process import Site, running, the_site

CLOSED = "This round is closed"


class Round:
    """A round of a server, which is stopped while something is done to its data or looked at."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        kept = self.kept()
        self.workshop = Workshop(kept, anonymous=False).opened()
        self.code = self.workshop.code()
        kept.close()
        self.server = the_site(folder)

    def kept(self) -> Kept:
        return build(Settings(self.data, "tinydb:", "127.0.0.1", 1))

    def counts(self) -> Count:
        """How many take part; the server has stopped."""
        kept = self.kept()
        try:
            return kept.rounds.counts(self.workshop.owner, self.workshop.round).whole
        finally:
            kept.close()

    def closes_under(self, *visitors: Visitor) -> None:
        """Close it under open pages, which the server then serves again."""
        self.server.kill()
        for one in visitors:
            one.page.locator('[data-test-connection-state="PINGING_SERVER"]').wait_for()
        kept = self.kept()
        kept.rounds.close(self.workshop.owner, self.workshop.round)
        kept.close()
        self.server.start()
        for one in visitors:
            one.page.locator('[data-test-connection-state="CONNECTED"]').wait_for()
            one.settles()


@pytest.fixture
def round_(tmp_path: Path) -> Iterator[Round]:
    made = Round(tmp_path)
    with running(made.server):
        yield made


def types_the_code(visitor: Visitor, code: str) -> None:
    visitor.page.get_by_label("join code").fill(f" {code[:3].lower()}-{code[3:]}")
    with visitor.page.expect_navigation(url="**/join?*"):
        visitor.touches(visitor.page.get_by_role("button", name="Join", exact=True))
    visitor.arrives()


def begins(page: Page, name: str) -> None:
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Begin", exact=True).click()


def test_people_join_with_a_code_answer_submit_and_learn_of_the_closing(
    round_: Round, visitors: Visitors, browser: Browser, tmp_path: Path
) -> None:
    server = round_.server
    ann = visitors(server, phone=True).opens()
    types_the_code(ann, round_.code)
    assert ann.heading == "Spring survey"
    tab = Visitor(ann.page.context.new_page(), ann.site).opens(f"/j/{round_.code}")
    for page in (ann.page, tab.page):
        begins(page, "Ann <b>Lee</b> *")
    for one in (ann, tab):
        one.is_at(1)
        assert wider_than_the_screen(one.page) == []
    assert ann.key == tab.key
    ann.chooses("3").goes_on().goes_on()
    expect(tab.reloads().page.get_by_text("Spring survey, Nordwind")).to_be_visible()
    other = Visitor(ann.page.context.new_page(), ann.site).opens(f"/join?code={round_.code}")
    expect(other.page.get_by_text("You take part in this round already")).to_be_visible()
    with blocking_cookies(browser.browser_type, tmp_path / "profile", 1280) as context:
        ben = Visitor(context.new_page(), server.url).opens(f"/join?code={round_.code}")
        expect(ben.page.get_by_text("keeps no cookies")).to_be_visible()
        ben.page.get_by_label("Your name").fill("Ben")
        link = is_told(ben.page.get_by_role("button", name="Begin", exact=True))
    elsewhere = visitors(server).opens(link.removeprefix(server.url)).is_at(1).chooses("4")
    elsewhere.opens("/check")
    elsewhere.touches(elsewhere.page.get_by_role("button", name="Submit with these gaps"))
    expect(elsewhere.page.locator("h1")).to_have_text("Thank you: your answers are in")
    round_.closes_under(ann, elsewhere)
    for one in (ann, elsewhere):
        expect(one.page.locator("h1")).to_have_text(CLOSED)
        assert one.reloads().heading == CLOSED
    late = visitors(server).opens(f"/j/{round_.code}")
    expect(late.page.get_by_text("nobody can join it")).to_be_visible()
    server.kill()
    assert round_.counts() == (2, 1)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_hostile_code_stays_text(site: Site, visitors: Visitors, text: str) -> None:
    visitor = visitors(site).opens("/join")
    clean = "".join(one for one in text if one >= " " and one != "\x7f")
    field = visitor.page.get_by_label("Join code")
    field.fill(clean)
    field.press("Enter")
    expect(visitor.error).to_contain_text("There is no such code")
    expect(field).to_have_value(clean)


def text_of(found: Locator) -> str:
    """What is read there, without marks that have no width."""
    found.wait_for()
    return shown(found.inner_text())


def test_hostile_names_of_a_round_are_text(site: Site, keys: Keys, visitors: Visitors) -> None:
    visitor = visitors(site).opens(f"/j/{keys.joining.hostile}")
    page = visitor.page
    assert text_of(page.locator("h1")) == shown(HOSTILE)
    assert text_of(page.locator(".st-key-join strong").first) == shown(HOSTILE)
    page.get_by_label("Your name").fill(HOSTILE)
    page.get_by_test_id("stSelectbox").first.click()
    assert text_of(page.get_by_role("option").first) == shown(CHOICE)
    page.get_by_role("option").first.click()
    with page.expect_navigation(url="**/answer?*"):
        visitor.touches(page.get_by_role("button", name="Begin", exact=True))
    visitor.is_at(1)
    both = f"{HOSTILE}, {HOSTILE}"
    assert text_of(page.locator(".st-key-answer-progress p").first) == shown(both)
    visitor.opens("/")
    assert text_of(page.locator(".st-key-start-continue strong")) == shown(both)
    assert not page.locator("[data-testid=stMain] img, a[href*=evil]").count()


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("phone", [True, False])
def test_a_screen_is_read_in_few_words_and_fits(
    screen: str, phone: bool, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site, phone=phone)
    SCREENS[screen](visitor, keys.joining)
    assert wider_than_the_screen(visitor.page) == []
    if screen != "participant, checked":  # it lists every answer
        assert visitor.page.evaluate(COUNT) <= MOST
