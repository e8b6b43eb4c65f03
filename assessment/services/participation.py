"""Taking part in a group's round: a code admits, and a key of one's own opens one's answers."""

from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from assessment.domain.access import Access, Role, hash_key
from assessment.domain.editions import parsed
from assessment.domain.engagement import Round
from assessment.domain.join_code import code_hash, typed_code
from assessment.domain.response import Response, ResponseHead, ResponseRef
from assessment.domain.round_settings import JoiningFields, typed_joining
from assessment.domain.tokens import derived_id, derived_key
from assessment.errors import AlreadyExists, Deleted, NotFound
from assessment.messages import msg
from assessment.services.engagements import access_of, engagement_of
from assessment.services.failed_codes import FailedCodes
from assessment.services.ports import Store
from questionnaires.schema import Instrument


class Admission(NamedTuple):
    """What a join code admits to: what the join page says of it, and whether one can join now.

    `instrument` has the wording that the round was opened with.
    """

    engagement: str
    organisation: str
    round: Round
    group: str
    instrument: Instrument


@dataclass(frozen=True, slots=True)
class Participation:
    """The use cases of whoever joins. `address`: where somebody types a code from.

    What a participant answers goes through `Assessments`, as of somebody alone.
    """

    store: Store
    failed_codes: FailedCodes

    def admission(self, code: str, address: str) -> Admission:
        """What a code as somebody typed it admits to, in whatever state that is.

        `round.of_group.why_closed` says to whoever comes too early or too late what the state is.

        Raises:
            NotFound: there is no such code.
            Deleted: what it admitted to was deleted.
            Refused: too many wrong codes were tried from this address, or from all.
        """
        self.failed_codes.require_few(address)
        try:
            access = self.store.access(code_hash(typed_code(code)))
        except NotFound as error:
            self.failed_codes.add(address)
            raise NotFound(
                msg("There is no such code. Compare it with the one that you were given.")
            ) from error
        engagement = engagement_of(self.store, access.engagement)
        one = engagement.round(access.round)
        asked = parsed(self.store.edition(one.edition.fingerprint))
        return Admission(engagement.id, engagement.name, one.without_codes(), access.group, asked)

    def join(self, code: str, address: str, token: str, joining: JoiningFields) -> str:
        """Take part, once for each token. Returns the key to one's own answers.

        Raises:
            NotFound, Deleted: as `admission`.
            Refused: the round is not open or full, a field says what it cannot, or as `admission`.
        """
        admitted = self.admission(code, address)
        round_id, group = admitted.round.id, admitted.round.of_group
        key = derived_key(token, "participant", round_id)
        checked = typed_joining(group.settings, joining)
        ref = ResponseRef(
            engagement=admitted.engagement, response=derived_id(token, "response", round_id)
        )
        head = ResponseHead(
            ref=ref,
            round=round_id,
            group=admitted.group,
            key_hash=hash_key(key),
            **checked.model_dump(),
        )
        access = Access(
            key_hash=head.key_hash,
            role=Role.PARTICIPANT,
            engagement=ref.engagement,
            response=ref.response,
        )
        self._join(Response(head=head), access)
        return key

    def withdraw(self, key: str) -> None:
        """Delete what a participant answered and said of themselves; doing it again is no error.

        Raises:
            NotFound: the key is no participant's, or Deleted.
            Refused: the results are revealed, and the difference would show what is deleted.
        """
        access = access_of(self.store, key)
        if access.role is not Role.PARTICIPANT:
            raise NotFound(msg("This is no link of somebody who takes part."))
        engagement = engagement_of(self.store, access.engagement)
        ref = ResponseRef(engagement=engagement.id, response=access.response)
        self.store.withdraw_participant(self.store.response(ref).head)

    def _join(self, response: Response, access: Access) -> None:
        try:
            with suppress(AlreadyExists):  # the same submission came twice
                self.store.join(response, access)
        except NotFound as error:
            raise Deleted(msg("This round was deleted by whoever held it.")) from error
