"""What is typed of a group's round, by its facilitator and by whoever joins, checked."""

from collections.abc import Mapping, Sequence
from operator import not_
from typing import Annotated, NamedTuple, cast

from pydantic import Field, StringConstraints

from assessment.domain.base import StoredValue, checked
from assessment.domain.names import name_key, visible
from assessment.domain.problems import Problems
from assessment.domain.repeats import refusals
from assessment.domain.rounds import (
    DEFAULT_THRESHOLD,
    LONGEST_CHOICE,
    PersonName,
    RoundSettings,
)
from assessment.errors import Refused
from assessment.messages import Message, msg

LABELS: Mapping[str, Message] = {
    "title": msg("Title of the round"),
    "roles": msg("Roles to choose from"),
    "departments": msg("Departments to choose from"),
    "groups": msg("Groups, each with a code of its own"),
    "anonymous": msg("Names"),
    "threshold": msg("Fewest people of whom anything is shown"),
    "facilitator_answers": msg("I answer too"),
    "name": msg("Your name"),
    "role": msg("Your role"),
    "department": msg("Your department"),
}
LISTS = ("roles", "departments", "groups")


class Joining(StoredValue):
    """What somebody says of themselves when they join; what is not asked stays empty."""

    name: PersonName = Field(default="", exclude_if=not_)
    role: Annotated[str, StringConstraints(max_length=LONGEST_CHOICE)] = ""
    department: Annotated[str, StringConstraints(max_length=LONGEST_CHOICE)] = ""


class JoiningFields(NamedTuple):
    """What somebody writes who joins."""

    name: str = ""
    role: str = ""
    department: str = ""


class SettingsFields(NamedTuple):
    """The settings of a round as somebody writes them."""

    title: str
    roles: Sequence[str] = ()
    departments: Sequence[str] = ()
    groups: Sequence[str] = ()
    anonymous: bool = True
    threshold: int = DEFAULT_THRESHOLD
    facilitator_answers: bool = False


def typed_settings(typed: SettingsFields) -> RoundSettings:
    """The settings as somebody typed them; an entry of which nothing is seen is none.

    Raises:
        Refused: a name is missing, too long or stands there twice, also where two only look alike,
            or the threshold is not allowed. Every problem, with the name of its field.

    >>> typed_settings(SettingsFields(" Spring  survey", ["Sales", " ", "Service"])).roles
    ('Sales', 'Service')
    """
    wrong = Problems()
    lists = {name: _entries(getattr(typed, name)) for name in LISTS}
    whole = {"title": visible(typed.title), **lists}
    found = wrong.read(lambda: checked(RoundSettings, LABELS, **typed._asdict() | whole))
    for name, entries in lists.items():
        wrong.messages += refusals(LABELS[name], entries)
    wrong.refuse()
    return cast("RoundSettings", found)  # nothing was refused


def typed_joining(settings: RoundSettings, typed: JoiningFields) -> Joining:
    """What somebody says who joins a round of these settings.

    A role or a department may be left out. In an anonymous round no name is taken at all.

    Raises:
        Refused: a name where none is taken or none where one is needed, or a role or department
            that is not among those to choose from.
    """
    wrong = Problems()
    fields = typed._replace(name=visible(typed.name))
    wrong.read(lambda: _checked_name(settings, typed.name))
    wrong.read(lambda: _chosen("role", typed.role, settings.roles))
    wrong.read(lambda: _chosen("department", typed.department, settings.departments))
    found = wrong.read(lambda: checked(Joining, LABELS, **fields._asdict()))
    wrong.refuse()
    return cast("Joining", found)  # nothing was refused


def _entries(typed: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for one in map(visible, typed) if one)


def _checked_name(settings: RoundSettings, name: str) -> None:
    if settings.anonymous and name:
        raise Refused(msg("This round is anonymous, so no name is taken."))
    if not settings.anonymous and not name_key(name):
        raise Refused(msg("Write your name: this round is not anonymous."))


def _chosen(field: str, choice: str, offered: Sequence[str]) -> None:
    if choice and choice not in offered:
        raise Refused(msg("{field}: choose one of those that are offered.", field=LABELS[field]))
