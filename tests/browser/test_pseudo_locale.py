"""With words a third longer everything has room on a phone; the language is chosen by hand."""

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from assessment.reports.wording import PSEUDO
from assessment.reports.wording.pseudo import accented
from questionnaires.library import Library
from tests.browser import geometry, seeds
from tests.browser.conftest import Visitors
from tests.browser.screens import Visitor
from tests.browser.seeds import Keys
from tests.browser.tour import SCREENS
from tests.server.process import Site, running, the_site

OWN = accented("English")  # what the pseudo-locale calls itself
READ = (
    "start",
    "start after a bad link",
    "start again",
    "join, no code",
    "join",
    "participant, checked",
    "participant, closed",
    "participant, at the start",
    "nothing to continue",
    "answer, nothing chosen",
    "answer with sub-checks",
    "answer without its reason",
    "answer, the whole",
    "answer, a stage",
    "check with gaps",
    "check, stages with gaps",
    "check, complete",
    "no result yet",
    "sample",
    "sample, a progression",
    "sample project",
    "sample project, together",
    "sample project, agreement",
    "library, one question unfolded",
    "round, draft",
    "round, open",
    "round, closed",
    "round, revealed",
    "round, none",
)


@pytest.fixture(scope="module")
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Keys]]:
    """A site that has the pseudo-locale to choose from."""
    work = tmp_path_factory.mktemp("pseudo")
    keys = seeds.sow(work / "data")
    with running(the_site(work, {"WAYPOINT_PSEUDO": "1"})) as started:
        yield started, keys


@pytest.fixture
def reader(pseudo: tuple[Site, Keys], visitors: Visitors) -> Visitor:
    """Somebody on a phone who has chosen the pseudo-locale at the foot of a page."""
    return visitors(pseudo[0], phone=True).opens("/library?instrument=cx-progression").follows(OWN)


def test_the_page_on_which_a_language_is_chosen_stays_and_is_in_that_language(
    reader: Visitor,
) -> None:
    html = reader.page.locator("html")
    expect(html).to_have_attribute("lang", PSEUDO)
    expect(html).to_have_attribute("dir", "ltr")
    skip = reader.page.get_by_test_id("stSkipToContent")
    expect(skip).to_have_text(accented("Skip to main content"))
    expect(reader.page.locator("h2").first).to_have_text(
        accented(Library().get("cx-progression").title)
    )
    expect(reader.page).to_have_url(re.compile(r"/library\?instrument=cx-progression$"))
    reader.follows("English").opens("/")
    expect(html).to_have_attribute("lang", "en")
    expect(skip).to_have_text("Skip to main content")


def test_below_a_field_there_is_no_english_of_streamlits(reader: Visitor) -> None:
    page = reader.opens("/").page
    page.get_by_label(accented("What is the project called?")).fill("1")
    below = page.get_by_test_id("InputInstructions")
    expect(below).to_have_count(1)
    expect(below).to_have_text("", use_inner_text=True)


def test_words_a_third_longer_have_room_on_a_phone(
    reader: Visitor, pseudo: tuple[Site, Keys]
) -> None:
    found = {}
    for screen in READ:
        SCREENS[screen](reader.settles(), pseudo[1])
        if folder := os.environ.get("WAYPOINT_SHOTS"):
            reader.page.screenshot(path=f"{folder}/{screen}.png", full_page=True)
        found[screen] = [
            *geometry.wider_than_the_screen(reader.page),
            *geometry.clipped(reader.page),
            *geometry.broken_words(reader.page),
        ]
        reader.page.context.clear_cookies(name=re.compile("^waypoint(-2)?$"))
    assert {screen: wrong for screen, wrong in found.items() if wrong} == {}
