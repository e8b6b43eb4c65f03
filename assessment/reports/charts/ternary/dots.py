"""Dots: who or what lies where in the triangle, each with its label beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from assessment.reports.charts.plotly.labels import broken
from assessment.reports.charts.plotly.palette import Palette, palette
from assessment.reports.charts.plotly.template import LABEL_SIZE, SMALL_SIZE
from assessment.reports.charts.ternary.box import Box
from assessment.reports.charts.ternary.ground import EDGE, SIDE, Ground
from assessment.reports.charts.ternary.places import Dot, Place, places
from assessment.reports.charts.ternary.plane import CENTRE, HEIGHT, Spot
from assessment.reports.charts.ternary.texts import marked_up, text_size

if TYPE_CHECKING:
    import plotly.graph_objects as go

FRAME = Box(-EDGE, 2, SIDE + EDGE, SIDE * HEIGHT - 2)
ANCHORS = {  # of a label: where its place is on it
    "left": ("left", "middle"),
    "right": ("right", "middle"),
    "above": ("center", "bottom"),
    "below": ("center", "top"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of dot is drawn."""

    name: str
    symbol: str
    size: float
    colour: str  # a field of the palette
    text: str = "ink"
    font: float = LABEL_SIZE
    bold: bool = False


CENTRE_LOOK = Look("centre", "circle-open", 6, "quiet", text="quiet", font=SMALL_SIZE)
PERSON = Look("sponsor", "circle", 12, "before")
AGREED = Look("agreed", "diamond", 18, "accent", text="accent", bold=True)
NOW = Look("now", "circle", 16, "accent", text="accent", bold=True)
STEP = Look("decision", "circle", 7, "before", font=SMALL_SIZE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot: its place, the lines of its label (none: it goes without), and what hovering says."""

    spot: Spot
    lines: tuple[str, ...]
    look: Look
    hover: str = ""

    @property
    def dot(self) -> Dot:
        """The dot with its label, in pixels of the narrowest picture."""
        x, y = self.spot
        width, height = text_size(
            self.lines or ("",), self.look.font * (1.06 if self.look.bold else 1)
        )
        return Dot((x * SIDE, y * SIDE), self.look.size / 2 + 1, width, height)


CENTRE_MARK = Mark(CENTRE, ("all equal",), CENTRE_LOOK)


def placed(marks: Sequence[Mark], trail: Sequence[Spot] = ()) -> list[Place | None]:
    """Where each mark's label stands; None for those without one, or without a free place."""
    course = [(x * SIDE, y * SIDE) for x, y in trail]
    wanted = [bool(mark.lines) for mark in marks]
    return places([mark.dot for mark in marks], FRAME, wanted, list(pairwise(course)))


def scene(
    ground: Ground, marks: Sequence[Mark], trail: Sequence[Spot] = (), *, dark: bool
) -> "go.Figure":
    """The figure: the ground, a trail if there is one, the dots and their labels."""
    colours = palette(dark)
    found = placed(marks, trail)
    lines = [*_trail(trail, colours), *_leaders(marks, found, colours)]
    traces = [*lines, *_dots(marks, colours)]
    return ground.figure(traces, _labels(marks, found, colours), dark=dark)


def _dots(marks: Sequence[Mark], colours: Palette) -> "Iterator[go.Scatter]":
    """The dots, one trace for each kind, in the order in which the kinds come."""
    import plotly.graph_objects as go

    for look in dict.fromkeys(mark.look for mark in marks):
        alike = [mark for mark in marks if mark.look == look]
        hover = any(mark.hover for mark in alike)
        yield go.Scatter(
            name=look.name,
            mode="markers",
            x=[mark.spot[0] for mark in alike],
            y=[mark.spot[1] for mark in alike],
            marker={
                "symbol": look.symbol,
                "size": look.size,
                "color": getattr(colours, look.colour),
                "opacity": 1,
                "line": {"color": colours.paper, "width": 0 if look is CENTRE_LOOK else 1.5},
            },
            cliponaxis=False,
            text=[broken(mark.hover, HOVER_WIDTH) for mark in alike],
            **({"hovertemplate": "%{text}<extra></extra>"} if hover else {"hoverinfo": "skip"}),
        )


HOVER_WIDTH = 36


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
