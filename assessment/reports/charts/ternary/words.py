"""Words: a position as people say it, in whole points of a hundred."""

from assessment.domain.triangle.hundred import rounded
from assessment.reports.charts.ternary.plane import WAYPOINTS, Position, leaders, shares

NAMES = tuple(name.lower() for name in WAYPOINTS)


def points(position: Position) -> tuple[str, str, str]:
    """Each weight in whole points, which make a hundred: by largest remainder.

    Three equal ones stay equal.

    >>> points((35.6, 43.8, 20.6)), points((1, 1, 1))
    (('36', '44', '20'), ('33', '33', '33'))
    """
    if len(leaders(position)) == len(NAMES):
        return "33", "33", "33"
    time, cost, quality = map(str, rounded([100 * share for share in shares(position)]))
    return time, cost, quality


def spoken(position: Position) -> str:
    """All three weights.

    >>> spoken((50, 30, 20))
    'time 50, cost 30, quality 20'
    """
    pairs = zip(NAMES, points(position), strict=True)
    return ", ".join(f"{name} {weight}" for name, weight in pairs)


def leads(position: Position) -> str:
    """Which waypoint leads.

    >>> leads((50, 30, 20)), leads((40, 40, 20)), leads((1, 1, 1))
    ('time leads', 'time and cost lead together', 'all three are equal')
    """
    first = leaders(position)
    if len(first) == len(NAMES):
        return "all three are equal"
    verb = "leads" if len(first) == 1 else "lead together"
    return f"{' and '.join(NAMES[at] for at in first)} {verb}"


def standing(name: str, position: Position) -> str:
    """Who stands where, as a sentence.

    >>> standing("Ana", (50, 30, 20))
    'Ana: time 50, cost 30, quality 20; time leads.'
    """
    return f"{name}: {spoken(position)}; {leads(position)}."


def row(heading: str, name: str, position: Position) -> dict[str, str]:
    """The same as a row of a table."""
    weights = dict(zip(WAYPOINTS, points(position), strict=True))
    first = leaders(position)
    most = "none" if len(first) == len(NAMES) else " and ".join(NAMES[at] for at in first)
    return {heading: name, **weights, "Leads": most}
