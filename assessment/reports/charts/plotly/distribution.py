"""Distributions drawn: small columns of people, one question below the other.

Levels are full columns; what was said in place of a level stands apart, hatched, with its name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessment.messages import Value
from assessment.reports.charts.distribution import Distribution, Distributions, Heap
from assessment.reports.charts.plotly.labels import lines
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import CLEAR, LABEL_SIZE, SMALL_SIZE, template

if TYPE_CHECKING:
    import plotly.graph_objects as go

LINE, NOTE, COUNT = 19, 17, 18  # pixels: a line of the label, the note under it, a number
TALLEST = 46  # pixels, of the highest column
FOOT, GAP = 20, 14  # pixels: the level under a column, and what is left below
LABEL_WIDTH, APART_WIDTH = 30, 9  # characters of a line
SLOT_GAP, APART_SLOT = 0.45, 1.5  # in widths of a column
COLUMN = 0.72  # of the width that it has


@dataclass(frozen=True, slots=True)
class Strip:
    """A question in its place, in pixels from the top: where its columns stand, and its end."""

    row: Distribution
    top: float
    floor: float
    bottom: float


def distributions(chart: Distributions, style: Style) -> "go.Figure":
    """The questions as one figure, as wide as its place."""
    import plotly.graph_objects as go

    placed = strips(chart, style)
    width = chart.slots + SLOT_GAP + APART_SLOT * len(chart.apart)
    depth = placed[-1].bottom if placed else 0
    drawn = go.Figure([*_levels(placed, chart, style), *_apart(placed, chart, style)])
    drawn.update_layout(
        template=template(dark=style.dark),
        height=depth + GAP,
        margin={"l": 2, "r": 2, "t": 0, "b": GAP, "pad": 0},
        barmode="overlay",
        xaxis={"visible": False, "range": [0, width]},
        yaxis={"visible": False, "range": [depth, 0]},
        shapes=[_ground(one, chart, style) for one in placed],
        annotations=[text for one in placed for text in _texts(one, chart, style, width)],
    )
    return drawn


def strips(chart: Distributions, style: Style) -> list[Strip]:
    """The questions one below the other, each as high as its label and its columns."""
    foot = FOOT
    if chart.apart:
        names = (lines(style.text(one), APART_WIDTH) for one in chart.apart)
        foot = max(foot, FOOT + NOTE * (max(map(len, names)) - 1))
    placed: list[Strip] = []
    for row in chart.rows:
        top = placed[-1].bottom + GAP if placed else 0
        head = LINE * len(lines(style.text(row.label), LABEL_WIDTH)) + (NOTE if row.note else 0)
        floor = top + head + COUNT + TALLEST
        placed.append(Strip(row, top, floor, floor + foot))
    return placed


def _levels(placed: Sequence[Strip], chart: Distributions, style: Style) -> "Iterator[go.Bar]":
    spans = [(one, at + 0.5, heap) for one in placed for at, heap in enumerate(one.row.levels)]
    yield _columns("levels", spans, chart, {"color": style.colours.accent})


def _apart(placed: Sequence[Strip], chart: Distributions, style: Style) -> "Iterator[go.Bar]":
    """Hatched, so that they are told apart without colour."""
    quiet = style.colours.quiet
    hatched: dict[str, object] = {
        "color": CLEAR,
        "line": {"color": quiet, "width": 1.2},
        "pattern": {"shape": "/", "fgcolor": quiet, "bgcolor": CLEAR, "size": 6, "solidity": 0.2},
    }
    spans = [(one, _apart_at(chart, heap.label), heap) for one in placed for heap in one.row.apart]
    if spans:
        yield _columns("apart", spans, chart, hatched)


def _apart_at(chart: Distributions, label: Value) -> float:
    """The middle of the column for what was said in place of a level."""
    return chart.slots + SLOT_GAP + APART_SLOT * (chart.apart.index(label) + 0.5)


def _columns(
    name: str,
    spans: Sequence[tuple[Strip, float, Heap]],
    chart: Distributions,
    marker: dict[str, object],
) -> "go.Bar":
    import plotly.graph_objects as go

    return go.Bar(
        name=name,
        x=[at for _, at, _ in spans],
        y=[-_height(heap, chart) for _, _, heap in spans],
        base=[one.floor for one, _, _ in spans],
        width=COLUMN,
        marker=marker,
        hoverinfo="skip",
    )


def _height(heap: Heap, chart: Distributions) -> float:
    """In pixels; the highest column anywhere is as high as can be."""
    return TALLEST * heap.people / chart.most if chart.most else 0


def _ground(of: Strip, chart: Distributions, style: Style) -> dict[str, object]:
    """The line on which the levels stand."""
    return {
        "type": "line",
        "x0": 0,
        "x1": chart.slots,
        "y0": of.floor,
        "y1": of.floor,
        "line": {"color": style.colours.line, "width": 1},
    }


def _texts(
    of: Strip, chart: Distributions, style: Style, width: float
) -> Iterator[dict[str, object]]:
    colours, row = style.colours, of.row
    label = style.html(row.label, LABEL_WIDTH)
    yield _text(f"<b>{label}</b>", 0, of.top, LABEL_SIZE, colours.ink, "left")
    if row.mean_words:
        yield _text(style.html(row.mean_words), width, of.top, LABEL_SIZE, colours.ink, "right")
    if row.note:
        under = of.floor - TALLEST - COUNT - NOTE
        yield _text(style.html(row.note), 0, under, SMALL_SIZE, colours.quiet, "left")
    for at, heap in enumerate(row.levels):
        yield from _heap(heap, at + 0.5, of, chart, style)
    for heap in row.apart:
        yield from _heap(heap, _apart_at(chart, heap.label), of, chart, style)


def _heap(
    heap: Heap, at: float, of: Strip, chart: Distributions, style: Style
) -> Iterator[dict[str, object]]:
    """How many, above the column where there are any; what they say, under it."""
    colours = style.colours
    if heap.people:
        above = of.floor - _height(heap, chart) - COUNT + 1
        yield _text(style.html(heap.people), at, above, SMALL_SIZE, colours.ink, "center")
    name = style.html(heap.label, APART_WIDTH)
    yield _text(name, at, of.floor + 2, SMALL_SIZE, colours.quiet, "center")


def _text(
    text: str, at: float, top: float, size: float, colour: str, side: str
) -> dict[str, object]:
    """Text that hangs from `top`, in pixels."""
    return {
        "text": text,
        "x": at,
        "y": top,
        "xanchor": side,
        "yanchor": "top",
        "align": side,
        "font": {"size": size, "color": colour},
    }
