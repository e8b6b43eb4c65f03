"""A group's round, seen by whoever has the group answer: its owner, who reads no single answer."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from assessment.domain.access import Access, Role, hash_key, new_key
from assessment.domain.editions import edition_of
from assessment.domain.engagement import Engagement, Round
from assessment.domain.join_code import code_hash, new_code
from assessment.domain.response import Response
from assessment.domain.rounds import GroupRound, RoundSettings
from assessment.domain.tokens import derived_id, derived_key
from assessment.errors import AlreadyExists, NotFound, Refused
from assessment.messages import msg
from assessment.services.assessments import Instruments
from assessment.services.engagements import (
    change,
    engagement_of,
    owned,
)
from assessment.services.ports import Store
from assessment.services.revealed_rounds import RevealedRound, responses_in, revealed_round

CODE_TRIES = 10  # so many times new codes are made because one is taken


class Count(NamedTuple):
    """How many take part and how many of them have submitted."""

    joined: int
    finished: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a round, as a whole and by group; `exact` is false for rough ones by group.

    A rough count is a multiple of the threshold: so many at least.
    """

    whole: Count
    groups: Mapping[str, Count]
    exact: bool


class Participant(NamedTuple):
    """Somebody who takes part in a named round: who they are, never what they answer."""

    id: str
    name: str
    role: str
    department: str
    group: str
    finished: bool


