"""Charts: what is drawn, as data, each with the same in words and as a table.

How they are drawn is below `plotly`. Values are scores (exact or float) or None for "not scored".
"""

from assessment.reports.charts.balances import Balance, Balances
from assessment.reports.charts.band import Band, Step, Subject
from assessment.reports.charts.common_ground import CommonGround, Giving, Ground
from assessment.reports.charts.scope_baseline import ScopeBaseline
from assessment.reports.charts.ternary.drift import Drift
from assessment.reports.charts.ternary.position import OwnPosition
from assessment.reports.charts.ternary.together import Positions

__all__ = [
    "Balance",
    "Balances",
    "Band",
    "CommonGround",
    "Drift",
    "Giving",
    "Ground",
    "OwnPosition",
    "Positions",
    "ScopeBaseline",
    "Step",
    "Subject",
]
