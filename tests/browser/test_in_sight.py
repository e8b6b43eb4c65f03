"""What is said of a form is seen where somebody looks who has just typed or pressed there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.browser.projects import Seats, served
from tests.browser.test_restarted import writes
from tests.rehearsal import Rehearsal
from tests.server.process import Site

PHONE = pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project of which positions are waited for, and whose plan may be changed."""
    with served(tmp_path, Rehearsal.waiting) as found:
        yield found


@PHONE
def test_what_is_wrong_with_a_plan_is_seen_by_whoever_pressed(
    phone: bool, waiting: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = waiting
    chair = visitors(site, phone=phone).enters(keys["chair"]).opens("/project")
    chair.touches(chair.page.get_by_role("button", name="Change the plan"))
    chair.settles().unfolds("Scope items")
    for _ in range(2):
        chair.touches(chair.page.get_by_role("button", name="Add an item"))
        chair.settles()
    writes(chair, chair.page.get_by_label("Money (EUR)").last, "much")
    chair.touches(chair.page.get_by_role("button", name="Keep the plan"))
    refused = chair.settles().page.locator(".st-key-project-plan-refused")
    expect(refused.get_by_text("Item 2, Money: write an amount")).to_be_in_viewport()


@PHONE
def test_what_another_window_did_is_seen_at_the_field(
    phone: bool, waiting: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = waiting
    left, right = (
        visitors(site, phone=phone).enters(keys["ann"]).opens("/position") for _ in range(2)
    )
    for one in (left, right):
        one.touches(one.page.get_by_text("Some days", exact=True))
        one.settles()
    writes(left, left.page.get_by_label("How many days later?"), "30")
    days = right.page.get_by_label("How many days later?")
    days.scroll_into_view_if_needed()
    writes(right, days, "45")
    said = right.page.get_by_text("This form is open in another window as well")
    expect(said).to_be_in_viewport()
    expect(right.page.get_by_label("How many days later?")).to_be_in_viewport()
