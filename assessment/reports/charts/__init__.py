"""Charts: plotly figures from plain values, each with a text alternative and a table beside it.

Values are scores (exact or float) or None for "not scored". plotly is imported when a figure is
drawn, so that importing this package stays light.
"""

from assessment.reports.charts.balance import Balance
from assessment.reports.charts.balances import balance_rows, balances, describe_balances
from assessment.reports.charts.band import band, band_rows, describe_band
from assessment.reports.charts.bars import (
    bar_rows,
    bars,
    describe_bars,
    dimension_rows,
)
from assessment.reports.charts.ladder import describe_ladder, ladder, ladder_rows
from assessment.reports.charts.palette import DARK, LIGHT, Palette, palette
from assessment.reports.charts.radar import describe_radar, fits_radar, radar, radar_rows
from assessment.reports.charts.staircase import staircase
from assessment.reports.charts.stairs import Stair, describe_staircase, staircase_rows
from assessment.reports.charts.step import Step
from assessment.reports.charts.template import CONFIG, FONT, template
from assessment.reports.charts.ternary import (
    describe_drift,
    describe_position,
    describe_together,
    drift,
    drift_rows,
    position,
    position_rows,
    together,
    together_rows,
)

__all__ = [
    "CONFIG",
    "DARK",
    "FONT",
    "LIGHT",
    "Balance",
    "Palette",
    "Stair",
    "Step",
    "balance_rows",
    "balances",
    "band",
    "band_rows",
    "bar_rows",
    "bars",
    "describe_balances",
    "describe_band",
    "describe_bars",
    "describe_drift",
    "describe_ladder",
    "describe_position",
    "describe_radar",
    "describe_staircase",
    "describe_together",
    "dimension_rows",
    "drift",
    "drift_rows",
    "fits_radar",
    "ladder",
    "ladder_rows",
    "palette",
    "position",
    "position_rows",
    "radar",
    "radar_rows",
    "staircase",
    "staircase_rows",
    "template",
    "together",
    "together_rows",
]
