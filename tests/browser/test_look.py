"""The rules of pages/shared/look.css as the browser computed them; an upgrade breaks them aloud."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from assessment import web
from tests.browser import geometry
from tests.browser.conftest import PHONE, Visitors
from tests.browser.keyboard import Keyboard
from tests.browser.resting import rest
from tests.browser.screens import CHOICES, LEVELS, Visitor
from tests.browser.seeds import Keys
from tests.browser.tour import SCREENS
from tests.reports.contrast import contrast
from tests.server.process import Site

LIGHT = {"paper": "#fbfaf7", "line": "#d9d5cb", "accent": "#0f5c5c", "tint": "#e7f0ee"}
DARK = {"paper": "#12191b", "line": "#38464a", "accent": "#5fb8b0", "tint": "#17302f"}
EDGES = {"light": "#8c877a", "dark": "#6b7b80"}
PANEL = "#f1efe9"
FOCUS = "#b07800"
SCHEMES = [pytest.param("light", LIGHT, id="light"), pytest.param("dark", DARK, id="dark")]
SMALL_PRINT = (
    '.st-key-answer [data-testid="stCaptionContainer"] p',
    '.st-key-answer-footer [data-testid="stCaptionContainer"] p',
    '.st-key-answer [data-testid="stExpander"] summary p',
    f'{LEVELS} [role="radiogroup"] > :last-child p',
)
ICON = Path(web.__file__).with_name("icon.png").read_bytes()
REM = 17
STYLE = """(e, names) => Object.fromEntries(names.map(name =>
  [name, getComputedStyle(e).getPropertyValue(name)]))"""
MIXED = """(e, ground) => { const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = ground; canvas.fillRect(0, 0, 1, 1);
  canvas.fillStyle = getComputedStyle(e).color; canvas.fillRect(0, 0, 1, 1);
  return "#" + [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
    .map(channel => channel.toString(16).padStart(2, "0")).join(""); }"""  # as it is seen
OPACITY = """e => { let all = 1;
  for (let at = e; at; at = at.parentElement) all *= getComputedStyle(at).opacity;
  return all; }"""


def style(place: Locator, *names: str) -> dict[str, str]:
    """Computed properties at rest, colours as #rrggbb."""
    rest(place.page)
    found: dict[str, str] = place.first.evaluate(STYLE, list(names))
    return {name: re.sub(r"rgb\((\d+), (\d+), (\d+)\)", _hex, said) for name, said in found.items()}


def _hex(match: re.Match[str]) -> str:
    return "#" + "".join(f"{int(channel):02x}" for channel in match.groups())


def box(place: Locator) -> dict[str, Any]:
    found = place.first.bounding_box()
    assert found is not None
    return dict(found)


def test_the_tab_of_a_page_has_the_icon_of_the_site(site: Site, visitors: Visitors) -> None:
    page = visitors(site).begins().page
    icon = page.locator("link[rel='shortcut icon']").evaluate("link => link.href")
    assert page.request.get(icon).body() == ICON


@pytest.mark.parametrize(("scheme", "colours"), SCHEMES)
def test_levels_are_cards_of_full_width_and_the_chosen_one_is_tinted(
    scheme: str, colours: dict[str, str], site: Site, visitors: Visitors
) -> None:
    visitor = visitors(site, colours=scheme).begins().chooses("2")
    column = box(visitor.page.locator(".st-key-answer"))
    for choice in CHOICES[:5]:
        place = box(visitor.card(choice))
        assert place["width"] == pytest.approx(column["width"], abs=1)
        assert place["height"] >= 48
    resting = style(visitor.card("4"), "border-top", "background-color", "padding-top")
    assert resting == {
        "border-top": f"1px solid {EDGES[scheme]}",
        "background-color": "rgba(0, 0, 0, 0)",
        "padding-top": "12px",
    }
    visitor.page.mouse.move(0, 0)
    chosen = style(visitor.card("2"), "border-top-color", "background-color")
    assert chosen == {
        "border-top-color": colours["accent"],
        "background-color": colours["tint"],
    }


def test_dont_know_and_not_applicable_are_a_quieter_row(site: Site, visitors: Visitors) -> None:
    visitor = visitors(site, phone=True).begins()
    unknown, not_ours = box(visitor.card("dk")), box(visitor.card("na"))
    assert unknown["y"] == not_ours["y"] > box(visitor.card("5"))["y"]
    assert unknown["x"] + unknown["width"] < not_ours["x"]
    assert min(unknown["height"], not_ours["height"]) >= 48
    assert style(visitor.card("na"), "border-top-style") == {"border-top-style": "dashed"}


def test_the_level_with_the_focus_has_a_ring(site: Site, visitors: Visitors) -> None:
    visitor = visitors(site).begins()
    Keyboard(visitor.page).tab_to("a level")
    ring = style(visitor.card("1"), "outline-width", "outline-style", "outline-color")
    expected = {"outline-width": "3px", "outline-style": "solid", "outline-color": FOCUS}
    assert expected == ring
    assert contrast(FOCUS, LIGHT["paper"]) >= 3


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_back_and_next_stay_within_reach(phone: bool, site: Site, visitors: Visitors) -> None:
    visitor = visitors(site, phone=phone).begins()
    window = visitor.page.viewport_size
    main = visitor.page.get_by_test_id("stMain")
    assert window is not None
    if phone:
        assert main.evaluate("e => e.scrollHeight > e.clientHeight + 100")
    for place in "0", "e.scrollHeight / 3":
        main.evaluate(f"e => e.scrollTo(0, {place})")
        footer = box(visitor.page.locator(".st-key-answer-footer"))
        assert 0 < footer["y"] < footer["y"] + footer["height"] <= window["height"]
        assert footer["height"] < 90, "one row"
    paper = style(visitor.page.locator(".st-key-answer-footer"), "background-color")
    assert paper == {"background-color": LIGHT["paper"]}


@pytest.mark.parametrize(("scheme", "colours"), SCHEMES)
def test_small_print_can_be_read(
    scheme: str, colours: dict[str, str], site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site, colours=scheme).enters(keys.complete)
    ground = style(visitor.page.get_by_test_id("stApp"), "background-color")["background-color"]
    assert ground == colours["paper"]
    for place in SMALL_PRINT:
        words = visitor.page.locator(place)
        assert words.first.evaluate(OPACITY) == 1
        assert contrast(style(words, "color")["color"], ground) >= 4.5, place


def test_sub_checks_stand_on_a_panel(site: Site, keys: Keys, visitors: Visitors) -> None:
    visitor = visitors(site).enters(keys.complete).opens("/answer?question=organisation")
    panel = visitor.page.locator(".st-key-answer-checks")
    assert style(panel, "background-color") == {"background-color": PANEL}
    for button in panel.get_by_role("radio").all():
        assert box(button)["height"] >= 44


def test_the_column_is_narrow_and_begins_near_the_top(site: Site, visitors: Visitors) -> None:
    visitor = visitors(site).opens("/library")
    column = visitor.page.get_by_test_id("stMainBlockContainer")
    assert style(column, "max-width") == {"max-width": f"{46 * REM}px"}
    masthead = visitor.page.locator(".st-key-masthead")
    assert box(masthead)["y"] <= 32
    assert style(masthead, "border-bottom") == {"border-bottom": f"1px solid {LIGHT['line']}"}
    name = style(masthead.locator("a"), "font-family", "font-weight", "font-size")
    assert '"Source Serif"' in name.pop("font-family")
    assert name == {"font-weight": "600", "font-size": f"{1.15 * REM:g}px"}


@pytest.mark.parametrize(
    ("path", "desk", "phone"),
    [
        pytest.param("/library", 2.1, 1.7, id="a page"),
        pytest.param("/answer?question=leadership", 1.55, 1.35, id="a question"),
    ],
)
def test_headings_are_serif_and_smaller_on_a_phone(
    path: str, desk: float, phone: float, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site).enters(keys.complete).opens(path)
    heading = visitor.page.locator("h1")
    sizes = []
    for width in 1280, 360:
        visitor.page.set_viewport_size({"width": width, "height": 740})
        sizes.append(float(style(heading, "font-size")["font-size"].removesuffix("px")))
    assert sizes == pytest.approx([desk * REM, phone * REM])
    assert '"Source Serif"' in style(heading, "font-family")["font-family"]


def test_the_radar_gives_way_to_bars_on_a_phone(site: Site, keys: Keys, visitors: Visitors) -> None:
    visitor = visitors(site).enters(keys.finished).unfolds("Question by question")
    radar = visitor.page.locator(".stVerticalBlock.st-key-result-radar")
    bars = visitor.page.locator(".stVerticalBlock.st-key-chart-items")
    for width, shown in (1280, True), (360, False):
        visitor.page.set_viewport_size({"width": width, "height": 740})
        expect(radar).to_be_visible(visible=shown)
        expect(bars).to_be_visible()


def test_gaps_and_needs_stand_out(site: Site, keys: Keys, visitors: Visitors) -> None:
    visitor = visitors(site).enters(keys.half_way).opens("/check")
    gaps = visitor.page.locator(".st-key-check-gaps")
    assert style(gaps, "border-left") == {"border-left": f"4px solid {FOCUS}"}
    row = visitor.page.locator(".st-key-check-row-leadership")
    assert style(row, "border-top") == {"border-top": f"1px solid {LIGHT['line']}"}
    needs = visitor.enters(keys.finished).page.locator(".st-key-result-needs")
    assert style(needs, "border-left") == {"border-left": f"4px solid {LIGHT['accent']}"}


@pytest.mark.parametrize(("scheme", "colours"), SCHEMES)
def test_a_button_that_is_not_ready_can_still_be_read(
    scheme: str, colours: dict[str, str], site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site, colours=scheme).enters(keys.half_way).opens("/check")
    words = visitor.page.locator(".st-key-check-submit button:disabled p")
    expect(words).to_have_text("See the result with these gaps")
    assert contrast(words.evaluate(MIXED, colours["paper"]), colours["paper"]) >= 2


def test_on_a_phone_the_first_thing_to_do_is_on_the_first_screen(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site, phone=True).opens()
    visitor.page.set_viewport_size({"width": 360, "height": 640})
    for path, button in (("/", "Begin the ten questions"), ("/check", "See the result")):
        visitor.holds(keys.complete) if path == "/check" else visitor
        place = box(visitor.opens(path).page.get_by_role("button", name=button))
        assert place["y"] + place["height"] <= 640, path


def twice_as_large(visitor: Visitor) -> Visitor:
    """The page in letters twice as large."""
    visitor.page.add_style_tag(content=f"html {{ font-size: {2 * REM}px !important; }}")
    return visitor.settles()


def test_with_letters_twice_as_large_next_stays_on_the_screen_and_hides_no_level(
    site: Site, visitors: Visitors
) -> None:
    page = twice_as_large(visitors(site, phone=True).begins()).page
    place = box(page.locator(".st-key-answer-next button"))
    assert place["x"] + place["width"] <= 360
    assert place["y"] > PHONE["height"], "a row so high stays at the end of the page"
    page.get_by_test_id("stMain").evaluate("e => e.scrollTo(0, e.scrollHeight)")
    place = box(page.locator(".st-key-answer-next button"))
    assert place["y"] + place["height"] <= PHONE["height"]


@pytest.mark.parametrize("path", ["/", "/result"])
def test_with_letters_twice_as_large_no_heading_breaks_within_a_word(
    path: str, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site, phone=True).holds(keys.through_stages).opens(path)
    assert geometry.broken_words(twice_as_large(visitor).page) == []


HEADS = "[data-testid=stTable] th"


@pytest.mark.parametrize("screen", ["progression", "result, planned", "result over years"])
def test_no_head_of_a_table_of_a_result_breaks_within_a_word_on_a_phone(
    screen: str, site: Site, keys: Keys, visitors: Visitors
) -> None:
    visitor = visitors(site, phone=True)
    SCREENS[f"{screen}, everything unfolded"](visitor, keys)
    assert visitor.page.locator(HEADS).filter(visible=True).count() > 2
    assert geometry.broken_words(visitor.page, HEADS) == []
    assert visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
