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
from tests.browser.test_straight_from_a_field import types
from tests.server.process import Site

LATER = "How many days later?"
A_PAUSE = 1500  # milliseconds: more than the page waits before it sends what stands in a field
LOSE_FOCUS = """() => {  // as a box over the page takes it: the field is not told
  const stop = event => event.stopImmediatePropagation();
  for (const kind of ["blur", "focusout"]) { addEventListener(kind, stop, true); }
  document.activeElement.blur();
  for (const kind of ["blur", "focusout"]) { removeEventListener(kind, stop, true); }
}"""
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


def test_an_untouched_window_takes_no_organisation_back(own_site: Site, windows: Windows) -> None:
    browser = windows()
    left = Visitor(browser.new_page(), own_site.url).begins().opens("/check")
    right = Visitor(browser.new_page(), own_site.url).opens("/check")
    fields = [one.page.get_by_label("Organisation") for one in (left, right)]
    writes(left, fields[0], "Nordwind")
    right.reloads()
    writes(left, fields[0], "Nordwind Ltd")
    revive(own_site, left, right)
    hold((left, right), fields, "Nordwind Ltd")


def test_an_organisation_stays_that_was_typed_as_the_server_died(
    own_site: Site, visitors: Visitors
) -> None:
    one = visitors(own_site).begins().opens("/check")
    organisation = one.page.get_by_label("Organisation")
    writes(one, organisation, "Nordwind")
    types(organisation, "Nordwind Ltd")
    revive_at_leisure(own_site, one)
    hold([one], [organisation], "Nordwind Ltd")


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


@pytest.fixture
def signed(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project whose agreement is in force."""
    with served(tmp_path, lambda rehearsal: rehearsal.signed()) as found:
        yield found


def revive_at_leisure(site: Site, visitor: Visitor) -> None:
    """The same, with the box over the page in between that says that the server is away."""
    site.kill()
    expect(visitor.page.get_by_role("dialog")).to_be_visible()
    visitor.page.wait_for_timeout(A_PAUSE)
    site.start()
    visitor.page.locator('[data-test-connection-state="CONNECTED"]').wait_for()
    expect(visitor.page.get_by_role("dialog")).to_be_hidden()
    visitor.settles()


def test_a_position_is_saved_as_it_is_shown_though_its_field_was_never_left(
    waiting: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = waiting
    ann = visitors(site).enters(keys["ann"]).opens("/position")
    ann.touches(ann.page.get_by_text("Some days", exact=True))
    ann.settles()
    days, save = ann.page.get_by_label(LATER), ann.page.locator(".st-key-position-save button")
    writes(ann, days, "10")
    ann.touches(save)
    expect(ann.settles().page.get_by_text("Your position is saved.")).to_be_visible()
    types(days, "25")
    revive_at_leisure(site, ann)
    expect(days).to_have_value("25")
    expect(ann.page.get_by_text("25 days, which is")).to_be_visible()
    ann.touches(save)
    expect(ann.settles().page.get_by_text("Your position is saved.")).to_be_visible()
    hold([ann], [days], "25")
    assert ann.page.get_by_text("Your position is saved.").is_visible()


def test_a_press_takes_what_stands_in_a_field_that_lost_the_focus_without_being_left(
    waiting: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = waiting
    ann = visitors(site).enters(keys["ann"]).opens("/position")
    ann.touches(ann.page.get_by_text("Some days", exact=True))
    ann.settles()
    days = ann.page.get_by_label(LATER)
    types(days, "25")
    ann.page.evaluate(LOSE_FOCUS)
    ann.touches(ann.page.locator(".st-key-position-save button"))
    expect(ann.settles().page.get_by_text("Your position is saved.")).to_be_visible()
    hold([ann], [days], "25")


def test_words_of_a_variation_stay_that_were_typed_as_the_server_died(
    signed: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = signed
    ben = visitors(site).enters(keys["ben"]).opens("/variations")
    ben.unfolds("Describe what should change")
    days, why = ben.page.get_by_label("Extra days"), ben.page.get_by_label("Why?", exact=True)
    types(days, "25")
    why.fill("Customers ask.")
    revive_at_leisure(site, ben)
    expect(why).to_have_value("Customers ask.")
    expect(days).to_have_value("25")
    ben.reloads()
    expect(why).to_have_value("Customers ask.")
    expect(days).to_have_value("25")


@pytest.mark.parametrize("loaded_anew", [False, True])
def test_an_item_of_the_plan_stays_that_was_typed_as_the_server_died(
    begun: tuple[Site, Seats], visitors: Visitors, loaded_anew: bool
) -> None:
    site, keys = begun
    chair = visitors(site).enters(keys["chair"]).opens("/project")
    chair.unfolds("Scope items")
    chair.touches(chair.page.get_by_role("button", name="Add an item"))
    chair.settles()
    if loaded_anew:
        chair.reloads()
    what = chair.page.get_by_label("What is delivered?")
    what.press_sequentially("Reports")
    revive_at_leisure(site, chair)
    hold([chair], [what], "Reports")


@pytest.fixture
def scoped(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project whose agreement in force has items of the scope."""
    with served(tmp_path, lambda rehearsal: rehearsal.scoped()) as found:
        yield found


def test_words_of_a_variation_stay_though_an_item_was_added_before_the_server_died(
    scoped: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = scoped
    ben = visitors(site).enters(keys["ben"]).opens("/variations")
    ben.unfolds("Describe what should change")
    ben.touches(ben.page.get_by_role("button", name="Add an item"))
    ben.settles()
    why, what = (
        ben.page.get_by_label("Why?", exact=True),
        ben.page.get_by_label("What is delivered?"),
    )
    why.fill("Customers ask.")
    what.press_sequentially("An app")
    revive_at_leisure(site, ben)
    expect(why).to_have_value("Customers ask.")
    expect(what).to_have_value("An app")
    ben.reloads()
    expect(why).to_have_value("Customers ask.")
    expect(what).to_have_value("An app")
