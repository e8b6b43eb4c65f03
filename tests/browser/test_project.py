"""A facilitator at a browser: a project is begun, planned, staffed and shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.browser.projects import Seats, served
from tests.browser.screens import Visitor
from tests.rehearsal import TITLE, Rehearsal
from tests.server.process import Site


def presses(visitor: Visitor, name: str) -> None:
    visitor.touches(visitor.page.get_by_role("button", name=name, exact=True))
    visitor.settles()


def begins(visitor: Visitor, clicks: int = 1) -> Visitor:
    """Begin a project at the start page. Its facilitator."""
    visitor.opens().page.get_by_label("What is the project called?").fill(TITLE)
    visitor.page.get_by_role("button", name="Begin a project").click(click_count=clicks)
    expect(visitor.page.locator("h1")).to_have_text(TITLE)
    return visitor.settles()


def plans(visitor: Visitor) -> None:
    """Fill the form of the plan by keyboard, and set it."""
    page = visitor.page
    for label, day in (("Start", "20270104"), ("Finish", "20270630")):
        page.get_by_role("group", name=label).get_by_role("spinbutton").first.click()
        page.keyboard.type(day)
    page.get_by_label("Budget", exact=True).fill("480,000")
    page.get_by_label("Quality criteria").fill("It is fast\nIt is safe")
    presses(visitor, "Keep the plan")


INVITATION = '[class*="st-key-project-invitation-"] code'


def invites(visitor: Visitor, name: str) -> str:
    """Invite somebody. The key of the invitation."""
    visitor.page.get_by_label("Name of a sponsor").fill(name)
    presses(visitor, "Invite")
    words = visitor.page.locator(INVITATION).filter(has_text=name)
    expect(words).to_contain_text("/enter/")
    return words.inner_text().strip().replace("\n", "").rpartition("/")[2]


def test_a_project_is_begun_planned_and_its_sponsor_comes_in(
    site: Site, visitors: Visitors
) -> None:
    chair = begins(visitors(site))
    plans(chair)
    expect(chair.page.get_by_text("from 4 January 2027 to 30 June 2027")).to_be_visible()
    invitation = invites(chair, "Dora")
    chair.reloads()
    expect(chair.page.locator(INVITATION)).to_have_count(1)
    sponsor = visitors(site, phone=True).accepts(invitation)
    expect(chair.page.locator(INVITATION)).to_have_count(0)
    sponsor.opens("/project").unfolds("Your private link")
    own = sponsor.page.locator(".st-key-project-own-link code").inner_text().replace("\n", "")
    assert own.strip().rpartition("/")[2] != invitation
    late = visitors(site).enters(invitation)
    expect(late.page.get_by_text("This invitation is taken already.")).to_be_visible()
    assert sponsor.enters(invitation).page.get_by_role("link", name="Go on as a sponsor").count()
    chair.opens("/")
    expect(chair.page.get_by_role("heading", name="Welcome back")).to_be_visible()
    chair.page.get_by_role("link", name="Go on as the facilitator").click()
    expect(chair.page.locator("h1")).to_have_text(TITLE)


def test_a_double_click_invites_once_and_shows_the_invitation(
    own_site: Site, visitors: Visitors
) -> None:
    chair = begins(visitors(own_site), clicks=2)
    plans(chair)
    for count, name in enumerate(("Dora", "Emil", "Fay", "Gus"), start=1):
        chair.page.get_by_label("Name of a sponsor").fill(name)
        chair.page.get_by_role("button", name="Invite", exact=True).dblclick()
        expect(chair.page.get_by_text(f"{name} is invited.")).to_be_visible()
        chair.settles()
        expect(chair.page.locator(INVITATION)).to_have_count(count)
        expect(chair.page.get_by_text("is a sponsor already")).to_have_count(0)
    kept = own_site.log.parent / "data" / "projects"
    assert len(list(kept.rglob("*.json"))) == 1


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A server of its own with a project whose positions are shown."""
    with served(tmp_path, Rehearsal.shown) as found:
        yield found


def test_a_draft_that_is_not_kept_waits_while_the_facilitator_looks_elsewhere(
    shown: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = shown
    chair = visitors(site).holds(keys["chair"]).opens("/agreement")
    scope = chair.page.get_by_label("In scope")
    not_kept = chair.page.locator(".st-key-draft-footer").get_by_text("Not kept yet")
    scope.fill("Sales in Austria")
    scope.blur()
    expect(not_kept).to_be_visible()
    chair.settles()
    chair.follows("Together").follows("Agreement")
    expect(scope).to_have_value("Sales in Austria")
    expect(not_kept).to_be_visible()
    presses(chair, "Keep the draft")
    expect(not_kept).to_have_count(0)
    expect(chair.page.get_by_role("status").get_by_text("Not kept yet")).to_have_count(0)
