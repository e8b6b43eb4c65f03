"""What comes first for whom: in how many ways sponsors see it, before anything is computed."""

from collections.abc import Sequence

from assessment.messages import Count, Message, plural
from assessment.reports.sentences.triangle.waypoints import NAMES
from scoring.triangle import Waypoint


def how_many_firsts(firsts: Sequence[Waypoint]) -> Message:
    """Whether all put the same first, or how many different things. At least one sponsor.

    >>> str(how_many_firsts([Waypoint.TIME, Waypoint.QUALITY]))
    '2 sponsors, two different firsts'
    """
    many, different = Count(len(firsts), first=True), len(set(firsts))
    match different:
        case 1:
            return plural(
                "{count} sponsor puts {waypoint} first",
                "{count} sponsors, and {waypoint} comes first for all",
                count=many,
                waypoint=NAMES[firsts[0]],
            )
        case 2:
            return plural(
                "{count} sponsor, two different firsts",
                "{count} sponsors, two different firsts",
                count=many,
            )
        case _:
            return plural(
                "{count} sponsor, three different firsts",
                "{count} sponsors, three different firsts",
                count=many,
            )
