"""A variation: something that would change the agreed course, with both ways it can go."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assessment.domain.base import StoredValue
from assessment.domain.triangle.terms import Days, Minor, Text, Words


class Outcome(StrEnum):
    """What has become of it."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    DROPPED = "dropped"


class Estimate(StoredValue):
    """What is said of a variation before anybody decides.

    Accepted, it takes `days` and `money` out of the concessions. Refused, it harms the quality
    criteria of these ids. Both ways are stated in words.
    """

    description: Words
    why: Words
    days: Days = 0
    money: Minor = 0
    criteria: Annotated[tuple[str, ...], Field(max_length=200)] = ()
    if_accepted: Words
    if_refused: Words


class Variation(Estimate):
    """A variation with its number and its fate. `version` is the agreement it was decided under."""

    number: int
    raised_by: str
    raised_at: str
    outcome: Outcome = Outcome.PENDING
    version: int = 0
    decided_by: str = ""
    decided_why: Text = ""
    decided_at: str = ""
    decided_as: int = 0  # the number of the event: decisions within a second keep their order

    def is_closed(self, outcome: Outcome, by: str, why: str) -> bool:
        """Whether it was closed so already, by them and with these words."""
        return (self.outcome, self.decided_by, self.decided_why) == (outcome, by, why)
