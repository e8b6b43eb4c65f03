"""What the command line refuses, and scoring's refusals as messages."""

from collections.abc import Iterable

import scoring
from assessment.errors import WaypointError
from assessment.messages import Message, Sentences, msg


class Misuse(WaypointError):
    """Options that cannot be followed."""


class Unusable(WaypointError):
    """A file with problems; one line for each."""


def lines(problems: Iterable[Message]) -> Sentences:
    """Problems below each other."""
    return Sentences(tuple(problems), "\n")


def refusal(error: scoring.ScoringError) -> Message:
    """What scoring refuses of a path that is asked for.

    >>> str(refusal(scoring.UnknownItem("calls")))
    "There is no item 'calls' in this instrument."
    """
    match error:
        case scoring.UnknownItem():
            return msg("There is no item {item} in this instrument.", item=repr(error.item))
        case scoring.OutsideScale():
            return msg(
                "The scale of item {item} has no level {level}.",
                item=repr(error.item),
                level=str(error.level),
            )
        case scoring.BadEffort():
            return msg(
                "The effort for item {item} is {effort}; it cannot be negative.",
                item=repr(error.item),
                effort=str(error.effort),
            )
        case _:
            raise error
