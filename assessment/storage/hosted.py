"""Engagements that hosts of the site began: its catalogue, and the keys of their owners."""

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from assessment.domain.access import Access
from assessment.domain.catalogue import HOSTED, Catalogue
from assessment.domain.engagement import Engagement
from assessment.errors import NotFound
from assessment.storage.assessments import replacing
from assessment.storage.documents import Add, Change, OnDocuments
from assessment.storage.kinds import ACCESS, CATALOGUE, ENGAGEMENT, PROJECT
from assessment.storage.writes import readable, revoked

if TYPE_CHECKING:  # what only projects need: see docs/adr/0005
    from assessment.domain.triangle.project import Project


class HostedStore(OnDocuments):
    """The catalogue is a document of its own."""

    def begin_hosted(self, engagement: Engagement, access: Access) -> None:
        """Keep a new engagement, list it, and let a key open it.

        All of it or nothing. Raises AlreadyExists.
        """
        first = Catalogue(engagements=(engagement.id,))
        listing = Change(
            CATALOGUE, (HOSTED,), lambda stored: stored.with_engagement(engagement.id), absent=first
        )
        new = Add(ENGAGEMENT, readable(engagement)), Add(ACCESS, readable(access))
        self._documents.transaction([*new, listing])

    def hosted_ids(self) -> tuple[str, ...]:
        """The engagements that are listed, the oldest first; a deleted one may be among them."""
        with suppress(NotFound):
            return self._documents.read(CATALOGUE, (HOSTED,)).engagements
        return ()

    def add_project_of(self, engagement: Engagement, project: "Project", access: Access) -> None:
        """Write over the engagement of the same revision, add its new project and a key to this.

        All of it or nothing. Raises Stale and AlreadyExists.
        """
        from assessment.domain.triangle.project import AuditLog

        new = Add(PROJECT, AuditLog(project=readable(project)))
        self._documents.transaction([replacing(engagement), new, Add(ACCESS, readable(access))])

    def let_own(
        self, engagement: Engagement, access: Access, instead_of: Iterable[str] = ()
    ) -> None:
        """Write over the engagement of the same revision, and let a key open it.

        `instead_of`: the hashes of keys that open nothing from then on. All of it or nothing.
        Raises Stale and AlreadyExists.
        """
        gone = (Change(ACCESS, (key_hash,), revoked) for key_hash in instead_of)
        self._documents.transaction([replacing(engagement), Add(ACCESS, readable(access)), *gone])
