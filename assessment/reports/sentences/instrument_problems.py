"""Problems of an instrument's file as messages: what, where, and the remedy."""

from assessment.messages import Listing, Message, Value, msg
from questionnaires.phrases import SHOWN, Choices, Detail, Phrase
from questionnaires.problems import Problem


def instrument_problem(of: Problem) -> Message:
    """The problem on one line, as `python -m questionnaires check` has it in English."""
    where = msg("{file}:{line}: {code}", file=of.file, line=str(of.line), code=of.code)
    what, value, remedy = worded(of.message), worded(of.value), worded(of.remedy)
    if of.path and of.value:
        return msg(
            "{where} {problem} at {path} (value {value}; remedy: {remedy})",
            where=where,
            problem=what,
            path=of.path,
            value=value,
            remedy=remedy,
        )
    if of.path:
        return msg(
            "{where} {problem} at {path} (remedy: {remedy})",
            where=where,
            problem=what,
            path=of.path,
            remedy=remedy,
        )
    if of.value:
        return msg(
            "{where} {problem} (value {value}; remedy: {remedy})",
            where=where,
            problem=what,
            value=value,
            remedy=remedy,
        )
    return msg("{where} {problem} (remedy: {remedy})", where=where, problem=what, remedy=remedy)


def worded(of: Detail) -> Value:
    """Words of the instruments, which know nothing of messages, as a message."""
    match of:
        case Phrase():
            values = tuple((name, worded(value)) for name, value in of.values)
            return Message(of.text, values, of.plural, of.count)
        case Choices(names=()):
            return worded(of.empty)
        case Choices():
            return Listing(of.names, "unit", SHOWN)
        case _:
            return of
