"""Waypoints by name, as they stand in a sentence and at its beginning."""

from collections.abc import Iterable, Mapping
from functools import reduce

from assessment.messages import Listing, Message, Value, listing, msg
from scoring.triangle import Waypoint

NAMES: Mapping[str, Message] = {
    Waypoint.TIME: msg("time", context="waypoint"),
    Waypoint.COST: msg("cost", context="waypoint"),
    Waypoint.QUALITY: msg("quality", context="waypoint"),
}
TITLES: Mapping[str, Message] = {
    Waypoint.TIME: msg("Time", context="waypoint"),
    Waypoint.COST: msg("Cost", context="waypoint"),
    Waypoint.QUALITY: msg("Quality", context="waypoint"),
}


def waypoints(of: Iterable[str], *, first: bool = False) -> Listing:
    """Waypoints in a sentence; `first`: they begin it.

    >>> str(waypoints(["time", "cost"], first=True))
    'Time, cost'
    """
    names = (TITLES if first and not at else NAMES for at in range(len(Waypoint)))
    return listing(known[one] for known, one in zip(names, of, strict=False))


def ranked(tiers: Iterable[Iterable[Waypoint]]) -> Value:
    """Waypoints in their order, those that are level together. At least one tier.

    >>> str(ranked([[Waypoint.TIME], [Waypoint.COST, Waypoint.QUALITY]]))
    'time before cost, quality'
    """
    named: list[Value] = [waypoints(tier) for tier in tiers]
    return reduce(lambda rest, tier: msg("{tier} before {rest}", tier=tier, rest=rest), named[::-1])
