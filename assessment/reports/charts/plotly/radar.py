"""The radar: one spoke an item; what is not scored leaves a gap, it is not drawn as 0."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessment.messages import msg
from assessment.reports.charts.marks import Mark, Number, Radar, Scale, end, ticks
from assessment.reports.charts.plotly.labels import lines, plotted
from assessment.reports.charts.plotly.palette import Palette
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import CLEAR, SMALL_SIZE, template

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

    kind: str
    name: str
    values: Sequence[Number | None]
    colour: str
    width: float
    dash: str = "solid"


def radar(chart: Radar, style: Style) -> "go.Figure":
    """The radar as a figure, as wide as its place; every label carries its value now."""
    import plotly.graph_objects as go

    colours, rows = style.colours, chart.rows
    rings = list(_rings(chart, style))
    room = _room(rows, style)
    key = KEY if len(rings) > 1 else 0
    area = _area(rows, fill=colours.veil(0.14))
    drawn = go.Figure([*area, *(_line(ring, chart, style) for ring in rings)])
    drawn.update_layout(
        template=template(dark=style.dark),
        height=CORE + 2 * room + key,
        margin={"l": SIDE, "r": SIDE, "t": room, "b": room + key},
        polar=_polar(chart, style),
        annotations=_key(rings, room, colours) if key else [],
    )
    return drawn


def _rings(chart: Radar, style: Style) -> Iterator[Ring]:
    """From the back to the front."""
    colours, rows = style.colours, chart.rows
    around = chart.around or [None] * len(rows)
    target, before = style.html(msg("target")), style.html(chart.then or msg("before"))
    if any(value is not None for value in around):
        yield Ring("target", target, around, colours.target, 1.75, "dash")
    if any(row.before is not None for row in rows):
        yield Ring("before", before, [row.before for row in rows], colours.before, 1.75)
    yield Ring("now", style.html(msg("now")), [row.now for row in rows], colours.accent, 2.5)


def _line(ring: Ring, chart: Radar, style: Style) -> "go.Scatterpolar":
    import plotly.graph_objects as go

    rows = chart.rows
    closed = [*range(len(rows)), 0] if rows else []
    front = ring.kind == "now"
    return go.Scatterpolar(
        name=ring.kind,
        theta=list(map(str, closed)),
        r=[plotted(ring.values[at]) for at in closed],
        mode="lines" if ring.dash != "solid" else "lines+markers",
        connectgaps=False,
        line={"color": ring.colour, "width": ring.width, "dash": ring.dash},
        marker={"color": ring.colour, "size": 7 if front else 5},
        cliponaxis=False,
        text=[_hover(ring, rows[at], at, style) for at in closed],
        hovertemplate="%{text}<extra></extra>",
    )


def _hover(ring: Ring, row: Mark, at: int, style: Style) -> str:
    value = ring.values[at]
    return "" if value is None else f"{ring.name} {style.html(row.score(value))}"


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


def _room(rows: Sequence[Mark], style: Style) -> int:
    """Pixels above and below for the highest label with its value."""
    most = max((len(lines(style.text(row.label), LABEL_WIDTH)) for row in rows), default=0)
    return LINE * (most + 1) + 20


def _foot(scale: Scale) -> float:
    """The centre: one step below the scale, so that its lowest level is a ring, not a point."""
    low, high = map(float, scale)
    return low - (high - low) / 4


def _polar(chart: Radar, style: Style) -> dict[str, object]:
    rows, scale, colours = chart.rows, chart.scale, style.colours
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
                f"{style.html(row.label, LABEL_WIDTH)}<br><b>{style.html(row.value_now)}</b>"
                for row in rows
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
            "ticktext": [style.html(end(value)) for value in values],
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
        f'<span style="color:{ring.colour}">{strokes[ring.kind]}</span> {ring.name}'
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
