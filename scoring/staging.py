"""Staging: which gates are open, which stage that is, and what holds the next one shut."""

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import takewhile

from scoring.enough import Shortage, counting_items, inapplicable, open_items, shortage
from scoring.means import Scored
from scoring.requirements import Requirement, requirements
from scoring.structure import Gate, Measure, Scheme
from scoring.tally import Tally


@dataclass(frozen=True, slots=True)
class StagedGate:
    """A gate with its resolved conditions. `holds`: its own do; `open`: so do all before it.

    `applies`: it asks for something that applies and that the gates before it do not ask for.
    Else it opens of itself, and gives no stage.
    """

    stage: int
    conditions: tuple[Requirement, ...]
    holds: bool
    open: bool
    applies: bool = True


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
    """The stage, and why. `reached` is None when overall is not scored, or there is a `shortage`.

    `binding` are the conditions that fail in the gate of `next_stage`; there is no next stage
    when the last is reached, or none is. `open_items` have an answer that is don't know or unseen;
    `inapplicable` are the dimensions of which nothing applies: the stage is without them.
    """

    reached: int | None
    gates: tuple[StagedGate, ...]
    binding: tuple[Requirement, ...]
    leapfrogs: tuple[GateLeapfrog | FillLeapfrog, ...]
    next_stage: int | None
    shortage: Shortage | None = None
    open_items: tuple[str, ...] = ()
    inapplicable: tuple[str, ...] = ()

    @property
    def conditions(self) -> tuple[Requirement, ...]:
        """The conditions of all gates, in their order."""
        return tuple(one for gate in self.gates for one in gate.conditions)

    def asked(self, measure: Measure, target: str | None) -> tuple[Fraction, ...]:
        """What all gates ask of one thing."""
        asking = (one for one in self.conditions if (one.measure, one.target) == (measure, target))
        return tuple(one.needed for one in asking)


def staging(scheme: Scheme, scored: Scored, counted: Tally) -> Staging:
    """The stage is that of the last gate before the first that stays shut.

    A stage of which nothing applies is passed over. None is named unless at least half of all
    items have a level, and at least one in every dimension that applies.

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
    unnamed = _unnamed(scheme, scored, gates)
    if scored.overall.value is None or unnamed.shortage:
        return unnamed
    opened = tuple(takewhile(lambda gate: gate.open, gates))
    reached = max((gate.stage for gate in opened if gate.applies), default=scheme.first_stage)
    if len(opened) == len(gates):
        return replace(unnamed, reached=reached)
    shut = gates[len(opened)]
    return replace(
        unnamed,
        reached=reached,
        binding=tuple(one for one in shut.conditions if not one.holds),
        leapfrogs=(*_gates_ahead(gates, shut), *_fills_ahead(gates)),
        next_stage=shut.stage,
    )


def _unnamed(scheme: Scheme, scored: Scored, gates: tuple[StagedGate, ...]) -> Staging:
    """Everything but the stage and what follows from it."""
    counting = counting_items(scheme, (one for gate in gates for one in gate.conditions))
    scores = scored.overall.value is not None
    return Staging(
        reached=None,
        gates=gates,
        binding=(),
        leapfrogs=(),
        next_stage=None,
        shortage=shortage(scheme, scored, counting) if scores else None,
        open_items=open_items(scored, counting),
        inapplicable=inapplicable(scheme, scored, counting),
    )


def _gates(scheme: Scheme, scored: Scored, counted: Tally) -> tuple[StagedGate, ...]:
    gates: list[StagedGate] = []
    still_open = True
    asked: dict[tuple[Measure, str | None], Fraction] = {}
    for gate in scheme.gates:
        conditions = _resolve(gate, scheme, scored, counted)
        holds = all(one.holds for one in conditions)
        still_open = still_open and holds
        applies = all(one.applies for one in conditions) or _asks_more(conditions, asked)
        gates.append(StagedGate(gate.stage, conditions, holds, still_open, applies))
        for one in conditions:
            before = asked.get((one.measure, one.target), one.needed)
            asked[one.measure, one.target] = max(before, one.needed)
    return tuple(gates)


def _asks_more(
    conditions: tuple[Requirement, ...], asked: dict[tuple[Measure, str | None], Fraction]
) -> bool:
    """Whether anything that applies is asked for that was not asked for before."""
    return any(
        one.applies and asked.get((one.measure, one.target), one.needed - 1) < one.needed
        for one in conditions
    )


def _resolve(gate: Gate, scheme: Scheme, scored: Scored, counted: Tally) -> tuple[Requirement, ...]:
    return tuple(
        one
        for condition in gate.conditions
        for one in requirements(condition, scheme, scored, counted)
    )


def _gates_ahead(gates: tuple[StagedGate, ...], shut: StagedGate) -> tuple[GateLeapfrog, ...]:
    later = (gate for gate in gates if gate.stage > shut.stage and gate.holds and gate.applies)
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
