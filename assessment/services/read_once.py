"""A store that reads each thing once, for one look at what many keys open."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from assessment.domain.access import Access
from assessment.domain.engagement import Engagement
from assessment.domain.response import Response, ResponseRef
from assessment.errors import NotFound, StorageError
from assessment.services.ports import Store

if TYPE_CHECKING:  # what only projects need: see docs/adr/0005
    from assessment.domain.triangle.project import AuditLog, Project

V = TypeVar("V")


class ReadOnce:
    """What was read stays as it was then, so this lives no longer than the look; so do errors."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[tuple[object, ...], Any] = {}

    def access(self, key_hash: str) -> Access:
        """What the key with this hash opens."""
        return self._once(self._store.access, key_hash)

    def engagement(self, engagement_id: str) -> Engagement:
        """The engagement of that id."""
        return self._once(self._store.engagement, engagement_id)

    def response(self, ref: ResponseRef) -> Response:
        """The response, head and records."""
        return self._once(self._store.response, ref)

    def edition(self, fingerprint: str) -> str:
        """The text of an edition."""
        return self._once(self._store.edition, fingerprint)

    def audit_log(self, project_id: str) -> "AuditLog":
        """A project with its chain of events."""
        return self._once(self._store.audit_log, project_id)

    def project(self, project_id: str) -> "Project":
        """The project of that id."""
        return self.audit_log(project_id).project

    def _once(self, read: Callable[[Any], V], of: object) -> V:
        place = (read.__name__, of)
        if place not in self._read:
            try:
                self._read[place] = read(of)
            except (NotFound, StorageError) as error:
                self._read[place] = error
        found = self._read[place]
        if isinstance(found, Exception):
            raise found
        return cast("V", found)


def read_once(store: Store) -> Store:
    """The store, of which these are all that is called in such a look."""
    return cast("Store", ReadOnce(store))
