"""One person answers: begin, come back, answer, submit, and do it again later."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from assessment.domain.access import Access, Role, hash_key
from assessment.domain.answering import admit, hindrance
from assessment.domain.context import Context
from assessment.domain.edition_change import EditionChange, cleared, edition_change, fitted
from assessment.domain.editions import edition_of, parsed, wording_of
from assessment.domain.engagement import Engagement, Round, Snapshot
from assessment.domain.response import Answer, Response, ResponseHead, ResponseRef
from assessment.domain.screens import place_of, places
from assessment.domain.tokens import derived_id, derived_key, new_token
from assessment.errors import AlreadyExists, Deleted, NotFound, Refused, StorageError
from assessment.messages import msg
from assessment.services.beginning import MayBegin, anybody, require_beginner
from assessment.services.engagements import (
    ANSWERING,
    NO_ASSESSMENT,
    READ_ONLY,
    READING,
    access_of,
    change,
    engagement_of,
    is_answered,
    owned,
    read_by,
)
from assessment.services.ports import Store
from questionnaires.schema import Instrument

NO_CONTEXT = Context()
OTHERS_ANSWERS = msg("This is a round of a group: what each of them answers is theirs alone.")


class Instruments(Protocol):
    """Where the instruments on offer are found."""

    def get(self, instrument_id: str) -> Instrument:
        """The newest version of the instrument of that id."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What the holder of a private link sees of one round. Only whoever answers changes it.

    That is the owner, alone, or a participant, who sees nothing else of the engagement.
    """

    engagement: Engagement
    round: Round
    response: Response
    instrument: Instrument
    role: Role

    @property
    def submitted(self) -> bool:
        """Whether the answers are in."""
        return self.response.head.submitted

    @property
    def answered(self) -> list[str]:
        """The items that have an answer of any kind."""
        records = self.response.answers
        return [item for item, record in records.items() if record.choice is not None]

    @property
    def context(self) -> Context:
        """For which organisation it is, who answered, and what it covers."""
        return Context(
            organisation=self.round.organisation,
            role=self.response.head.role,
            scope=self.round.scope,
        )

    @property
    def position(self) -> str:
        """The screen to come back to: where the respondent was last, else the first."""
        at = place_of(self.instrument, self.response.head.position)
        return at or places(self.instrument)[0]


@dataclass(frozen=True, slots=True)
class Assessments:
    """The use cases of somebody who assesses alone. In such a round the response has its id."""

    store: Store
    instruments: Instruments
    now: Callable[[], datetime]
    may_begin: MayBegin = anybody

    def begin(self, instrument_id: str, token: str = "", host: str = "") -> str:
        """A new engagement with a first round, one for each token and instrument.

        Returns the key that opens it. `host`: the key with which whoever begins it hosts.

        Raises:
            Refused: only hosts begin something on this site.
        """
        require_beginner(self.may_begin, host)
        token = token or new_token()
        key = derived_key(token, "engagement", instrument_id)
        new = derived_id(token, "engagement", instrument_id)
        engagement = Engagement(id=new, created_at=self.now())
        access = Access(key_hash=hash_key(key), role=Role.OWNER, engagement=engagement.id)
        with suppress(AlreadyExists):  # the same submission came twice
            self.store.begin(*self._with_round(engagement, instrument_id), access)
        return key

    def repeat(self, key: str) -> Visit:
        """A further round with the newest edition; the one under way, if it is not submitted.

        It has the context of the one before.
        """
        visit = self.visit(key)
        _require_owner(visit)
        if not visit.submitted:
            return visit
        new = self._with_round(visit.engagement, visit.instrument.id, visit.context)
        self.store.open_round(*new)
        return self.visit(key)

    def visit(self, key: str, round_id: str | None = None) -> Visit:
        """A round that its owner answers alone, the latest where none is named, or a participant's.

        Raises NotFound where the key opens nothing or there is no such round, and Deleted.
        """
        access = access_of(self.store, key)
        if access.role is Role.PARTICIPANT:
            return self._participant(access)
        engagement = engagement_of(self.store, owned(self.store, key))
        if not engagement.alone:
            raise NotFound(msg("Nothing was begun under this link."))
        one = engagement.alone[-1] if round_id is None else engagement.round(round_id)
        if one.group is not None:
            raise NotFound(OTHERS_ANSWERS)
        return self._visit(engagement, one, Role.OWNER)

    def opens(self, key: str) -> bool:
        """Whether somebody answers under a key, in whatever state that is not deleted."""
        try:
            access = access_of(self.store, key)
            with suppress(StorageError):  # it is kept, though nobody can read it now
                return is_answered(self.store, access)
        except NotFound:
            return False
        return access.role in ANSWERING

    def history(self, key: str) -> list[Visit]:
        """Every submitted round of one person alone, oldest first, for its owner and readers."""
        access = access_of(self.store, key)
        if access.role not in READING:
            raise NotFound(READ_ONLY if access.role is Role.PARTICIPANT else NO_ASSESSMENT)
        engagement = read_by(self.store, access)
        visits = (self._visit(engagement, one, access.role) for one in engagement.alone)
        return [visit for visit in visits if visit.submitted]

    def landing(self, key: str) -> str:
        """The address that the holder of a key should come back to, below the site's."""
        access = access_of(self.store, key)
        if access.role is Role.READER:
            engagement_of(self.store, access.engagement)
            return "shared"
        if access.role is Role.OWNER and not engagement_of(self.store, access.engagement).alone:
            return f"engagement?engagement={access.engagement}"
        visit = self.visit(key)
        if access.role is Role.PARTICIPANT:
            return f"answer?question={visit.position}"
        return "result" if visit.submitted else f"answer?question={visit.position}"

    def save(self, visit: Visit, owner: str, record: Answer) -> Answer:
        """Keep what was answered to one item or check group. Durable when it returns."""
        _require_respondent(visit)
        admitted = admit(visit.instrument, owner, record)
        stamped = admitted.model_copy(update={"wording": wording_of(visit.instrument, owner)})
        try:
            return self.store.write_answer(visit.response.head.ref, owner, stamped)
        except NotFound as error:
            raise Deleted(
                msg("Not saved: these answers were deleted, perhaps in another window.")
            ) from error

    def move(self, visit: Visit, position: str) -> None:
        """Remember where the respondent went, for the next time. Raises Refused once closed."""
        _require_respondent(visit)
        head = self.store.response(visit.response.head.ref).head
        if head.position != position and not head.submitted:
            self.store.replace_head(head.model_copy(update={"position": position}))

    def submit(self, visit: Visit) -> ResponseHead:
        """Close the response and show its result.

        Raises:
            Refused: an answer "not applicable" still lacks its reason, or no answer has a level.
        """
        _require_respondent(visit)
        response = self.store.response(visit.response.head.ref)
        if why := hindrance(visit.instrument, response):
            raise Refused(why)
        return self.store.replace_head(response.head.submitted_on(self.now()))

    def reopen(self, visit: Visit) -> ResponseHead:
        """Take the answers back in hand, to correct one. Raises Refused in a closed round."""
        _require_respondent(visit)
        head = self.store.response(visit.response.head.ref).head
        return self.store.replace_head(head.taken_back())

    def newer(self, visit: Visit) -> EditionChange | None:
        """What moving to a newer edition would do, if there is one and the round is still open."""
        if visit.submitted or visit.round.group is not None:  # all of a group answer the same
            return None
        newest = self.instruments.get(visit.instrument.id)
        return edition_change(visit.instrument, newest, visit.response)

    def adopt(self, visit: Visit) -> None:
        """Move an open round to the newest edition; what changed in meaning is asked again."""
        _require_owner(visit)
        change = self.newer(visit)
        if change is None:
            return
        response = visit.response
        records = {item: cleared(response.answer(item)) for item in change.again}
        edition, text = edition_of(change.newer)
        renewed = visit.round.model_copy(update={"edition": edition})
        self.store.adopt(visit.engagement.with_changed(renewed), response.head.ref, records, text)

    def describe(self, visit: Visit, context: Context) -> None:
        """Keep for which organisation a round is, who answered it and what it covers."""
        _require_owner(visit)

        def write(engagement: Engagement) -> None:
            one = engagement.round(visit.round.id)
            assessed = {"organisation": context.organisation, "scope": context.scope}
            changed = engagement.with_changed(one.model_copy(update=assessed))
            head = self.store.response(visit.response.head.ref).head
            self.store.describe(changed, head.model_copy(update={"role": context.role}))

        change(self.store, visit.engagement.id, write)

    def _with_round(
        self, engagement: Engagement, instrument_id: str, context: Context = NO_CONTEXT
    ) -> tuple[Engagement, Response, Snapshot]:
        """The engagement with a round more, the response in it, and what it is asked."""
        edition, text = edition_of(self.instruments.get(instrument_id))
        opened = Round(
            id=new_id(),
            edition=edition,
            opened_at=self.now(),
            organisation=context.organisation,
            scope=context.scope,
        )
        ref = ResponseRef(engagement=engagement.id, response=opened.id)
        head = ResponseHead(
            ref=ref, round=opened.id, started_at=opened.opened_at, role=context.role
        )
        return engagement.with_round(opened), Response(head=head), text

    def _visit(self, engagement: Engagement, one: Round, role: Role) -> Visit:
        ref = ResponseRef(engagement=engagement.id, response=one.id)
        return self._of(engagement, one, self.store.response(ref), role)

    def _participant(self, access: Access) -> Visit:
        engagement = engagement_of(self.store, access.engagement)
        ref = ResponseRef(engagement=engagement.id, response=access.response)
        response = self.store.response(ref)
        if response.head.withdrawn:
            raise Deleted(msg("These answers were deleted."))
        one = engagement.round(response.head.round).without_codes()
        return self._of(engagement.for_participant(one), one, response, Role.PARTICIPANT)

    def _of(self, engagement: Engagement, one: Round, response: Response, role: Role) -> Visit:
        instrument = parsed(self.store.edition(one.edition.fingerprint))
        return Visit(engagement, one, fitted(instrument, response), instrument, role)


def new_id() -> str:
    """A fresh id, safe as a file name: 80 random bits."""
    return secrets.token_hex(10)


def _require_owner(visit: Visit) -> None:
    """Raises Refused where somebody came with a link that changes nothing."""
    if visit.role is not Role.OWNER or visit.round.group is not None:
        raise Refused(READ_ONLY)


def _require_respondent(visit: Visit) -> None:
    """Raises Refused where somebody came with a link with which nothing is answered."""
    if visit.role is not Role.PARTICIPANT:
        _require_owner(visit)
