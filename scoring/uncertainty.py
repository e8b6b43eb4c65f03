"""Uncertainty over respondents: intervals of scores, and how probably each gate is open."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from scoring.leverage import Measured, Pull, leverage
from scoring.means import Scored, contributions, score
from scoring.posterior import with_prior
from scoring.sampling import SEED, gates_open
from scoring.staging import staging
from scoring.structure import CheckGroup, Measure, Scheme
from scoring.tally import Tally

if TYPE_CHECKING:
    import numpy as np

    from scoring.sampling import Draws

ENOUGH = 3  # respondents
TAILS = (0.05, 0.95)


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 90 per cent, in units of the score."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """Intervals of whatever is scored, and for each stage the probability that its gate is open."""

    overall: Interval
    dimensions: Mapping[str, Interval]
    items: Mapping[str, Interval]
    gates: Mapping[int, float]


def uncertainty(
    scheme: Scheme, counted: Tally, draws: int = 4000, seed: int = SEED
) -> Uncertainty | None:
    """Sample every item's levels from its posterior (see `posterior`), the checks' likewise.

    None where overall is not scored, or fewer than three respondents answered anything. The
    same seed gives the same answer. As the posterior leans on its prior, an interval need not
    be centred on the score.

    >>> from scoring.tally import tally
    >>> uncertainty(Scheme(()), tally(Scheme(()), []))
    """
    import numpy as np

    scored = score(scheme, counted)
    if counted.begun < ENOUGH or scored.overall.value is None:
        return None
    random = np.random.default_rng(seed)
    items = _sampled_items(scheme, counted, draws, random)
    sampled = _sampled_measures(scheme, scored, items)
    for group in scheme.check_groups:
        sampled[Measure.CHECKS, group.id] = _sampled_checks(group, counted, draws, random)
    gates = gates_open(staging(scheme, scored, counted), sampled, draws)
    probable = zip(scheme.gates, gates, strict=True)
    return Uncertainty(
        overall=_interval(sampled[Measure.OVERALL, None]),
        dimensions=_intervals(Measure.DIMENSION, sampled),
        items=_intervals(Measure.ITEM, sampled),
        gates={gate.stage: float(verdicts.mean()) for gate, verdicts in probable},
    )


def _sampled_items(
    scheme: Scheme, counted: Tally, draws: int, random: "np.random.Generator"
) -> "dict[str, Draws]":
    sampled: dict[str, Draws] = {}
    for item in scheme.items():
        counts = counted.items[item.id].effective
        if any(counts):
            shares = random.dirichlet([float(one) for one in with_prior(counts)], size=draws)
            sampled[item.id] = shares @ [float(value) for value in contributions(item)]
    return sampled


def _sampled_measures(
    scheme: Scheme, scored: Scored, items: "Mapping[str, Draws]"
) -> "dict[Measured, Draws]":
    sampled: dict[Measured, Draws] = {}
    for (measure, target), pull in leverage(scheme, scored).items():
        if pull.keys() & items.keys():
            moved = _moved(pull, items)
            sampled[measure, target] = moved - _offset(measure, target, scored)
    return sampled


def _moved(pull: Pull, items: "Mapping[str, Draws]") -> "Draws":
    import numpy as np

    moved: Draws = np.sum([float(by) * items[item] for item, by in pull.items()], axis=0)
    return moved


def _offset(measure: Measure, target: str | None, scored: Scored) -> float:
    """A fill starts at the low end of its dimension, everything else at 0."""
    if measure is not Measure.FILL or target is None:
        return 0.0
    node = scored.dimensions[target]
    low, high = node.low or Fraction(0), node.high or Fraction(0)
    return float(100 * low / (high - low))


def _sampled_checks(
    group: CheckGroup, counted: Tally, draws: int, random: "np.random.Generator"
) -> "Draws":
    """How many sub-checks more than half would confirm; yes or not is a scale of two levels."""
    import numpy as np

    count = np.zeros(draws)
    for check in group.checks:
        yes = counted.checks[group.id, check].yes
        count += random.beta(yes + 0.5, counted.begun - yes + 0.5, size=draws) > 0.5
    return count


def _interval(drawn: "Draws") -> Interval:
    import numpy as np

    low, high = np.quantile(drawn, TAILS)
    return Interval(float(low), float(high))


def _intervals(measure: Measure, sampled: "Mapping[Measured, Draws]") -> dict[str, Interval]:
    return {
        target: _interval(drawn)
        for (kind, target), drawn in sampled.items()
        if kind is measure and target is not None
    }
