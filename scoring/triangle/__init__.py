"""The triangle of time, cost and quality: positions, contradictions, and the account of changes.

Values in, frozen values with their reasons out, like all of scoring. Sources stand at each module.
"""

from scoring.triangle.account import Account, Allowed, Balance, Change, Decision, Step, account
from scoring.triangle.composition import (
    NOTICED,
    REVERSAL,
    Averages,
    averages,
    clr,
    distance,
    front,
    geometric_mean,
    order,
    total_variance,
)
from scoring.triangle.contradictions import (
    Code,
    Contradiction,
    agreement_contradictions,
    group_contradictions,
    own_contradictions,
)
from scoring.triangle.deeds import Deeds, deeds
from scoring.triangle.errors import (
    NotAChange,
    NotAComparison,
    NotAStance,
    NotATolerance,
    NotWeights,
)
from scoring.triangle.growth import Growth, growth
from scoring.triangle.pairwise import RANDOM_INDEX, Checked, Comparisons, check
from scoring.triangle.scope import Drawn, Line, Place, Size, Wanted, draw_line
from scoring.triangle.squeeze import Squeeze, squeeze
from scoring.triangle.stance import Stance
from scoring.triangle.tolerances import DEFAULT, Tolerances
from scoring.triangle.waypoints import Waypoint, Weights

__all__ = [
    "DEFAULT",
    "NOTICED",
    "RANDOM_INDEX",
    "REVERSAL",
    "Account",
    "Allowed",
    "Averages",
    "Balance",
    "Change",
    "Checked",
    "Code",
    "Comparisons",
    "Contradiction",
    "Decision",
    "Deeds",
    "Drawn",
    "Growth",
    "Line",
    "NotAChange",
    "NotAComparison",
    "NotAStance",
    "NotATolerance",
    "NotWeights",
    "Place",
    "Size",
    "Squeeze",
    "Stance",
    "Step",
    "Tolerances",
    "Wanted",
    "Waypoint",
    "Weights",
    "account",
    "agreement_contradictions",
    "averages",
    "check",
    "clr",
    "deeds",
    "distance",
    "draw_line",
    "front",
    "geometric_mean",
    "group_contradictions",
    "growth",
    "order",
    "own_contradictions",
    "squeeze",
    "total_variance",
]
