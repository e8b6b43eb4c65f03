"""Common ground drawn: a mark for each person, shaded as far as all would go."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from assessment.reports.charts.common_ground import CommonGround, Giving, Ground
from assessment.reports.charts.people import tone_and_shape
from assessment.reports.charts.plotly.labels import broken
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import LABEL_SIZE, SMALL_SIZE, template
from assessment.reports.charts.ternary.texts import name_lines, text_width
from assessment.reports.sentences.triangle.waypoints import TITLES

if TYPE_CHECKING:
    import plotly.graph_objects as go

EDGE = 8  # pixels beside the rows, so that a mark at the end is whole
NARROWEST = 310  # pixels of a row on a phone
TITLE, LANE, FOOT, GAP = 24, 22, 18, 16  # pixels
MARK = 13
BESIDE = MARK / 2 + 5  # pixels from a mark to its name
NAME_WIDTH, SUMMARY_WIDTH, AMOUNT_WIDTH, HOVER_WIDTH = 16, 200, 40, 36  # characters


@dataclass(frozen=True, slots=True)
class Placed:
    """A person's mark: how far along the row, in which lane, and on which side its name is."""

    one: Giving
    name: str
    along: float
    lane: int
    left: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its marks, and how far down it begins."""

    ground: Ground
    marks: tuple[Placed, ...]
    top: float

    @property
    def lanes(self) -> tuple[float, float]:
        """Where the ground of the marks begins and ends."""
        begin = self.top + TITLE
        return begin, begin + LANE * (1 + max((one.lane for one in self.marks), default=0))

    @property
    def end(self) -> float:
        """Where the next row begins."""
        return self.lanes[1] + FOOT + GAP


def common_ground(chart: CommonGround, style: Style) -> "go.Figure":
    """The rows as a figure, as wide as its place."""
    import plotly.graph_objects as go

    rows = list(_rows(chart, style))
    height = max(rows[-1].end - GAP if rows else 0, 10)
    drawn = go.Figure([_marks(row, style) for row in rows])
    drawn.update_layout(
        template=template(dark=style.dark),
        height=height,
        margin={"l": EDGE, "r": EDGE, "t": 0, "b": 0, "pad": 0},
        xaxis={"visible": False, "range": [0, 1]},
        yaxis={"visible": False, "range": [height, 0]},
        shapes=[shape for row in rows for shape in _ground(row, style)],
        annotations=[text for row in rows for text in _texts(row, style)],
    )
    return drawn


def _rows(chart: CommonGround, style: Style) -> Iterator[Row]:
    top = 0.0
    for ground in chart.rows:
        row = Row(ground, tuple(_placed(ground, style)), top)
        yield row
        top = row.end


def _placed(ground: Ground, style: Style) -> Iterator[Placed]:
    """Each mark in the first lane where neither it nor its name meets another."""
    ends: list[float] = []  # of what stands in each lane so far
    for one in sorted(ground.given, key=lambda one: one.amount):
        along = one.amount / ground.most if ground.most else 0.0
        name = name_lines(style.text(one.name), NAME_WIDTH, most=1)[0]
        width = BESIDE + text_width(name, LABEL_SIZE) + 6
        at = along * NARROWEST
        left = at + width > NARROWEST + EDGE
        begin, end = (at - width, at + MARK) if left else (at - MARK, at + width)
        free = (lane for lane, taken in enumerate(ends) if taken <= begin)
        lane = next(free, len(ends))
        ends[lane : lane + 1] = [end]
        yield Placed(one, name, along, lane, left)


def _marks(row: Row, style: Style) -> "go.Scatter":
    import plotly.graph_objects as go

    looks = [tone_and_shape(one.one.person) for one in row.marks]
    return go.Scatter(
        name=row.ground.waypoint.value,
        mode="markers",
        x=[one.along for one in row.marks],
        y=[_middle(row, one) for one in row.marks],
        marker={
            "symbol": [shape for _, shape in looks],
            "color": [getattr(style.colours, tone) for tone, _ in looks],
            "size": MARK,
            "opacity": 1,
            "line": {"color": style.colours.paper, "width": 1},
        },
        cliponaxis=False,
        text=[broken(style.text(row.ground.of(one.one)), HOVER_WIDTH) for one in row.marks],
        hovertemplate="%{text}<extra></extra>",
    )


def _middle(row: Row, one: Placed) -> float:
    return row.lanes[0] + LANE * (one.lane + 0.5)


def _ground(row: Row, style: Style) -> Iterator[dict[str, object]]:
    """The whole of what is given by anybody, and over it what all would give."""
    colours, (top, foot) = style.colours, row.lanes
    base = {"type": "rect", "layer": "below", "x0": 0, "y0": top, "y1": foot}
    yield base | {"x1": 1, "fillcolor": colours.panel, "line": {"width": 0}}
    if row.ground.common:
        shared = row.ground.common / row.ground.most
        yield base | {"x1": shared, "fillcolor": colours.tint, "line": {"width": 0}}
        edge = {"color": colours.accent, "width": 2}
        yield base | {"type": "line", "x0": shared, "x1": shared, "line": edge}


def _texts(row: Row, style: Style) -> Iterator[dict[str, object]]:
    ground, colours = row.ground, style.colours
    name = f"<b>{style.html(TITLES[ground.waypoint])}</b>"
    head = {"y": row.lanes[0] - 4, "yanchor": "bottom"}
    yield head | _text(name, "left", LABEL_SIZE, colours.ink)
    summary = style.html(ground.summary, SUMMARY_WIDTH)
    tone = colours.accent if ground.common else colours.quiet
    yield head | _text(summary, "right", LABEL_SIZE, tone)
    yield from _names(row, style)
    if ground.most:
        most = style.html(ground.say(ground.most), AMOUNT_WIDTH)
        foot = {"y": row.lanes[1] + 2, "yanchor": "top"}
        yield foot | _text(style.html(ground.say(0)), "left", SMALL_SIZE, colours.quiet)
        yield foot | _text(most, "right", SMALL_SIZE, colours.quiet)


def _names(row: Row, style: Style) -> Iterator[dict[str, object]]:
    for one in row.marks:
        yield {
            "x": one.along,
            "y": _middle(row, one),
            "xanchor": "right" if one.left else "left",
            "yanchor": "middle",
            "xshift": -BESIDE if one.left else BESIDE,
            "text": escape(one.name, quote=False),
            "font": {"size": LABEL_SIZE, "color": style.colours.ink},
        }


def _text(text: str, side: str, size: float, colour: str) -> dict[str, object]:
    return {
        "x": 0 if side == "left" else 1,
        "xanchor": side,
        "align": side,
        "text": text,
        "font": {"size": size, "color": colour},
    }
