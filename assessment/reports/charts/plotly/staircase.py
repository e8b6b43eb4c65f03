"""The staircase: a step for each stage, all equally wide, filled as far as the stage is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessment.messages import Value
from assessment.reports.charts.plotly.labels import lines, plotted
from assessment.reports.charts.plotly.palette import Palette
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import CLEAR, LABEL_SIZE, SMALL_SIZE, template
from assessment.reports.charts.staircase import Stair, Staircase

if TYPE_CHECKING:
    import plotly.graph_objects as go

CLIMB = 4.5  # how much further right each step begins, in per cent of a step's width
EDGE = 0.3  # so that half a frame is not cut off at a side
NAME_WIDTH = 26  # characters; the rest of a phone's width is for the figure
ASIDE_WIDTH = 38  # characters of a line below the name
WHOLE_WIDTH = 32  # characters, where the figure stands a line lower
LINE = 19
ASIDE = 17
PAD = 9
BAR = 12
GAP = 5
KEY = 26


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stair stands: pixels from the top, and per cent from the left."""

    stair: Stair
    name: str
    asides: tuple[str, ...]  # lines
    left: float
    top: float
    bar: float  # the upper edge of its bar
    bottom: float


def staircase(chart: Staircase, style: Style) -> "go.Figure":
    """The staircase as a figure, as wide as its place and as high as its steps; lowest at the foot.

    The accent reaches as far as a stage is filled; a stroke stands at what the stage needs, a grey
    dot where it was before. A step that is ahead of what it rests on has a dashed outline.
    """
    import plotly.graph_objects as go

    colours, stairs, reached = style.colours, chart.stairs, chart.reached
    placed = places(stairs, style.text)
    depth = placed[-1].bottom if placed else 0
    drawn = go.Figure([*_bars(placed, colours), *_marks(placed, colours)])
    drawn.update_layout(
        template=template(dark=style.dark),
        height=depth + KEY,
        margin={"l": 1, "r": 1, "t": 2, "b": KEY, "pad": 0},
        barmode="overlay",
        xaxis={"visible": False, "range": [-EDGE, 100 + CLIMB * max(len(stairs) - 1, 0) + EDGE]},
        yaxis={"visible": False, "range": [depth, 0]},
        shapes=[_step(place, reached, colours) for place in placed],
        annotations=[*_texts(placed, reached, style), *_key(chart, style)],
    )
    return drawn


def places(stairs: Sequence[Stair], text: Callable[[Value], str]) -> list[Place]:
    """The stairs from the top down, each as high as its words need.

    >>> stairs = Stair(1, "A", 1), Stair(2, "B", 2)
    >>> [(place.stair.number, place.left) for place in places(stairs, str)]
    [(2, 4.5), (1, 0.0)]
    """
    placed: list[Place] = []
    for at, stair in reversed(list(enumerate(stairs))):
        top = placed[-1].bottom + GAP if placed else 0
        name = text(stair.name)
        asides = tuple(_asides(stair, text))
        words = LINE * len(_name(name, stair)) + ASIDE * len(asides)
        bar = top + PAD + words + PAD / 2
        placed.append(Place(stair, name, asides, CLIMB * at, top, bar, bar + BAR))
    return placed


def _asides(stair: Stair, text: Callable[[Value], str]) -> list[str]:
    """What is said below the name, with as many parts on a line as fit there."""
    said: list[str] = []
    for part in stair.asides:
        one = lines(text(part), ASIDE_WIDTH)[0]
        if said and len(said[-1]) + len(one) + 3 <= ASIDE_WIDTH:
            said[-1] = f"{said[-1]} · {one}"
        else:
            said.append(one)
    return said


def _is_whole(name: str, stair: Stair) -> bool:
    """Whether the name takes the whole width of one line, and the figure stands below it."""
    return NAME_WIDTH < len(name) <= WHOLE_WIDTH and bool(stair.asides)


def _name(name: str, stair: Stair) -> list[str]:
    return lines(name, WHOLE_WIDTH if _is_whole(name, stair) else NAME_WIDTH)


def _bars(placed: Sequence[Place], colours: Palette) -> "Iterator[go.Bar]":
    import plotly.graph_objects as go

    filled = [(place, plotted(place.stair.fill)) for place in placed]
    scored = [(place, fill) for place, fill in filled if fill is not None]
    yield go.Bar(
        name="filled",
        orientation="h",
        y=[place.bar + BAR / 2 for place, _ in scored],
        base=[place.left for place, _ in scored],
        x=[fill for _, fill in scored],
        width=BAR,
        marker={"color": colours.accent},
        text=[place.name for place, _ in scored],
        textposition="none",
        hoverinfo="skip",
    )


