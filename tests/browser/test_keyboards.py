"""A field for a number asks a phone for digits; a field for words does not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator

from tests.browser.conftest import Visitors
from tests.browser.projects import Seats, served
from tests.rehearsal import Rehearsal
from tests.server.process import Site


def mode(field: Locator) -> str:
    """The keyboard that a field asks for once it is touched."""
    field.focus()
    return str(field.evaluate("field => field.inputMode"))


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project whose terms may be drafted."""
    with served(tmp_path, Rehearsal.shown) as found:
        yield found


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project of which positions are waited for, and whose plan may be changed."""
    with served(tmp_path, Rehearsal.waiting) as found:
        yield found


def test_a_position_and_the_plan_ask_for_digits(
    waiting: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = waiting
    ben = visitors(site, phone=True).enters(keys["ben"]).opens("/position")
    for choice in ("Some days", "Some money"):
        ben.touches(ben.page.get_by_text(choice, exact=True))
        ben.settles()
    for label in ("Time", "Cost", "Quality", "How many days later?"):
        assert mode(ben.page.get_by_role("textbox", name=label, exact=True)) == "numeric"
    assert mode(ben.page.get_by_label("How much more? (EUR)")) == "decimal"
    chair = visitors(site, phone=True).enters(keys["chair"]).opens("/project")
    chair.touches(chair.page.get_by_role("button", name="Change the plan"))
    chair.settles().unfolds("Scope items")
    chair.touches(chair.page.get_by_role("button", name="Add an item"))
    chair.settles()
    assert mode(chair.page.get_by_label("Budget (EUR)")) == "decimal"
    assert mode(chair.page.get_by_label("Money (EUR)")) == "decimal"
    assert mode(chair.page.get_by_label("Days", exact=True)) == "numeric"
    assert mode(chair.page.get_by_label("What is delivered?")) == ""


def test_the_terms_ask_for_digits(shown: tuple[Site, Seats], visitors: Visitors) -> None:
    site, keys = shown
    chair = visitors(site, phone=True).enters(keys["chair"]).opens("/agreement")
    for label in ("Time", "Cost", "Quality"):
        assert mode(chair.page.get_by_role("textbox", name=label, exact=True)) == "numeric"
    assert mode(chair.page.get_by_label("Days later at most")) == "numeric"
    for label in ("Money more at most (EUR)", "Budget (EUR)"):
        assert mode(chair.page.get_by_label(label)) == "decimal"


@pytest.fixture
def signed(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A project whose agreement is in force."""
    with served(tmp_path, Rehearsal.signed) as found:
        yield found


def test_a_variation_asks_for_digits(signed: tuple[Site, Seats], visitors: Visitors) -> None:
    site, keys = signed
    ben = visitors(site, phone=True).enters(keys["ben"]).opens("/variations")
    ben.unfolds("Describe what should change")
    assert mode(ben.page.get_by_label("Extra days")) == "numeric"
    assert mode(ben.page.get_by_label("Extra money")) == "decimal"
    assert mode(ben.page.get_by_label("What should change?")) == ""
