"""Confirmation: when a group of respondents together confirms a sub-check."""

from scoring.structure import CheckGroup, Item
from scoring.tally import Tally


def is_confirmed(yes: int, begun: int) -> bool:
    """Whether more than half of the respondents who answered anything say yes.

    >>> is_confirmed(yes=2, begun=4)
    False
    """
    return 2 * yes > begun


def confirmed(owner: CheckGroup | Item, counted: Tally) -> int:
    """How many of the owner's sub-checks the respondents together confirm.

    >>> confirmed(CheckGroup("whole", ()), Tally({}, {}, (), 0, 0))
    0
    """
    return sum(
        is_confirmed(counted.checks[owner.id, check].yes, counted.begun) for check in owner.checks
    )
