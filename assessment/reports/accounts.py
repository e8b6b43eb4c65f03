"""Accounts: what scoring says of balances, trail and squeeze, as the charts take it."""

from assessment.reports.charts import Balance, Balances, Drift, Step, Subject
from assessment.reports.charts.ternary.plane import Position
from scoring.triangle import Account, Growth, Squeeze, growth, squeeze
from scoring.triangle.growth import MOST
from scoring.triangle.squeeze import SHORTEST

LEAST_TIME = round(100 * SHORTEST)
MOST_SCOPE = round(100 * MOST)


def concessions(of: Account, currency: str) -> Balances:
    """The three balances, each in its own unit."""
    return Balances(
        tuple(
            Balance(one.waypoint, one.net, one.pending, one.allowed, currency)
            for one in of.balances
        )
    )


def drift(of: Account, agreed: Position) -> Drift:
    """The agreed point and the position after each decision."""
    return Drift(agreed, tuple(tuple(step.position) for step in of.trail))


def steps() -> tuple[Step, ...]:
    """The band of the squeeze, from the whole time to the least that the models speak of.

    At the whole time it begins as nothing.
    """
    shares = (percent / 100 for percent in range(99, LEAST_TIME - 1, -1))
    return (Step(1.0, 1.0, 1.0), *(found for share in shares if (found := step(squeeze(share)))))


def growths() -> tuple[Step, ...]:
    """The band of added scope, from the planned scope to the most that the model is asked for."""
    shares = (percent / 100 for percent in range(100, MOST_SCOPE + 1))
    return tuple(found for share in shares if (found := step(growth(share))))


def step(of: Squeeze | Growth) -> Step | None:
    """One share of the time or the scope; None where there is no band."""
    if of.low is None or of.high is None:
        return None
    subject = Subject.TIME if isinstance(of, Squeeze) else Subject.SCOPE
    return Step(of.share, of.low, of.high, subject)
