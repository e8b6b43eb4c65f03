"""The change list names every version once, in order, and ends at the instrument's own."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from questionnaires.phrases import choices
from questionnaires.problems import Finding
from questionnaires.rules.parts import values_of
from questionnaires.schema import Change, Instrument
from questionnaires.versions import newest, number


def check_changes(instrument: Instrument) -> Iterator[Finding]:
    """Versions out of order or repeated, dates that are none, anchors that are not there."""
    yield from _order(instrument)
    last = newest(instrument.changes)
    index = instrument.changes.index(last)
    if number(last.version) != number(instrument.version):
        path, details = ("changes", index, "version"), {"version": instrument.version}
        yield Finding("version-not-listed", path, last.version, details)
    yield from _known(instrument, index, last)
    for each, change in enumerate(instrument.changes):
        yield from _dates(each, change)
        yield from _declared_once(each, change)


def _order(instrument: Instrument) -> Iterator[Finding]:
    versions = [number(change.version) for change in instrument.changes]
    falling = len(versions) > 1 and versions[1] < versions[0]
    for index, (before, version) in enumerate(pairwise(versions), start=1):
        path, found = ("changes", index, "version"), instrument.changes[index].version
        if version in versions[:index]:
            yield Finding("repeated-version", path, found)
        elif (version < before) != falling:
            yield Finding("changes-not-in-order", path, found)


def _dates(index: int, change: Change) -> Iterator[Finding]:
    try:
        date.fromisoformat(change.date)
    except ValueError:
        yield Finding("bad-date", ("changes", index, "date"), change.date)


def _known(instrument: Instrument, index: int, change: Change) -> Iterator[Finding]:
    """Only of the newest change: what older ones name may be gone by now."""
    known = {item.id: item for item in instrument.items}
    for each, anchor in enumerate(change.anchors):
        path = ("changes", index, "anchors", each)
        item = known.get(anchor.item)
        if item is None:
            yield Finding("unknown-item", (*path, "item"), anchor.item, {"choices": choices(known)})
        elif (values := values_of(instrument, item)) and anchor.level not in values:
            details = {"scale": item.scale, "choices": choices(values)}
            yield Finding("unknown-level", (*path, "level"), anchor.level, details)


def _declared_once(index: int, change: Change) -> Iterator[Finding]:
    seen = set()
    for each, anchor in enumerate(change.anchors):
        if (anchor.item, anchor.level) in seen:
            found = f"{anchor.item}.{anchor.level}"
            yield Finding("repeated-declaration", ("changes", index, "anchors", each), found)
        seen.add((anchor.item, anchor.level))
