"""The stage ladder: a staircase whose reached step is filled, with what is uncertain beside it."""

from typing import TYPE_CHECKING

from assessment.reports.charts.ladder import Ladder
from assessment.reports.charts.plotly.palette import Palette
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import LABEL_SIZE, SMALL_SIZE, template

if TYPE_CHECKING:
    import plotly.graph_objects as go

STEP = 52  # pixels from one stage to the next
CLIMB = 0.34  # the part of the width that the stairs climb over
NAME_WIDTH = 24  # characters
GUTTER = 92  # pixels to the right of the stairs, for the bracket and its label
NOTE_WIDTH = 12  # characters of a line of that label


def ladder(chart: Ladder, style: Style) -> "go.Figure":
    """The ladder as a figure, as wide as its place and some 52 pixels a stage high."""
    import plotly.graph_objects as go

    colours = style.colours
    stages = chart.stages
    drawn = go.Figure(_steps(chart, colours))
    drawn.update_layout(
        template=template(dark=style.dark),
        height=STEP * len(stages) + 16,
        margin={"l": 2, "r": GUTTER if chart.edges else 2, "t": 8, "b": 8, "pad": 0},
        bargap=0,
        xaxis={"visible": False, "range": [0, 1]},
        yaxis={"visible": False, "range": [stages[0][0] - 0.53, stages[-1][0] + 0.53]},
        annotations=[*_names(chart, style), *_note(chart, style)],
        shapes=_bracket(chart, colours),
    )
    return drawn


def _start(at: int, count: int) -> float:
    """Where a step begins: each a little further right than the one below."""
    return CLIMB * at / max(count - 1, 1)


def _steps(chart: Ladder, colours: Palette) -> "go.Bar":
    import plotly.graph_objects as go

    starts = [_start(at, len(chart.stages)) for at in range(len(chart.stages))]
    return go.Bar(
        name="stages",
        orientation="h",
        y=[value for value, _ in chart.stages],
        base=starts,
        x=[1 - start for start in starts],
        width=1,
        marker={
            "color": [_ground(value, chart.reached, colours) for value, _ in chart.stages],
            "line": {"color": colours.line, "width": 1},
        },
        hoverinfo="skip",
    )


def _ground(value: int, reached: int | None, colours: Palette) -> str:
    if reached is None or value > reached:
        return colours.panel
    return colours.accent if value == reached else colours.tint


def _names(chart: Ladder, style: Style) -> list[dict[str, object]]:
    """Number, and name with role, of each step; apart, so that lines stand under the first."""
    return [
        {
            "x": _start(at, len(chart.stages)),
            "y": value,
            "xshift": shift,
            "xanchor": "left",
            "align": "left",
            "text": text,
            "font": {"size": LABEL_SIZE, "color": _text(value, chart.reached, style.colours)},
        }
        for at, (value, name) in enumerate(chart.stages)
        for shift, text in (
            (11, _bold(str(value), value, chart)),
            (31, _named(name, value, chart, style)),
        )
    ]


def _bold(text: str, value: int, chart: Ladder) -> str:
    return f"<b>{text}</b>" if value == chart.reached else text


def _named(name: str, value: int, chart: Ladder, style: Style) -> str:
    role = chart.role(value)
    below = f'<br><span style="font-size:{SMALL_SIZE}px">{style.html(role)}</span>' if role else ""
    return _bold(style.html(name, NAME_WIDTH), value, chart) + below


def _text(value: int, reached: int | None, colours: Palette) -> str:
    if value == reached:
        return colours.on_accent
    return colours.ink if reached is not None and value < reached else colours.quiet


def _note(chart: Ladder, style: Style) -> list[dict[str, object]]:
    """What the bracket is, beside its middle."""
    if chart.edges is None or chart.possible is None:
        return []
    return [
        {
            "x": 1,
            "y": sum(chart.edges) / 2,
            "xshift": 20,
            "xanchor": "left",
            "align": "left",
            "text": style.html(chart.possible, NOTE_WIDTH),
            "font": {"size": SMALL_SIZE, "color": style.colours.ink},
        }
    ]


def _bracket(chart: Ladder, colours: Palette) -> list[dict[str, object]]:
    if chart.edges is None:
        return []
    foot, head = chart.edges[0] + 0.06, chart.edges[1] - 0.06
    arms = [(8, 14, foot, foot), (14, 14, foot, head), (8, 14, head, head)]
    return [_stroke(*arm, colours.quiet, 1.5) for arm in arms]


def _stroke(
    left: float, right: float, foot: float, head: float, colour: str, width: float
) -> dict[str, object]:
    """A line; across in pixels from the right edge of the stairs, upwards in stages."""
    return {
        "type": "line",
        "xref": "paper",  # a shape that knows the axis would be cut off at its end
        "xsizemode": "pixel",
        "xanchor": 1,
        "x0": left,
        "x1": right,
        "y0": foot,
        "y1": head,
        "line": {"color": colour, "width": width},
    }
