"""Bars: one row a question or dimension; name and figures stand above, so nothing collides."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assessment.reports.charts.labels import Number, figure
from assessment.reports.charts.marks import Asked, Values, describe_marks, mark_rows, marks
from assessment.reports.charts.scale import SCALE, Scale
from assessment.reports.charts.strips import strips

Figures = Sequence[Number | None]

if TYPE_CHECKING:
    import plotly.graph_objects as go


def bars(  # noqa: PLR0913 - each is one thing that the picture shows; all but two are optional
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    scale: Scale = SCALE,
    claimed: Values | None = None,
    *,
    groups: Sequence[str] | None = None,
    asked: Asked | None = None,
    dark: bool = False,
) -> "go.Figure":
    """Bars as a figure, as wide as its place and as high as its rows.

    The accent reaches to the score now; a grey dot is the score before, a stroke the target; a
    hollow end reaches to a claim that was capped. `groups` names the dimension of each row; rows
    of one dimension stand together, under its name. Figures read as what they are beside what
    gates have `asked` of their rows.
    """
    rows = marks(labels, now, before, target, claimed, asked)
    if groups is not None:
        pairs = zip(rows, groups, strict=True)
        rows = [replace(row, group=group) for row, group in pairs]
    return strips(rows, scale, dark=dark)


def describe_bars(  # noqa: PLR0913 - what `bars` shows, in words
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    scale: Scale = SCALE,
    claimed: Values | None = None,
    *,
    asked: Asked | None = None,
) -> str:
    """The picture in words.

    >>> describe_bars(["Leadership"], [4], claimed=[5])
    'Bars on a scale from 1 to 5: Leadership 4.0 (claimed 5.0).'
    """
    return describe_marks("Bars", marks(labels, now, before, target, claimed, asked), scale)


def bar_rows(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    claimed: Values | None = None,
    *,
    asked: Asked | None = None,
) -> list[dict[str, str]]:
    """The table beside the bars.

    >>> bar_rows(["Leadership"], [4], before=[None])
    [{'Question': 'Leadership', 'Now': '4.0'}]
    """
    return mark_rows(marks(labels, now, before, target, claimed, asked), "Question")


def dimension_rows(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    common: tuple[Figures, Figures] | None = None,
    noun: str = "questions",
    *,
    asked: Asked | None = None,
) -> list[dict[str, str]]:
    """The scores of the dimensions as a table.

    `common` are the scores then and now on what both times have a score, where that is not all:
    they stand in the place of `before`, which other answers have moved.

    >>> dimension_rows(["People"], [2.5], before=[2])
    [{'Dimension': 'People', 'Now': '2.5', 'Before': '2.0'}]
    >>> list(dimension_rows(["People"], [3], before=[2], common=([2.5], [2.5]))[0])
    ['Dimension', 'Now', 'Before, same questions', 'Now, same questions']
    """
    if common is None:
        return mark_rows(marks(labels, now, before, asked=asked), "Dimension")
    return [
        row
        | {f"Before, same {noun}": figure(then, today), f"Now, same {noun}": figure(today, then)}
        for row, then, today in zip(
            mark_rows(marks(labels, now, asked=asked), "Dimension"), *common, strict=True
        )
    ]
