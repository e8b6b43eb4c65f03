"""A round is set up in one go and nothing typed is lost; an open page sees the round turn."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visitors
from tests.browser.rounds import Hosted, served_draft
from tests.browser.screens import Visitor
from tests.browser.test_restarted import revive
from tests.browser.test_straight_from_a_field import types
from tests.server.process import Site

ROLES, DEPARTMENTS = "Roles to choose from", "Departments to choose from"
CODE = re.compile(r"[A-Z0-9]{3}-[A-Z0-9]{3}")


@pytest.fixture
def draft(tmp_path: Path) -> Iterator[tuple[Site, Hosted]]:
    """A server of its own, and whoever sets its one round up."""
    with served_draft(tmp_path) as found:
        yield found


@pytest.fixture
def owner(draft: tuple[Site, Hosted], visitors: Visitors) -> Visitor:
    """Whoever runs it, at the page of the round."""
    site, hosted = draft
    return visitors(site).holds(hosted.owner).opens(hosted.path)


def field(visitor: Visitor, label: str) -> Locator:
    return visitor.page.get_by_label(label)


def presses(visitor: Visitor, name: str) -> None:
    visitor.touches(visitor.page.get_by_role("button", name=name, exact=True))
    visitor.settles()


def test_a_round_is_opened_straight_from_a_field_with_what_stands_there(owner: Visitor) -> None:
    types(field(owner, "Title of the round"), "Autumn survey")
    types(field(owner, "Groups, each with a code of its own"), "Norway")
    presses(owner, "Open the round")
    expect(owner.page.locator("h1")).to_have_text("Autumn survey")
    expect(owner.page.get_by_role("heading", name="Norway")).to_be_visible()
    expect(owner.page.get_by_text(CODE)).to_have_count(1)


def test_what_was_typed_is_there_after_the_server_started_anew(
    draft: tuple[Site, Hosted], owner: Visitor
) -> None:
    types(field(owner, ROLES), "Head\nhead")  # refused, and kept all the same
    field(owner, ROLES).blur()
    owner.settles()
    types(field(owner, DEPARTMENTS), "Marketing")
    revive(draft[0], owner)
    field(owner, DEPARTMENTS).blur()
    owner.settles()
    for _ in range(2):
        expect(field(owner, ROLES)).to_have_value("Head\nhead")
        expect(field(owner, DEPARTMENTS)).to_have_value("Marketing")
        owner.reloads()
    presses(owner, "Open the round")
    expect(owner.error).to_contain_text("Roles to choose from")


def test_an_open_page_sees_by_itself_that_the_round_is_closed(
    draft: tuple[Site, Hosted], owner: Visitor, visitors: Visitors
) -> None:
    presses(owner, "Open the round")
    other = visitors(draft[0]).holds(draft[1].owner).opens(draft[1].path)
    presses(other, "Close the round")
    presses(other, "Close it now")
    expect(owner.page.get_by_text("Closed: nobody can join")).to_be_visible()
    expect(owner.page.get_by_text(CODE)).to_have_count(0)


def test_what_is_typed_once_another_window_has_opened_the_round_changes_nothing(
    draft: tuple[Site, Hosted], owner: Visitor, visitors: Visitors
) -> None:
    other = visitors(draft[0]).holds(draft[1].owner).opens(draft[1].path)
    presses(other, "Open the round")
    types(field(owner, "Title of the round"), "Too late")
    field(owner, "Title of the round").blur()
    owner.settles()
    for one in (owner, other.reloads()):
        expect(one.page.locator("h1")).to_have_text("Spring survey")
        expect(one.page.get_by_text(CODE)).to_have_count(2)
