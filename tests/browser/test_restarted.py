"""A page that was open while the server started anew takes nothing back that another window saved.

The browser then sends what stands in its fields to a server that remembers nothing of them.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visitors, Windows
from tests.browser.projects import Seats, served
from tests.browser.screens import Visitor
from tests.server.process import Site

LATER = "How many days later?"
CRITERIA = "Quality criteria, one a line"
SCOPE = "In scope"


def revive(site: Site, *visitors: Visitor) -> None:
    """Kill the server and start it again under open pages, which it then serves."""
    site.kill()
    for one in visitors:
        one.page.locator('[data-test-connection-state="PINGING_SERVER"]').wait_for()
    site.start()
    for one in visitors:
        one.page.locator('[data-test-connection-state="CONNECTED"]').wait_for()
        one.settles()


def writes(visitor: Visitor, field: Locator, text: str) -> None:
    """Type into a field, and leave it."""
    field.fill(text)
    field.blur()
    visitor.settles()


def hold(visitors: Iterable[Visitor], fields: Iterable[Locator], text: str) -> None:
    """See that text in the field of each window, and again once the page is loaded anew."""
    for one, field in zip(visitors, fields, strict=True):
        expect(field).to_have_value(text)
        one.reloads()
        expect(field).to_have_value(text)


@pytest.fixture
def pair(own_site: Site, windows: Windows) -> tuple[Visitor, Visitor]:
    """Two windows of one browser at the same question, in both of which a comment stands."""
    browser = windows()
    left = Visitor(browser.new_page(), own_site.url).begins().writes("comment", "Short.")
    right = Visitor(browser.new_page(), own_site.url).opens("/answer").is_at(1)
    expect(right.field("comment")).to_have_value("Short.")
    return left, right


def test_an_untouched_window_takes_no_comment_back(
    own_site: Site, pair: tuple[Visitor, Visitor]
) -> None:
    left, right = pair
    left.writes("comment", "Short, then long.").writes("evidence", "Report, page 4").is_saved()
    revive(own_site, left, right)
    expect(right.field("comment")).to_have_value("Short, then long.")
    expect(right.field("evidence")).to_have_value("Report, page 4")
    for one in (left, right):
        one.reloads()
        expect(one.field("comment")).to_have_value("Short, then long.")
        expect(one.field("evidence")).to_have_value("Report, page 4")


def test_what_was_just_typed_is_joined_to_what_another_window_saved(
    own_site: Site, pair: tuple[Visitor, Visitor]
) -> None:
    left, right = pair
    left.writes("comment", "Of the left.").is_saved()
    right.field("comment").fill("Of the right.")
    revive(own_site, left, right)
    right.field("comment").blur()
    right.settles()
    expect(right.field("comment")).to_have_value("Of the left. / Of the right.")
    expect(right.error.first).to_contain_text("changed in another window")
    right.reloads()
    expect(right.field("comment")).to_have_value("Of the left. / Of the right.")


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project that has no plan yet."""
    with served(tmp_path, lambda rehearsal: rehearsal.begun()) as found:
        yield found


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project of which positions are waited for."""
    with served(tmp_path, lambda rehearsal: rehearsal.waiting()) as found:
        yield found


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project whose terms may be drafted."""
    with served(tmp_path, lambda rehearsal: rehearsal.shown()) as found:
        yield found


def opened(site: Site, key: str, path: str, visitors: Visitors) -> list[Visitor]:
    """Two windows at the same page of a project."""
    return [visitors(site).enters(key).opens(path) for _ in range(2)]


def test_an_untouched_window_takes_nothing_of_a_position_back(
    waiting: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = waiting
    left, right = opened(site, keys["ann"], "/position", visitors)
    for one in (left, right):
        one.touches(one.page.get_by_text("Some days", exact=True))
        one.settles()
    fields = [one.page.get_by_label(LATER) for one in (left, right)]
    writes(left, fields[0], "30")
    right.reloads()
    writes(left, fields[0], "45")
    revive(site, left, right)
    hold((left, right), fields, "45")


def test_an_untouched_window_takes_nothing_of_the_plan_back(
    begun: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = begun
    left, right = opened(site, keys["chair"], "/project", visitors)
    fields = [one.page.get_by_label(CRITERIA) for one in (left, right)]
    writes(left, fields[0], "Nobody waits")
    revive(site, left, right)
    hold((left, right), fields, "Nobody waits")


def test_an_untouched_window_takes_nothing_of_the_terms_back(
    shown: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = shown
    left, right = opened(site, keys["chair"], "/agreement", visitors)
    fields = [one.page.get_by_label(SCOPE, exact=True) for one in (left, right)]
    writes(left, fields[0], "Two branches")
    revive(site, left, right)
    hold((left, right), fields, "Two branches")
