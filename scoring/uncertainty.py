"""Uncertainty over respondents: intervals of scores, and how probably each gate is open."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from scoring.answers import Sheet
from scoring.leverage import Measured
from scoring.means import Score, Scored, score
from scoring.persons import person_checks, person_figures
from scoring.sampling import SEED, gates_open
from scoring.staging import staging
from scoring.structure import CheckGroup, Measure, Scheme
from scoring.tally import Tally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scoring.persons import Figures
    from scoring.sampling import Draws

ENOUGH = 3  # people with a figure for the whole
TAIL = 0.95
EVERY_PERSON_SHOWN = 5  # below that an interval is so wide that the people say more


@dataclass(frozen=True, slots=True)
class Interval:
    """90 per cent, in units of the score; the score that it belongs to lies within."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """Intervals of whatever is scored, and for each stage the probability that its gate is open.

    No gate has one where no stage is named. `people` are the overall scores of each person's own
    answers, lowest first.
    """

    overall: Interval
    dimensions: Mapping[str, Interval]
    items: Mapping[str, Interval]
    gates: Mapping[int, float]
    people: tuple[float, ...] = ()


class _Estimate(NamedTuple):
    """A score with its bounds, and how far each person is from the mean of the people's figures.

    Without a figure a person is as far as the mean itself. `known` people have one.
    """

    value: float
    low: float
    high: float
    away: "Figures"
    known: int

    @property
    def pseudo(self) -> float:
        """How far the pseudo-person is from the mean, so that unanimity keeps a width."""
        return (self.high - self.low) / 4

    @property
    def freedom(self) -> int:
        """At least 1: of what one or two people scored, next to nothing is known."""
        return max(self.known - 1, 1)

    @property
    def error(self) -> float:
        """The standard error of the mean: v = ((n - 1) s² + (range / 4)²) / n, then sqrt(v / n)."""
        return sqrt(float(self.away @ self.away) + self.pseudo**2) / self.known


def uncertainty(
    scheme: Scheme, counted: Tally, sheets: Sequence[Sheet], draws: int = 4000, seed: int = SEED
) -> Uncertainty | None:
    """Student's 90 per cent intervals with the person as the unit, never the single answer.

    Every figure is taken per person first, over what that person answered. The spread of these
    figures, with one pseudo-person a quarter of the range away, gives the width. The middle is
    the score that is shown, not the mean of the figures: the two differ only where people left
    items out. So the interval always contains the score. It is cut at the ends of the scale.

    Gates are drawn from the same model: in each draw every person counts for more or less as a
    whole, in all measures at once. The same seed gives the same answer.

    None where fewer than three people have a score for the whole.

    >>> from scoring.tally import tally
    >>> uncertainty(Scheme(()), tally(Scheme(()), []), [])
    """
    import numpy as np

    scored = score(scheme, counted)
    figures = person_figures(scheme, counted, sheets)
    people = sorted(float(one) for one in figures[Measure.OVERALL, None] if not np.isnan(one))
    if len(people) < ENOUGH or scored.overall.value is None:
        return None
    estimates = dict(_estimates(scored, figures))
    drawn = _Drawn(len(sheets), draws, np.random.default_rng(seed))
    sampled = {measured: drawn.values(of) for measured, of in estimates.items()}
    sampled |= dict(_fills(sampled, estimates))
    for group in scheme.check_groups:
        sampled[Measure.CHECKS, group.id] = _confirmed(group, sheets, drawn)
    staged = staging(scheme, scored, counted)
    gates = gates_open(staged, sampled, draws) if staged.reached is not None else []
    probable = zip(scheme.gates, gates, strict=False)  # nothing is probable of an unnamed stage
    return Uncertainty(
        overall=_interval(estimates[Measure.OVERALL, None]),
        dimensions=_intervals(Measure.DIMENSION, estimates),
        items=_intervals(Measure.ITEM, estimates),
        gates={gate.stage: float(verdicts.mean()) for gate, verdicts in probable},
        people=tuple(people),
    )


def _estimates(
    scored: Scored, figures: "Mapping[Measured, Figures]"
) -> "Iterator[tuple[Measured, _Estimate]]":
    """Of whatever is scored."""
    for measured, column in figures.items():
        of = _score(measured, scored)
        if of.value is not None and of.low is not None and of.high is not None:
            yield measured, _estimate(float(of.value), float(of.low), float(of.high), column)


def _score(measured: Measured, scored: Scored) -> Score:
    measure, target = measured
    if target is None:
        return scored.overall
    return scored.items[target] if measure is Measure.ITEM else scored.dimensions[target]


def _estimate(value: float, low: float, high: float, column: "Figures") -> _Estimate:
    import numpy as np

    away = np.nan_to_num(column - np.nanmean(column))
    return _Estimate(value, low, high, away, int((~np.isnan(column)).sum()))


class _Drawn:
    """How much each person counts in every draw; the last is the pseudo-person."""

    def __init__(self, people: int, draws: int, random: "np.random.Generator") -> None:
        self._people = random.standard_normal((draws, people))
        self._pseudo = random.standard_normal(draws)
        self._spread = random.random(draws)
        self._scales: dict[int, NDArray[np.float64]] = {}

    def values(self, of: _Estimate) -> "Draws":
        """What is estimated, in every draw: Student's, with the error that the interval has."""
        import numpy as np

        moved = (self._people @ of.away + self._pseudo * of.pseudo) / of.known
        drawn: Draws = np.clip(of.value + moved / self._scale(of.freedom), of.low, of.high)
        return drawn

    def _scale(self, freedom: int) -> "NDArray[np.float64]":
        """The root of a mean square with so many degrees of freedom, alike in all measures."""
        import numpy as np
        from scipy.special import gammaincinv

        if freedom not in self._scales:
            squares = 2 * gammaincinv(freedom / 2, self._spread) / freedom
            self._scales[freedom] = np.sqrt(np.maximum(squares, np.finfo(float).tiny))
        return self._scales[freedom]


def _fills(
    sampled: "Mapping[Measured, Draws]", estimates: Mapping[Measured, _Estimate]
) -> "Iterator[tuple[Measured, Draws]]":
    """The dimensions in per cent of their scales."""
    for (measure, target), drawn in sampled.items():
        if measure is Measure.DIMENSION:
            of = estimates[measure, target]
            yield (Measure.FILL, target), 100 * (drawn - of.low) / (of.high - of.low)


def _confirmed(group: CheckGroup, sheets: Sequence[Sheet], drawn: _Drawn) -> "Draws":
    """How many sub-checks more than half confirm; a yes is a 1, everything else a 0."""
    import numpy as np

    columns = person_checks(group.id, group.checks, sheets)
    shares = [_estimate(float(np.nanmean(column)), 0.0, 1.0, column) for column in columns]
    count: Draws = np.sum([drawn.values(share) > 1 / 2 for share in shares], axis=0, dtype=float)
    return count


def _interval(of: _Estimate) -> Interval:
    from scipy.special import stdtrit

    half = float(stdtrit(of.freedom, TAIL)) * of.error
    return Interval(max(of.low, of.value - half), min(of.high, of.value + half))


def _intervals(measure: Measure, estimates: Mapping[Measured, _Estimate]) -> dict[str, Interval]:
    return {
        target: _interval(of)
        for (kind, target), of in estimates.items()
        if kind is measure and target is not None
    }
