"""Strips: lanes drawn as a figure. A track, the score on it, and every figure in words above."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from assessment.reports.charts.marks import Bars, Mark, Number, Scale, end, ticks
from assessment.reports.charts.plotly.lanes import BAR, LABEL_WIDTH, NOTE, Lane, lanes
from assessment.reports.charts.plotly.palette import Palette
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import CLEAR, LABEL_SIZE, SMALL_SIZE, template

if TYPE_CHECKING:
    import plotly.graph_objects as go

SIDE = 10  # pixels, so that a dot at an end of the scale is whole
FOOT = 30
ARROW = 13
MARKERS = {
    "target": {"symbol": "line-ns", "size": BAR},  # a stroke that stands out above and below
    "before": {"symbol": "circle", "size": BAR - 2},
    "end": {"symbol": "circle", "size": BAR + 3},
}


def bars(chart: Bars, style: Style) -> "go.Figure":
    """Bars as a figure, as wide as its place and as high as its rows.

    The accent reaches to the score now; a grey dot is the score before, a stroke the target; a
    hollow end reaches to a claim that was capped.
    """
    import plotly.graph_objects as go

    colours, scale = style.colours, chart.scale
    placed = lanes(chart.rows, style.text)
    depth = placed[-1].bottom if placed else 0
    values = ticks(scale)
    drawn = go.Figure([*_bars(placed, scale, style), *_points(placed, colours)])
    drawn.update_layout(
        template=template(dark=style.dark),
        height=depth + FOOT,
        margin={"l": SIDE, "r": SIDE, "t": 0, "b": FOOT, "pad": 0},
        barmode="overlay",
        xaxis={
            "range": [float(end) for end in scale],
            "tickvals": values,
            "ticktext": [style.html(end(value)) for value in values],
        },
        yaxis={"visible": False, "range": [depth, 0]},
        shapes=[shape for lane in placed for shape in _track(lane, scale, colours)],
        annotations=[note for lane in placed for note in _texts(lane, scale, style)],
    )
    return drawn


def _bars(placed: Sequence[Lane], scale: Scale, style: Style) -> "Iterator[go.Bar]":
    low, colours = float(scale[0]), style.colours
    now = _values(placed, lambda mark: mark.now)
    yield _bar("now", [(lane, low, end) for lane, end in now], {"color": colours.accent}, style)
    stands = {lane.bar: end for lane, end in now}
    claims = _values(placed, lambda mark: mark.claimed if mark.capped else None)
    if claims:
        hollow = {"color": CLEAR, "line": {"color": colours.accent, "width": 1.5}}
        yield _bar(
            "claimed", [(lane, stands[lane.bar], end) for lane, end in claims], hollow, style
        )


def _bar(
    name: str,
    spans: Sequence[tuple[Lane, float, float]],
    marker: Mapping[str, object],
    style: Style,
) -> "go.Bar":
    import plotly.graph_objects as go

    return go.Bar(
        name=name,
        orientation="h",
        y=[lane.bar for lane, _, _ in spans],
        base=[start for _, start, _ in spans],
        x=[end - start for _, start, end in spans],
        width=BAR,
        marker=marker,
        text=[style.text(lane.mark.label) for lane, _, _ in spans],
        textposition="none",
        hoverinfo="skip",
    )


def _points(placed: Sequence[Lane], colours: Palette) -> "Iterator[go.Scatter]":
    """From the back to the front: what is, what was, what is aimed at."""
    now = _values(placed, lambda mark: mark.now)
    before = _values(placed, lambda mark: mark.before)
    target = _values(placed, lambda mark: mark.target)
    yield from _point("end", now, {"color": colours.accent})
    ring = {"color": colours.paper, "width": 2}  # or grey would sink into the accent
    yield from _point("before", before, {"color": colours.before, "line": ring})
    yield from _arrows(placed, colours)
    stroke = {"color": colours.target, "width": 3}
    yield from _point("target", target, {"color": colours.target, "line": stroke})


def _arrows(placed: Sequence[Lane], colours: Palette) -> "Iterator[go.Scatter]":
    """From the score before to now: on the bar where it rose, on the track where it fell."""
    both = [
        (lane.bar, float(lane.mark.before), float(lane.mark.now))
        for lane in placed
        if lane.mark.before is not None and lane.mark.now is not None
    ]
    rises = [one for one in both if one[1] < one[2]]
    falls = [one for one in both if one[1] > one[2]]
    for name, moves, colour in (("rise", rises, colours.paper), ("fall", falls, colours.ink)):
        if moves:
            yield _arrow(name, moves, colour)


def _arrow(name: str, moves: Sequence[tuple[float, float, float]], colour: str) -> "go.Scatter":
    import plotly.graph_objects as go

    return go.Scatter(
        name=name,
        mode="lines+markers",
        x=[end for _, start, stop in moves for end in (start, stop, None)],
        y=[end for bar, _, _ in moves for end in (bar, bar, None)],
        line={"color": colour, "width": 2.5},
        marker={
            "symbol": ["circle", "arrow-wide", "circle"] * len(moves),
            "size": [0, ARROW, 0] * len(moves),
            "color": colour,
            "angleref": "previous",
            "standoff": [0, BAR - 4, 0] * len(moves),
            "opacity": 1,
            "line": {"width": 0},
        },
        cliponaxis=False,
        hoverinfo="skip",
    )


def _point(
    name: str, values: Sequence[tuple[Lane, float]], marker: Mapping[str, object]
) -> "Iterator[go.Scatter]":
    import plotly.graph_objects as go

    if values:
        yield go.Scatter(
            name=name,
            mode="markers",
            x=[value for _, value in values],
            y=[lane.bar for lane, _ in values],
            marker={**MARKERS[name], **marker},
            cliponaxis=False,
            hoverinfo="skip",
        )


def _values(
    placed: Sequence[Lane], pick: Callable[[Mark], Number | None]
) -> list[tuple[Lane, float]]:
    """The lanes that have such a value; the others get no mark, not one at 0."""
    picked = ((lane, pick(lane.mark)) for lane in placed)
    return [(lane, float(value)) for lane, value in picked if value is not None]


def _track(lane: Lane, scale: Scale, colours: Palette) -> Iterator[dict[str, object]]:
    """The ground of the bar with a hairline at each level; dotted where nothing is scored."""
    low, high = map(float, scale)
    scored = lane.mark.now is not None
    yield {
        "type": "rect",
        "layer": "below",
        "x0": low,
        "x1": high,
        "y0": lane.bar - BAR / 2,
        "y1": lane.bar + BAR / 2,
        "fillcolor": colours.panel if scored else CLEAR,
        "line": {"color": colours.line, "width": 1, "dash": "solid" if scored else "dot"},
    }
    for value in ticks(scale)[1:-1]:
        yield {
            "type": "line",
            "layer": "below",
            "x0": value,
            "x1": value,
            "y0": lane.bar - BAR / 2,
            "y1": lane.bar + BAR / 2,
            "line": {"color": colours.line, "width": 1},
        }


def _texts(lane: Lane, scale: Scale, style: Style) -> Iterator[dict[str, object]]:
    left, right = _side(scale[0], "left"), _side(scale[1], "right")
    mark, colours = lane.mark, style.colours
    baseline = lane.bar - BAR / 2 - 3
    label = style.html(mark.label, LABEL_WIDTH)
    yield left | _text(label, baseline, LABEL_SIZE, colours.ink)
    yield right | _text(_figures(mark, style), baseline, LABEL_SIZE, colours.ink)
    if mark.counts_as:
        text = style.html(mark.counts_as)
        yield right | _text(text, lane.bar + BAR / 2 + NOTE + 3, SMALL_SIZE, colours.quiet)


def _figures(mark: Mark, style: Style) -> str:
    """What is now in bold; what was and what is aimed at step back before it."""
    colours = style.colours
    asides = [style.html(one) for one in (mark.was, mark.aim) if one]
    standing = style.html(mark.value_now)
    if mark.now is None:
        now = f'<span style="color:{colours.quiet}">{standing}</span>'
    else:
        now = f"<b>{standing}</b>"
    if not asides:
        return now
    quiet = f"font-size:{SMALL_SIZE}px;color:{colours.quiet}"
    return f'<span style="{quiet}">{" · ".join(asides)}</span>\u2002{now}'


def _side(end: Number, side: str) -> dict[str, object]:
    """Text that begins, or ends, where the track does."""
    outwards = -5 if side == "left" else 5
    return {"x": float(end), "xanchor": side, "align": side, "xshift": outwards}


def _text(text: str, foot: float, size: float, colour: str) -> dict[str, object]:
    """Text that stands on `foot`, in pixels from the top."""
    return {"text": text, "y": foot, "yanchor": "bottom", "font": {"size": size, "color": colour}}
