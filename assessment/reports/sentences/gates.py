"""How the stage comes about: every gate with its conditions, met or not."""

from fractions import Fraction

from assessment.reports.sentences.figures import NO_BREAK, NOT_SCORED, begun, counted, listed, score
from assessment.reports.sentences.headline import subject
from assessment.reports.sentences.names import Names
from scoring import Measure, Requirement, StagedGate, Staging, round_distinct

MOST = 5  # met conditions that are told one by one


def gates(staging: Staging, names: Names) -> tuple[str, ...]:
    """A sentence for each gate, in order; what is not met comes first.

    >>> gates(Staging(None, (), (), (), None), Names())
    ()
    """
    return tuple(_gate(one, names, staging) for one in staging.gates)


def _gate(gate: StagedGate, names: Names, of: Staging) -> str:
    failing = [_condition(one, names, of) for one in gate.conditions if not one.holds]
    met = [_condition(one, names, of) for one in gate.conditions if one.holds and one.applies]
    inapplicable = dict.fromkeys(subject(one, names) for one in gate.conditions if not one.applies)
    told = met if len(met) <= MOST else [f"{counted(len(met), 'condition')}"]
    parts = [f"not met: {listed(failing)}"] if failing else []
    parts += [f"met: {listed(told)}"] if told else []
    parts += [f"does not apply: {listed(inapplicable, MOST)}"] if inapplicable else []
    state = "open" if gate.open else "shut"
    before = ", as a gate before it is shut" if gate.holds and not gate.open else ""
    return f"Stage {gate.stage} is {state}{before}. {begun('; '.join(parts))}."


def _condition(one: Requirement, names: Names, of: Staging) -> str:
    """What there is reads the same in every gate, and what is asked for beside it."""
    what, needed = subject(one, names), one.needed
    if one.value is None:
        return f"{what} {_none(one, names)} (at least {_figure(one.measure, needed)})"
    has = _figure(one.measure, one.value, *of.asked(one.measure, one.target))
    least = _figure(one.measure, needed, one.value)
    return f"{what} {has} (at least {least})"


def _none(one: Requirement, names: Names) -> str:
    return names.why_unscored(one.target) if one.measure is Measure.ITEM else NOT_SCORED


def _figure(measure: Measure, value: Fraction, *others: Fraction) -> str:
    if measure is Measure.CHECKS:
        return f"{int(value)} confirmed"
    if measure is Measure.FILL:
        return f"{round_distinct(value, others, places=0)}{NO_BREAK}%"
    return score(value, *others)
