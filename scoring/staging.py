"""Staging: which gates are open, which stage that is, and what holds the next one shut."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile

from scoring.means import Scored
from scoring.requirements import Requirement, requirements
from scoring.structure import Gate, Measure, Scheme
from scoring.tally import Tally


@dataclass(frozen=True, slots=True)
class StagedGate:
    """A gate with its resolved conditions. `holds`: its own do; `open`: so do all before it."""

    stage: int
    conditions: tuple[Requirement, ...]
    holds: bool
    open: bool


@dataclass(frozen=True, slots=True)
class GateLeapfrog:
    """The gate of `stage` would open by its own conditions, but that of `shut` is shut."""

    stage: int
    shut: int


@dataclass(frozen=True, slots=True)
class FillLeapfrog:
    """Dimension `later` is filled further (per cent) than `earlier`, which it rests on.

    The gate that asks for `earlier` is shut: what is firm can be surpassed without harm.
    """

    later: str
    earlier: str
    later_fill: Fraction
    earlier_fill: Fraction


@dataclass(frozen=True, slots=True)
class Staging:
    """The stage, and why. `reached` is None when overall is not scored.

    `binding` are the conditions that fail in the gate of `next_stage`; there is no next stage
    when the last is reached, or none is.
    """

    reached: int | None
    gates: tuple[StagedGate, ...]
    binding: tuple[Requirement, ...]
    leapfrogs: tuple[GateLeapfrog | FillLeapfrog, ...]
    next_stage: int | None


def staging(scheme: Scheme, scored: Scored, counted: Tally) -> Staging:
    """The stage is that of the last gate before the first that stays shut.

    Raises:
        UnknownTarget: a condition names something that the scheme lacks.

    >>> from scoring.means import score
    >>> from scoring.tally import tally
    >>> scheme = Scheme(())
    >>> counted = tally(scheme, [])
    >>> staging(scheme, score(scheme, counted), counted).reached is None
    True
    """
    gates = _gates(scheme, scored, counted)
    if scored.overall.value is None:
        return Staging(None, gates, (), (), None)
    opened = tuple(takewhile(lambda gate: gate.open, gates))
    reached = opened[-1].stage if opened else scheme.first_stage
    if len(opened) == len(gates):
        return Staging(reached, gates, (), (), None)
    shut = gates[len(opened)]
    return Staging(
        reached,
        gates,
        binding=tuple(one for one in shut.conditions if not one.holds),
        leapfrogs=(*_gates_ahead(gates, shut), *_fills_ahead(gates)),
        next_stage=shut.stage,
    )


def _gates(scheme: Scheme, scored: Scored, counted: Tally) -> tuple[StagedGate, ...]:
    gates: list[StagedGate] = []
    still_open = True
    for gate in scheme.gates:
        conditions = _resolve(gate, scheme, scored, counted)
        holds = all(one.holds for one in conditions)
        still_open = still_open and holds
        gates.append(StagedGate(gate.stage, conditions, holds, still_open))
    return tuple(gates)


def _resolve(gate: Gate, scheme: Scheme, scored: Scored, counted: Tally) -> tuple[Requirement, ...]:
    return tuple(
        one
        for condition in gate.conditions
        for one in requirements(condition, scheme, scored, counted)
    )


def _gates_ahead(gates: tuple[StagedGate, ...], shut: StagedGate) -> tuple[GateLeapfrog, ...]:
    later = (gate for gate in gates if gate.stage > shut.stage and gate.holds)
    return tuple(GateLeapfrog(gate.stage, shut.stage) for gate in later)


def _fills_ahead(gates: tuple[StagedGate, ...]) -> tuple[FillLeapfrog, ...]:
    """Pairs of dimensions whose fills first appear in different gates, the later fuller."""
    first: dict[str, tuple[StagedGate, Fraction]] = {}
    for gate in gates:
        for one in gate.conditions:
            if one.measure is Measure.FILL and one.target and one.value is not None:
                first.setdefault(one.target, (gate, one.value))
    return tuple(
        FillLeapfrog(later, earlier, later_fill, earlier_fill)
        for earlier, (rests_on, earlier_fill) in first.items()
        for later, (ahead, later_fill) in first.items()
        if rests_on.stage < ahead.stage and not rests_on.open and earlier_fill < later_fill
    )
