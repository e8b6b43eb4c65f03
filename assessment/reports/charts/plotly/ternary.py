"""The triangle drawn: one position, everybody's, or the course since the agreement."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from assessment.messages import Message, msg
from assessment.reports.charts.plotly.labels import broken
from assessment.reports.charts.plotly.palette import Palette
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.ternary_ground import Ground
from assessment.reports.charts.ternary.dots import CENTRE_LOOK, SIDE, Mark, placed
from assessment.reports.charts.ternary.drift import Drift
from assessment.reports.charts.ternary.marks import (
    crowded,
    drift_marks,
    own_marks,
    together_marks,
)
from assessment.reports.charts.ternary.places import Place
from assessment.reports.charts.ternary.plane import Spot, leaders, spot
from assessment.reports.charts.ternary.position import OwnPosition
from assessment.reports.charts.ternary.texts import marked_up
from assessment.reports.charts.ternary.together import Positions
from assessment.reports.sentences.triangle.hundred import points

if TYPE_CHECKING:
    import plotly.graph_objects as go

KEY_WIDTH = 40  # characters
NAMED = 12  # people; more than so many names are not tried
HOVER_WIDTH = 36
ANCHORS = {  # of a label: where its place is on it
    "left": ("left", "middle"),
    "right": ("right", "middle"),
    "above": ("center", "bottom"),
    "below": ("center", "top"),
}


def own_position(chart: OwnPosition, style: Style) -> "go.Figure":
    """The triangle with one dot; each corner says how many points it got."""
    notes = [msg("{points} of 100 points", points=weight) for weight in points(chart.of)]
    return _scene(Ground(leaders(chart.of), notes), own_marks(chart, style.text), style)


def together(chart: Positions, style: Style) -> "go.Figure":
    """Everybody by name, and the group's position in the accent.

    Where there are too many for all names to stand free, numbers stand in the picture and the
    names below it.
    """
    lit = leaders(chart.group) if chart.group else ()
    weights = points(chart.group) if chart.group else ()
    notes = [msg("{points} for the group", points=weight) for weight in weights]
    marks = together_marks(chart, style.text)
    if len(chart.people) <= NAMED and not crowded(marks):
        return _scene(Ground(lit, notes), marks, style)
    names = [style.text(name) for name, _ in chart.people]
    key = [broken(f"{at}\u2002{name}", KEY_WIDTH) for at, name in enumerate(names, 1)]
    numbered = together_marks(chart, style.text, numbers=True)
    return _scene(Ground(lit, notes, key), numbered, style)


def drift(chart: Drift, style: Style) -> "go.Figure":
    """The agreed point, then the position after each decision.

    The region of the agreed waypoint is lit, so that a course that leaves it is seen to.
    """
    line = [spot(position) for _, position in chart.steps]
    ground = Ground(leaders(chart.agreed), [*_agreed_and_now(chart)])
    return _scene(ground, drift_marks(chart, style.text), style, line)


def _agreed_and_now(chart: Drift) -> Iterator[Message]:
    agreed = points(chart.agreed)
    if not chart.trail:
        for weight in agreed:
            yield msg("{points} of 100", points=weight)
        return
    for before, now in zip(agreed, points(chart.trail[-1]), strict=True):
        yield msg("{before} agreed, {now} now", before=before, now=now)


def _scene(
    ground: Ground, marks: Sequence[Mark], style: Style, trail: Sequence[Spot] = ()
) -> "go.Figure":
    """The figure: the ground, a trail if there is one, the dots and their labels."""
    colours = style.colours
    found = placed(marks, trail)
    lines = [*_trail(trail, colours), *_leaders(marks, found, colours)]
    traces = [*lines, *_dots(marks, colours)]
    return ground.figure(traces, _labels(marks, found, colours), style)


def _dots(marks: Sequence[Mark], colours: Palette) -> "Iterator[go.Scatter]":
    """The dots, one trace for each kind by name, in the order in which the kinds come."""
    import plotly.graph_objects as go

    for name in dict.fromkeys(mark.look.name for mark in marks):
        alike = [mark for mark in marks if mark.look.name == name]
        looks = [mark.look for mark in alike]
        hover = any(mark.hover for mark in alike)
        yield go.Scatter(
            name=name,
            mode="markers",
            x=[mark.spot[0] for mark in alike],
            y=[mark.spot[1] for mark in alike],
            marker={
                "symbol": [look.symbol for look in looks],
                "size": [look.size for look in looks],
                "color": [getattr(colours, look.colour) for look in looks],
                "opacity": 1,
                "line": {"color": colours.paper, "width": 0 if looks == [CENTRE_LOOK] else 1.5},
            },
            cliponaxis=False,
            text=[broken(mark.hover, HOVER_WIDTH) for mark in alike],
            **({"hovertemplate": "%{text}<extra></extra>"} if hover else {"hoverinfo": "skip"}),
        )


def _trail(spots: Sequence[Spot], colours: Palette) -> "Iterator[go.Scatter]":
    if len(spots) > 1:
        yield _line("trail", spots, {"color": colours.before, "width": 2})


def _leaders(
    marks: Sequence[Mark], found: Sequence[Place | None], colours: Palette
) -> "Iterator[go.Scatter]":
    """Hairlines from dots to labels that stand further off."""
    ends = [
        (mark.spot, (place.at[0] / SIDE, place.at[1] / SIDE))
        for mark, place in zip(marks, found, strict=True)
        if place and place.leader
    ]
    for end in ends:
        yield _line("leader", end, {"color": colours.quiet, "width": 0.75})


def _line(name: str, spots: Sequence[Spot], line: Mapping[str, object]) -> "go.Scatter":
    import plotly.graph_objects as go

    return go.Scatter(
        name=name,
        mode="lines",
        x=[x for x, _ in spots],
        y=[y for _, y in spots],
        line=line,
        cliponaxis=False,
        hoverinfo="skip",
    )


def _labels(
    marks: Sequence[Mark], found: Sequence[Place | None], colours: Palette
) -> list[dict[str, object]]:
    """The labels as annotations."""
    return [
        _note(mark, place, colours)
        for mark, place in zip(marks, found, strict=True)
        if place is not None
    ]


def _note(mark: Mark, place: Place, colours: Palette) -> dict[str, object]:
    across, up = ANCHORS[place.side]
    text = marked_up(mark.lines)
    return {
        "x": place.at[0] / SIDE,
        "y": place.at[1] / SIDE,
        "xanchor": across,
        "yanchor": up,
        "align": across,
        "borderpad": 0,
        "text": f"<b>{text}</b>" if mark.look.bold else text,
        "font": {"size": mark.look.font, "color": getattr(colours, mark.look.text)},
    }
