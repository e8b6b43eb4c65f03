"""The triangle's charts as Chromium draws them: no label covers another or a dot, none is cut."""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

import plotly.graph_objects as go
import plotly.offline
import pytest
import streamlit
from playwright.sync_api import Browser, Page

from assessment.domain.triangle.current_scope import ScopeEntry, ScopeState
from assessment.domain.triangle.scope import ScopeItem
from assessment.reports import charts
from assessment.reports.charts.plotly import CONFIG
from scoring.triangle import Waypoint
from tests.reports.charted_triangle import (
    balances,
    band,
    common_ground,
    draw,
    drift,
    position,
    together,
)

GUTTER = 16  # pixels that the page keeps at each side of a phone
COLUMN = 748  # pixels of the page's one column on a desktop

FONT = next(
    path
    for path in (Path(streamlit.__file__).parent / "static" / "static" / "media").iterdir()
    if path.name.startswith("SourceSansVF-Upright") or path.name.startswith("SourceSansVF.")
)

STYLE = f"""<!doctype html><style>
  @font-face {{ font-family: "Source Sans"; font-weight: 200 900; src: url(/font.woff2) }}
  body {{ margin: 0 {GUTTER}px }}
</style>"""
DRAW = """async ([id, figure, config]) => {
  await document.fonts.load('14px "Source Sans"');
  await document.fonts.load('bold 14px "Source Sans"');
  await Plotly.newPlot(id, {...figure, config});
}"""
# Each text and marker with its box; a hairline or an area covers nothing.
MEASURE = """id => {
  const all = (query, name) => [...document.querySelectorAll(`#${id} ${query}`)].map(e => {
    const box = e.getBoundingClientRect();
    return [name(e), box.left, box.top, box.right, box.bottom];
  }).filter(box => box[3] > box[1]);
  return [all(":is(.annotation, .xtick, .ytick, .g-xtitle) text", e => e.textContent),
          all(".scatterlayer .point", () => "dot")];
}"""

Shape = tuple[str, float, float, float, float]  # what it is, left, top, right, foot
Drawn = tuple[int, dict[str, tuple[list[Shape], list[Shape]]]]  # width; texts and dots by figure

CROWD = [
    ("Anna Bell", (50, 30, 20)),
    ("Ben Carr", (20, 60, 20)),
    ("Chioma Okafor", (25, 20, 55)),
    ("Dmitri Volkov", (40, 30, 30)),
    ("Eva Lindqvist-Montgomery", (35, 35, 30)),
    ("王小明", (5, 5, 90)),
    ("WWWWWWWW MMMMMMMM", (90, 5, 5)),
    ("Farid Haddad", (5, 90, 5)),
]
MANY = [(f"Member {at} of the board", (20 + at, 35 - at % 7, 45 - at)) for at in range(20)]
STEPS = [charts.Step(s / 100, 1 + (100 - s) / 58, (s / 100) ** -4) for s in range(100, 74, -1)]

STATES = (*ScopeState, ScopeState.IN, ScopeState.IN)
VARIED = tuple(
    ScopeEntry(
        ScopeItem(id=f"s{at}", text=name * 4, days=10 * at, money=1_000_000_000 * at),
        state,
        at,
        was=ScopeItem(id=f"s{at}", text=name, days=20_000, money=9_000_000_000)
        if at == len(STATES) - 1
        else None,
    )
    for at, (state, (name, _)) in enumerate(zip(STATES, reversed(CROWD), strict=False))
)

