"""Two sponsors at their own browsers: one raises, the other decides; the proof is taken away."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.browser.projects import Seats, served
from tests.browser.screens import Visitor
from tests.rehearsal import Rehearsal
from tests.server.process import Site

FIELDS = {
    "What should change?": "A chat window",
    "Why?": "Customers ask for it.",
    "Extra days": "9",
    "What happens if it is accepted?": "Go-live is later.",
    "What happens if it is refused?": "They call.",
}


@pytest.fixture
def agreed(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A server that keeps a project with an agreement in force."""
    with served(tmp_path, Rehearsal.signed) as found:
        yield found


def presses(visitor: Visitor, name: str) -> None:
    visitor.touches(visitor.page.get_by_role("button", name=name))


def test_what_one_raises_the_other_sees_and_decides_and_both_see_what_came_of_it(
    agreed: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = agreed
    ann, ben = visitors(site), visitors(site, phone=True)
    ann.enters(keys["ann"]).opens("/variations")
    ben.enters(keys["ben"]).opens("/variations").unfolds("Describe what should change")
    for label, text in FIELDS.items():
        ben.page.get_by_label(label, exact=label == "Why?").fill(text)
    presses(ben, "Put it to the sponsors")
    for one in (ben, ann):
        expect(one.page.get_by_role("heading", name="1. A chat window")).to_be_visible()
    ann.settles().unfolds("Decide variation 1")
    ann.page.get_by_label("Why is it decided so?").fill("It pays for itself.")
    presses(ann, "Accept variation 1")
    for one in (ann, ben):
        expect(one.page.get_by_text("Nothing waits for a decision.")).to_be_visible()
        one.settles().unfolds("Decided so far: 1 accepted")
        expect(one.page.get_by_text("Accepted by Ann")).to_be_visible()


@pytest.fixture
def by_two(tmp_path: Path) -> Iterator[tuple[Site, Seats]]:
    """A server that keeps a project in which any two decide, and Ann accepts what waits."""
    with served(tmp_path, Rehearsal.by_two) as found:
        yield found


def test_what_is_recorded_for_somebody_is_marked_for_all_until_they_object_or_say_so(
    by_two: tuple[Site, Seats], visitors: Visitors
) -> None:
    site, keys = by_two
    chair, ben = visitors(site), visitors(site, phone=True)
    ben.enters(keys["ben"])
    expect(ben.page.get_by_text("Variation 1 waits for your word.")).to_be_visible()
    ben.opens("/variations")
    chair.enters(keys["chair"]).opens("/variations")
    chair.unfolds("Record what was decided on variation 1")
    chair.touches(chair.page.get_by_role("combobox", name="Which sponsors decided so?"))
    chair.page.get_by_role("option", name="Ben").click()
    chair.page.get_by_label("Why is it decided so?").fill("Said at the meeting.")
    presses(chair, "Record: accepted")
    for one in (chair, ben):
        one.settles().unfolds("Decided so far: 1 accepted")
        mark = "Recorded by the facilitator, not confirmed by Ben."
        expect(one.page.get_by_text(mark).first).to_be_visible()
    ben.settles().unfolds("Object to what was recorded on variation 1")
    ben.page.get_by_label("What is wrong about it?").fill("I was not there.")
    presses(ben, "Object: this is not what I said")
    for one in (ben, chair):
        expect(one.page.get_by_text("it is open again").first).to_be_visible()
    ben.settles().unfolds("Decide variation 1")
    ben.page.get_by_label("Why is it decided so?").fill("Now I have read it.")
    presses(ben, "Accept variation 1")
    for one in (ben, chair):
        one.settles().unfolds("Decided so far: 1 accepted")
        expect(one.page.get_by_text("Accepted by Ann and Ben").first).to_be_visible()


def test_the_record_is_taken_away_with_its_verifier_and_the_paper(
    agreed: tuple[Site, Seats], visitors: Visitors, tmp_path: Path
) -> None:
    site, keys = agreed
    ben = visitors(site).enters(keys["reader"]).opens("/record")
    for label in ("Download the record", "Download the verifier", "Version 1 as a PDF"):
        with ben.page.expect_download() as got:
            presses(ben, label)
        got.value.save_as(tmp_path / "taken" / got.value.suggested_filename)
    folder = tmp_path / "taken"
    assert (folder / "agreement-version-1.pdf").read_bytes().startswith(b"%PDF")
    head = ben.page.locator("code").first.inner_text().strip()
    command = [sys.executable, "verify.py", "agreement.json", "--head", head]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split(" of ")[0]) == (0, "Proved: intact up to event 11")
