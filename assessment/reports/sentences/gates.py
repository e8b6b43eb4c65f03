"""How the stage comes about: every gate with its conditions, met or not."""

from collections.abc import Sequence
from fractions import Fraction

from assessment.messages import (
    Count,
    Message,
    Percent,
    Score,
    Sentences,
    Value,
    listing,
    msg,
    plural,
)
from assessment.reports.sentences.figures import NOT_SCORED
from assessment.reports.sentences.headline import subject
from assessment.reports.sentences.names import Names
from scoring import Measure, Requirement, StagedGate, Staging

MOST = 5  # met conditions that are named one by one


def gates(staging: Staging, names: Names) -> tuple[Sentences, ...]:
    """A few sentences for each gate, in order; what is not met comes first.

    >>> gates(Staging(None, (), (), (), None), Names())
    ()
    """
    return tuple(_gate(one, names, staging) for one in staging.gates)


def _gate(gate: StagedGate, names: Names, of: Staging) -> Sentences:
    failing = [_condition(one, names, of) for one in gate.conditions if not one.holds]
    met = [_condition(one, names, of) for one in gate.conditions if one.holds and one.applies]
    inapplicable = dict.fromkeys(subject(one, names) for one in gate.conditions if not one.applies)
    sentences = [_state(gate)]
    if failing:
        sentences.append(msg("Not met: {conditions}.", conditions=listing(failing)))
    if met:
        sentences.append(_met(met))
    if inapplicable:
        sentences.append(msg("Does not apply: {parts}.", parts=listing(inapplicable, MOST)))
    return Sentences(tuple(sentences))


def _state(gate: StagedGate) -> Message:
    if gate.open:
        return msg("Stage {stage} is reached.", stage=gate.stage)
    if gate.holds:
        return msg("Stage {stage} is not reached, as a stage below it is not.", stage=gate.stage)
    return msg("Stage {stage} is not reached.", stage=gate.stage)


def _met(conditions: Sequence[Message]) -> Message:
    if len(conditions) <= MOST:
        return msg("Met: {conditions}.", conditions=listing(conditions))
    return plural(
        "Met: {count} condition.", "Met: {count} conditions.", count=Count(len(conditions))
    )


def _condition(one: Requirement, names: Names, of: Staging) -> Message:
    """What there is reads the same in every gate, and what is asked for beside it."""
    has: Value = names.why_unscored(one.target) if one.measure is Measure.ITEM else NOT_SCORED
    beside: tuple[Fraction, ...] = ()
    if one.value is not None:
        has = _figure(one.measure, one.value, *of.asked(one.measure, one.target))
        beside = (one.value,)
    return msg(
        "{part} {has} (at least {needed})",
        part=subject(one, names),
        has=has,
        needed=_figure(one.measure, one.needed, *beside),
    )


def _figure(measure: Measure, value: Fraction, *others: Fraction) -> Message | Percent | Score:
    if measure is Measure.CHECKS:
        return msg("{number} confirmed", number=int(value))
    if measure is Measure.FILL:
        return Percent(value / 100, tuple(other / 100 for other in others))
    return Score(value, others)