def _marks(placed: Sequence[Place], colours: Palette) -> "Iterator[go.Scatter]":
    """From the back to the front: what a stage needs, and how far it was filled before.

    The stroke lies on a wider one in the colour of the paper, or it would sink into the accent.
    """
    needed = [(place, plotted(place.stair.needed)) for place in placed]
    for name, colour, width in (("halo", colours.paper, 6), ("needed", colours.ink, 2)):
        stroke = {"color": colour, "width": width}
        yield _mark(name, needed, {"symbol": "line-ns", "size": BAR, "line": stroke})
    before = [(place, plotted(place.stair.before)) for place in placed]
    ring = {"color": colours.paper, "width": 2}
    dot = {"symbol": "circle", "size": BAR - 2, "color": colours.before, "line": ring}
    yield _mark("before", before, dot)


def _mark(
    name: str, values: Sequence[tuple[Place, float | None]], marker: dict[str, object]
) -> "go.Scatter":
    import plotly.graph_objects as go

    known = [(place, value) for place, value in values if value is not None]
    return go.Scatter(
        name=name,
        mode="markers",
        x=[place.left + value for place, value in known],
        y=[place.bar + BAR / 2 for place, _ in known],
        marker=marker,
        cliponaxis=False,
        hoverinfo="skip",
    )


def _step(place: Place, reached: int | None, colours: Palette) -> dict[str, object]:
    """The ground of a step: tinted where it is reached, dotted where nothing is scored."""
    stair = place.stair
    marked = stair.number == reached or bool(stair.leaps)
    dash = "dash" if stair.leaps else "dot" if stair.fill is None else "solid"
    return {
        "type": "rect",
        "layer": "below",
        "x0": place.left,
        "x1": place.left + 100,
        "y0": place.top,
        "y1": place.bottom,
        "fillcolor": _ground(stair, colours),
        "line": {
            "color": colours.accent if marked else colours.line,
            "width": 1.5 if marked else 1,
            "dash": dash,
        },
    }


def _ground(stair: Stair, colours: Palette) -> str:
    if stair.reached:
        return colours.tint
    return CLEAR if stair.fill is None else colours.panel


def _texts(
    placed: Sequence[Place], reached: int | None, style: Style
) -> Iterator[dict[str, object]]:
    colours = style.colours
    for place in placed:
        stair, top = place.stair, place.top + PAD
        form = "<b>{}</b>" if stair.number == reached else "{}"
        name = "<br>".join(map(form.format, _name(place.name, stair)))
        foot = place.bar - PAD / 2 - ASIDE * len(place.asides)
        left = {"x": place.left, "xanchor": "left", "align": "left"}
        right = {"x": place.left + 100, "xanchor": "right", "align": "right", "xshift": -9}
        yield left | {"xshift": 9} | _text(form.format(stair.number), top, colours.ink)
        yield left | {"xshift": 29} | _text(name, top, colours.ink)
        height = foot - 2 if _is_whole(place.name, stair) else top
        yield right | _text(f"<b>{style.html(stair.share(stair.fill))}</b>", height, colours.ink)
        if stair.asides:
            colour = colours.ink if stair.leaps else colours.quiet
            said = "<br>".join(place.asides)
            yield left | {"xshift": 29} | _text(said, foot, colour, SMALL_SIZE)


def _text(text: str, top: float, colour: str, size: float = LABEL_SIZE) -> dict[str, object]:
    """Text that hangs from `top`, in pixels from the top."""
    font = {"size": size, "color": colour}
    return {"text": text, "y": top, "yanchor": "top", "font": font, "yshift": 4}


def _key(chart: Staircase, style: Style) -> Iterator[dict[str, object]]:
    """One line below that says what the strokes and the dots are."""
    if not chart.threshold:
        return
    colours = style.colours
    said = f"<b>│</b> {style.html(chart.threshold)}"
    if chart.before:
        before = style.html(chart.before)
        said += f'\u2003<span style="color:{colours.before}">●</span> {before}'
    yield {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 0,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": -KEY,
        "text": said,
        "font": {"size": SMALL_SIZE, "color": colours.quiet},
    }
