"""Engagements with their responses, and the wording of the editions that these answer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from assessment.domain.access import Access
from assessment.domain.engagement import Engagement, Snapshot
from assessment.domain.response import Answer, Response, ResponseHead, ResponseRef
from assessment.errors import AlreadyExists
from assessment.messages import msg
from assessment.storage.documents import Add, Change, OnDocuments, Write
from assessment.storage.drafts import submitting
from assessment.storage.kinds import ACCESS, EDITION, ENGAGEMENT, RESPONSE, response_key
from assessment.storage.writes import (
    readable,
    readable_text,
    replaced,
    revoked,
    with_answer,
    with_head,
    with_records,
)

if TYPE_CHECKING:  # what only what is typed on a result needs: see docs/adr/0005
    from assessment.domain.drafts import DraftRef


class AssessmentStore(OnDocuments):
    """Each engagement, each response and each edition is a document of its own."""

    def add_engagement(self, engagement: Engagement, *access: Access) -> None:
        """Keep a new engagement and the keys that open it: all or nothing. Raises AlreadyExists."""
        keys = (Add(ACCESS, readable(one)) for one in access)
        self._documents.transaction([Add(ENGAGEMENT, readable(engagement)), *keys])

    def begin(
        self, engagement: Engagement, response: Response, snapshot: Snapshot, access: Access
    ) -> None:
        """Keep a new engagement with its first response, its edition and the key that opens it.

        All of it or nothing. Raises AlreadyExists.
        """
        self._documents.transaction(
            [
                keeping(snapshot),
                Add(ENGAGEMENT, readable(engagement)),
                Add(RESPONSE, readable(response)),
                Add(ACCESS, readable(access)),
            ]
        )

    def open_round(self, engagement: Engagement, response: Response, snapshot: Snapshot) -> None:
        """Write over the engagement of the same revision, and add the response of its new round.

        All of it, with the edition, or nothing. Raises Stale and AlreadyExists.
        """
        self._documents.transaction(
            [keeping(snapshot), replacing(engagement), Add(RESPONSE, readable(response))]
        )

    def adopt(
        self,
        engagement: Engagement,
        ref: ResponseRef,
        records: Mapping[str, Answer],
        snapshot: Snapshot,
    ) -> None:
        """Write over the engagement of the same revision, of which a round has this edition now.

        All of it, with these records of the round's response, or nothing. Raises Stale and Refused.
        """
        writes: list[Write] = [keeping(snapshot), replacing(engagement)]
        if records:
            key = response_key(ref)
            writes.append(Change(RESPONSE, key, lambda stored: with_records(stored, records)))
        self._documents.transaction(writes)

    def engagement(self, engagement_id: str) -> Engagement:
        """The engagement of that id."""
        return self._documents.read(ENGAGEMENT, (engagement_id,))

    def replace_engagement(
        self, engagement: Engagement, submitted: "DraftRef | None" = None
    ) -> Engagement:
        """Write over the engagement of the same revision. Raises Stale.

        The draft of its owner that was submitted is forgotten with it: both or nothing.
        """
        gone = submitting(self._documents, engagement.id, submitted) if submitted else []
        stored = self._documents.transaction([replacing(engagement), *gone])[0]
        return cast("Engagement", stored)

    def describe(self, engagement: Engagement, head: ResponseHead) -> None:
        """Write over the engagement and the head of the same revisions.

        Both or nothing. Raises Stale.
        """
        place = response_key(head.ref)
        writing = Change(RESPONSE, place, lambda stored: with_head(stored, head))
        self._documents.transaction([replacing(engagement), writing])

    def add_reader(self, engagement: Engagement, access: Access) -> None:
        """Write over the engagement of the same revision, and let a key of it open it.

        Both or nothing. Raises Stale and AlreadyExists.
        """
        self._documents.transaction([replacing(engagement), Add(ACCESS, readable(access))])

    def withdraw_reader(self, engagement: Engagement, key_hash: str) -> None:
        """Write over the engagement of the same revision; that key opens nothing any more.

        Both or nothing. Raises Stale.
        """
        revoking = Change(ACCESS, (key_hash,), revoked)
        self._documents.transaction([replacing(engagement), revoking])

    def engagement_ids(self) -> list[str]:
        """Every engagement's id, in order."""
        return self._documents.names(ENGAGEMENT)

    def delete_engagement(self, engagement_id: str) -> None:
        """Remove an engagement and all its responses for good. Raises NotSaved."""
        self._documents.delete(ENGAGEMENT, (engagement_id,))

    def add_response(self, response: Response) -> None:
        """Keep a new response. Raises AlreadyExists; NotFound without its engagement."""
        self._documents.add(RESPONSE, readable(response))

    def response(self, ref: ResponseRef) -> Response:
        """The response, head and records."""
        return self._documents.read(RESPONSE, response_key(ref))

    def responses(self, engagement_id: str) -> list[Response]:
        """All responses of an engagement, in order of their ids."""
        names = self._documents.names(RESPONSE, (engagement_id,))
        return [self._documents.read(RESPONSE, (engagement_id, name)) for name in names]

    def replace_head(self, head: ResponseHead) -> ResponseHead:
        """Write over the head of the same revision; records stay. Raises Stale."""
        return self._documents.change(
            RESPONSE, response_key(head.ref), lambda stored: with_head(stored, head)
        ).head

    def write_answer(self, ref: ResponseRef, item: str, record: Answer) -> Answer:
        """Write one record. Raises Stale and Refused."""
        return self._documents.change(
            RESPONSE, response_key(ref), lambda stored: with_answer(stored, item, record)
        ).answers[item]

    def add_edition(self, snapshot: Snapshot) -> None:
        """Keep the text of an edition. The same again is not an error; another is."""
        self._documents.transaction([keeping(snapshot)])

    def edition(self, fingerprint: str) -> str:
        """The text of an edition."""
        return self._documents.read(EDITION, (fingerprint,)).text


def replacing(engagement: Engagement) -> Change[Engagement]:
    """Writes over the engagement of the same revision."""
    return Change(ENGAGEMENT, (engagement.id,), lambda stored: replaced(stored, engagement))


def keeping(snapshot: Snapshot) -> Change[Snapshot]:
    """Keeps the text of an edition, unless it is kept already."""
    readable_text(snapshot.text)

    def same(stored: Snapshot) -> Snapshot:
        if stored != snapshot:
            raise AlreadyExists(msg("Another text is kept as this edition."))
        return stored

    return Change(EDITION, (snapshot.fingerprint,), same, absent=snapshot)
