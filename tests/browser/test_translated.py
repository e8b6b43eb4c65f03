"""A page that is translated although it asks not to be goes on to work, and agrees with itself."""

from playwright.sync_api import expect

from questionnaires.library import Library
from tests.browser.conftest import Visitors
from tests.browser.screens import LEVELS, Visitor
from tests.browser.seeds import INSTRUMENT, Keys
from tests.browser.translating import translate, translated
from tests.server.process import Site


def errors(visitor: Visitor) -> list[str]:
    """What the browser reports as an error from now on."""
    found: list[str] = []
    visitor.page.on("pageerror", lambda error: found.append(str(error)))
    visitor.page.on(
        "console", lambda line: found.append(line.text) if line.type == "error" else None
    )
    return found


def shows_assessment(visitor: Visitor, number: int) -> None:
    """Ask for the result of that assessment."""
    visitor.page.get_by_role("combobox").first.click()
    visitor.page.get_by_role("option").filter(has_text=f"Number {number}").click()


def test_a_translated_question_stands_over_its_own_levels(site: Site, visitors: Visitors) -> None:
    instrument = Library().get(INSTRUMENT)
    executive = visitors(site).begins()
    found = errors(executive)
    translate(executive.page)
    for number, item in enumerate(instrument.items[:3]):
        expect(executive.page.locator("h1")).to_have_text(translated(item.question))
        cards = executive.page.locator(LEVELS).get_by_test_id("stRadioOption")
        for place, level in enumerate(instrument.levels_of(item)):
            expect(cards.nth(place)).to_have_text(translated(str(level.meaning)))
        executive.touches(executive.card(str(number + 1)))
        expect(executive.state).to_contain_text("Saved")
        executive.page.locator(".st-key-answer-footer button").last.click()
    executive.goes_back()
    expect(executive.page.locator("h1")).to_have_text(translated(instrument.items[2].question))
    assert executive.chosen == "3"
    assert found == []


def test_a_translated_result_shows_the_stage_of_the_assessment_that_is_chosen(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    executive = visitors(site).enters(keys.twice)
    later = executive.heading
    found = errors(executive)
    translate(executive.page)
    heading = executive.page.locator("h1")
    shows_assessment(executive, 1)
    expect(heading).not_to_have_text(translated(later))
    expect(heading).to_have_text(translated("Stage 3: Defined"))
    shows_assessment(executive, 2)
    expect(heading).to_have_text(translated(later))
    assert found == []
