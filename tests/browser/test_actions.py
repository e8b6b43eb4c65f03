"""Our actions in a browser: from a next move through its days to the next assessment."""

import re
from datetime import date
from pathlib import Path

import pytest
import vobject
from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.browser.resting import rest
from tests.browser.screens import Visitor
from tests.browser.seeds import Keys, sow
from tests.browser.test_restarted import A_PAUSE, revive
from tests.browser.test_straight_from_a_field import types
from tests.server.process import running, the_site


def press(visitor: Visitor, name: str) -> None:
    visitor.touches(visitor.page.get_by_role("button", name=name).first)
    visitor.settles()


def test_what_is_begun_is_there_after_a_reload_a_restart_and_in_another_browser(
    tmp_path: Path, visitors: Visitors
) -> None:
    keys: Keys = sow(tmp_path / "data")
    with running(the_site(tmp_path)) as site:
        visitor = visitors(site).holds(keys.finished).opens("/result")
        visitor.unfolds("New action")
        what = visitor.page.get_by_label("What will be done?")
        types(what, "Name who owns it")
        what.press("Tab")
        types(visitor.page.get_by_label("Who sees to it?"), "Ann Lee")
        visitor.page.wait_for_timeout(A_PAUSE)  # and the field is never left
        rest(visitor.page)
        stands(visitor.reloads())
        revive(site, visitor)
        stands(visitor)
        other = visitors(site, phone=True).holds(keys.finished).opens("/result")
        stands(other)
        press(other, "Add the action")
        expect(other.page.get_by_text("Ann Lee sees to it.")).to_be_visible()
        visitor.reloads()
        expect(visitor.page.get_by_label("What will be done?")).to_have_count(0)


def stands(visitor: Visitor) -> None:
    """See what was begun in its fields, which are in sight."""
    expect(visitor.page.get_by_label("What will be done?")).to_have_value("Name who owns it")
    expect(visitor.page.get_by_label("Who sees to it?")).to_have_value("Ann Lee")


@pytest.mark.parametrize("phone", [False, True], ids=["1280 px", "360 px"])
def test_a_move_is_taken_over_changed_taken_away_and_looked_over_again(
    tmp_path: Path, visitors: Visitors, *, phone: bool
) -> None:
    keys: Keys = sow(tmp_path / "data")
    with running(the_site(tmp_path)) as site:
        visitor = visitors(site, phone=phone).holds(keys.finished).opens("/result")
        page = visitor.page
        expect(page.get_by_role("heading", name="Our actions")).to_have_count(0)
        press(visitor, "Make it an action")
        expect(page.get_by_role("heading", name="Our actions")).to_be_visible()
        press(visitor, "Change")
        page.get_by_label("Who sees to it?").first.fill("Ann Lee")
        press(visitor, "Save")
        expect(page.get_by_text("Ann Lee sees to it.")).to_be_visible()
        with page.expect_download() as download:
            press(visitor, "Put all days in my calendar (ICS)")
        file = Path(download.value.path()).read_text(encoding="utf-8")
        assert keys.finished not in file
        [event] = vobject.readOne(file).contents["vevent"]
        assert isinstance(event.dtstart.value, date)
        assert event.url.value == site.url
        assert event.description.value == f"Sees to it: Ann Lee\n{site.url}"
        visitor.unfolds("Assess again or correct")
        press(visitor, "Assess again")
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "First: what became of your plans?"
        )
        press(visitor, "Done")
        expect(page.get_by_text("1 action done")).to_be_visible()
        press(visitor, "Go on to the questions")
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("If we asked people"))
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert width <= 0
