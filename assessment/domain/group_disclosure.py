"""Group disclosure: of whom in a revealed round something may be shown, decided in one place.

Screen, exports and whatever else shows a round ask here, for all attributes at once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import scoring
from assessment.domain.response import Answer
from assessment.domain.rounds import RoundSettings


class Attribute(StrEnum):
    """By what the people of a round are divided; what comes later gives way."""

    ROLE = "role"
    DEPARTMENT = "department"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class RevealedResponse:
    """What one participant answered, once it is revealed; `name` in a named round alone."""

    role: str
    department: str
    group: str
    name: str
    answers: Mapping[str, Answer]

    @property
    def given(self) -> tuple[str, str, str]:
        """What they said of themselves, along `Attribute`."""
        return self.role, self.department, self.group


Given = tuple[str, str, str]


def attributes_of(settings: RoundSettings) -> tuple[Attribute, ...]:
    """The attributes that a round asks for, in which there is something to choose."""
    choices = {
        Attribute.ROLE: settings.roles,
        Attribute.DEPARTMENT: settings.departments,
        Attribute.GROUP: settings.groups,
    }
    return tuple(one for one, offered in choices.items() if offered)


def disclosed(people: Iterable[Given], settings: RoundSettings) -> scoring.Disclosure:
    """Which slices of these people may be shown beside all of them.

    Count only those of whom a figure is: for one question, those who gave it a level. In a named
    round every slice may be. The same people get the same decision, which is made once.
    """
    least = settings.threshold if settings.anonymous else 1
    return _decision(tuple(sorted(people)), attributes_of(settings), least)


@lru_cache(maxsize=512)
def _decision(
    people: tuple[Given, ...], attributes: tuple[Attribute, ...], least: int
) -> scoring.Disclosure:
    rows: list[dict[str, str]] = [dict(zip(Attribute, one, strict=True)) for one in people]
    if least == 1:
        return scoring.full_disclosure(rows, attributes)
    return scoring.disclosure(rows, attributes, least)
