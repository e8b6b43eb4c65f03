"""Charts of a project from plain lists, drawn and worded in English."""

from collections.abc import Sequence

import plotly.graph_objects as go

from assessment.messages import Value
from assessment.reports.blocks import Picture
from assessment.reports.charts import (
    Balance,
    Balances,
    Band,
    CommonGround,
    Drift,
    Giving,
    Ground,
    OwnPosition,
    Positions,
    Step,
)
from assessment.reports.charts.plotly import figure
from assessment.reports.charts.ternary import marks
from assessment.reports.charts.ternary.dots import Mark
from assessment.reports.charts.ternary.plane import Position
from scoring.triangle import Waypoint
from tests.reports.charted import TEXT, rows

People = Sequence[tuple[Value, Position]]


def position(of: Position, *, dark: bool = False) -> go.Figure:
    return draw(OwnPosition(of), dark=dark)


def together(people: People, group: Position | None = None, *, dark: bool = False) -> go.Figure:
    return draw(Positions(tuple(people), group), dark=dark)


def drift(agreed: Position, trail: Sequence[Position] = (), *, dark: bool = False) -> go.Figure:
    return draw(Drift(agreed, tuple(trail)), dark=dark)


def balances(of: Sequence[Balance], *, dark: bool = False) -> go.Figure:
    return draw(Balances(tuple(of)), dark=dark)


def common_ground(days: Sequence[tuple[str, int]]) -> go.Figure:
    """Everybody by name with the days that they would give, and as much money."""
    return draw(
        CommonGround(
            tuple(
                Ground(
                    way, tuple(Giving(name, at, of) for at, (name, of) in enumerate(days)), "EUR"
                )
                for way in (Waypoint.TIME, Waypoint.COST)
            )
        )
    )


def band(
    steps: Sequence[Step],
    chosen: Step | None = None,
    own: float | None = None,
    *,
    dark: bool = False,
) -> go.Figure:
    return draw(Band(tuple(steps), chosen, own), dark=dark)


def draw(of: Picture, *, dark: bool = False) -> go.Figure:
    return figure(of, TEXT, dark=dark)


def together_marks(people: People, group: Position | None, *, numbers: bool = False) -> list[Mark]:
    return marks.together_marks(Positions(tuple(people), group), TEXT, numbers=numbers)


def words(of: Picture) -> str:
    return TEXT(of.words)


def position_rows(of: Position) -> list[dict[str, str]]:
    return rows(OwnPosition(of))


def describe_together(people: People, group: Position | None = None) -> str:
    return words(Positions(tuple(people), group))


def describe_balances(of: Sequence[Balance]) -> str:
    return words(Balances(tuple(of)))


def balance_rows(of: Sequence[Balance]) -> list[dict[str, str]]:
    return rows(Balances(tuple(of)))


def describe_band(
    steps: Sequence[Step], chosen: Step | None = None, own: float | None = None
) -> str:
    return words(Band(tuple(steps), chosen, own))


def band_rows(
    steps: Sequence[Step], chosen: Step | None = None, own: float | None = None
) -> list[dict[str, str]]:
    return rows(Band(tuple(steps), chosen, own))
