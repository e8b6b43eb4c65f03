"""Caps name levels that can be capped, and confirmations that can be had."""

from collections.abc import Iterator
from itertools import pairwise

from questionnaires.phrases import choices, phrase
from questionnaires.problems import Finding, Path
from questionnaires.rules.parts import items, values_of
from questionnaires.schema import Instrument, ItemSpec


def check_caps(instrument: Instrument) -> Iterator[Finding]:
    """Caps on reversed items, at unknown levels, beyond the checks, or not rising."""
    for path, item in items(instrument):
        if item.caps and item.reverse:
            yield Finding("cap-on-reversed", (*path, "caps"), item.id)
        yield from _levels(instrument, item, (*path, "caps"))
        yield from _confirmations(item, (*path, "caps"))


def _levels(instrument: Instrument, item: ItemSpec, path: Path) -> Iterator[Finding]:
    known = values_of(instrument, item)
    for index, cap in enumerate(item.caps if known else ()):
        place = (*path, index, "level")
        if cap.level not in known:
            details = {"scale": item.scale, "choices": choices(known)}
            yield Finding("unknown-level", place, cap.level, details)
        elif cap.level == min(known):
            yield Finding("cap-at-lowest", place, cap.level)


def _confirmations(item: ItemSpec, path: Path) -> Iterator[Finding]:
    for index, cap in enumerate(item.caps):
        if cap.confirmed > len(item.checks):
            place = (*path, index, "confirmed")
            details = {"checks": len(item.checks)}
            yield Finding("cap-unreachable", place, cap.confirmed, details)
    for index, (before, cap) in enumerate(pairwise(item.caps), start=1):
        if cap.level <= before.level or cap.confirmed <= before.confirmed:
            found = phrase(
                "level {level} with {confirmed} confirmed",
                level=str(cap.level),
                confirmed=cap.confirmed,
            )
            yield Finding("caps-not-rising", (*path, index), found)
