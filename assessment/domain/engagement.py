"""An engagement: the folder of one organisation, with the rounds that it has run."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from assessment.domain.base import StoredValue
from assessment.errors import NotFound
from assessment.messages import msg


class Edition(StoredValue):
    """Exactly which wording a round was answered with; `fingerprint` finds the stored snapshot."""

    instrument: str
    version: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The text of an edition, found by its fingerprint."""

    fingerprint: str
    text: str


class Round(StoredValue):
    """One run of one edition by one group. A person alone is a group of one."""

    id: str
    edition: Edition
    opened_at: datetime


class Engagement(StoredValue):
    """The rounds of one organisation, oldest first. `revision` counts the writes."""

    id: str
    created_at: datetime
    rounds: tuple[Round, ...] = ()
    revision: int = 0

    def round(self, round_id: str) -> Round:
        """The round of that id.

        Raises:
            NotFound: there is none.
        """
        for one in self.rounds:
            if one.id == round_id:
                return one
        raise NotFound(msg("There is no such round here."))

    def with_round(self, opened: Round) -> Self:
        """The same engagement with one round more."""
        return self.model_copy(update={"rounds": (*self.rounds, opened)})

    def with_changed(self, changed: Round) -> Self:
        """The same engagement with the round of that id replaced."""
        rounds = (changed if one.id == changed.id else one for one in self.rounds)
        return self.model_copy(update={"rounds": tuple(rounds)})
