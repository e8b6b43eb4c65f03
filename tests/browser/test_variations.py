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
        expect(one.page.get_by_text("Accepted by Ann")).to_be_visible()


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
    assert (done.returncode, done.stdout.split(",")[0]) == (0, "Intact: 8 events")