FIGURES: dict[str, Callable[[], go.Figure]] = {
    "one position": lambda: position((50, 30, 20)),
    "a position in a corner": lambda: position((90, 5, 5)),
    "a position in the middle": lambda: position((1, 1, 1)),
    "everybody by name": lambda: together(CROWD[:5], (34, 35, 31)),
    "names in the corners": lambda: together(CROWD, (34, 35, 31)),
    "numbers for many": lambda: together(MANY, (34, 35, 31)),
    "nobody differs": lambda: together([(n, (1, 1, 1)) for n, _ in CROWD], (1, 1, 1)),
    "a drift": lambda: drift((50, 30, 20), [(48, 31, 21), (40, 30, 30), (30, 30, 40)]),
    "common ground": lambda: common_ground([("Anna Bell", 0), ("Ben Carr", 10), ("Cleo", 30)]),
    "common ground of a crowd": lambda: common_ground(
        [(name, 7 * at % 30) for at, (name, _) in enumerate(CROWD)]
    ),
    "common ground, all the same": lambda: common_ground([(name, 5) for name, _ in CROWD]),
    "common ground, nothing given": lambda: common_ground([(name, 0) for name, _ in CROWD[:3]]),
    "balances": lambda: balances(
        [
            charts.Balance(Waypoint.TIME, 12, 5, 30),
            charts.Balance(Waypoint.COST, 3_600_000_000, 1_200_000_000, 4_000_000_000, "EUR"),
            charts.Balance(Waypoint.QUALITY, 3, 0, 2),
        ]
    ),
    "balances with more given back than used": lambda: balances(
        [
            charts.Balance(Waypoint.TIME, -66, 30, 30),
            charts.Balance(Waypoint.COST, -6_400_000, 2_000_000, 2_400_000, "EUR"),
            charts.Balance(Waypoint.QUALITY, 0, 0, 0),
        ]
    ),
    "a varied scope": lambda: draw(charts.ScopeBaseline(VARIED, "EUR")),
    "a squeeze": lambda: band(STEPS, STEPS[15], 1.3),
    "the strongest squeeze": lambda: band(STEPS, STEPS[-1], 2.4),
}

BARS = ("balances", "balances with more given back than used", "a varied scope")


@pytest.fixture(scope="module", params=[True, False], ids=["phone", "desktop"])
def drawn(request: pytest.FixtureRequest, launch: Callable[[], Browser]) -> Iterator[Drawn]:
    """All figures on one empty page, in the font that Streamlit serves: text and dots of each."""
    width = 360 - 2 * GUTTER if request.param else COLUMN
    browser = launch()
    page = browser.new_page(viewport={"width": width + 2 * GUTTER, "height": 800})
    figures = {name: draw() for name, draw in FIGURES.items()}
    serve(page, [int(figure.layout.height) for figure in figures.values()])
    for at, figure in enumerate(figures.values()):
        page.evaluate(DRAW, [f"figure{at}", json.loads(figure.to_json()), CONFIG])
    yield width, {name: page.evaluate(MEASURE, f"figure{at}") for at, name in enumerate(figures)}
    browser.close()


def serve(page: Page, heights: Sequence[int]) -> None:
    """An empty page with a place for each figure."""
    places = "".join(
        f'<div id="figure{at}" style="height: {height}px"></div>'
        for at, height in enumerate(heights)
    )
    page.route("**/font.woff2", lambda route: route.fulfill(body=FONT.read_bytes()))
    page.route("**/", lambda route: route.fulfill(content_type="text/html", body=STYLE + places))
    page.goto("http://figure.test/")
    page.add_script_tag(content=plotly.offline.get_plotlyjs())


@pytest.mark.parametrize("name", FIGURES)
def test_no_text_covers_another_text_or_a_dot_and_none_is_cut_off(drawn: Drawn, name: str) -> None:
    width, (texts, dots) = drawn[0], drawn[1][name]

    assert texts
    assert bool(dots) == (name not in BARS)
    assert [(one[0], other[0]) for one, other in combinations(texts, 2) if cover(one, other)] == []
    assert [text[0] for text in texts if any(cover(text, dot) for dot in dots)] == []
    assert [text[0] for text in texts if text[1] < 0 or text[3] > width + 2 * GUTTER] == []


def cover(one: Shape, other: Shape) -> bool:
    """Whether two boxes share more than a pixel's edge; letters end well inside their line."""
    across = min(one[3], other[3]) - max(one[1], other[1])
    upright = min(one[4], other[4]) - max(one[2], other[2])
    return across > 1 and upright > 3
