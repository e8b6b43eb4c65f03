"""Rules: what a stage needs, as its instrument states it."""

from fractions import Fraction

from assessment.messages import Level, Message, Percent, listing, msg, plural
from assessment.reports.sentences.names import Names, names_of
from questionnaires.schema import ConditionSpec, GateSpec, Instrument


def rule(gate: GateSpec, instrument: Instrument) -> Message:
    """Everything that a stage needs.

    >>> from questionnaires.library import Library
    >>> progression = Library().get("cx-progression")
    >>> str(rule(progression.gates[0], progression)).partition(", every")[0]
    'Needs the stage below it, and at least 70.000000% of Social communication programmes in place'
    """
    needs = listing(need(one, instrument) for one in gate.needs)
    return msg("Needs the stage below it, and {needs}.", needs=needs)


def need(of: ConditionSpec, instrument: Instrument) -> Message:
    """One minimum, as a part of a sentence."""
    if of.of:
        return _of_a_part(of, of.of, names_of(instrument))
    level = Level(Fraction(of.at_least))
    match of.measure:
        case "every dimension":
            return msg("every dimension at least {level}", level=level)
        case "every item":
            return msg("every item at least {level}", level=level)
        case _:
            return msg("an overall score of at least {level}", level=level)


def _of_a_part(of: ConditionSpec, part: str, names: Names) -> Message:
    least = Fraction(of.at_least)
    match of.measure:
        case "item":
            return msg("{part} at least {level}", part=names.item(part), level=Level(least))
        case "fill":
            share, name = Percent(least / 100), names.dimension(part)
            return msg("at least {share} of {part} in place", part=name, share=share)
        case "checks":
            return plural(
                "at least {count} yes to “{part}”",
                "at least {count} times yes to “{part}”",
                count=int(least),
                part=names.groups.get(part, part),
            )
        case "every item":
            name = names.dimension(part)
            return msg("every item of {part} at least {level}", part=name, level=Level(least))
        case _:
            name = names.dimension(part)
            return msg("{part} at least {level}", part=name, level=Level(least))
