"""A sponsor at a browser: what is filled in and not saved is never lost without a word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import geometry
from tests.browser.conftest import Visitors
from tests.browser.projects import Seats, served
from tests.browser.screens import Visitor
from tests.rehearsal import TIME, Rehearsal
from tests.server.process import Site

A_THUMB = 44  # px


@pytest.fixture
def project(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A server of its own, with Ann's and Ben's positions kept; Ben gave days and comparisons."""
    with served(tmp_path, _with_two_positions) as found:
        yield found


def _with_two_positions(rehearsal: Rehearsal) -> None:
    rehearsal.waiting().site.projects.give(rehearsal.access("ben"), TIME)


def state(visitor: Visitor) -> Locator:
    return visitor.page.locator(".st-key-position-footer").get_by_test_id("stCaptionContainer")


def points(visitor: Visitor, name: str) -> Locator:
    return visitor.page.locator(".st-key-points-fields").get_by_label(name)


def leaves(visitor: Visitor, field: Locator, text: str) -> None:
    """Type into a field, and leave it."""
    field.fill(text)
    field.blur()
    visitor.settles()


def test_a_field_that_is_emptied_is_empty(project: tuple[Site, Seats], visitors: Visitors) -> None:
    site, keys = project
    visitor = visitors(site).enters(keys["ben"]).opens("/position")
    leaves(visitor, visitor.page.get_by_label("How many days later?"), "")
    expect(state(visitor)).to_contain_text("Not saved yet")
    visitor.page.locator(".st-key-position-save button").click()
    expect(visitor.error).to_contain_text("How much later?")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_the_button_stays_where_it_is_and_a_refusal_stands_above_it(
    phone: bool, project: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = project
    visitor = visitors(site, phone=phone).enters(keys["ben"]).opens("/position")
    button = visitor.page.locator(".st-key-position-save button")
    expect(button).to_be_in_viewport(ratio=1)
    place = button.bounding_box()
    leaves(visitor, points(visitor, "Time"), "1")
    expect(state(visitor)).to_contain_text("Not saved yet")
    assert button.bounding_box() == place
    button.click()
    expect(visitor.error.filter(has_text="Not saved.")).to_be_in_viewport(ratio=1)
    assert button.bounding_box() == place


def test_a_comparison_that_is_taken_back_is_taken_back(
    project: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = project
    visitor = visitors(site).enters(keys["ben"]).opens("/position")
    visitor.unfolds("Three comparisons")
    box = visitor.page.get_by_role("combobox", name="Time and cost")
    box.press("Control+a")
    box.press_sequentially("Not comp")
    visitor.page.get_by_role("option", name="Not compared").click()
    visitor.settles()
    expect(state(visitor)).to_contain_text("Not saved yet")
    visitor.page.locator(".st-key-position-save button").click()
    expect(visitor.error).to_contain_text("Still to be said: “Three comparisons”")


def test_what_is_not_saved_is_there_after_another_page_of_the_project(
    project: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = project
    visitor = visitors(site).enters(keys["ben"]).opens("/position")
    visitor.touches(visitor.page.get_by_text("Some", exact=True))
    visitor.settles()
    visitor.touches(visitor.page.get_by_text("No customer is in the system twice"))
    visitor.settles()
    expect(visitor.page.get_by_label("How many days later?")).to_have_value("10")
    expect(points(visitor, "Time")).to_have_value("55")
    visitor.page.locator(".st-key-project-nav").get_by_text("Together").click()
    visitor.page.wait_for_url("**/together?*")
    visitor.arrives()
    visitor.page.locator(".st-key-project-nav").get_by_text("Your position").click()
    visitor.page.wait_for_url("**/position?*")
    visitor.arrives()
    expect(visitor.page.get_by_role("checkbox", name="No customer is in")).to_be_checked()
    expect(state(visitor)).to_contain_text("Not saved yet")


def test_what_is_not_saved_is_there_after_the_server_was_killed(
    project: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = project
    visitor = visitors(site).enters(keys["ben"]).opens("/position")
    leaves(visitor, visitor.page.get_by_label("How many days later?"), "31")
    leaves(visitor, points(visitor, "Time"), "45")
    points(visitor, "Cost").fill("25")  # and not left
    site.kill()
    site.start()
    expect(visitor.page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-connection-state", "CONNECTED"
    )
    visitor.settles()
    expect(visitor.page.get_by_label("How many days later?")).to_have_value("31")
    expect(points(visitor, "Time")).to_have_value("45")
    expect(points(visitor, "Cost")).to_have_value("25")
    expect(state(visitor)).to_contain_text("Not saved yet")
    visitor.page.locator(".st-key-position-save button").click()
    expect(state(visitor)).to_contain_text("Saved")
    visitor.reloads()
    expect(visitor.page.get_by_label("How many days later?")).to_have_value("31")


def test_everything_is_big_enough_for_a_thumb(
    project: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = project
    visitor = visitors(site, phone=True).enters(keys["ben"]).opens("/position")
    targets = geometry.targets(visitor.page)
    assert len(targets) >= 20
    assert [one for one in targets if min(one[1:]) < A_THUMB] == []


def test_an_open_position_notices_that_all_are_shown(
    project: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = project
    ann = visitors(site).holds(keys["ann"]).opens("/position")
    expect(state(ann)).to_contain_text("Saved")
    chair = visitors(site).holds(keys["chair"]).opens("/project")
    chair.page.get_by_role("button", name="Show the positions to everybody").click()
    chair.page.get_by_role("button", name="Show them now").click()
    expect(ann.page.get_by_text("All positions are shown to everybody now.")).to_be_visible()
    expect(ann.page.locator(".st-key-points-fields")).to_have_count(0)
