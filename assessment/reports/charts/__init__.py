"""Charts: what is drawn, as data, each with the same in words and as a table.

How they are drawn is below `plotly`. Values are scores (exact or float) or None for "not scored".
"""

from assessment.reports.charts.balance import Balance
from assessment.reports.charts.balances import balance_rows, balances, describe_balances
from assessment.reports.charts.band import band, band_rows, describe_band
from assessment.reports.charts.step import Step
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
    "Balance",
    "Step",
    "balance_rows",
    "balances",
    "band",
    "band_rows",
    "describe_balances",
    "describe_band",
    "describe_drift",
    "describe_position",
    "describe_together",
    "drift",
    "drift_rows",
    "position",
    "position_rows",
    "together",
    "together_rows",
]
