"""An engagement: the folder of one organisation, with the rounds that it has run."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import not_
from typing import Annotated, Self

from pydantic import Field

from assessment.domain.actions import MOST_ACTIONS, Action, Target
from assessment.domain.base import StoredValue
from assessment.domain.context import LONGEST
from assessment.domain.rounds import GroupRound
from assessment.errors import NotFound, Refused
from assessment.messages import msg

MOST_READERS = 100  # links that are good at the same time


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
    """One run of one edition by one group. A person alone is a group of one.

    `scope`: what of the organisation it covers. `group`: what a round of several people has beyond
    that of one alone, who needs none of it.
    """

    id: str
    edition: Edition
    opened_at: datetime
    organisation: str = Field(default="", max_length=LONGEST, exclude_if=not_)
    scope: str = Field(default="", max_length=LONGEST, exclude_if=not_)
    group: GroupRound | None = Field(default=None, exclude_if=not_)

    @property
    def of_group(self) -> GroupRound:
        """What a group's round has beyond that of a person alone. Raises NotFound for the other."""
        if self.group is None:
            raise NotFound(msg("This is no round of a group."))
        return self.group

    def as_group_round(self) -> Self:
        """The same round. Raises NotFound where it is that of a person alone."""
        return self.with_group(self.of_group)

    def without_codes(self) -> Self:
        """The same round for whoever is not its owner."""
        return self if self.group is None else self.with_group(self.group.without_codes())

    def with_group(self, group: GroupRound) -> Self:
        """The same round of a group, changed."""
        return self.model_copy(update={"group": group})


class Reader(StoredValue):
    """Somebody's link with which the results are read and nothing is changed.

    The key is derived from the owner's with the help of `id`; only its hash is kept.
    """

    id: str
    key_hash: str
    created_at: datetime


class Engagement(StoredValue):
    """The rounds of one organisation, oldest first. `revision` counts the writes.

    Its actions and its target go on from one round to the next. An archived one is still open to
    whoever has its links. `owners`: the hashes of the keys with which hosts own it
    and facilitate its projects; `reissued`: how often all of them were replaced.
    """

    id: str
    name: str = Field(default="", max_length=LONGEST, exclude_if=not_)
    archived: bool = Field(default=False, exclude_if=not_)
    owners: tuple[str, ...] = Field(default=(), exclude_if=not_)
    reissued: int = Field(default=0, exclude_if=not_)
    projects: tuple[str, ...] = Field(default=(), exclude_if=not_)
    created_at: datetime
    rounds: tuple[Round, ...] = ()
    readers: tuple[Reader, ...] = Field(default=(), max_length=MOST_READERS, exclude_if=not_)
    actions: Annotated[tuple[Action, ...], Field(max_length=MOST_ACTIONS, exclude_if=not_)] = ()
    target: Target | None = Field(default=None, exclude_if=not_)
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

    @property
    def alone(self) -> tuple[Round, ...]:
        """The rounds that one person answered, whose answers are that person's to see."""
        return tuple(one for one in self.rounds if one.group is None)

    @property
    def revealed(self) -> tuple[Round, ...]:
        """The rounds of groups whose results may be read, the latest first."""
        groups = (one for one in reversed(self.rounds) if one.group)
        return tuple(one for one in groups if one.of_group.is_revealed)

    def for_participant(self, one: Round) -> Self:
        """What a participant of a round needs of it: that round, and nothing else of anybody."""
        hidden = {"readers": (), "actions": (), "target": None, "owners": (), "projects": ()}
        return self.model_copy(update={"rounds": (one,), **hidden})

    def without_codes(self) -> Self:
        """The same engagement for whoever is not its owner."""
        return self.model_copy(update={"rounds": tuple(one.without_codes() for one in self.rounds)})

    def group_round(self, round_id: str) -> Round:
        """The round of that id. Raises NotFound where there is none, or one person answers it."""
        return self.round(round_id).as_group_round()

    def with_round(self, opened: Round) -> Self:
        """The same engagement with one round more."""
        return self.model_copy(update={"rounds": (*self.rounds, opened)})

    def with_project(self, project_id: str) -> Self:
        """The same engagement with one project more, of which only the id is here."""
        return self.model_copy(update={"projects": (*self.projects, project_id)})

    def with_owner(self, key_hash: str) -> Self:
        """The same engagement with a key more that ends when its link is replaced."""
        return self.model_copy(update={"owners": (*self.owners, key_hash)})

    def reader(self, key_hash: str) -> Reader:
        """The reader whose key has that hash. Raises NotFound."""
        for one in self.readers:
            if one.key_hash == key_hash:
                return one
        raise NotFound(msg("There is no such link for readers here."))

    def with_reader(self, reader: Reader) -> Self:
        """The same engagement with one reader more."""
        return self.model_copy(update={"readers": (*self.readers, reader)})

    def without_reader(self, reader: Reader) -> Self:
        """The same engagement without that reader."""
        rest = tuple(one for one in self.readers if one != reader)
        return self.model_copy(update={"readers": rest})

    def with_changed(self, changed: Round) -> Self:
        """The same engagement with the round of that id replaced."""
        rounds = (changed if one.id == changed.id else one for one in self.rounds)
        return self.model_copy(update={"rounds": tuple(rounds)})

    def action(self, action_id: str) -> Action:
        """The action of that id.

        Raises:
            NotFound: there is none.
        """
        for one in self.actions:
            if one.id == action_id:
                return one
        raise NotFound(msg("There is no such action here."))

    def with_action(self, changed: Action) -> Self:
        """The same engagement with that action changed, or added where there was none of its id.

        Raises:
            Refused: it has as many actions as can be kept.
        """
        known = any(one.id == changed.id for one in self.actions)
        if not known and len(self.actions) >= MOST_ACTIONS:
            raise Refused(
                msg(
                    "There are {most} actions here, and no more can be kept. Reopen one that was "
                    "dropped, and reword it.",
                    most=MOST_ACTIONS,
                )
            )
        actions = tuple(changed if one.id == changed.id else one for one in self.actions)
        return self.model_copy(update={"actions": actions if known else (*actions, changed)})

    def looks_over(self, opened: Round) -> tuple[Action, ...]:
        """What was planned before a round and is open, or was ended since the round was opened."""
        if opened.id == self.rounds[0].id:
            return ()
        since = opened.opened_at.date() - timedelta(days=1)  # days are counted where people are
        return tuple(
            one for one in self.actions if one.is_open or (one.ended_on and one.ended_on >= since)
        )
