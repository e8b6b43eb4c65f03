"""Trend lines drawn: a lane for each score, dashed where it was measured differently."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import LABEL_SIZE, SMALL_SIZE, template
from assessment.reports.charts.trend import TrendLane, TrendLines

if TYPE_CHECKING:
    import plotly.graph_objects as go

NAME, VALUE, RISE, GAP = 22, 18, 34, 16  # pixels of a lane: its name, a value, its line, a gap
LANE = NAME + VALUE + RISE + GAP
DAYS = 40  # pixels below the lanes
DAY_WIDTH, VALUE_WIDTH = 11, 8  # characters
MOST_DAYS, MOST_VALUES = 3, 6  # more assessments have theirs only at the ends
SIDE = 3


def trend_lines(chart: TrendLines, style: Style) -> "go.Figure":
    """The lanes one below the other, as wide as their place."""
    import plotly.graph_objects as go

    height, last = LANE * len(chart.lanes) + DAYS, len(chart.days) - 1
    drawn = go.Figure(
        [trace for at in range(len(chart.lanes)) for trace in _traces(chart, at, style)]
    )
    drawn.update_layout(
        template=template(dark=style.dark),
        height=height,
        margin={"l": SIDE, "r": SIDE, "t": 0, "b": 0, "pad": 0},
        xaxis={"visible": False, "range": [-0.5, last + 0.5]},
        yaxis={"visible": False, "range": [height, 0]},
        shapes=[*_grounds(chart, style), *_breaks(chart, height, style)],
        annotations=[*_texts(chart, style)],
    )
    return drawn


def _traces(chart: TrendLines, lane: int, style: Style) -> Iterator["go.Scatter"]:
    """A line between each two points that are there, and the points above it."""
    import plotly.graph_objects as go

    heights = [_down(lane, one.height) for one in chart.lanes[lane].points]
    for at, (before, now) in enumerate(pairwise(heights), start=1):
        if before is not None and now is not None:
            yield go.Scatter(
                name="line",
                x=[at - 1, at],
                y=[before, now],
                mode="lines",
                line={
                    "color": style.colours.accent,
                    "width": 2,
                    "dash": "dot" if at in chart.breaks else "solid",
                },
                hoverinfo="skip",
            )
    yield go.Scatter(
        name="points",
        x=[at for at, one in enumerate(heights) if one is not None],
        y=[one for one in heights if one is not None],
        mode="markers",
        marker={"color": style.colours.accent, "size": 9},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _down(lane: int, height: float | None) -> float | None:
    """How far from the top of the chart a point is, in pixels."""
    return None if height is None else lane * LANE + NAME + VALUE + RISE * (1 - height)


def _grounds(chart: TrendLines, style: Style) -> Iterator[dict[str, object]]:
    """A hairline at the lowest end of every lane."""
    for lane in range(len(chart.lanes)):
        foot = _down(lane, 0)
        yield {
            "type": "line",
            "layer": "below",
            "x0": -0.5,
            "x1": len(chart.days) - 0.5,
            "y0": foot,
            "y1": foot,
            "line": {"color": style.colours.line, "width": 1},
        }


def _breaks(chart: TrendLines, height: int, style: Style) -> Iterator[dict[str, object]]:
    for at in chart.breaks:
        yield {
            "type": "line",
            "layer": "below",
            "x0": at - 0.5,
            "x1": at - 0.5,
            "y0": NAME,
            "y1": height - DAYS,
            "line": {"color": style.colours.quiet, "width": 1, "dash": "dash"},
        }


def _texts(chart: TrendLines, style: Style) -> Iterator[dict[str, object]]:
    ends = {0, len(chart.days) - 1}
    every = len(chart.days) <= MOST_VALUES
    for number, lane in enumerate(chart.lanes):
        yield {
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": number * LANE,
            "yanchor": "top",
            "text": f"<b>{style.html(lane.label)}</b>",
            "font": {"size": LABEL_SIZE},
        }
        yield from _values(lane, number, ends, style, every=every)
    yield from _days(chart, style)


def _days(chart: TrendLines, style: Style) -> Iterator[dict[str, object]]:
    """Below the lanes: at the ends, and at every point where there is room on a phone."""
    last = len(chart.days) - 1
    for at, day in enumerate(chart.days):
        if last < MOST_DAYS or at in {0, last}:
            side = "left" if at == 0 else "right" if at == last else "center"
            yield {
                "x": {"left": -0.5, "right": last + 0.5}.get(side, at),
                "xanchor": side,
                "align": side,
                "y": LANE * len(chart.lanes),
                "yanchor": "top",
                "text": style.html(day, DAY_WIDTH),
                "font": {"size": SMALL_SIZE, "color": style.colours.quiet},
            }


def _values(
    lane: TrendLane, number: int, ends: set[int], style: Style, *, every: bool
) -> Iterator[dict[str, object]]:
    """Each value above its point; at the foot of the lane that there is none."""
    for at, point in enumerate(lane.points):
        if every or at in ends:
            yield {
                "x": at,
                "y": (_down(number, point.height or 0) or 0) - 6,
                "yanchor": "bottom",
                "text": style.html(point.text, VALUE_WIDTH),
                "font": {
                    "size": SMALL_SIZE,
                    "color": style.colours.quiet if point.height is None else style.colours.ink,
                },
            }
