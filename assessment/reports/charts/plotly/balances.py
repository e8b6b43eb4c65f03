"""Balances drawn: the accent is used up, the hollow end is pending."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assessment.reports.charts.balances import Balance, Balances
from assessment.reports.charts.plotly.palette import Palette
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import CLEAR, LABEL_SIZE, SMALL_SIZE, template

if TYPE_CHECKING:
    import plotly.graph_objects as go

ROW = 78  # pixels a row: a line of text, the bar, a line of text, a gap
BAR_TOP, BAR = 24, 14
SIDE = 3
LEAST = 10  # pixels that plotly asks for
NAME_WIDTH, SUMMARY_WIDTH, REST_WIDTH = 12, 200, 50  # characters


def balances(chart: Balances, style: Style) -> "go.Figure":
    """The accounts as a figure, as wide as its place."""
    import plotly.graph_objects as go

    colours, rows = style.colours, chart.rows
    used, pending = _spans(rows)
    drawn = go.Figure(
        [
            _bar("used", used, {"color": colours.accent}),
            _bar("pending", pending, _hollow(colours)),
        ]
    )
    height = max(ROW * len(rows), LEAST)
    drawn.update_layout(
        template=template(dark=style.dark),
        height=height,
        margin={"l": SIDE, "r": SIDE, "t": 0, "b": 0, "pad": 0},
        barmode="overlay",
        xaxis={"visible": False, "range": [0, 1]},
        yaxis={"visible": False, "range": [height, 0]},
        shapes=[_track(at, row, colours) for at, row in enumerate(rows)],
        annotations=[note for at, row in enumerate(rows) for note in _texts(at, row, style)],
    )
    return drawn


Span = tuple[int, float, float]  # row, start and end


def _spans(rows: Sequence[Balance]) -> tuple[list[Span], list[Span]]:
    ends = [row.ends for row in rows]
    used = [(at, 0.0, end) for at, (end, _) in enumerate(ends) if end]
    pending = [(at, start, end) for at, (start, end) in enumerate(ends) if end > start]
    return used, pending


def _hollow(colours: Palette) -> dict[str, object]:
    return {
        "color": colours.paper,
        "line": {"color": colours.accent, "width": 1.5},
        "pattern": {"shape": "/", "fgcolor": colours.accent, "size": 6, "solidity": 0.18},
    }


def _bar(name: str, spans: Sequence[Span], marker: dict[str, object]) -> "go.Bar":
    import plotly.graph_objects as go

    return go.Bar(
        name=name,
        orientation="h",
        y=[at * ROW + BAR_TOP + BAR / 2 for at, _, _ in spans],
        base=[start for _, start, _ in spans],
        x=[end - start for _, start, end in spans],
        width=BAR,
        marker=marker,
        cliponaxis=False,
        hoverinfo="skip",
    )


def _track(at: int, row: Balance, colours: Palette) -> dict[str, object]:
    """The whole concession; dotted where there is none."""
    top = at * ROW + BAR_TOP
    return {
        "type": "rect",
        "layer": "below",
        "x0": 0,
        "x1": 1,
        "y0": top,
        "y1": top + BAR,
        "fillcolor": colours.panel if row.limit else CLEAR,
        "line": {"color": colours.line, "width": 1, "dash": "solid" if row.limit else "dot"},
    }


def _texts(at: int, row: Balance, style: Style) -> Iterator[dict[str, object]]:
    top = at * ROW
    colours = style.colours
    name = f"<b>{style.html(row.name, NAME_WIDTH)}</b>"
    over_bar = {"y": top + BAR_TOP - 4, "yanchor": "bottom"}
    size, ink = LABEL_SIZE, colours.ink
    yield over_bar | _text(name, "left", size, ink)
    yield over_bar | _text(style.html(row.summary, SUMMARY_WIDTH), "right", size, ink)
    under = {"y": top + BAR_TOP + BAR + 3, "yanchor": "top"}
    rest = style.html(row.rest, REST_WIDTH)
    if row.alarming:
        yield under | _text(f"<b>{rest}</b>", "left", SMALL_SIZE, ink)
    else:
        yield under | _text(rest, "left", SMALL_SIZE, colours.quiet)


def _text(text: str, side: str, size: float, colour: str) -> dict[str, object]:
    return {
        "x": 0 if side == "left" else 1,
        "xanchor": side,
        "align": side,
        "xshift": -2 if side == "left" else 2,
        "text": text,
        "font": {"size": size, "color": colour},
    }
