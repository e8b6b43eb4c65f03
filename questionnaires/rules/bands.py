"""Bands are half-open and cover the scores without a hole or an overlap."""

from collections.abc import Iterator
from itertools import pairwise

from questionnaires.problems import Finding
from questionnaires.rules.parts import averaged, ends_of
from questionnaires.schema import Instrument


def check_bands(instrument: Instrument) -> Iterator[Finding]:
    """Bands that are empty, leave a hole, overlap, or stop short of the lowest or highest score."""
    bands = instrument.bands
    for index, band in enumerate(bands):
        if band.end <= band.start:
            yield Finding("band-empty", ("bands", index, "end"), band.end)
    for index, (before, band) in enumerate(pairwise(bands), start=1):
        if band.start != before.end:
            code = "bands-gap" if band.start > before.end else "bands-overlap"
            yield Finding(code, ("bands", index, "start"), band.start, {"before": before.end})
    ends = ends_of(instrument, averaged(instrument))
    if not bands or ends is None:
        return
    if bands[0].start != ends[0]:
        details = {"expected": ends[0]}
        yield Finding("bands-uncovered", ("bands", 0, "start"), bands[0].start, details)
    if bands[-1].end != ends[1]:
        path = ("bands", len(bands) - 1, "end")
        yield Finding("bands-uncovered", path, bands[-1].end, {"expected": ends[1]})
