"""What a screen looks like when its reader prints it."""

import pytest
from playwright.sync_api import expect

from tests.browser import geometry
from tests.browser.conftest import Visitors
from tests.browser.seeds import Keys
from tests.browser.test_look import style
from tests.browser.tour import SCREENS
from tests.reports.contrast import contrast
from tests.server.process import Site

MM_50, A4_WITHIN_ITS_MARGINS = 190, 680  # in CSS pixels
EXPLAINED = (
    "Typically at this stage",
    "The lowest score comes first",
    "10 of 10 answered",
    "Questions that rose",
    "No level has to rise",
    "Overall is the mean of",
    "Done when: Two reviews",
    "Does our CRM system bring together",
)


def test_paper_is_light_bears_no_private_link_and_keeps_pictures_whole(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site, colours="dark").enters(keys.finished)
    page = visitor.page
    visitor.unfolds("Your private link")
    again = page.get_by_text("Correcting takes this result back")
    link = page.get_by_test_id("stCode").filter(has_text="/enter/")
    expect(link).to_be_visible()
    page.emulate_media(media="print")
    try:
        for nothing_to_read in link, page.locator("details:not([open])").first, again:
            expect(nothing_to_read).to_be_hidden()
        ground = style(page.get_by_test_id("stApp"), "background-color")
        assert ground == {"background-color": "#ffffff"}
        for words in "h1", ".stMain p", "[data-testid=stCaptionContainer] p":
            assert contrast(style(page.locator(words), "color")["color"], "#ffffff") >= 4.5, words
        charts = page.get_by_test_id("stPlotlyChart")
        assert style(charts, "break-inside") == {"break-inside": "avoid"}
        assert style(page.locator(".js-plotly-plot"), "filter")["filter"].startswith("invert(1)")
    finally:
        page.emulate_media(media="screen")


def test_on_paper_what_is_chosen_is_a_line_of_text_and_nothing_is_offered(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    page = visitors(site).enters(keys.finished).page
    download = page.locator(".st-key-result-pdf")
    chosen = page.get_by_test_id("stSelectbox").filter(has_text="Target")
    expect(download).to_be_visible()
    page.emulate_media(media="print")
    try:
        expect(download).to_be_hidden()
        expect(chosen.locator("svg")).to_be_hidden()
        for part in chosen.locator("input, [role=group]").all():
            assert style(part, "border-top-width") == {"border-top-width": "0px"}
    finally:
        page.emulate_media(media="screen")


def test_what_explains_a_result_is_folded_on_the_screen_and_open_on_paper(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    page = visitors(site).enters(keys.over_years).page
    explained = [page.get_by_text(words).first for words in EXPLAINED]
    drawn = [page.locator(f".stVerticalBlock.st-key-chart-{one}") for one in ("items", "trend")]
    looked_up = page.get_by_test_id("stTable").filter(has_text="Answered")
    for chart in drawn:  # for paper nothing is drawn anew
        width = chart.locator(".main-svg").first.get_attribute("width")
        assert float(width or 0) <= A4_WITHIN_ITS_MARGINS
    page.emulate_media(media="print")
    try:
        for one in explained:
            expect(one).to_be_visible()
        for chart in drawn:
            expect(chart.locator(".main-svg").first).to_be_visible()
            assert chart.evaluate("e => e.getBoundingClientRect().height") > MM_50
        expect(looked_up).to_be_hidden()
        page.emulate_media(media="screen")
        for one in (*explained, *drawn):
            expect(one).to_be_hidden()
    finally:
        page.emulate_media(media="screen")


def test_no_form_of_an_action_that_is_open_is_on_paper(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site).holds(keys.planned).opens("/result")
    page = visitor.page
    visitor.touches(page.get_by_role("button", name="Change").first)
    visitor.settles()
    visitor.unfolds("New action")
    fields = page.get_by_label("What will be done?").all()
    assert len(fields) == 2
    page.emulate_media(media="print")
    try:
        for field in fields:
            expect(field).to_be_hidden()
    finally:
        page.emulate_media(media="screen")


@pytest.mark.parametrize("screen", ["sample, a progression", "variations, deciding", "record"])
def test_no_heading_stands_on_paper_without_anything_below_it(
    screen: str, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site)
    SCREENS[screen](visitor, keys)
    page = visitor.page
    statements = page.get_by_text("Every statement")
    page.emulate_media(media="print")
    try:
        assert geometry.empty_headings(page) == []
        if screen.startswith("sample"):
            expect(statements).to_be_hidden()
            page.emulate_media(media="screen")
            visitor.unfolds("Every statement")
            page.emulate_media(media="print")
            expect(statements).to_be_visible()
            assert geometry.empty_headings(page) == []
    finally:
        page.emulate_media(media="screen")