@dataclass(frozen=True, slots=True)
class Rounds:
    """The use cases of a group's round. `key`: the link of the owner of its engagement.

    All raise NotFound for any other link and where there is no such round, and Deleted. All but
    those that read raise Refused where the round does not allow it: see `domain.rounds`.
    """

    store: Store
    instruments: Instruments
    now: Callable[[], datetime]

    def draft(self, key: str, instrument_id: str, settings: RoundSettings, token: str) -> str:
        """A new round in draft, with the newest edition, one for each token. Returns its id."""
        engagement_id = owned(self.store, key)
        new = derived_id(token, "round", engagement_id)
        edition, text = edition_of(self.instruments.get(instrument_id))
        group = GroupRound(settings=settings)
        drafted = Round(id=new, edition=edition, opened_at=self.now(), group=group)

        def write(known: Engagement) -> None:
            if all(one.id != new for one in known.rounds):
                self.store.add_group_round(known.with_round(drafted), text)

        change(self.store, engagement_id, write)
        return new

    def again(self, key: str, round_id: str, token: str) -> str:
        """A new draft with the settings of an earlier round. Returns its id."""
        earlier = self.see(key, round_id)
        return self.draft(key, earlier.edition.instrument, earlier.of_group.settings, token)

    def see(self, key: str, round_id: str) -> Round:
        """A round as it is now, without anybody's answers."""
        return engagement_of(self.store, owned(self.store, key)).group_round(round_id)

    def change_settings(self, key: str, round_id: str, settings: RoundSettings) -> None:
        """Write other settings. Raises Refused, above all once somebody has joined."""
        self._write(key, round_id, lambda group: group.changed(settings))

    def open(self, key: str, round_id: str) -> None:
        """Let people join with the codes of a draft. An open one stays as it is."""
        for _ in range(CODE_TRIES):
            with suppress(AlreadyExists):  # a code is taken: others are made
                return change(self.store, owned(self.store, key), self._opening(round_id))
        raise Refused(msg("No join code was free. Please try again."))

    def codes(self, key: str, round_id: str) -> dict[str, str]:
        """The join code of each group; none for a draft."""
        return dict(self.see(key, round_id).of_group.codes)

    def close(self, key: str, round_id: str) -> None:
        """Take no answer any more, and let nothing show who came when."""
        self._turn(key, round_id, GroupRound.closed)

    def reopen(self, key: str, round_id: str) -> None:
        """Take answers again, as long as nobody has read the results."""
        self._turn(key, round_id, GroupRound.reopened)

    def reveal(self, key: str, round_id: str) -> None:
        """Open the results for good. Raises Refused where too few have finished."""
        engagement_id = owned(self.store, key)

        def revealed(group: GroupRound) -> GroupRound:
            responses = self._responses(engagement_id, round_id)
            return group.revealed(sum(one.head.submitted for one in responses))

        self._write(key, round_id, revealed)

    def counts(self, key: str, round_id: str) -> Counts:
        """How many take part and are done; by group only roughly where the round is anonymous."""
        group = self.see(key, round_id).of_group
        responses = self._responses(owned(self.store, key), round_id)
        step = group.settings.threshold if group.settings.anonymous else 1
        return Counts(
            _count(responses),
            {
                name: _count([one for one in responses if one.head.group == name], step)
                for name in group.settings.groups
            },
            exact=step == 1,
        )

    def participants(self, key: str, round_id: str) -> list[Participant]:
        """Who takes part in a named round, and who is done. Raises Refused for an anonymous one."""
        _require_named(self.see(key, round_id).of_group)
        found = (one.head for one in self._responses(owned(self.store, key), round_id))
        people = (
            Participant(
                one.ref.response, one.name, one.role, one.department, one.group, one.submitted
            )
            for one in found
        )
        return sorted(people, key=lambda one: (one.name.casefold(), one.id))

    def renew_key(self, key: str, round_id: str, participant: str, token: str = "") -> str:
        """A new key for somebody who lost theirs in a named round; the old one opens nothing.

        They begin with empty answers: whoever makes a key must not read with it what others wrote.

        Raises:
            Refused: the round is anonymous or closed, or these answers are submitted.
            NotFound: nobody of that id takes part.
        """
        _require_named(self.see(key, round_id).of_group)
        engagement_id = owned(self.store, key)
        for one in self._responses(engagement_id, round_id):
            if one.head.ref.response == participant:
                new = derived_key(token, "participant", participant) if token else new_key()
                access = Access(
                    key_hash=hash_key(new),
                    role=Role.PARTICIPANT,
                    engagement=engagement_id,
                    response=participant,
                )
                self.store.renew_participant(one.head, access)
                return new
        raise NotFound(msg("Nobody of this id takes part in this round."))

    def revealed(self, key: str, round_id: str) -> RevealedRound:
        """A revealed round with all that was submitted in it: for its owner and for readers.

        Raises:
            Refused: it is not revealed.
        """
        return revealed_round(self.store, key, round_id)

    def _responses(self, engagement_id: str, round_id: str) -> list[Response]:
        return responses_in(self.store, engagement_id, round_id)

    def _opening(self, round_id: str) -> Callable[[Engagement], None]:
        def write(known: Engagement) -> None:
            one = known.group_round(round_id)
            if one.of_group.is_open:
                return
            group = one.of_group.opened(_codes(one.of_group.settings.code_groups))
            opened = one.with_group(group).model_copy(update={"opened_at": self.now()})
            codes = (
                Access(
                    key_hash=code_hash(code),
                    role=Role.JOIN,
                    engagement=known.id,
                    round=round_id,
                    group=name,
                )
                for name, code in group.codes.items()
            )
            self.store.open_group_round(known.with_changed(opened), *codes)

        return write

    def _write(self, key: str, round_id: str, become: Callable[[GroupRound], GroupRound]) -> None:
        def write(known: Engagement) -> None:
            one = known.group_round(round_id)
            after = become(one.of_group)
            if after != one.of_group:
                self.store.replace_engagement(known.with_changed(one.with_group(after)))

        change(self.store, owned(self.store, key), write)

    def _turn(self, key: str, round_id: str, become: Callable[[GroupRound], GroupRound]) -> None:
        def write(known: Engagement) -> None:
            one = known.group_round(round_id)
            turned = known.with_changed(one.with_group(become(one.of_group)))
            self.store.close_group_round(turned, round_id)

        change(self.store, owned(self.store, key), write)


def _codes(groups: Sequence[str]) -> dict[str, str]:
    """A code for each group, no two the same."""
    codes: dict[str, None] = {}
    while len(codes) < len(groups):
        codes[new_code()] = None
    return dict(zip(groups, codes, strict=True))


def _require_named(group: GroupRound) -> None:
    if group.settings.anonymous:
        raise Refused(msg("This round is anonymous: nobody can say who takes part in it."))


def _count(responses: list[Response], step: int = 1) -> Count:
    joined, finished = len(responses), sum(one.head.submitted for one in responses)
    return Count(joined - joined % step, finished - finished % step)
