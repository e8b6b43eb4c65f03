"""The triangle of time, cost and quality: drawn for people who have never seen a ternary plot."""

from assessment.reports.charts.ternary.drift import describe_drift, drift, drift_rows
from assessment.reports.charts.ternary.position import describe_position, position, position_rows
from assessment.reports.charts.ternary.together import describe_together, together, together_rows

__all__ = [
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
