"""A project: its plan, its sponsors, and what is not yet signed. Everything here may change.

Names stand here and nowhere else: in events people are hashes, so that a name can be erased.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from operator import not_
from typing import Annotated, Self

from pydantic import Field, model_validator

from assessment.domain.base import Invalid, StoredValue
from assessment.domain.triangle.event import Event, person
from assessment.domain.triangle.limits import LONGEST_NAME, MOST_CRITERIA, MOST_ITEMS
from assessment.domain.triangle.scope import ScopeItem, refuse_twice
from assessment.domain.triangle.terms import Criterion, Position, Terms, days_between
from assessment.domain.triangle.values import Currency, Day, Minor, Text, Words
from assessment.errors import NotFound
from assessment.messages import msg

FACILITATOR = "facilitator"
LOOK_AGAIN_ON = msg("A day to look again, which nobody has to sign")
PROJECT_TITLE, SPONSOR_NAME = msg("What is the project called?"), msg("Name of a sponsor")


class Sponsor(StoredValue):
    """Somebody whose word counts. `required`: no agreement is in force without their signature.

    `key_hash` is that of their present link, so that it can be taken back. `invitation` counts the
    invitations that they were given, of which the last has this hash and was taken then. Who has
    a link and no invitation is of the time when the facilitator made the links, and saw them.
    `owner`: a business owner, who lives with the result. `earlier_names`: before each correction.
    """

    id: str
    name: Annotated[Text, Field(max_length=LONGEST_NAME)] = ""
    key_hash: str = ""
    invitation: int = Field(default=0, ge=0, exclude_if=not_)
    invitation_hash: str = Field(default="", exclude_if=not_)
    taken_at: datetime | None = Field(default=None, exclude_if=not_)
    required: bool = True
    owner: bool = Field(default=False, exclude_if=not_)
    earlier_names: tuple[Text, ...] = Field(default=(), exclude_if=not_)
    left: bool = False

    @property
    def awaits_taking(self) -> bool:
        """Whether their invitation is still to be taken."""
        return bool(self.invitation_hash) and self.taken_at is None

    @property
    def has_shared_link(self) -> bool:
        """Whether the facilitator was shown the link that they have."""
        return bool(self.key_hash) and not self.invitation_hash


class Plan(StoredValue):
    """What is planned before anybody concedes anything: per cent are taken of this."""

    start: Day
    finish: Day
    budget: Minor
    currency: Currency
    criteria: Annotated[tuple[Criterion, ...], Field(max_length=MOST_CRITERIA)] = ()
    scope: Annotated[tuple[ScopeItem, ...], Field(max_length=MOST_ITEMS, exclude_if=not_)] = ()

    @property
    def days(self) -> int:
        """How many days are planned, both ends counted.

        >>> Plan(start="2027-01-01", finish="2027-01-31", budget=1, currency="EUR").days
        31
        """
        return days_between(self.start, self.finish)

    @model_validator(mode="after")
    def _sensible(self) -> Self:
        if self.finish < self.start:
            raise Invalid(msg("The project finishes before it starts."))
        refuse_twice(self.scope)
        return self


class Project(StoredValue):
    """A project before and between agreements. `revision` counts the writes.

    `named`: whether positions are shown by name; open until the first position is given.
    `reader_hash` is that of the link that lets others read, and `readers` its number.
    `look_again_on`: the day on which the sponsors look at the agreement again; nobody signs it.
    """

    id: str
    title: Annotated[Words, Field(max_length=LONGEST_NAME)]
    created_at: datetime
    plan: Plan | None = None
    sponsors: tuple[Sponsor, ...] = ()
    named: bool = True
    positions: Mapping[str, Position] = Field(default_factory=dict)
    draft: Terms | None = None
    reader_hash: str = ""
    readers: int = Field(default=0, ge=0, exclude_if=not_)
    look_again_on: Day | None = Field(default=None, exclude_if=not_)
    revision: int = 0

    @property
    def present(self) -> tuple[Sponsor, ...]:
        """The sponsors who have not left."""
        return tuple(one for one in self.sponsors if not one.left)

    def missing(self, given: Collection[str]) -> tuple[Sponsor, ...]:
        """The required sponsors who are not among the `given`, who have given a position."""
        return tuple(one for one in self.present if one.required and one.id not in given)

    def sponsor(self, sponsor_id: str) -> Sponsor:
        """The sponsor of that id. Raises NotFound."""
        for one in self.sponsors:
            if one.id == sponsor_id:
                return one
        raise NotFound(msg("There is no such sponsor in this project."))

    @property
    def names(self) -> dict[str, str]:
        """The name of each sponsor by the hash under which they stand in events."""
        return {self.person(one.id): one.name for one in self.sponsors}

    @property
    def earlier_names(self) -> dict[str, tuple[str, ...]]:
        """What each sponsor was called before each correction, by their hash."""
        return {self.person(one.id): one.earlier_names for one in self.sponsors}

    def in_order(self, persons: Iterable[str]) -> tuple[str, ...]:
        """People in the order in which the sponsors are listed; those whom it lacks come last."""
        known = {who: at for at, who in enumerate(self.names)}
        return tuple(sorted(persons, key=lambda who: (known.get(who, len(known)), who)))

    def person(self, who: str) -> str:
        """The hash under which a sponsor or the facilitator stands in events."""
        return person(self.id, who)

    def with_sponsor(self, changed: Sponsor) -> Self:
        """The project with a sponsor changed, or added where there was none of that id."""
        known = any(one.id == changed.id for one in self.sponsors)
        kept = tuple(changed if one.id == changed.id else one for one in self.sponsors)
        return self.model_copy(update={"sponsors": kept if known else (*kept, changed)})


class AuditLog(StoredValue):
    """A project together with its chain of events: what is kept as one, and written as one."""

    project: Project
    events: tuple[Event, ...] = ()
