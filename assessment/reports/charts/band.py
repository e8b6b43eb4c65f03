"""The band: less time or more scope asks for more effort, between two published edges."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assessment.reports.charts.marks import Number
from assessment.reports.charts.plotly.palette import Palette, palette
from assessment.reports.charts.plotly.template import LABEL_SIZE, SMALL_SIZE, template
from assessment.reports.charts.step import NO_BREAK, TIME, Step, Subject, more, percent

if TYPE_CHECKING:
    import plotly.graph_objects as go

PLOT = 240
LEFT, RIGHT, FOOT = 48, 12, 50
TOP, HEADING = 32, 24  # pixels above the plot, and more of them for each line of the heading
FLOOR = 0.8  # of the planned effort: room under the band for its label
LEAST_CEILING = 2.0
TABLE_STEP = 5  # per cent, between two rows of the table
TICKS = 6  # at most so many numbers along the axis


def band(
    steps: Sequence[Step],
    chosen: Step | None = None,
    own: Number | None = None,
    *,
    dark: bool = False,
) -> "go.Figure":
    """The band as a figure; the chosen step in the accent, the sponsor's own figure beside it.

    `steps` run from the whole to the furthest that the models speak of. `own` is a multiple of
    the planned effort, as the steps' are.
    """
    import plotly.graph_objects as go

    colours = palette(dark)
    drawn = go.Figure([*_edges(steps, colours), *_marks(chosen, own, colours)])
    heading = _heading(chosen, own)
    top = TOP + HEADING * len(heading)
    ceiling = max([LEAST_CEILING, *(float(step.high) for step in steps), float(own or 0)])
    drawn.update_layout(
        template=template(dark),
        height=top + PLOT + FOOT,
        margin={"l": LEFT, "r": RIGHT, "t": top, "b": FOOT, "pad": 0},
        xaxis=_share_axis(steps),
        yaxis=_effort_axis(ceiling, colours),
        annotations=[*_above(heading, top, colours), *_labels(steps, colours)],
    )
    return drawn


def describe_band(
    steps: Sequence[Step], chosen: Step | None = None, own: Number | None = None
) -> str:
    """The picture in words.

    >>> describe_band([], Step(0.85, 1.14, 1.92), 1.3).replace(NO_BREAK, " ")
    'Published software models: at 85 % of the time, 14 % to 92 % more effort. \
Your own figure: 30 % more.'
    """
    shown = [chosen] if chosen else [steps[0], steps[-1]] if steps else []
    said = [f"Published software models: {'; '.join(step.words() for step in shown)}."]
    if not shown:
        said = ["No published model speaks of this."]
    if own is not None:
        said.append(f"Your own figure: {more(own)}.")
    return " ".join(said)


def band_rows(
    steps: Sequence[Step], chosen: Step | None = None, own: Number | None = None
) -> list[dict[str, str]]:
    """The table beside the band.

    >>> band_rows([Step(0.75, 1.43, 3.16)])[0]["At most"].replace(NO_BREAK, " ")
    '316 %'
    """
    apart = TABLE_STEP * (1 + len(steps) // 60)
    whole = [step for step in steps if round(100 * float(step.share), 6) % apart == 0]
    rows = sorted(
        {*whole, *([chosen] if chosen else [])}, key=lambda step: abs(float(step.share) - 1)
    )
    table = [
        {
            step.of.noun.capitalize(): percent(step.share),
            "Effort at least": percent(step.low),
            "At most": percent(step.high),
        }
        for step in rows
    ]
    if chosen and own is not None:
        for row, step in zip(table, rows, strict=True):
            row["Your own figure"] = percent(own) if step == chosen else ""
    return table


def _edges(steps: Sequence[Step], colours: Palette) -> "Iterator[go.Scatter]":
    """The two models, and the ground between them."""
    import plotly.graph_objects as go

    of = _subject(steps)
    for name, efforts, fill in (
        (of.low, [float(step.low) for step in steps], None),
        (of.high, [float(step.high) for step in steps], "tonexty"),
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


def _marks(chosen: Step | None, own: Number | None, colours: Palette) -> "Iterator[go.Scatter]":
    """The chosen share, from the least to the most; the own figure on it."""
    import plotly.graph_objects as go

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


def _share_axis(steps: Sequence[Step]) -> dict[str, object]:
    """From the whole at the left to the furthest at the right."""
    furthest = round(100 * float(steps[-1].share)) if steps else 75
    reach = abs(furthest - 100)
    apart = 5 if reach <= 5 * TICKS else 20
    outwards = 1 if furthest > 100 else -1
    values = [100 + outwards * away for away in range(0, reach + 1, apart)]
    return {
        "range": [100 - outwards * reach / 50, furthest + outwards * reach / 50],
        "tickvals": values,
        "ticktext": [f"{value}{NO_BREAK}%" for value in values],
        "title": {
            "text": f"{_subject(steps).noun}, of what was planned",
            "font": {"size": SMALL_SIZE},
            "standoff": 4,
        },
    }


def _subject(steps: Sequence[Step]) -> Subject:
    return steps[0].of if steps else TIME


def _effort_axis(ceiling: float, colours: Palette) -> dict[str, object]:
    values = [half / 2 for half in range(2, int(2 * ceiling) + 1)]
    return {
        "range": [FLOOR, ceiling * 1.03],
        "tickvals": values,
        "ticktext": [f"{100 * value:.0f}{NO_BREAK}%" for value in values],
        "showgrid": True,
        "gridcolor": colours.line,
    }


def _heading(chosen: Step | None, own: Number | None) -> list[str]:
    """The chosen step and the own figure, a line each."""
    if chosen is None:
        return []
    added = f"{chosen.band()} more effort" if chosen.high > 1 else "no more effort"
    said = [f"{chosen.where.capitalize()}: <b>{added}</b>"]
    return said if own is None else [*said, f"\u25c6 Your own figure: <b>{more(own)}</b>"]


def _above(heading: Sequence[str], top: float, colours: Palette) -> Iterator[dict[str, object]]:
    """The heading, and under it what the axis upwards counts."""
    for at, line in enumerate(heading):
        yield _line(line, top - HEADING * at, LABEL_SIZE, colours.ink)
    yield _line("effort, of what was planned", TOP - 4, SMALL_SIZE, colours.quiet)


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


def _labels(steps: Sequence[Step], colours: Palette) -> Iterator[dict[str, object]]:
    """The models' names, above and below the band, where it is widest."""
    if not steps:
        return
    last, near, of = steps[-1], steps[len(steps) * 3 // 4], _subject(steps)
    places = (
        (of.high, near.share, near.high, "bottom", 4),
        (of.low, last.share, near.low, "top", -4),
    )
    for name, share, effort, anchor, up in places:
        yield {
            "x": 100 * float(share),
            "y": float(effort),
            "xanchor": "right",
            "yanchor": anchor,
            "xshift": -6 if name == of.high else 0,
            "yshift": up,
            "text": name,
            "font": {"size": SMALL_SIZE, "color": colours.quiet},
        }
