"""The ground of every triangle: regions, corners in words, and how to read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessment.messages import Value
from assessment.reports.charts.plotly.labels import lines
from assessment.reports.charts.plotly.palette import Palette
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import LABEL_SIZE, SMALL_SIZE, template
from assessment.reports.charts.ternary.dots import EDGE
from assessment.reports.charts.ternary.marks import HOW_TO_READ, matters_most
from assessment.reports.charts.ternary.plane import CORNERS, HEIGHT, Spot, region
from assessment.reports.sentences.triangle.waypoints import TITLES
from scoring.triangle import Waypoint

if TYPE_CHECKING:
    import plotly.graph_objects as go

TALLEST = 320  # pixels from base to tip where there is room
TOP = 46
LINE = 17
CORNER = 18.5  # of a line at a corner
KEY = 10
READING_WIDTH = 33  # characters
NAME = "\0"  # where the name of a corner stands, until it is set in bold


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under the dots: which regions are lit, and a second line at each corner."""

    lit: tuple[int, ...] = ()
    notes: Sequence[Value] = ()
    key: Sequence[str] = ()

    @property
    def foot(self) -> float:
        """Pixels from the base to the sentence under the corners' words."""
        return 8 + CORNER * (2 if any(self.notes) else 1) + 8

    def figure(
        self, traces: "Sequence[go.Scatter]", notes: list[dict[str, object]], style: Style
    ) -> "go.Figure":
        """The ground with what stands on it, as wide as its place."""
        import plotly.graph_objects as go

        reading = lines(style.text(HOW_TO_READ), READING_WIDTH)
        depth = self.foot + LINE * len(reading) + self._key_height + 4
        drawn = go.Figure([*self._regions(style.colours), *traces])
        drawn.update_layout(
            template=template(dark=style.dark),
            height=TOP + TALLEST + depth,
            margin={"l": EDGE, "r": EDGE, "t": TOP, "b": depth, "pad": 0},
            xaxis={"visible": False, "range": [0, 1], "constrain": "domain"},
            yaxis={
                "visible": False,
                "range": [0, HEIGHT],
                "scaleanchor": "x",
                "constrain": "domain",
                "constraintoward": "top",
            },
            annotations=[*self._corners(style), *notes, *self._reading(reading, style)],
        )
        return drawn

    @property
    def _key_height(self) -> float:
        return KEY + LINE * len(self.key) if self.key else 0

    def _regions(self, colours: Palette) -> "list[go.Scatter]":
        """The lit ones last, so that their edges lie on top."""
        order = sorted(range(3), key=lambda at: at in self.lit)
        return [_region(at, colours, lit=at in self.lit) for at in order]

    def _corners(self, style: Style) -> list[dict[str, object]]:
        sides = (
            ("center", "bottom", 0, 8),
            ("left", "top", 1 - EDGE, -8),
            ("right", "top", EDGE - 1, -8),
        )
        notes = [style.html(note) for note in self.notes] or ["", "", ""]
        return [
            {
                "x": x,
                "y": y,
                "xanchor": across,
                "yanchor": up,
                "xshift": right,
                "yshift": rise,
                "align": across,
                "text": _corner(way, note, style),
                "font": {"size": LABEL_SIZE, "color": style.colours.ink},
            }
            for way, (x, y), (across, up, right, rise), note in zip(
                Waypoint, CORNERS, sides, notes, strict=True
            )
        ]

    def _reading(self, reading: Sequence[str], style: Style) -> list[dict[str, object]]:
        """One sentence for whoever has never seen such a picture, and the key to its numbers."""
        said: list[dict[str, object]] = [
            {
                "x": 0.5,
                "y": 0,
                "yanchor": "top",
                "yshift": -self.foot,
                "text": "<br>".join(reading),
                "font": {"size": SMALL_SIZE, "color": style.colours.quiet},
            }
        ]
        if self.key:
            said.append(
                {
                    "x": 0,
                    "y": 0,
                    "xanchor": "left",
                    "yanchor": "top",
                    "yshift": -self.foot - LINE * len(reading) - KEY,
                    "align": "left",
                    "text": "<br>".join(self.key),
                    "font": {"size": SMALL_SIZE, "color": style.colours.ink},
                }
            )
        return said


def _corner(at: Waypoint, note: str, style: Style) -> str:
    said = style.html(matters_most(NAME)).replace(NAME, f"<b>{style.html(TITLES[at])}</b>")
    if not note:
        return said
    return f'{said}<br><span style="color:{style.colours.quiet}">{note}</span>'


def _region(at: int, colours: Palette, *, lit: bool) -> "go.Scatter":
    return outline(
        f"{tuple(Waypoint)[at]} leads",
        region(at),
        {"color": colours.line, "width": 1},
        colours.tint if lit else colours.panel,
    )


def outline(name: str, spots: Sequence[Spot], line: dict[str, object], fill: str) -> "go.Scatter":
    """A closed area."""
    import plotly.graph_objects as go

    closed = [*spots, spots[0]]
    return go.Scatter(
        name=name,
        mode="lines",
        x=[x for x, _ in closed],
        y=[y for _, y in closed],
        line=line,
        fill="toself",
        fillcolor=fill,
        cliponaxis=False,
        hoverinfo="skip",
    )
