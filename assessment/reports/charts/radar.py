"""The radar: one spoke an item; what is not scored leaves a gap, it is not drawn as 0."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessment.reports.charts.labels import Number, broken, lines, plotted
from assessment.reports.charts.marks import Mark, Values, describe_marks, mark_rows, marks, plain
from assessment.reports.charts.palette import Palette, palette
from assessment.reports.charts.scale import SCALE, Scale, ticks
from assessment.reports.charts.template import CLEAR, SMALL_SIZE, template

if TYPE_CHECKING:
    import plotly.graph_objects as go

LABEL_WIDTH = 13  # characters
SIDE = 86  # pixels for the labels on the left and right
CORE = 250  # pixels of the radar itself
LINE = 16
KEY = 26


@dataclass(frozen=True, slots=True)
class Ring:
    """One closed line around the radar. Lists run along the spokes."""

    name: str
    values: Sequence[Number | None]
    colour: str
    width: float
    dash: str = "solid"


def radar(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    *,
    scale: Scale = SCALE,
    dark: bool = False,
) -> "go.Figure":
    """The radar as a figure, as wide as its place; every label carries its value now."""
    import plotly.graph_objects as go

    colours = palette(dark)
    rows = marks(labels, now, before, target)
    rings = list(_rings(rows, colours))
    room = _room(rows)
    key = KEY if len(rings) > 1 else 0
    area = _area(rows, fill=colours.veil(0.14))
    drawn = go.Figure([*area, *(_line(ring, rows) for ring in rings)])
    drawn.update_layout(
        template=template(dark),
        height=CORE + 2 * room + key,
        margin={"l": SIDE, "r": SIDE, "t": room, "b": room + key},
        polar=_polar(rows, scale, colours),
        annotations=_key(rings, room, colours) if key else [],
    )
    return drawn


def fits_radar(count: int) -> bool:
    """Whether so many items make a radar: fewer have no shape, the labels of more collide."""
    return 3 <= count <= 12


def describe_radar(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    *,
    scale: Scale = SCALE,
) -> str:
    """The picture in words.

    >>> describe_radar(["People", "Process"], [2, None])
    'A radar on a scale from 1 to 5: People 2.0, Process not scored.'
    """
    return describe_marks("A radar", marks(labels, now, before, target), scale)


def radar_rows(
    labels: Sequence[str], now: Values, before: Values | None = None, target: Values | None = None
) -> list[dict[str, str]]:
    """The table beside the radar.

    >>> radar_rows(["Leadership"], [3], target=[4])
    [{'Question': 'Leadership', 'Now': '3.0', 'Target': '4.0'}]
    """
    return mark_rows(marks(labels, now, before, target), "Question")


def _rings(rows: Sequence[Mark], colours: Palette) -> Iterator[Ring]:
    """From the back to the front."""
    yield from (
        ring
        for ring in (
            Ring("target", [row.target for row in rows], colours.target, 1.75, "dash"),
            Ring("before", [row.before for row in rows], colours.before, 1.75),
        )
        if any(value is not None for value in ring.values)
    )
    yield Ring("now", [row.now for row in rows], colours.accent, 2.5)


def _line(ring: Ring, rows: Sequence[Mark]) -> "go.Scatterpolar":
    import plotly.graph_objects as go

    closed = [*range(len(rows)), 0] if rows else []
    front = ring.name == "now"
    return go.Scatterpolar(
        name=ring.name,
        theta=list(map(str, closed)),
        r=[plotted(ring.values[at]) for at in closed],
        mode="lines" if ring.dash != "solid" else "lines+markers",
        connectgaps=False,
        line={"color": ring.colour, "width": ring.width, "dash": ring.dash},
        marker={"color": ring.colour, "size": 7 if front else 5},
        cliponaxis=False,
        text=[_hover(ring, rows[at], at) for at in closed],
        hovertemplate="%{text}<extra></extra>",
    )


def _hover(ring: Ring, row: Mark, at: int) -> str:
    value = ring.values[at]
    return "" if value is None else f"{ring.name} {row.figure(value)}"


def _area(rows: Sequence[Mark], fill: str) -> "list[go.Scatterpolar]":
    """The ground under "now", where every item is scored: else it would reach into the centre."""
    import plotly.graph_objects as go

    if not rows or any(row.now is None for row in rows):
        return []
    around = [*range(len(rows)), 0]
    return [
        go.Scatterpolar(
            name="area",
            theta=list(map(str, around)),
            r=[plotted(rows[at].now) for at in around],
            mode="lines",
            line={"width": 0, "color": CLEAR},
            fill="toself",
            fillcolor=fill,
            hoverinfo="skip",
        )
    ]


def _room(rows: Sequence[Mark]) -> int:
    """Pixels above and below for the highest label with its value."""
    most = max((len(lines(row.label, LABEL_WIDTH)) for row in rows), default=0)
    return LINE * (most + 1) + 20


def _foot(scale: Scale) -> float:
    """The centre: one step below the scale, so that its lowest level is a ring, not a point."""
    low, high = map(float, scale)
    return low - (high - low) / 4


def _polar(rows: Sequence[Mark], scale: Scale, colours: Palette) -> dict[str, object]:
    values = ticks(scale)
    low, high = map(float, scale)
    half = 180 / max(len(rows), 1)
    spokes = list(map(str, range(len(rows))))  # two items may bear the same label
    return {
        "bgcolor": CLEAR,
        "gridshape": "linear",
        "angularaxis": {
            "direction": "clockwise",
            "rotation": 90,
            "type": "category",
            "categoryarray": spokes,
            "tickmode": "array",
            "tickvals": spokes,
            "ticktext": [
                f"{broken(row.label, LABEL_WIDTH)}<br><b>{row.standing}</b>" for row in rows
            ],
            "tickfont": {"size": SMALL_SIZE, "color": colours.ink},
            "ticks": "outside",  # unseen, they keep the labels off the outermost dots
            "ticklen": 9,
            "tickcolor": CLEAR,
            "gridcolor": colours.line,
            "showline": False,
        },
        "radialaxis": {
            "range": [_foot(scale), high + (high - low) / 25],  # room for a dot at the top
            "tickvals": values,
            "ticktext": [plain(value) for value in values],
            "tickfont": {"size": 11, "color": colours.quiet},
            "angle": 90 - half,  # between the first two spokes
            "tickangle": 90 - 2 * half,  # upright: plotly turns them with the axis
            "showline": False,
            "ticks": "",
            "gridcolor": colours.line,
        },
    }


def _key(rings: Sequence[Ring], room: int, colours: Palette) -> list[dict[str, object]]:
    """One line under the radar that names its lines in their colours and strokes."""
    strokes = {"now": "━●━", "before": "─●─", "target": "╌╌"}
    names = (
        f'<span style="color:{ring.colour}">{strokes[ring.name]}</span> {ring.name}'
        for ring in reversed(rings)
    )
    return [
        {
            "xref": "paper",
            "yref": "paper",
            "x": 0.5,
            "y": 0,
            "yshift": -room - KEY,
            "yanchor": "bottom",
            "text": "\u2003".join(names),
            "font": {"size": SMALL_SIZE, "color": colours.ink},
        }
    ]
