"""The format of documents: a stamp in each, and the steps from every older format to today's."""

from collections.abc import Callable, Mapping, Sequence

from assessment.storage.documents import Tables

STAMP = "waypoint"  # the table that says what a document is
Upgrade = Callable[[Tables], Tables]
Upgrades = Mapping[str, Sequence[Upgrade]]

# For each kind of document the steps in order: the first turns format 1 into 2, the next 2 into 3.
# A step is never changed after a release; a new format adds one.
UPGRADES: Upgrades = {}


class NewerFormat(ValueError):
    """It was written by a newer version of the site."""


def newest(kind: str, upgrades: Upgrades) -> int:
    """The format in which documents of this kind are written today."""
    return 1 + len(upgrades.get(kind, ()))


def stamped(tables: Tables, kind: str, upgrades: Upgrades) -> Tables:
    """The tables with the stamp of today's format."""
    stamp = {"kind": kind, "format": newest(kind, upgrades)}
    return {STAMP: {"1": stamp}, **tables}


def upgraded(tables: Tables, kind: str, upgrades: Upgrades) -> Tables:
    """The tables as today's format has them.

    Raises:
        NewerFormat: they are from a newer version; the message says so.
        KeyError, TypeError, ValueError: they have no stamp, or another kind's.
    """
    stamp = tables[STAMP]["1"]
    if stamp["kind"] != kind:
        raise ValueError(f"it holds a {stamp['kind']!r} where a {kind!r} belongs")
    written = stamp["format"]
    if type(written) is not int or written < 1:
        raise ValueError(f"its format {written!r} is not a number from 1 up")
    if written > newest(kind, upgrades):
        raise NewerFormat(
            f"it has format {written}, and this version knows up to {newest(kind, upgrades)}"
        )
    for step in upgrades.get(kind, ())[written - 1 :]:
        tables = step(tables)
    return tables
