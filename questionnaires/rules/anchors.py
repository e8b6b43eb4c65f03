"""Every level of every item says what it looks like, and how to leave it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from questionnaires.phrases import choices
from questionnaires.problems import Finding, Path
from questionnaires.rules.parts import items, levels_of, values_of
from questionnaires.schema import Instrument, ItemSpec


def check_anchors(instrument: Instrument) -> Iterator[Finding]:
    """Anchors and moves that are missing, repeated, or at a level that is not there."""
    for path, item in items(instrument):
        if not values_of(instrument, item):
            continue  # its scale is unknown, which is reported where it is named
        yield from _unknown(instrument, item, (*path, "anchors"), item.anchors)
        yield from _unknown(instrument, item, (*path, "moves"), item.moves)
        yield from _missing(instrument, item, path)
        yield from _equal(instrument, item, path)
        if instrument.stages:
            yield from _without_moves(instrument, item, path)


def _unknown(
    instrument: Instrument, item: ItemSpec, path: Path, keys: Iterable[Decimal]
) -> Iterator[Finding]:
    known = values_of(instrument, item)
    for key in keys:
        if key not in known:
            details = {"scale": item.scale, "choices": choices(known)}
            yield Finding("unknown-level", (*path, str(key)), key, details)


def _missing(instrument: Instrument, item: ItemSpec, path: Path) -> Iterator[Finding]:
    for level in levels_of(instrument, item):
        if level.value not in item.anchors and level.meaning is None:
            details = {"level": level.value}
            yield Finding("missing-anchor", (*path, "anchors"), item.id, details)


def _equal(instrument: Instrument, item: ItemSpec, path: Path) -> Iterator[Finding]:
    first: dict[str, Decimal] = {}
    for level in levels_of(instrument, item):
        anchor = item.anchors.get(level.value, level.meaning)
        if anchor in first:
            details = {"level": level.value, "other": first[anchor]}
            yield Finding("equal-anchors", (*path, "anchors", str(level.value)), anchor, details)
        elif anchor is not None:
            first[anchor] = level.value


def _without_moves(instrument: Instrument, item: ItemSpec, path: Path) -> Iterator[Finding]:
    """A move serves the better levels too, so the worst is the only one that must have its own."""
    values = values_of(instrument, item)
    worst = max(values) if item.reverse else min(values)
    if not item.moves.get(worst):
        yield Finding("missing-moves", (*path, "moves"), item.id, {"level": worst})
