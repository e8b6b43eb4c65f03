"""Lanes: where each row of a bar chart stands, in pixels from the top, as high as it needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assessment.reports.charts.labels import lines
from assessment.reports.charts.marks import Mark

HEADING = 38
LINE = 19
BAR = 12
BELOW = 18
NOTE = 17
LABEL_WIDTH = 28  # characters; the rest of a phone's width is for the figures


@dataclass(frozen=True, slots=True)
class Lane:
    """A mark with its place: where its text begins, where the middle of its bar is, its end."""

    mark: Mark
    heading: bool
    top: float
    bar: float
    bottom: float


def lanes(rows: Sequence[Mark]) -> list[Lane]:
    """The rows one below the other; a heading stands where a group begins.

    >>> [lane.bottom for lane in lanes([Mark("People", 2), Mark("Process", 3)])]
    [49, 98]
    """
    placed: list[Lane] = []
    groups = ["", *(row.group for row in rows)]
    for row, (group_before, group) in zip(rows, pairwise(groups), strict=True):
        heading = bool(group) and group != group_before
        top = (placed[-1].bottom if placed else 0) + (HEADING if heading else 0)
        bar = top + LINE * len(lines(row.label, LABEL_WIDTH)) + BAR / 2
        bottom = bar + BAR / 2 + BELOW + (NOTE if row.capped else 0)
        placed.append(Lane(row, heading, top, bar, int(bottom)))
    return placed
