"""Accounts: what scoring says of balances, trail and squeeze, as the charts take it."""

from collections.abc import Callable

from assessment.reports.charts import Balance, Step
from assessment.reports.charts.marks import Number
from assessment.reports.charts.step import SCOPE, TIME
from assessment.reports.charts.ternary.plane import Position
from assessment.reports.sentences.triangle.amounts import criteria, days, money
from scoring.triangle import Account, Growth, Squeeze, Waypoint, growth, squeeze
from scoring.triangle.growth import MOST
from scoring.triangle.squeeze import SHORTEST

Say = Callable[[Number], str]

LEAST_TIME = round(100 * SHORTEST)
MOST_SCOPE = round(100 * MOST)


def concessions(of: Account, currency: str) -> list[Balance]:
    """The three balances, each in its own unit."""
    say = _units(currency)
    return [
        Balance(one.waypoint.capitalize(), one.used, one.pending, one.allowed, say[one.waypoint])
        for one in of.balances
    ]


def trail(of: Account) -> list[Position]:
    """The position after each decision."""
    return [tuple(step.position) for step in of.trail]


def steps() -> list[Step]:
    """The band of the squeeze, from the whole time to the least that the models speak of.

    At the whole time it begins as nothing.
    """
    shares = (percent / 100 for percent in range(99, LEAST_TIME - 1, -1))
    return [Step(1.0, 1.0, 1.0), *(found for share in shares if (found := step(squeeze(share))))]


def growths() -> list[Step]:
    """The band of added scope, from the planned scope to the most that the model is asked for."""
    shares = (percent / 100 for percent in range(100, MOST_SCOPE + 1))
    return [found for share in shares if (found := step(growth(share)))]


def step(of: Squeeze | Growth) -> Step | None:
    """One share of the time or the scope; None where there is no band."""
    if of.low is None or of.high is None:
        return None
    return Step(of.share, of.low, of.high, TIME if isinstance(of, Squeeze) else SCOPE)


def _units(currency: str) -> dict[Waypoint, Say]:
    return {
        Waypoint.TIME: lambda value: days(int(value)),
        Waypoint.COST: lambda value: money(int(value), currency),
        Waypoint.QUALITY: lambda value: criteria(int(value)),
    }
