"""Words: a position as people say it, in whole points of a hundred."""

from assessment.messages import Message, Value, listing, msg, plural
from assessment.reports.blocks import Cell, Column, Table
from assessment.reports.charts.ternary.plane import Position, leaders
from assessment.reports.sentences.triangle.hundred import points, weighed
from assessment.reports.sentences.triangle.waypoints import NAMES, TITLES, waypoints
from scoring.triangle import Waypoint

ALL = len(Waypoint)
Person = tuple[Value, Position]  # or whatever else has a name and a place


def leads(position: Position) -> Message:
    """Which waypoint leads.

    >>> str(leads((50, 30, 20))), str(leads((1, 1, 1)))
    ('time leads', 'all three are equal')
    """
    first = leading(position)
    if not first:
        return msg("all three are equal")
    return plural(
        "{waypoints} leads",
        "{waypoints} lead together",
        count=len(first),
        waypoints=waypoints(first),
    )


def leading(position: Position) -> tuple[Waypoint, ...]:
    """The waypoints that lead; none where all are equal."""
    first = leaders(position)
    ways = tuple(Waypoint)
    return () if len(first) == ALL else tuple(ways[at] for at in first)


def named_position(name: Value, position: Position) -> Message:
    """Who stands where, as a sentence.

    >>> str(named_position("Ana", (50, 30, 20)))
    'Ana: time 50, cost 30, quality 20; time leads.'
    """
    return msg(
        "{name}: {weights}; {leads}.",
        name=name,
        weights=weighed(position),
        leads=leads(position),
    )


def position_table(name: str, heading: Value, rows: list[Person]) -> Table:
    """Who stands where, a row each."""
    columns = (
        Column(heading),
        *(Column(TITLES[one], number=True) for one in Waypoint),
        Column(msg("Leads")),
    )
    return Table(name, columns, tuple(_row(*one) for one in rows))


def _row(name: Value, position: Position) -> tuple[Cell, ...]:
    first = leading(position)
    most = listing(NAMES[one] for one in first) if first else msg("none", context="leads")
    return (name, *points(position), most)
