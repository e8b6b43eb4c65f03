"""P6: scoring a large survey. Nothing of it has a counterpart on a bare page."""

from tests.benchmarks import scoring_speed
from tests.benchmarks.figure import Figure, Goal
from tests.benchmarks.pair import Pace


def computing(_pace: Pace) -> list[Figure]:
    """A hundred thousand responses of ten items, tallied and scored; one figure per scheme."""
    goal = Goal(at_most=1, of_ratio=False)
    return [
        Figure("P6", f"scoring {scheme}", "s", [seconds], goal=goal)
        for scheme, seconds in scoring_speed.survey().items()
    ]
