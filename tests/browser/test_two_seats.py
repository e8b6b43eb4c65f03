"""Two people of one project in one browser: neither becomes the other when a tab is loaded anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Windows
from tests.browser.projects import Seats, served
from tests.browser.screens import Visitor
from tests.rehearsal import Rehearsal
from tests.server.process import Site


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project whose positions are shown."""
    with served(tmp_path, Rehearsal.shown) as found:
        yield found


def test_a_tab_that_is_loaded_anew_stays_who_it_was(
    shown: tuple[Site, Seats], windows: Windows
) -> None:
    site, keys = shown
    browser = windows()
    ann = Visitor(browser.new_page(), site.url).enters(keys["ann"]).opens("/agreement")
    ben = Visitor(browser.new_page(), site.url).enters(keys["ben"])
    expect(ben.page.get_by_text("you are Ben")).to_be_visible()
    ann.reloads()
    expect(ann.page.get_by_text("you are Ann")).to_be_visible()
    ann.follows("Project")
    expect(ann.page.get_by_text("you are Ann")).to_be_visible()
    ben.reloads()
    expect(ben.page.get_by_text("you are Ben")).to_be_visible()
