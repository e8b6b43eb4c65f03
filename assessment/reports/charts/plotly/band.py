"""The band drawn: the chosen step in the accent, somebody's own figure beside it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from assessment.messages import Percent, msg
from assessment.reports.charts.band import Band, Subject, more
from assessment.reports.charts.plotly.palette import Palette
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import LABEL_SIZE, SMALL_SIZE, template

if TYPE_CHECKING:
    import plotly.graph_objects as go

PLOT = 240
LEFT, RIGHT, FOOT = 48, 12, 50
TOP, HEADING = 32, 24  # pixels above the plot, and more of them for each line of the heading
FLOOR = 0.8  # of the planned effort: room under the band for its label
LEAST_CEILING = 2.0
TICKS = 6  # at most so many numbers along the axis
AXES = {
    Subject.TIME: msg("time, of what was planned"),
    Subject.SCOPE: msg("scope, of what was planned"),
}
MODELS = {  # the names of the lower and the upper edge
    Subject.TIME: (msg("gentler model"), msg("steeper model")),
    Subject.SCOPE: (msg("at best"), msg("at worst")),
}


def band(chart: Band, style: Style) -> "go.Figure":
    """The band as a figure, as wide as its place."""
    import plotly.graph_objects as go

    drawn = go.Figure([*_edges(chart, style.colours), *_marks(chart, style.colours)])
    heading = _heading(chart, style)
    top = TOP + HEADING * len(heading)
    highest = (float(step.high) for step in chart.steps)
    ceiling = max([LEAST_CEILING, *highest, float(chart.own or 0)])
    drawn.update_layout(
        template=template(dark=style.dark),
        height=top + PLOT + FOOT,
        margin={"l": LEFT, "r": RIGHT, "t": top, "b": FOOT, "pad": 0},
        xaxis=_share_axis(chart, style),
        yaxis=_effort_axis(ceiling, style),
        annotations=[*_above(heading, top, style), *_labels(chart, style)],
    )
    return drawn


def _edges(chart: Band, colours: Palette) -> "Iterator[go.Scatter]":
    """The two models, and the ground between them."""
    import plotly.graph_objects as go

    steps = chart.steps
    for name, efforts, fill in (
        ("low", [float(step.low) for step in steps], None),
        ("high", [float(step.high) for step in steps], "tonexty"),
    ):
        yield go.Scatter(
            name=name,
            mode="lines",
            x=[100 * float(step.share) for step in steps],
            y=efforts,
            line={"color": colours.before, "width": 1.75},
            fill=fill,
            fillcolor=colours.veil(0.12),
            cliponaxis=False,
            hoverinfo="skip",
        )


def _marks(chart: Band, colours: Palette) -> "Iterator[go.Scatter]":
    """The chosen share, from the least to the most; the own figure on it."""
    import plotly.graph_objects as go

    chosen, own = chart.chosen, chart.own
    if chosen is None:
        return
    at = 100 * float(chosen.share)
    yield go.Scatter(
        name="chosen",
        mode="lines+markers",
        x=[at, at],
        y=[float(chosen.low), float(chosen.high)],
        line={"color": colours.accent, "width": 4},
        marker={"color": colours.accent, "size": 11},
        cliponaxis=False,
        hoverinfo="skip",
    )
    if own is not None:
        yield go.Scatter(
            name="own",
            mode="markers",
            x=[at],
            y=[float(own)],
            marker={
                "symbol": "diamond",
                "size": 16,
                "color": colours.ink,
                "line": {"color": colours.paper, "width": 2},
            },
            cliponaxis=False,
            hoverinfo="skip",
        )


def _share_axis(chart: Band, style: Style) -> dict[str, object]:
    """From the whole at the left to the furthest at the right."""
    furthest = round(100 * float(chart.steps[-1].share)) if chart.steps else 75
    reach = abs(furthest - 100)
    apart = 5 if reach <= 5 * TICKS else 20
    outwards = 1 if furthest > 100 else -1
    values = [100 + outwards * away for away in range(0, reach + 1, apart)]
    return {
        "range": [100 - outwards * reach / 50, furthest + outwards * reach / 50],
        "tickvals": values,
        "ticktext": [style.html(Percent(Fraction(value, 100))) for value in values],
        "title": {
            "text": style.html(AXES[chart.subject]),
            "font": {"size": SMALL_SIZE},
            "standoff": 4,
        },
    }


def _effort_axis(ceiling: float, style: Style) -> dict[str, object]:
    values = [half / 2 for half in range(2, int(2 * ceiling) + 1)]
    return {
        "range": [FLOOR, ceiling * 1.03],
        "tickvals": values,
        "ticktext": [style.html(Percent(value)) for value in values],
        "showgrid": True,
        "gridcolor": style.colours.line,
    }


def _heading(chart: Band, style: Style) -> list[str]:
    """The chosen step and the own figure, a line each."""
    if chart.chosen is None:
        return []
    effort = style.html(chart.chosen.effort)
    said = [f"{style.html(chart.chosen.where)}: <b>{effort}</b>"]
    if chart.own is not None:
        figure = style.html(more(chart.own))
        said.append(f"\u25c6 {style.html(msg('Your own figure'))}: <b>{figure}</b>")
    return said


def _above(heading: Sequence[str], top: float, style: Style) -> Iterator[dict[str, object]]:
    """The heading, and under it what the axis upwards counts."""
    for at, line in enumerate(heading):
        yield _line(line, top - HEADING * at, LABEL_SIZE, style.colours.ink)
    effort = style.html(msg("effort, of what was planned"))
    yield _line(effort, TOP - 4, SMALL_SIZE, style.colours.quiet)


def _line(text: str, up: float, size: float, colour: str) -> dict[str, object]:
    """A line that hangs so many pixels above the plot."""
    return {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "top",
        "xshift": 2 - LEFT,
        "yshift": up,
        "align": "left",
        "text": text,
        "font": {"size": size, "color": colour},
    }


def _labels(chart: Band, style: Style) -> Iterator[dict[str, object]]:
    """The models' names, above and below the band, where it is widest."""
    steps = chart.steps
    if not steps:
        return
    last, near = steps[-1], steps[len(steps) * 3 // 4]
    low, high = MODELS[chart.subject]
    places = (
        (high, near.share, near.high, "bottom", 4),
        (low, last.share, near.low, "top", -4),
    )
    for name, share, effort, anchor, up in places:
        yield {
            "x": 100 * float(share),
            "y": float(effort),
            "xanchor": "right",
            "yanchor": anchor,
            "xshift": -6 if name is high else 0,
            "yshift": up,
            "text": style.html(name),
            "font": {"size": SMALL_SIZE, "color": style.colours.quiet},
        }
