"""Days and money are typed, a button is pressed straight from the field: it takes what stood."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitors
from tests.browser.projects import Seats, served
from tests.browser.resting import rest
from tests.rehearsal import Rehearsal
from tests.server.process import Site

ROUNDS = 4
CENT = 100
SAVED = ".st-key-position-footer [data-testid=stCaptionContainer]"
RAISING = {
    "Why?": "Customers ask for it.",
    "What happens if it is accepted?": "Go-live is later.",
    "What happens if it is refused?": "They call.",
}


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A server of its own, with Ann's position kept."""
    with served(tmp_path, Rehearsal.waiting) as found:
        yield found


@pytest.fixture
def agreed(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A server of its own, with an agreement in force."""
    with served(tmp_path, Rehearsal.signed) as found:
        yield found


def kept(folder: Path) -> dict[str, Any]:
    """The one project, as it lies on the disk."""
    [file] = (folder / "data" / "projects").rglob("*.json")
    found: dict[str, Any] = json.loads(file.read_bytes())
    return found


def types(field: Locator, number: str) -> None:
    """Type in place of what stands there, and stay in the field."""
    field.click()
    field.press("Control+a")
    field.press_sequentially(number)


def press_slowly(page: Page, button: Locator) -> None:
    """Press where the button is, and let go once the site has taken in that the field is left."""
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    rest(page)
    page.mouse.up()


def test_a_position_is_saved_with_the_days_and_the_money_that_were_shown(
    waiting: tuple[Site, Seats], visitors: Visitors, tmp_path: Path
) -> None:
    site, keys = waiting
    page, chance = visitors(site).enters(keys["ann"]).opens("/position").page, Random(9)
    for choice in ("Some days", "Some money"):
        page.get_by_text(choice, exact=True).click()
        rest(page)
    days = page.get_by_role("textbox", name="How many days later?")
    money = page.get_by_role("textbox", name="How much more?")
    for number in range(ROUNDS):
        typed = chance.sample(range(1, 300), 2)
        fields = [(days, typed[0]), (money, typed[1])]
        for field, amount in fields if number % 2 else reversed(fields):
            types(field, str(amount))
        press_slowly(page, page.locator(".st-key-position-save button"))
        expect(page.locator(SAVED)).to_contain_text("Saved", ignore_case=False)
        rest(page)
        [position] = next(iter(kept(tmp_path)["project"].values()))["positions"].values()
        found = (position["later"]["amount"], position["dearer"]["amount"])
        assert found == (typed[0], typed[1] * CENT)
        assert [days.input_value(), money.input_value()] == [str(one) for one in typed]


def test_a_variation_is_raised_with_the_days_and_the_money_that_were_shown(
    agreed: tuple[Site, Seats], visitors: Visitors, tmp_path: Path
) -> None:
    site, keys = agreed
    ben = visitors(site).enters(keys["ben"]).opens("/variations")
    page, chance = ben.page, Random(9)
    for number in range(1, ROUNDS + 1):
        ben.unfolds("Describe what should change")
        page.get_by_label("What should change?").fill(f"Window {number}")
        for label, words in RAISING.items():
            page.get_by_label(label, exact=label == "Why?").fill(words)
        typed = chance.sample(range(1, 20), 2)
        fields = [(page.get_by_label("Extra days"), typed[0])]
        fields.append((page.get_by_label("Extra money"), typed[1]))
        for field, amount in fields if number % 2 else reversed(fields):
            types(field, str(amount))
        press_slowly(page, page.get_by_role("button", name="Put it to the sponsors"))
        expect(page.get_by_role("heading", name=f"{number}. Window {number}")).to_be_visible()
        rest(page)
        events = kept(tmp_path)["events"].values()
        raised = max(events, key=lambda event: event["seq"])["body"]
        assert (raised["days"], raised["money"]) == (typed[0], typed[1] * CENT)
