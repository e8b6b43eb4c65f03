"""A store in a folder: a small TinyDB file for each response, engagement, key and project.

Every file is one value and is written whole, through TinyDB's Storage interface; its tables are
there for whoever opens a file with TinyDB.
"""

from collections.abc import Sequence
from pathlib import Path

from assessment.domain.access import Access
from assessment.domain.engagement import Engagement
from assessment.domain.response import Record, Response, ResponseHead, ResponseRef
from assessment.domain.triangle.event import Event
from assessment.domain.triangle.project import Book, Project
from assessment.errors import AlreadyExists, NotFound
from assessment.storage.ids import is_id
from assessment.storage.tinydb.disk import Disk
from assessment.storage.tinydb.files import Files
from assessment.storage.tinydb.formats import UPGRADES, Upgrades
from assessment.storage.tinydb.kinds import (
    ACCESS,
    BOOK,
    EDITION,
    ENGAGEMENT,
    ENGAGEMENTS,
    RESPONSE,
    SUFFIX,
    Snapshot,
    engagement_folder,
    responses_folder,
)
from assessment.storage.tinydb.writer import Writer
from assessment.storage.writes import (
    readable,
    readable_text,
    replaced,
    revoked,
    with_events,
    with_head,
    with_project,
    with_record,
)


class TinyDBStore:
    """Everything below `folder`, for one process at a time.

    Raises:
        Locked: another process is writing to this folder.
        NotSaved: the folder cannot be made or written to.
    """

    def __init__(
        self, folder: Path, disk: Disk | None = None, upgrades: Upgrades = UPGRADES
    ) -> None:
        root = folder.absolute()
        self._writer = Writer(root)
        self._files = Files(root, disk or Disk(), upgrades)
        try:
            self._files.prepare()
        except BaseException:
            self._writer.release()
            raise

    def add_engagement(self, engagement: Engagement) -> None:
        """Keep a new engagement. Raises AlreadyExists."""
        self._files.add(ENGAGEMENT, readable(engagement))

    def engagement(self, engagement_id: str) -> Engagement:
        """The engagement of that id."""
        return self._files.read(ENGAGEMENT, engagement_id)

    def replace_engagement(self, engagement: Engagement) -> Engagement:
        """Write over the engagement of the same revision. Raises Stale."""
        return self._files.change(
            ENGAGEMENT, engagement.id, lambda kept: replaced(kept, engagement)
        )

    def engagement_ids(self) -> list[str]:
        """Every engagement's id, in no order."""
        drawers = self._files.names(ENGAGEMENTS)
        names = (name for part in drawers for name in self._files.names(ENGAGEMENTS / part))
        return [name for name in names if is_id(name) and self._files.exists(ENGAGEMENT, name)]

    def delete_engagement(self, engagement_id: str) -> None:
        """Remove an engagement and all its responses for good. Raises NotSaved."""
        with self._files.held(ENGAGEMENT, engagement_id):
            folder = responses_folder(engagement_id)
            responses = [folder / name for name in self._files.names(folder)]
            self._files.discard(engagement_folder(engagement_id), responses)

    def add_response(self, response: Response) -> None:
        """Keep a new response. Raises AlreadyExists; NotFound without its engagement."""
        engagement_id = response.head.ref.engagement
        with self._files.held(ENGAGEMENT, engagement_id):
            self._require(engagement_id)
            self._files.add(RESPONSE, readable(response))

    def response(self, ref: ResponseRef) -> Response:
        """The response, head and records."""
        return self._files.read(RESPONSE, ref)

    def responses(self, engagement_id: str) -> list[Response]:
        """All responses of an engagement, in order of their ids."""
        self._require(engagement_id)
        names = self._files.names(responses_folder(engagement_id))
        ids = sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX))
        refs = (ResponseRef(engagement=engagement_id, response=one) for one in ids if is_id(one))
        return [self._files.read(RESPONSE, ref) for ref in refs]

    def replace_head(self, head: ResponseHead) -> ResponseHead:
        """Write over the head of the same revision; records stay. Raises Stale."""
        return self._files.change(RESPONSE, head.ref, lambda kept: with_head(kept, head)).head

    def write_record(self, ref: ResponseRef, item: str, record: Record) -> Record:
        """Write one record. Raises Stale and Refused."""
        kept = self._files.change(RESPONSE, ref, lambda kept: with_record(kept, item, record))
        return kept.records[item]

    def add_access(self, access: Access) -> None:
        """Let a key open something. Raises AlreadyExists."""
        self._files.add(ACCESS, readable(access))

    def access(self, key_hash: str) -> Access:
        """What the key with this hash opens."""
        return self._files.read(ACCESS, key_hash)

    def revoke_access(self, key_hash: str) -> None:
        """Let a key open nothing any more."""
        self._files.change(ACCESS, key_hash, revoked)

    def add_project(self, project: Project) -> None:
        """Keep a new project. Raises AlreadyExists."""
        self._files.add(BOOK, Book(project=readable(project)))

    def project(self, project_id: str) -> Project:
        """The project of that id."""
        return self._files.read(BOOK, project_id).project

    def replace_project(self, project: Project, events: Sequence[Event] = ()) -> Project:
        """Write over the project of the same revision, and append. Raises Stale."""
        return self._files.change(
            BOOK, project.id, lambda kept: with_project(kept, project, events)
        ).project

    def events(self, project_id: str) -> tuple[Event, ...]:
        """A project's chain of events."""
        return self._files.read(BOOK, project_id).events

    def book(self, project_id: str) -> Book:
        """A project with its chain of events."""
        return self._files.read(BOOK, project_id)

    def append(self, project_id: str, events: Sequence[Event]) -> None:
        """Keep events that follow the kept ones. Raises Stale and Refused."""
        self._files.change(BOOK, project_id, lambda kept: with_events(kept, events))

    def add_edition(self, fingerprint: str, snapshot: str) -> None:
        """Keep the text of an edition. The same again is not an error; another is."""
        sent = Snapshot(fingerprint, readable_text(snapshot))
        try:
            self._files.add(EDITION, sent)
        except AlreadyExists:
            self._files.change(EDITION, fingerprint, lambda kept: _the_same(kept, sent))

    def edition(self, fingerprint: str) -> str:
        """The text of an edition."""
        return self._files.read(EDITION, fingerprint).text

    def probe(self) -> None:
        """Write, read back and remove something small. Raises NotSaved."""
        self._files.probe()

    def close(self) -> None:
        """Finish what is being written, then let another process have the folder."""
        self._files.close()
        self._writer.release()

    def _require(self, engagement_id: str) -> None:
        if not self._files.exists(ENGAGEMENT, engagement_id):
            raise NotFound("No engagement is kept under this id.")


def _the_same(kept: Snapshot, sent: Snapshot) -> Snapshot:
    if kept != sent:
        raise AlreadyExists("Another text is kept as this edition.")
    return kept
