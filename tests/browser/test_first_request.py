"""A deep link as the very first request after a start: it works, and what is private stays so."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser import seeds
from tests.browser.conftest import Visitors
from tests.browser.seeds import Keys
from tests.server.process import Site, the_site

PRIVATE = ("answer", "check", "result")
PUBLIC = {"sample": "Stage ", "library": "Library", "sample-project": "One customer record"}


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Keys]]:
    work = tmp_path_factory.mktemp("first")
    site, keys = the_site(work), seeds.sow(work / "data")
    yield site, keys
    site.stop()


@pytest.mark.parametrize("path", PRIVATE)
def test_a_stranger_finds_nothing_private_and_is_offered_the_start(
    path: str, started: tuple[Site, Keys], visitors: Visitors
) -> None:
    site = started[0].restart()
    stranger = visitors(site).opens(f"/{path}")
    assert stranger.heading == "Nothing to continue here"
    for private in (".st-key-answer", ".st-key-private-link", "[class*=st-key-check-row]"):
        expect(stranger.page.locator(private)).to_have_count(0)
    stranger.page.get_by_role("link", name="Go to the start page").click()
    expect(stranger.page.get_by_role("button", name="Begin the ten questions")).to_be_visible()


@pytest.mark.parametrize("path", PUBLIC)
def test_a_stranger_may_read_what_is_public(
    path: str, started: tuple[Site, Keys], visitors: Visitors
) -> None:
    site = started[0].restart()
    stranger = visitors(site).opens(f"/{path}")
    assert stranger.heading.startswith(PUBLIC[path])
    expect(stranger.page.locator(".st-key-private-link")).to_have_count(0)
    expect(stranger.page.locator(".st-key-masthead")).to_be_visible()


def test_the_holder_of_a_private_link_lands_on_the_result(
    started: tuple[Site, Keys], visitors: Visitors
) -> None:
    site, keys = started[0].restart(), started[1]
    assert visitors(site).enters(keys.finished).heading.startswith("Stage ")


def test_a_link_that_opens_nothing_is_explained_at_the_start_page(
    started: tuple[Site, Keys], visitors: Visitors
) -> None:
    stranger = visitors(started[0].restart()).enters("x" * 32)
    expect(stranger.error).to_contain_text("opens nothing here")
    assert "waypoint" not in {cookie["name"] for cookie in stranger.page.context.cookies()}


def test_an_address_that_no_page_has_is_explained_at_the_start_page(
    started: tuple[Site, Keys], visitors: Visitors
) -> None:
    stranger = visitors(started[0].restart()).opens("/nowhere")
    expect(stranger.error).to_contain_text("no page at that address")
    expect(stranger.page.get_by_role("dialog")).to_have_count(0)
