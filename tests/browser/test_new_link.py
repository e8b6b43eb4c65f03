"""A sponsor who has just come in sees the offer of their own link, on arriving and after saving."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visitors
from tests.browser.projects import Seats, served
from tests.browser.screens import Visitor
from tests.rehearsal import QUALITY, Rehearsal
from tests.server.process import Site

OFFER = "Keep your private link"
KEPT = "I have kept it"


@pytest.fixture
def invited(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project to which Dora is invited."""
    with served(tmp_path, Rehearsal.invited) as found:
        yield found


def is_seen(visitor: Visitor) -> Locator:
    """See the offer in the window as it stands, without moving the page."""
    offer = visitor.page.get_by_text(OFFER)
    expect(offer).to_have_count(1)
    expect(offer).to_be_in_viewport()
    return offer


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_sponsor_is_offered_their_own_link(
    phone: bool, invited: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = invited
    dora = visitors(site, phone=phone).accepts(keys["dora"])
    is_seen(dora)
    dora.follows("Project").settles()
    is_seen(dora)
    dora.follows("Your position").settles()
    is_seen(dora)
    fills(dora)
    dora.touches(dora.page.get_by_role("button", name="Save my position"))
    expect(dora.settles().page.get_by_text("Your position is saved.")).to_be_attached()
    dora.touches(is_seen(dora))
    dora.settles().touches(dora.page.get_by_role("button", name=KEPT))
    expect(dora.settles().page.get_by_text(OFFER)).to_have_count(0)
    dora.reloads()
    expect(dora.page.get_by_text(OFFER)).to_have_count(0)


def fills(visitor: Visitor) -> None:
    """Say what must be said: that of a position that gives nothing."""
    assert not QUALITY.waived
    for group, choice in (
        ("What comes first?", "Quality."),
        ("What gives way first?", "Cost"),
        ("How much later?", "Not a day later"),
        ("How much dearer?", "Not a cent more"),
        ("Which criteria could go?", "None"),
    ):
        answers = visitor.page.get_by_role("radiogroup", name=group)
        visitor.touches(answers.get_by_text(choice).first)
        visitor.settles()
    visitor.touches(visitor.page.get_by_text("All the same: a third each"))
    visitor.settles()
