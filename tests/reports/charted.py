"""Charts from lists that run along their labels, drawn and worded in English."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import plotly.graph_objects as go

from assessment.messages import Value
from assessment.reports.blocks import Picture, Table
from assessment.reports.charts.ladder import Ladder
from assessment.reports.charts.marks import NOT_SCORED, SCALE, Bars, Mark, Radar, Scale, mark_table
from assessment.reports.charts.plotly import figure
from assessment.reports.charts.staircase import Stair, Staircase
from assessment.reports.wording import wording

Number = Fraction | float
Values = Sequence[Number | str | None]  # a text says why there is no number
Stages = Sequence[tuple[int, str]]
TEXT = wording().text
THEN = date(2026, 3, 12)  # the day of whatever was before


def marks(
    labels: Sequence[Value],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    claimed: Values | None = None,
    *,
    asked: Sequence[Sequence[Number]] | None = None,
) -> tuple[Mark, ...]:
    """A mark for each label."""
    nothing = [None] * len(labels)
    columns = (now, before or nothing, target or nothing, claimed or nothing)
    rows = zip(labels, *columns, asked or [()] * len(labels), strict=True)
    return tuple(
        Mark(
            label,
            *_numbers(values),
            asked=tuple(least),
            unscored=(_word(values[0]), _word(values[1])),
        )
        for label, *values, least in rows
    )


def _numbers(
    of: Sequence[Number | str | None],
) -> tuple[Number | None, Number | None, Number | None, Number | None]:
    now, before, target, claimed = (None if isinstance(one, str) else one for one in of)
    return now, before, target, claimed


def _word(value: object) -> Value:
    return value if isinstance(value, str) else NOT_SCORED


def bars(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    scale: Scale = SCALE,
    claimed: Values | None = None,
    *,
    asked: Sequence[Sequence[Number]] | None = None,
    dark: bool = False,
) -> go.Figure:
    rows = marks(labels, now, before, target, claimed, asked=asked)
    return figure(Bars(rows, scale), TEXT, dark=dark)


def describe_bars(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    scale: Scale = SCALE,
    claimed: Values | None = None,
    *,
    asked: Sequence[Sequence[Number]] | None = None,
) -> str:
    return TEXT(Bars(marks(labels, now, before, target, claimed, asked=asked), scale).words)


def bar_rows(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    claimed: Values | None = None,
    *,
    asked: Sequence[Sequence[Number]] | None = None,
) -> list[dict[str, str]]:
    return rows(Bars(marks(labels, now, before, target, claimed, asked=asked)))


def dimension_rows(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    *,
    asked: Sequence[Sequence[Number]] | None = None,
) -> list[dict[str, str]]:
    table = mark_table("", "Dimension", marks(labels, now, before, asked=asked))
    return _worded(table)


def radar(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    around: Sequence[Number | None] | None = None,
    *,
    scale: Scale = SCALE,
    dark: bool = False,
) -> go.Figure:
    chart = Radar(marks(labels, now, before), scale, tuple(around or ()))
    return figure(chart, TEXT, dark=dark)


def describe_radar(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    *,
    scale: Scale = SCALE,
) -> str:
    return TEXT(Radar(marks(labels, now, before, target), scale).words)


def radar_rows(
    labels: Sequence[str], now: Values, before: Values | None = None, target: Values | None = None
) -> list[dict[str, str]]:
    return rows(Radar(marks(labels, now, before, target)))


def ladder(
    stages: Stages,
    reached: int | None,
    low: int | None = None,
    high: int | None = None,
    *,
    before: int | None = None,
    dark: bool = False,
) -> go.Figure:
    return figure(_ladder(stages, reached, low, high, before), TEXT, dark=dark)


def describe_ladder(
    stages: Stages,
    reached: int | None,
    low: int | None = None,
    high: int | None = None,
    *,
    before: int | None = None,
) -> str:
    return TEXT(_ladder(stages, reached, low, high, before).words)


def _ladder(
    stages: Stages, reached: int | None, low: int | None, high: int | None, before: int | None
) -> Ladder:
    return Ladder(tuple(stages), reached, low, high, (before, THEN) if before else None)


def ladder_rows(stages: Stages, reached: int | None) -> list[dict[str, str]]:
    return rows(Ladder(tuple(stages), reached))


def staircase(
    stairs: Sequence[Stair], reached: int | None = None, *, dark: bool = False
) -> go.Figure:
    return figure(Staircase(tuple(stairs), reached, THEN), TEXT, dark=dark)


def describe_staircase(stairs: Sequence[Stair], reached: int | None) -> str:
    return TEXT(Staircase(tuple(stairs), reached).words)


def staircase_rows(stairs: Sequence[Stair]) -> list[dict[str, str]]:
    return rows(Staircase(tuple(stairs)))


def rows(of: Picture) -> list[dict[str, str]]:
    """The table beside a chart, a dictionary for each row."""
    return _worded(of.table(""))


def _worded(table: Table) -> list[dict[str, str]]:
    titles = [TEXT(column.title) for column in table.columns]
    return [
        dict(zip(titles, ("" if cell is None else TEXT(cell) for cell in row), strict=True))
        for row in table.rows
    ]
