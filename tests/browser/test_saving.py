"""While the connection stalls, nothing that is not saved stands beside "Saved"."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import statements
from tests.browser.conftest import Windows
from tests.browser.projects import Seats, served
from tests.browser.screens import SAVED, Visitor
from tests.browser.stalling import Stalling, stalling
from tests.server.process import Site

BEFORE = """(at, word) => getComputedStyle(at, "::before").content === `"${word}"`"""
STATUS = ".save-status"
ANSWERED = """() => {  // with what was there before
  document.querySelector("[data-save-note]").dataset.saveNote = "later";
}"""


@pytest.fixture
def line(site: Site) -> Iterator[Stalling]:
    with stalling(site.port) as proxy:
        yield proxy


@pytest.fixture
def executive(line: Stalling, windows: Windows) -> Visitor:
    return Visitor(windows().new_page(), line.url)


@contextmanager
def offline(page: Page) -> Iterator[None]:
    """The browser knows that it is not connected."""
    page.context.set_offline(True)
    try:
        yield
    finally:
        page.context.set_offline(False)


@contextmanager
def own_project(
    work: Path, windows: Windows, stage: str
) -> Iterator[tuple[Stalling, Visitor, Seats]]:
    """A connection to a server of its own with one project, in which nobody else types."""
    with (
        served(work, lambda rehearsal: getattr(rehearsal, stage)()) as (site, seats),
        stalling(site.port) as line,
    ):
        yield line, Visitor(windows().new_page(), line.url), seats


def says(note: Locator, word: str) -> None:
    """See those words, in place of what the server said last."""
    script = f"at => ({BEFORE})(at, {word!r})"
    note.page.wait_for_function(script, arg=note.element_handle())
    for one in note.locator("> *").all():
        expect(one).to_be_hidden()


def test_a_choice_is_said_to_be_saved_only_when_the_server_says_so(
    line: Stalling, executive: Visitor
) -> None:
    executive.begins().chooses("2")
    saved = executive.state.get_by_text(SAVED)
    expect(saved).to_be_visible()
    for choice in ("3", "2"):  # back to what is kept: the server still has both to do
        line.flows.clear()
        executive.card("4").click()
        says(executive.state, "Saving…")
        executive.card(choice).click()
        says(executive.state, "Saving…")
        expect(executive.page.locator(STATUS)).to_have_text("Saving…")
        line.flows.set()
        expect(saved).to_be_visible()
        expect(executive.page.locator(STATUS)).to_have_text(SAVED)
        assert executive.reloads().chosen == choice


def test_taking_a_choice_back_confirming_and_typing_are_no_different(
    line: Stalling, executive: Visitor
) -> None:
    executive.begins().chooses("2").goes_on().is_at(2).chooses("4")
    saved = executive.state.get_by_text("Saved")
    comment = executive.field("comment")
    check = executive.answer.get_by_test_id("stButtonGroup").first.get_by_text("Yes", exact=True)
    clear = executive.page.locator(".st-key-answer-clear button")
    line.flows.clear()
    check.click()
    says(executive.state, "Saving…")
    line.flows.set()
    expect(saved).to_be_visible()
    check.click()  # chosen already: nothing is sent, so nothing is waited for
    expect(saved).to_be_visible()
    line.flows.clear()  # it is sent after a pause, too
    comment.fill("In the minutes 👍\nof March")
    says(executive.state, "Not saved yet")
    comment.blur()
    says(executive.state, "Saving…")
    line.flows.set()
    expect(saved).to_be_visible()
    line.flows.clear()
    clear.click()
    says(executive.state, "Saving…")
    line.flows.set()
    expect(saved).to_be_visible()
    assert executive.settles().chosen is None


def test_a_statement_says_it_beside_itself_and_no_other_does(
    line: Stalling, executive: Visitor
) -> None:
    statements.begin(executive)
    first, second = statements.STAGES[0].owners[:2]
    for item in (first, second):
        statements.rate(executive, item, "1")
    notes = [
        statements.statement(executive, item)
        .get_by_test_id("stCaptionContainer")
        .filter(has_text=SAVED)
        for item in (first, second)
    ]
    line.flows.clear()
    statements.card(executive, first, "2").click()
    says(notes[0], "Saving…")
    says(executive.state, "Saving…")
    expect(notes[1].get_by_text(SAVED)).to_be_visible()
    line.flows.set()
    for note in (*notes, executive.state):
        expect(note.get_by_text(SAVED)).to_be_visible()


def test_a_choice_that_a_dropped_connection_lost_is_saved_once_it_is_back(
    line: Stalling, executive: Visitor
) -> None:
    executive.begins().chooses("2")
    line.flows.clear()
    executive.card("4").click()
    says(executive.state, "Saving…")
    line.drop()
    expect(executive.page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-connection-state", "PINGING_SERVER"
    )
    expect(executive.state.get_by_text(SAVED)).to_be_hidden()
    expect(executive.state.get_by_text(SAVED)).to_be_visible()
    assert executive.settles().chosen == "4"
    assert executive.reloads().chosen == "4"


def test_without_a_way_to_the_site_it_does_not_say_that_it_saves(
    line: Stalling, executive: Visitor
) -> None:
    executive.begins().chooses("2")
    page, gone = executive.page, "No connection: nothing is saved now. This goes on by itself."
    with offline(page):
        says(executive.state, gone)
        expect(page.locator(STATUS)).to_have_text(gone)
    expect(executive.state.get_by_text(SAVED)).to_be_visible()
    line.flows.clear()  # a phone that does not know it: nothing comes back, and nothing ends
    executive.card("4").click()
    says(executive.state, "Saving…")
    says(executive.state, gone)
    expect(page.locator(STATUS)).to_have_text(gone)
    line.flows.set()
    expect(executive.state.get_by_text(SAVED)).to_be_visible()
    expect(page.locator(STATUS)).to_have_text(SAVED)
    assert executive.reloads().chosen == "4"


def test_what_the_site_has_answered_and_not_taken_in_is_not_said_to_be_on_its_way(
    line: Stalling, executive: Visitor
) -> None:
    executive.begins().chooses("2")
    line.flows.clear()
    executive.card("4").click()
    says(executive.state, "Saving…")
    executive.page.evaluate(ANSWERED)
    says(executive.state, "Not saved yet")
    line.flows.set()
    expect(executive.state.get_by_text(SAVED)).to_be_visible()


def test_a_position_is_not_called_saved_beside_a_change(tmp_path: Path, windows: Windows) -> None:
    with own_project(tmp_path, windows, "waiting") as (line, executive, seats):
        executive.holds(seats["ann"]).opens("/position").unfolds("Three comparisons")
        page = executive.page
        note = page.locator(".st-key-position-footer").get_by_test_id("stCaptionContainer")
        above = page.locator(".st-key-position-kept").get_by_text("Your position is saved.")

        def compares() -> None:
            box = page.get_by_role("combobox", name="Time and cost")
            box.press("Control+a")
            box.press_sequentially("Not comp")
            page.get_by_role("option", name="Not compared").click()

        changes: tuple[Callable[[], None], ...] = (
            lambda: page.get_by_text("Some", exact=True).click(),
            lambda: page.locator(".st-key-points-fields").get_by_label("Time").fill("26"),
            lambda: page.get_by_text("All the same: a third each").click(),
            compares,
        )
        for change in changes:
            expect(note.get_by_text(re.compile("Saved"))).to_be_visible()
            expect(above).to_be_visible()
            line.flows.clear()
            change()
            says(note, "Not saved yet")
            expect(above).to_be_hidden()
            line.flows.set()
            expect(note.get_by_text("Not saved yet")).to_be_visible()
            executive.touches(page.get_by_role("button", name="Back to what is saved"))
            executive.settles()


def test_a_draft_is_not_called_kept_beside_a_change(tmp_path: Path, windows: Windows) -> None:
    with own_project(tmp_path, windows, "proposed") as (line, executive, seats):
        executive.holds(seats["chair"]).opens("/agreement")
        page = executive.page
        note = page.locator(".st-key-draft-footer").get_by_test_id("stCaptionContainer")
        day = page.get_by_test_id("stDateInput").filter(has_text="Finish").get_by_role("spinbutton")

        def prioritises() -> None:
            page.get_by_text("Cost", exact=True).last.click()

        changes: tuple[Callable[[], None], ...] = (
            lambda: page.get_by_label("Budget (EUR)", exact=True).fill("490,000"),
            lambda: page.locator(".st-key-points-fields").get_by_label("Time").fill("26"),
            lambda: page.get_by_text("All the same: a third each").click(),
            prioritises,
            lambda: day.last.press("ArrowDown"),
        )
        for change in changes:
            page.get_by_role("button", name="Change the terms").click()
            expect(note.get_by_text("Nothing is changed yet")).to_be_visible()
            executive.settles()
            line.flows.clear()
            change()
            says(note, "Not kept yet")
            for key in ("Escape", "Tab"):  # out of the calendar, and out of the field
                page.keyboard.press(key)
            line.flows.set()
            expect(note.get_by_text("Not kept yet")).to_be_visible()
            page.get_by_role("button", name="Throw away what is not kept").click()
            executive.settles()
