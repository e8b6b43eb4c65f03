"""Scope drawn beside what was signed: a grey bar was signed, the accent is in scope now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from assessment.reports.charts.plotly.labels import lines
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import CLEAR, LABEL_SIZE, SMALL_SIZE, template
from assessment.reports.charts.scope_baseline import ScopeBar, ScopeBaseline
from assessment.reports.charts.ternary.texts import fitted

if TYPE_CHECKING:
    import plotly.graph_objects as go

NAME, BAR, LINE, GAP = 21, 12, 16, 13  # pixels of a row: its name, its bar, each line, a gap
NOW = 6  # pixels of the bar within the bar
SIDE = 3
NARROWEST = 300  # pixels of a name on a phone
SUMMARY_WIDTH = 46  # characters
SHORTEST = 0.008  # of an item that takes nothing: it is there still


@dataclass(frozen=True, slots=True)
class Placed:
    """A row, how far down it begins, and what is said below its bar."""

    bar: ScopeBar
    top: float
    summary: tuple[str, ...]

    @property
    def middle(self) -> float:
        """How far down the middle of its bar is."""
        return self.top + NAME + BAR / 2

    @property
    def end(self) -> float:
        """Where the next row begins."""
        return self.top + NAME + BAR + LINE * len(self.summary) + GAP


def scope_baseline(chart: ScopeBaseline, style: Style) -> "go.Figure":
    """The items as a figure, as wide as its place."""
    import plotly.graph_objects as go

    rows, colours = tuple(_placed(chart, style)), style.colours
    height = (rows[-1].end if rows else 0) + (LINE if chart.others else 0)
    signed = {"color": colours.panel, "line": {"color": colours.before, "width": 1}}
    drawn = go.Figure(
        [
            _bars("signed", [(one, one.bar.signed) for one in rows if one.bar.row.signed], signed),
            _bars("now", [(one, one.bar.now) for one in rows if one.bar.row.now], colours.accent),
        ]
    )
    drawn.update_layout(
        template=template(dark=style.dark),
        height=max(height, 10),
        margin={"l": SIDE, "r": SIDE, "t": 0, "b": 0, "pad": 0},
        barmode="overlay",
        xaxis={"visible": False, "range": [0, 1]},
        yaxis={"visible": False, "range": [max(height, 10), 0]},
        shapes=[_dotted(one, style) for one in rows if one.bar.row.refused],
        annotations=[*_texts(rows, style), *_others(chart, height, style)],
    )
    return drawn


def _placed(chart: ScopeBaseline, style: Style) -> Iterator[Placed]:
    top = 0.0
    for bar in chart.bars:
        row = Placed(bar, top, tuple(lines(style.text(bar.row.summary), SUMMARY_WIDTH)))
        yield row
        top = row.end


def _bars(name: str, bars: Sequence[tuple[Placed, float]], marker: object) -> "go.Bar":
    import plotly.graph_objects as go

    return go.Bar(
        name=name,
        orientation="h",
        y=[row.middle for row, _ in bars],
        x=[max(length, SHORTEST) for _, length in bars],
        width=BAR if name == "signed" else NOW,
        marker=marker if isinstance(marker, dict) else {"color": marker},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _dotted(row: Placed, style: Style) -> dict[str, object]:
    """What was asked for and refused: nothing of it is there."""
    return {
        "type": "rect",
        "x0": 0,
        "x1": max(row.bar.refused, SHORTEST),
        "y0": row.middle - BAR / 2,
        "y1": row.middle + BAR / 2,
        "fillcolor": CLEAR,
        "line": {"color": style.colours.before, "width": 1.5, "dash": "dot"},
    }


def _texts(rows: Sequence[Placed], style: Style) -> Iterator[dict[str, object]]:
    colours = style.colours
    for one in rows:
        name = fitted(style.text(one.bar.row.name), LABEL_SIZE, NARROWEST)
        above, below = one.top + NAME - 2, one.top + NAME + BAR + 1
        yield _text(f"<b>{escape(name, quote=False)}</b>", above, "bottom", LABEL_SIZE, colours.ink)
        tone = colours.ink if one.bar.row.moved else colours.quiet
        yield _text("<br>".join(one.summary), below, "top", SMALL_SIZE, tone)


def _others(chart: ScopeBaseline, height: float, style: Style) -> Iterator[dict[str, object]]:
    if chart.others:
        said = style.html(chart.others)
        yield _text(said, height, "bottom", SMALL_SIZE, style.colours.quiet)


def _text(text: str, y: float, anchor: str, size: float, colour: str) -> dict[str, object]:
    return {
        "x": 0,
        "xanchor": "left",
        "align": "left",
        "xshift": -2,
        "y": y,
        "yanchor": anchor,
        "text": text,
        "font": {"size": size, "color": colour},
    }
