"""Conditions of gates look at something that is there, and can be met."""

from collections.abc import Iterator
from decimal import Decimal

from questionnaires.phrases import Phrase, choices, phrase
from questionnaires.problems import Finding, Path
from questionnaires.rules.parts import (
    Ends,
    averaged,
    dimensions,
    ends_of,
    items_below,
)
from questionnaires.schema import ConditionSpec, Instrument

PER_CENT = (Decimal(0), Decimal(100))

# What `of` names for a measure; None where it names nothing.
_DIMENSION, _ITEM, _GROUP = phrase("a dimension"), phrase("an item"), phrase("a group of checks")
_KINDS = {
    "overall": None,
    "every dimension": None,
    "dimension": _DIMENSION,
    "every item": _DIMENSION,
    "item": _ITEM,
    "fill": _DIMENSION,
    "checks": _GROUP,
}
_OPTIONAL = {"every item"}


def check_conditions(instrument: Instrument) -> Iterator[Finding]:
    """Conditions that name nothing, the wrong thing, or a minimum that cannot be reached."""
    for gate_index, gate in enumerate(instrument.gates):
        for index, condition in enumerate(gate.needs):
            path = ("gates", gate_index, "needs", index)
            findings = list(_reference(instrument, condition, path))
            yield from findings or _minimum(instrument, condition, path)


def _reference(instrument: Instrument, condition: ConditionSpec, path: Path) -> Iterator[Finding]:
    measure, of = condition.measure, condition.of
    kind = _KINDS[measure]
    if of is None:
        if kind is not None and measure not in _OPTIONAL:
            yield Finding("condition-of-missing", path, measure, {"expected": kind})
    elif kind is None:
        yield Finding("condition-of-unneeded", (*path, "of"), of, {"measure": measure})
    elif of not in (known := _known(instrument, kind)):
        details = {"expected": kind, "measure": measure, "choices": choices(known)}
        yield Finding("condition-of-unknown", (*path, "of"), of, details)


def _known(instrument: Instrument, kind: Phrase) -> list[str]:
    if kind == _ITEM:
        return [item.id for item in instrument.items]
    if kind == _GROUP:
        return [group.id for group in instrument.check_groups]
    return [dimension.id for _, dimension in dimensions(instrument)]


def _minimum(instrument: Instrument, condition: ConditionSpec, path: Path) -> Iterator[Finding]:
    ends = _ends(instrument, condition)
    if ends is None:
        return  # a dimension without items is reported where it stands
    place, least = (*path, "at_least"), condition.at_least
    if not ends[0] <= least <= ends[1]:
        yield Finding("condition-unreachable", place, least, {"low": ends[0], "high": ends[1]})
    elif condition.measure == "checks" and least % 1:
        yield Finding("condition-not-whole", place, least)


def _ends(instrument: Instrument, condition: ConditionSpec) -> Ends | None:
    """The least and the most that the measure can come to."""
    if condition.measure == "fill":
        return PER_CENT
    if condition.measure == "checks":
        group = next(one for one in instrument.check_groups if one.id == condition.of)
        return (Decimal(0), Decimal(len(group.checks)))
    if condition.measure == "item":
        return ends_of(instrument, [instrument.item(str(condition.of))])
    if condition.of is not None:
        named = next(one for _, one in dimensions(instrument) if one.id == condition.of)
        return ends_of(instrument, items_below(instrument, named))
    return ends_of(instrument, averaged(instrument))
