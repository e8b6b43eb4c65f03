"""A variation: something that would change the agreed course, with both ways it can go."""

from collections.abc import Iterable
from enum import StrEnum
from operator import not_
from typing import Annotated, Self

from pydantic import Field, model_validator

from assessment.domain.base import Invalid, StoredValue
from assessment.domain.triangle.limits import MOST_CRITERIA, MOST_ITEMS
from assessment.domain.triangle.scope import ScopeChange, net, refuse_twice
from assessment.domain.triangle.values import NetDays, NetMinor, Text, Words
from assessment.messages import msg


class Outcome(StrEnum):
    """What has become of it."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    DROPPED = "dropped"


class Estimate(StoredValue):
    """What is said of a variation before anybody decides.

    Accepted, it takes `days` and `money` out of the concessions, and changes the `scope`: then
    both are what its items take together, below 0 what they give back. Refused, it harms the
    quality criteria of these ids. Both ways are stated in words.
    """

    description: Words
    why: Words
    days: NetDays = 0
    money: NetMinor = 0
    criteria: Annotated[tuple[str, ...], Field(max_length=MOST_CRITERIA)] = ()
    if_accepted: Words
    if_refused: Words
    scope: Annotated[tuple[ScopeChange, ...], Field(max_length=MOST_ITEMS, exclude_if=not_)] = ()

    @property
    def only_adds(self) -> bool:
        """Whether nothing that was signed is taken out or changed."""
        return all(one.act == "add" for one in self.scope)

    @model_validator(mode="after")
    def _sensible(self) -> Self:
        if self.scope and net(self.scope) != (self.days, self.money):
            raise Invalid(msg("Days and money are what the items of the scope take together."))
        if not self.scope and min(self.days, self.money) < 0:
            raise Invalid(msg("Without a change of the scope, days and money are at least 0."))
        refuse_twice(one.item for one in self.scope)
        return self


class Vote(StoredValue):
    """What one sponsor says of a variation.

    `recorded`: the facilitator did, of what was said in the room; `confirmed` by the sponsor since.
    `new_key_since`: when the sponsor was given a new invitation, if that was before they said it.
    """

    person: str
    outcome: Outcome
    why: Text
    at: str
    recorded: bool = False
    confirmed: bool = False
    new_key_since: str = ""

    @property
    def unconfirmed(self) -> bool:
        """Whether it is the facilitator's word alone that the sponsor said so."""
        return self.recorded and not self.confirmed


class Objection(StoredValue):
    """Why a sponsor objects to the vote that the facilitator recorded for them.

    `reopened`: a decision rested on that vote, and was void from then on.
    """

    person: str
    why: Text
    at: str
    reopened: bool = False


class Variation(Estimate):
    """A variation with its number and its fate. `version` is the agreement it was decided under.

    `votes` are those under the version in force, or under the one in which it was decided: one of
    each sponsor, the latest last. There are none of decisions from before sponsors voted.
    """

    number: int
    raised_by: str
    raised_at: str
    outcome: Outcome = Outcome.PENDING
    version: int = 0
    decided_by: str = ""
    decided_why: Text = ""
    decided_at: str = ""
    decided_as: int = 0  # the number of the event: decisions within a second keep their order
    votes: tuple[Vote, ...] = ()
    objections: tuple[Objection, ...] = ()

    @property
    def carried_by(self) -> tuple[Vote, ...]:
        """The votes on which its outcome rests."""
        return tuple(one for one in self.votes if one.outcome is self.outcome)

    def vote(self, person: str) -> Vote | None:
        """What that sponsor says of it."""
        return next((one for one in self.votes if one.person == person), None)

    def has_vote(self, person: str, outcome: Outcome, why: str) -> bool:
        """Whether that sponsor has said so already, and with these words."""
        one = self.vote(person)
        return one is not None and (one.outcome, one.why) == (outcome, why)

    def has_votes(self, people: Iterable[str], outcome: Outcome, why: str) -> bool:
        """Whether each of them has said so, in these words or on their own link."""
        votes = [self.vote(person) for person in people]
        return all(
            one is not None and one.outcome is outcome and (one.why == why or not one.unconfirmed)
            for one in votes
        )

    def has_objected(self, person: str) -> bool:
        """Whether that sponsor objected to a vote that was recorded for them."""
        return any(one.person == person for one in self.objections)

    def without_vote(self, *people: str) -> tuple[Vote, ...]:
        """The votes of all others."""
        return tuple(one for one in self.votes if one.person not in people)

    def is_closed(self, outcome: Outcome, by: str, why: str) -> bool:
        """Whether it was closed so already, by them and with these words."""
        return (self.outcome, self.decided_by, self.decided_why) == (outcome, by, why)
