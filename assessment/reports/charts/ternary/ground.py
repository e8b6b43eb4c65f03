"""The ground of every triangle: regions, corners in words, the centre, and how to read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessment.reports.charts.plotly.palette import Palette, palette
from assessment.reports.charts.plotly.template import LABEL_SIZE, SMALL_SIZE, template
from assessment.reports.charts.ternary.plane import CORNERS, HEIGHT, WAYPOINTS, Spot, region

if TYPE_CHECKING:
    import plotly.graph_objects as go

EDGE = 14  # pixels beside the triangle, so that a dot in a corner is whole
SIDE = 280  # pixels of a side on the narrowest screen that all this is laid out for
TALLEST = 320  # pixels from base to tip where there is room
TOP = 46
LINE = 17
CORNER = 18.5  # of a line at a corner
KEY = 10
NO_NOTES = ("", "", "")
HOW_TO_READ = ("The nearer to a corner, the more", "that corner matters.")


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under the dots: which regions are lit, and a second line at each corner."""

    lit: tuple[int, ...] = ()
    notes: Sequence[str] = NO_NOTES
    key: Sequence[str] = ()

    @property
    def foot(self) -> float:
        """Pixels from the base to the sentence under the corners' words."""
        return 8 + CORNER * (2 if any(self.notes) else 1) + 8

    def figure(
        self, traces: "Sequence[go.Scatter]", notes: list[dict[str, object]], *, dark: bool
    ) -> "go.Figure":
        """The ground with what stands on it, as wide as its place."""
        import plotly.graph_objects as go

        colours = palette(dark)
        drawn = go.Figure([*self._regions(colours), *traces])
        drawn.update_layout(
            template=template(dark),
            height=TOP + TALLEST + self._depth,
            margin={"l": EDGE, "r": EDGE, "t": TOP, "b": self._depth, "pad": 0},
            xaxis={"visible": False, "range": [0, 1], "constrain": "domain"},
            yaxis={
                "visible": False,
                "range": [0, HEIGHT],
                "scaleanchor": "x",
                "constrain": "domain",
                "constraintoward": "top",
            },
            annotations=[*self._corners(colours), *notes, *self._reading(colours)],
        )
        return drawn

    @property
    def _depth(self) -> float:
        key = KEY + LINE * len(self.key) if self.key else 0
        return self.foot + 2 * LINE + key + 4

    def _regions(self, colours: Palette) -> "list[go.Scatter]":
        """The lit ones last, so that their edges lie on top."""
        order = sorted(range(3), key=lambda at: at in self.lit)
        return [_region(at, colours, lit=at in self.lit) for at in order]

    def _corners(self, colours: Palette) -> list[dict[str, object]]:
        sides = (
            ("center", "bottom", 0, 8),
            ("left", "top", 1 - EDGE, -8),
            ("right", "top", EDGE - 1, -8),
        )
        return [
            {
                "x": x,
                "y": y,
                "xanchor": across,
                "yanchor": up,
                "xshift": right,
                "yshift": rise,
                "align": across,
                "text": _corner(at, note, colours),
                "font": {"size": LABEL_SIZE, "color": colours.ink},
            }
            for at, ((x, y), (across, up, right, rise), note) in enumerate(
                zip(CORNERS, sides, self.notes, strict=True)
            )
        ]

    def _reading(self, colours: Palette) -> list[dict[str, object]]:
        """One sentence for whoever has never seen such a picture, and the key to its numbers."""
        said: list[dict[str, object]] = [
            {
                "x": 0.5,
                "y": 0,
                "yanchor": "top",
                "yshift": -self.foot,
                "text": "<br>".join(HOW_TO_READ),
                "font": {"size": SMALL_SIZE, "color": colours.quiet},
            }
        ]
        if self.key:
            said.append(
                {
                    "x": 0,
                    "y": 0,
                    "xanchor": "left",
                    "yanchor": "top",
                    "yshift": -self.foot - 2 * LINE - KEY,
                    "align": "left",
                    "text": "<br>".join(self.key),
                    "font": {"size": SMALL_SIZE, "color": colours.ink},
                }
            )
        return said


def _corner(at: int, note: str, colours: Palette) -> str:
    name = f"<b>{WAYPOINTS[at]}</b> matters most"
    if not note:
        return name
    return f'{name}<br><span style="color:{colours.quiet}">{note}</span>'


def _region(at: int, colours: Palette, *, lit: bool) -> "go.Scatter":
    return outline(
        f"{WAYPOINTS[at].lower()} leads",
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
