"""Levels ascend, and scales that are averaged together have the same ends."""

from collections.abc import Iterator
from itertools import pairwise

from questionnaires.phrases import phrase
from questionnaires.problems import Finding
from questionnaires.rules.parts import Ends, averages, ends_of, items
from questionnaires.schema import Instrument


def check_scales(instrument: Instrument) -> Iterator[Finding]:
    """Levels out of order, and items on a scale that cannot be averaged with the others."""
    yield from _ascending(instrument)
    yield from _same_ends(instrument)


def _ascending(instrument: Instrument) -> Iterator[Finding]:
    for number, scale in enumerate(instrument.scales):
        for index, (below, level) in enumerate(pairwise(scale.levels), start=1):
            if level.value <= below.value:
                path = ("scales", number, "levels", index, "value")
                yield Finding("levels-not-ascending", path, level.value, {"before": below.value})


def _same_ends(instrument: Instrument) -> Iterator[Finding]:
    expected: dict[str, Ends] = {}
    for together in averages(instrument):
        if common := ends_of(instrument, together[:1]):
            expected |= dict.fromkeys((item.id for item in together), common)
    for path, item in items(instrument):
        ends = ends_of(instrument, [item])
        common = expected.get(item.id, ends)
        if ends is not None and common is not None and ends != common:
            others = phrase("{low} to {high}", low=str(common[0]), high=str(common[1]))
            details = {"low": ends[0], "high": ends[1], "others": others}
            yield Finding("scales-differ", (*path, "scale"), item.scale, details)
