"""What the services need of a store: `storage.store` has it, on any adapter."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from assessment.domain.access import Access
from assessment.domain.engagement import Engagement, Snapshot
from assessment.domain.response import Answer, Response, ResponseHead, ResponseRef

if TYPE_CHECKING:  # what only projects need: see docs/adr/0005
    from assessment.domain.drafts import DraftRef
    from assessment.domain.triangle.drafts.collection import (
        AnyDraft,
        Discard,
        DraftRevision,
        Drafts,
    )
    from assessment.domain.triangle.event import Event
    from assessment.domain.triangle.project import AuditLog, Project


class Store(Protocol):
    """Every write is durable when the call returns, whole or not at all.

    All calls may come from many threads at once. All raise `StorageError` when the disk refuses
    (`NotSaved`), a file cannot be read (`Damaged`), and `NotFound` for what is not there.
    """

    def add_engagement(self, engagement: Engagement, *access: Access) -> None:
        """Keep a new engagement and the keys that open it: all or nothing. Raises AlreadyExists."""

    def begin(
        self, engagement: Engagement, response: Response, snapshot: Snapshot, access: Access
    ) -> None:
        """Keep a new engagement with its first response, its edition and the key that opens it.

        All of it or nothing. Raises AlreadyExists.
        """

    def open_round(self, engagement: Engagement, response: Response, snapshot: Snapshot) -> None:
        """Write over the engagement of the same revision, and add the response of its new round.

        All of it, with the edition, or nothing. Raises Stale and AlreadyExists.
        """

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

    def engagement(self, engagement_id: str) -> Engagement:
        """The engagement of that id."""

    def replace_engagement(
        self, engagement: Engagement, submitted: "DraftRef | None" = None
    ) -> Engagement:
        """Write over the engagement whose revision is `engagement.revision`.

        The draft of its owner that it came of is forgotten in the same write. Returns it with the
        next revision. Raises Stale if another write came first.
        """

    def describe(self, engagement: Engagement, head: ResponseHead) -> None:
        """Write over the engagement and the head of the same revisions.

        Both or nothing. Raises Stale.
        """

    def add_reader(self, engagement: Engagement, access: Access) -> None:
        """Write over the engagement of the same revision, and let a key of it open it.

        Both or nothing. Raises Stale and AlreadyExists.
        """

    def withdraw_reader(self, engagement: Engagement, key_hash: str) -> None:
        """Write over the engagement of the same revision; that key opens nothing any more.

        Both or nothing. Raises Stale.
        """

    def begin_hosted(self, engagement: Engagement, access: Access) -> None:
        """Keep a new engagement, list it for the hosts of the site, and let a key open it.

        All of it or nothing. Raises AlreadyExists.
        """

    def hosted_ids(self) -> tuple[str, ...]:
        """The engagements that are listed, the oldest first; a deleted one may be among them."""

    def add_project_of(self, engagement: Engagement, project: "Project", access: Access) -> None:
        """Write over the engagement of the same revision, add its new project and a key to this.

        All of it or nothing. Raises Stale and AlreadyExists.
        """

    def let_own(
        self, engagement: Engagement, access: Access, instead_of: Iterable[str] = ()
    ) -> None:
        """Write over the engagement of the same revision, and let a key open it.

        `instead_of`: the hashes of keys that open nothing from then on. All of it or nothing.
        Raises Stale and AlreadyExists.
        """

    def engagement_ids(self) -> list[str]:
        """Every engagement's id, in order."""

    def delete_engagement(self, engagement_id: str) -> None:
        """Remove an engagement and all its responses for good; doing it again changes nothing."""

    def add_response(self, response: Response) -> None:
        """Keep a new response. Raises AlreadyExists; NotFound without its engagement."""

    def response(self, ref: ResponseRef) -> Response:
        """The response, head and records."""

    def responses(self, engagement_id: str) -> list[Response]:
        """All responses of an engagement, in order of their ids."""

    def replace_head(self, head: ResponseHead) -> ResponseHead:
        """Write over the head whose revision is `head.revision`; records stay. Raises Stale."""

    def write_answer(self, ref: ResponseRef, item: str, record: Answer) -> Answer:
        """Write one record, based on the kept one of revision `record.revision` (0: none yet).

        Returns it with the next revision. The same answer sent again, whatever its revision, is
        acknowledged with the kept record and written once. Raises Stale when a different answer
        has been written since; Refused when the response is already submitted.
        """

    def add_group_round(self, engagement: Engagement, snapshot: Snapshot) -> None:
        """Write over the engagement of the same revision, which has a group's round more.

        All of it, with the edition, or nothing. Raises Stale.
        """

    def open_group_round(self, engagement: Engagement, *codes: Access) -> None:
        """Write over the engagement of the same revision, and let its join codes be found.

        All of it or nothing. Raises Stale, and AlreadyExists where a code is taken.
        """

    def join(self, response: Response, access: Access) -> None:
        """Keep a new participant with the key of their response, while the round is open.

        All of it or nothing. Raises AlreadyExists, else Refused; NotFound without the engagement.
        """

    def close_group_round(self, engagement: Engagement, round_id: str) -> None:
        """Write over the engagement of the same revision, whose round is closed or open again.

        All its responses, and the keys to them, are written anew with it in random order, so that
        nothing shows in which order they came: all of it or nothing. Raises Stale, also where
        somebody joined since the engagement was read.
        """

    def withdraw_participant(self, head: ResponseHead) -> None:
        """Let nothing of a participant be left in their response, unless the round is revealed.

        The empty response stays, so that their link can say what became of it. Raises Refused.
        """

    def renew_participant(self, head: ResponseHead, access: Access) -> None:
        """Let a participant begin anew with another key; the one that the head names opens nothing.

        All of it or nothing; with the key that it names already nothing changes. Raises Refused,
        and Stale where another came first.
        """

    def add_access(self, access: Access) -> None:
        """Let a key open something. Raises AlreadyExists."""

    def access(self, key_hash: str) -> Access:
        """What the key with this hash opens."""

    def revoke_access(self, key_hash: str) -> None:
        """Let a key open nothing any more; doing it again changes nothing."""

    def add_project(self, project: "Project", *access: Access) -> None:
        """Keep a new project, with an empty chain of events, and the keys that open it.

        All of it or nothing. Raises AlreadyExists.
        """

    def delete_project(self, project_id: str) -> None:
        """Remove a project, its chain and its drafts for good; doing it again changes nothing."""

    def project(self, project_id: str) -> "Project":
        """The project of that id."""

    def replace_project(
        self,
        project: "Project",
        events: "Sequence[Event]" = (),
        *access: Access,
        discards: "Sequence[Discard]" = (),
    ) -> "Project":
        """Write over the project whose revision is `project.revision`, and `append` in one write.

        So are the keys that it knows from now on. Returns it with the next revision. Raises Stale
        if another write came first.
        """

    def events(self, project_id: str) -> "tuple[Event, ...]":
        """A project's chain of events, from its beginning."""

    def audit_log(self, project_id: str) -> "AuditLog":
        """A project with its chain of events, both as they were at one and the same moment."""

    def append(
        self, project_id: str, events: "Sequence[Event]", discards: "Sequence[Discard]" = ()
    ) -> None:
        """Keep events that follow the kept ones: all of them or none.

        The drafts that became of them are forgotten in the same write.

        The very same events again are acknowledged and kept once. Raises Stale when others have
        been kept since, with the kept chain; Refused for events that do not follow each other.
        """

    def drafts(self, project_id: str, owner: str) -> "Drafts":
        """What somebody has typed in a project and not submitted; nothing where they never did."""

    def write_draft(
        self, project_id: str, owner: str, fields: "AnyDraft", revision: int
    ) -> "DraftRevision":
        """Write a draft, based on the kept one of that revision (0: none yet).

        Returns it with the next revision. The same again is acknowledged and written once. Raises
        Stale with the kept draft when another was written since, or it was discarded; NotFound
        without its project.
        """

    def discard_draft(self, project_id: str, owner: str, ref: "DraftRef") -> None:
        """Forget a draft of that revision; one that was changed since stays."""

    def engagement_drafts(self, engagement_id: str) -> "Drafts":
        """What the owner of an engagement has typed and not submitted; nothing if they never did.

        All of it is deleted with the engagement.
        """

    def write_engagement_draft(
        self, engagement_id: str, fields: "AnyDraft", revision: int
    ) -> "DraftRevision":
        """Write a draft of the owner, as `write_draft`. Raises NotFound without its engagement."""

    def discard_engagement_draft(self, engagement_id: str, ref: "DraftRef") -> None:
        """Forget a draft of that revision; one that was changed since stays."""

    def add_edition(self, snapshot: Snapshot) -> None:
        """Keep the text of an edition. The same again is not an error."""

    def edition(self, fingerprint: str) -> str:
        """The text of an edition."""

    def probe(self) -> None:
        """Write, read back and remove something small: is the store fit for work?"""

    def close(self) -> None:
        """Let go of locks and files."""
