"""Lanes: where each row of a bar chart stands, in pixels from the top, as high as it needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assessment.messages import Value
from assessment.reports.charts.marks import Mark
from assessment.reports.charts.plotly.labels import lines

LINE = 19
BAR = 12
BELOW = 18
NOTE = 17
LABEL_WIDTH = 28  # characters; the rest of a phone's width is for the figures


@dataclass(frozen=True, slots=True)
class Lane:
    """A mark with its place: where its text begins, where the middle of its bar is, its end."""

    mark: Mark
    top: float
    bar: float
    bottom: float


def lanes(rows: Sequence[Mark], text: Callable[[Value], str]) -> list[Lane]:
    """The rows one below the other.

    >>> [lane.bottom for lane in lanes([Mark("People", 2), Mark("Process", 3)], str)]
    [49, 98]
    """
    placed: list[Lane] = []
    for row in rows:
        top = placed[-1].bottom if placed else 0
        bar = top + LINE * len(lines(text(row.label), LABEL_WIDTH)) + BAR / 2
        bottom = bar + BAR / 2 + BELOW + (NOTE if row.capped else 0)
        placed.append(Lane(row, top, bar, int(bottom)))
    return placed
