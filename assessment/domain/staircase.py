"""The staircase: the stages of a progression, each with the dimension that fills it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

import scoring
from assessment.domain.progression import steps
from questionnaires.schema import DimensionSpec, Instrument, StageSpec

NOTHING = scoring.Coverage()


@dataclass(frozen=True, slots=True)
class Step:
    """One stage. `met`: all that its own gate asks for is there; the first stage has no gate.

    What does not apply is never met; it is reached where a later stage is.
    `over` are the dimensions of earlier steps that are less filled, though this one rests on them.
    """

    stage: StageSpec
    dimension: DimensionSpec
    score: scoring.Score
    needed: Fraction | None  # the fill that its gate asks for, 0 to 100
    reached: bool
    met: bool
    over: tuple[str, ...] = ()

    @property
    def fill(self) -> Fraction | None:
        """How far the stage is filled, 0 to 100; None when not scored."""
        return self.score.fill

    @property
    def applies(self) -> bool:
        """Whether anything of it applies to anybody, as far as that is known."""
        of = self.score.coverage
        return bool(of.applicable or not of.not_applicable)

    @property
    def leaps(self) -> bool:
        """Whether it is further along than what it rests on."""
        return bool(self.over) or (self.met and not self.reached)


def staircase(
    instrument: Instrument, scheme: scoring.Scheme, scored: scoring.Scored, staged: scoring.Staging
) -> tuple[Step, ...]:
    """Every step from the first; none unless the instrument is a progression.

    The first stage has no gate. Its dimension is the first that no gate fills; without one the
    staircase begins with the second stage.
    """
    filled = [step.id for step in steps(scheme)]
    if not filled:
        return ()
    specs = {spec.id: spec for top in instrument.dimensions for spec in top.walk()}
    stages = {stage.value: stage for stage in instrument.stages}
    some = staged.reached is not None
    first = (spec for spec in instrument.dimensions if spec.id not in filled)
    found = [
        Step(instrument.stages[0], spec, scored.dimensions[spec.id], None, some, some)
        for spec in islice(first, 1)
    ]
    for gate, one in _fills(staged):
        name = one.target or ""
        score, is_open = scored.dimensions[name], gate.open and gate.stage <= (staged.reached or 0)
        met = some and gate.holds and gate.applies
        stage, over = stages[gate.stage], _over(staged, name)
        found.append(Step(stage, specs[name], score, one.needed, is_open, met, over))
    return tuple(found)


def symptoms(of: Sequence[Step], scheme: scoring.Scheme, scored: scoring.Scored) -> tuple[str, ...]:
    """The reversed items of the step without a gate that are still there.

    They are there when their mean is at least the lowest level but one: with one respondent, as
    soon as anything but the lowest is chosen.

    >>> symptoms((), scoring.Scheme(()), scoring.Scored(scoring.Score(None, NOTHING), {}, {}))
    ()
    """
    first = {step.dimension.id for step in of if step.needed is None}
    return tuple(
        item.id
        for dimension in scheme.dimensions
        if dimension.id in first
        for item in dimension.items()
        if item.reverse and _is_there(item, scored.items[item.id].value)
    )


def _is_there(item: scoring.Item, value: Fraction | None) -> bool:
    scale = item.scale
    return value is not None and scale.low + scale.high - value >= scale.levels[1]


def _fills(staged: scoring.Staging) -> Iterator[tuple[scoring.StagedGate, scoring.Requirement]]:
    """Each dimension's fill where a gate first asks for it."""
    seen: set[str | None] = set()
    for gate in staged.gates:
        for one in gate.conditions:
            if one.measure is scoring.Measure.FILL and one.target not in seen:
                seen.add(one.target)
                yield gate, one


def _over(staged: scoring.Staging, later: str) -> tuple[str, ...]:
    leaps = (one for one in staged.leapfrogs if isinstance(one, scoring.FillLeapfrog))
    return tuple(one.earlier for one in leaps if one.later == later)
