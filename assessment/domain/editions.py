"""Editions: exactly which wording a round was answered with, kept as text and read back."""

from functools import lru_cache

from assessment.domain.engagement import Edition, Snapshot
from assessment.domain.screens import parts
from questionnaires.fingerprint import (
    fingerprint,
    from_snapshot,
    snapshot,
    wording_fingerprint,
)
from questionnaires.schema import Instrument, ItemSpec
from questionnaires.typography import in_print


def edition_of(instrument: Instrument) -> tuple[Edition, Snapshot]:
    """The edition that an instrument is now, and its text."""
    mark = fingerprint(instrument)
    edition = Edition(instrument=instrument.id, version=instrument.version, fingerprint=mark)
    return edition, Snapshot(mark, snapshot(instrument))


@lru_cache(maxsize=64)
def parsed(text: str) -> Instrument:
    """An edition as it is read, from its snapshot; the same text gives the same object."""
    return in_print(from_snapshot(text))


def wording_of(instrument: Instrument, owner: str) -> str:
    """The fingerprint of what was asked, so that a later edition knows which answers still hold."""
    original = instrument.original
    part = next(part for part in parts(original) if part.id == owner)
    levels = original.scale(part.scale).levels if isinstance(part, ItemSpec) else ()
    return wording_fingerprint(part, levels)
