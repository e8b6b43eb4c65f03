"""Charts as plotly figures. plotly is imported when one is drawn."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from assessment.messages import Value
from assessment.reports.blocks import Picture
from assessment.reports.charts.balances import Balances
from assessment.reports.charts.band import Band
from assessment.reports.charts.common_ground import CommonGround
from assessment.reports.charts.distribution import Distributions
from assessment.reports.charts.ladder import Ladder
from assessment.reports.charts.marks import Bars, Radar
from assessment.reports.charts.plotly.balances import balances
from assessment.reports.charts.plotly.band import band
from assessment.reports.charts.plotly.common_ground import common_ground
from assessment.reports.charts.plotly.distribution import distributions
from assessment.reports.charts.plotly.ladder import ladder
from assessment.reports.charts.plotly.palette import palette
from assessment.reports.charts.plotly.radar import radar
from assessment.reports.charts.plotly.scope_baseline import scope_baseline
from assessment.reports.charts.plotly.staircase import staircase
from assessment.reports.charts.plotly.strips import bars
from assessment.reports.charts.plotly.style import Style
from assessment.reports.charts.plotly.template import CONFIG
from assessment.reports.charts.plotly.ternary import drift, own_position, together
from assessment.reports.charts.plotly.trend import trend_lines
from assessment.reports.charts.scope_baseline import ScopeBaseline
from assessment.reports.charts.staircase import Staircase
from assessment.reports.charts.ternary.drift import Drift
from assessment.reports.charts.ternary.position import OwnPosition
from assessment.reports.charts.ternary.together import Positions
from assessment.reports.charts.trend import TrendLines

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["CONFIG", "TRIANGLES", "figure"]

TRIANGLES = (OwnPosition, Positions, Drift)  # as wide as their place, so lower on a phone


def figure(of: Picture, text: Callable[[Value], str], *, dark: bool) -> "go.Figure":
    """A chart as a figure in the reader's language and the colours of their page.

    Raises:
        TypeError: there is no drawing of such data.
    """
    style = Style(palette(dark), text, dark)
    match of:
        case Bars():
            return bars(of, style)
        case Radar():
            return radar(of, style)
        case Ladder():
            return ladder(of, style)
        case Staircase():
            return staircase(of, style)
        case _:
            return _of_several(of, style)


def _of_several(of: Picture, style: Style) -> "go.Figure":
    match of:
        case TrendLines():
            return trend_lines(of, style)
        case Distributions():
            return distributions(of, style)
        case _:
            return _of_a_project(of, style)


def _of_a_project(of: Picture, style: Style) -> "go.Figure":
    match of:
        case OwnPosition():
            return own_position(of, style)
        case Positions():
            return together(of, style)
        case CommonGround():
            return common_ground(of, style)
        case Drift():
            return drift(of, style)
        case _:
            return _of_its_variations(of, style)


def _of_its_variations(of: Picture, style: Style) -> "go.Figure":
    match of:
        case Balances():
            return balances(of, style)
        case ScopeBaseline():
            return scope_baseline(of, style)
        case Band():
            return band(of, style)
        case _:
            raise TypeError(f"no drawing of {type(of).__name__}")
