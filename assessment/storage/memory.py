"""A store in memory: for tests, and for trying the site out. It forgets everything at the end."""

from collections.abc import Sequence
from threading import RLock
from typing import TypeVar

from assessment.domain.access import Access
from assessment.domain.engagement import Engagement
from assessment.domain.response import Record, Response, ResponseHead, ResponseRef
from assessment.domain.triangle.event import Event
from assessment.domain.triangle.project import Book, Project
from assessment.errors import AlreadyExists, NotFound
from assessment.storage.ids import require_id
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

T = TypeVar("T")


class MemoryStore:
    """Everything in dictionaries behind one lock."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._engagements: dict[str, Engagement] = {}
        self._responses: dict[str, dict[str, Response]] = {}
        self._access: dict[str, Access] = {}
        self._editions: dict[str, str] = {}
        self._books: dict[str, Book] = {}

    def add_engagement(self, engagement: Engagement) -> None:
        """Keep a new engagement. Raises AlreadyExists."""
        with self._lock:
            _add(self._engagements, engagement.id, readable(engagement))
            self._responses[engagement.id] = {}

    def engagement(self, engagement_id: str) -> Engagement:
        """The engagement of that id."""
        with self._lock:
            return _find(self._engagements, engagement_id)

    def replace_engagement(self, engagement: Engagement) -> Engagement:
        """Write over the engagement of the same revision. Raises Stale."""
        with self._lock:
            kept = replaced(self.engagement(engagement.id), engagement)
            self._engagements[kept.id] = kept
            return kept

    def engagement_ids(self) -> list[str]:
        """Every engagement's id, in no order."""
        with self._lock:
            return list(self._engagements)

    def delete_engagement(self, engagement_id: str) -> None:
        """Remove an engagement and all its responses for good."""
        with self._lock:
            self._engagements.pop(require_id(engagement_id), None)
            self._responses.pop(engagement_id, None)

    def add_response(self, response: Response) -> None:
        """Keep a new response. Raises AlreadyExists; NotFound without its engagement."""
        ref = response.head.ref
        with self._lock:
            _add(_find(self._responses, ref.engagement), ref.response, readable(response))

    def response(self, ref: ResponseRef) -> Response:
        """The response, head and records."""
        with self._lock:
            return _find(_find(self._responses, ref.engagement), ref.response)

    def responses(self, engagement_id: str) -> list[Response]:
        """All responses of an engagement, in order of their ids."""
        with self._lock:
            kept = _find(self._responses, engagement_id)
            return [kept[response_id] for response_id in sorted(kept)]

    def replace_head(self, head: ResponseHead) -> ResponseHead:
        """Write over the head of the same revision; records stay. Raises Stale."""
        with self._lock:
            return self._put(with_head(self.response(head.ref), head)).head

    def write_record(self, ref: ResponseRef, item: str, record: Record) -> Record:
        """Write one record. Raises Stale and Refused."""
        with self._lock:
            return self._put(with_record(self.response(ref), item, record)).records[item]

    def add_access(self, access: Access) -> None:
        """Let a key open something. Raises AlreadyExists."""
        with self._lock:
            _add(self._access, access.key_hash, readable(access))

    def access(self, key_hash: str) -> Access:
        """What the key with this hash opens."""
        with self._lock:
            return _find(self._access, key_hash)

    def revoke_access(self, key_hash: str) -> None:
        """Let a key open nothing any more."""
        with self._lock:
            self._access[key_hash] = revoked(_find(self._access, key_hash))

    def add_project(self, project: Project) -> None:
        """Keep a new project. Raises AlreadyExists."""
        with self._lock:
            _add(self._books, project.id, Book(project=readable(project)))

    def project(self, project_id: str) -> Project:
        """The project of that id."""
        with self._lock:
            return _find(self._books, project_id).project

    def replace_project(self, project: Project, events: Sequence[Event] = ()) -> Project:
        """Write over the project of the same revision, and append. Raises Stale."""
        with self._lock:
            book = with_project(_find(self._books, project.id), project, events)
            self._books[project.id] = book
            return book.project

    def events(self, project_id: str) -> tuple[Event, ...]:
        """A project's chain of events."""
        with self._lock:
            return _find(self._books, project_id).events

    def book(self, project_id: str) -> Book:
        """A project with its chain of events."""
        with self._lock:
            return _find(self._books, project_id)

    def append(self, project_id: str, events: Sequence[Event]) -> None:
        """Keep events that follow the kept ones. Raises Stale and Refused."""
        with self._lock:
            self._books[project_id] = with_events(_find(self._books, project_id), events)

    def add_edition(self, fingerprint: str, snapshot: str) -> None:
        """Keep the text of an edition. The same again is not an error; another is."""
        with self._lock:
            if self._editions.get(fingerprint) != snapshot:
                _add(self._editions, fingerprint, readable_text(snapshot))

    def edition(self, fingerprint: str) -> str:
        """The text of an edition."""
        with self._lock:
            return _find(self._editions, fingerprint)

    def probe(self) -> None:
        """Memory is always fit for work."""

    def close(self) -> None:
        """There is nothing to let go of."""

    def _put(self, response: Response) -> Response:
        ref = response.head.ref
        self._responses[ref.engagement][ref.response] = response
        return response


def _add(kept: dict[str, T], key: str, value: T) -> None:
    if require_id(key) in kept:
        raise AlreadyExists("This id is taken.")
    kept[key] = value


def _find(kept: dict[str, T], key: str) -> T:
    try:
        return kept[require_id(key)]
    except KeyError:
        raise NotFound("Nothing is kept under this id.") from None
