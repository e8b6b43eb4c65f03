"""Whatever stands on a page of a project and is neither translated nor its people's own words."""

import re
from collections.abc import Iterator

from tests.pages.pseudo import english
from tests.pages.screen import Visitor
from tests.pages.words import words_of
from tests.rehearsal import Rehearsal

A_FINGERPRINT = re.compile(r"\b[0-9a-f]{12}\b")
A_KEY = re.compile("[a-z0-9_]+")  # of an entry, a kind or a state: none of these is ever read


def untranslated(visitor: Visitor, rehearsal: Rehearsal, *others: str) -> list[str]:
    """Every text with a word that the reader's language has not, and nobody here wrote."""
    fingerprints = (one for text in words_of(visitor.screen) for one in A_FINGERPRINT.findall(text))
    return english(visitor, *others, *written(rehearsal), *fingerprints)


def written(rehearsal: Rehearsal) -> list[str]:
    """Whatever the people of the project wrote, the longest first."""
    log = rehearsal.site.store.audit_log(rehearsal.chair.project)
    found = {one for part in (log.project, *log.events) for one in _strings(part.model_dump())}
    return sorted((one for one in found if not A_KEY.fullmatch(one)), key=len, reverse=True)


def _strings(of: object) -> Iterator[str]:
    match of:
        case str():
            yield of
        case dict():
            yield from _strings(list(of.values()))
        case list() | tuple():
            for one in of:
                yield from _strings(one)
