"""Every screen with axe-core, on a desk in the light and on a phone in the dark; thumbs; charts.

Colours depend on the theme alone and never on the width: see tests/pages/test_style_sheet.py.
"""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe, geometry, outlines
from tests.browser.conftest import DESKTOP, OPENED, Visitors, new_window
from tests.browser.screens import Visitor
from tests.browser.seeds import Keys
from tests.browser.tour import SCREENS
from tests.server.process import Site

Colours = Literal["light", "dark"]
LOOKS: tuple[tuple[int, Colours], ...] = ((1280, "light"), (360, "dark"))
A_THUMB = 44  # px, WCAG 2.5.5
A_GAP = 24  # px, as between any two things on a page


@pytest.fixture(scope="module")
def tabs() -> Iterator[list[Page]]:
    """The tab in which one screen after another is looked at; another one once it crashed."""
    opened: list[Page] = []
    yield opened
    for page in opened:
        page.context.close()


@pytest.fixture
def page(browser: Browser, tabs: list[Page], request: pytest.FixtureRequest) -> Page:
    """A tab as a new one is, but one that has compiled the scripts of the site already."""
    if not tabs:
        tabs.append(new_window(browser, phone=False, colours="light").new_page())
        for lost in ("crash", "close"):
            tabs[0].on(lost, lambda _: tabs.clear())
    page = tabs[0]
    request.node.stash[OPENED] = [page.context]
    page.context.clear_cookies()
    page.emulate_media(color_scheme="light", forced_colors="none")
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]  # a TypedDict
    page.mouse.move(0, 0)
    return page


@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_nothing_is_too_small_and_nothing_scrolls_sideways(
    screen: str, site: Site, keys: Keys, page: Page
) -> None:
    visitor = Visitor(page, site.url)
    SCREENS[screen](visitor, keys)
    found: list[str] = []
    for width, colours in LOOKS:
        visitor.wears(colours).spreads(width)
        found += [f"{colours}, {width} px: {one}" for one in outlines.faint(page)]
        found += [f"{colours}, {width} px: {one}" for one in axe.faults(page)]
    found += [f"sideways: {one}" for one in geometry.wider_than_the_screen(page)]
    small = [one for one in geometry.targets(page) if min(one[1:]) < A_THUMB]
    found += [f"too small for a thumb: {one}" for one in small]
    empty = [one for one in geometry.empty_below_charts(page) if one[1] > A_GAP]
    found += [f"nothing below a chart: {one}" for one in empty]
    found += outlines.lost_in_forced_colours(page)
    assert "\n".join(found) == ""


def test_the_checker_finds_what_is_wrong(site: Site, visitors: Visitors) -> None:
    visitor = visitors(site).opens("/library")
    page = visitor.page
    page.locator("[data-testid=stMainBlockContainer]").evaluate(
        "main => main.insertAdjacentHTML('beforeend', '<div><button></button><img src=\"x\">"
        '<p style="color:#ddd;background:#fff">pale</p><p style="width:2000px">wide</p></div>\')'
    )
    visitor.spreads(1280)
    rules = {fault.partition(" ")[0] for fault in axe.faults(page)}
    assert {"button-name", "image-alt", "color-contrast"} <= rules
    assert geometry.wider_than_the_screen(page)


def test_the_checker_finds_outlines_that_are_faint_and_choices_that_are_lost(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site)
    SCREENS["answer without its reason"](visitor, keys)
    page = visitor.page
    named = {said.partition(" ")[0] for said, _, _ in outlines.outlines(page)}
    assert {"stRadioOption", "stTextInputRootElement", "stBaseButton-secondary"} <= named
    assert outlines.faint(page) + outlines.lost_in_forced_colours(page) == []
    page.add_style_tag(
        content="[data-testid=stRadioOption] { border-color: #ddd !important; }"
        "#root [data-testid=stRadioOption], #root [data-testid=stRadioOption] * "
        "{ background: none !important; }"
    )
    assert len(outlines.faint(page)) >= 7
    assert len(outlines.lost_in_forced_colours(page)) == 1


def test_every_chart_says_what_it_shows_and_has_its_table(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site)
    SCREENS["result, everything unfolded"](visitor, keys)
    charts = visitor.page.get_by_test_id("stPlotlyChart").all()
    assert len(charts) == 3
    for chart in charts:
        assert chart.get_attribute("role") in {"img", "figure"}
        assert len((chart.get_attribute("aria-label") or "").split()) >= 8
    rows = visitor.page.get_by_test_id("stTable").locator("tbody th, tbody td:first-child")
    told = set(rows.all_inner_texts())
    assert {"Shared meaning", "Leadership", "Active use"} <= told, "the questions have a table"
    assert {"Strategy", "People", "Process"} <= told, "the dimensions have a table"
