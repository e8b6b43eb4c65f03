"""Leapfrogs in words: what is further along than that on which it rests."""

from collections.abc import Iterable

from assessment.messages import Message, Percent, msg
from assessment.reports.sentences.names import Names
from scoring import FillLeapfrog, GateLeapfrog


def leapfrogs(of: Iterable[GateLeapfrog | FillLeapfrog], names: Names) -> tuple[Message, ...]:
    """One sentence for each.

    >>> str(leapfrogs([GateLeapfrog(stage=4, shut=3)], Names())[0])
    'What stage 4 itself asks for is met, but stage 3, on which it rests, is not.'
    """
    return tuple(_leapfrog(one, names) for one in of)


def _leapfrog(one: GateLeapfrog | FillLeapfrog, names: Names) -> Message:
    if isinstance(one, GateLeapfrog):
        return msg(
            "What stage {stage} itself asks for is met, "
            "but stage {shut}, on which it rests, is not.",
            stage=one.stage,
            shut=one.shut,
        )
    more, less = one.later_fill / 100, one.earlier_fill / 100
    return msg(
        "{later} is further along ({more}) than {earlier} ({less}), on which it rests.",
        later=names.dimension(one.later),
        more=Percent(more, (less,)),
        earlier=names.dimension(one.earlier),
        less=Percent(less, (more,)),
    )
