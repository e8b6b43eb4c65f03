"""A progression: stages that are dimensions, each of which rests on those before it."""

from collections.abc import Iterator, Sequence

import scoring


def steps(scheme: scoring.Scheme) -> tuple[scoring.Dimension, ...]:
    """The dimensions whose fills open the gates, in the order of the gates.

    None unless each gate asks for the fill of a dimension that no gate before it has asked for.

    >>> steps(scoring.Scheme(()))
    ()
    """
    by_id = {dimension.id: dimension for dimension in scheme.walk()}
    seen: list[str] = []
    for gate in scheme.gates:
        fresh = [name for name in _filled(gate) if name not in seen]
        if not fresh:
            return ()
        seen.extend(fresh)
    return tuple(by_id[name] for name in seen)


def patterns(scheme: scoring.Scheme, sheets: Sequence[scoring.Sheet]) -> list[tuple[bool, ...]]:
    """For each respondent, which items of the progression are true, in the order of its steps.

    True is above the middle of the scale. Who left one of them without a level is not counted:
    a pattern with holes has no total to be predicted from.

    >>> patterns(scoring.Scheme(()), [])
    []
    """
    items = [item for step in steps(scheme) for item in step.items() if item.weight > 0]
    if not items:
        return []
    answers = (tuple(_is_above_middle(items, sheet)) for sheet in sheets)
    return [pattern for pattern in answers if len(pattern) == len(items)]


def _filled(gate: scoring.Gate) -> list[str]:
    fills = (one for one in gate.conditions if one.measure is scoring.Measure.FILL)
    return [one.of for one in fills if one.of is not None]


def _is_above_middle(items: Sequence[scoring.Item], sheet: scoring.Sheet) -> Iterator[bool]:
    for item in items:
        answer = sheet.answers.get(item.id, scoring.UNSEEN)
        if answer.level is not None:
            above = answer.level * 2 > item.scale.low + item.scale.high
            yield above != item.reverse
