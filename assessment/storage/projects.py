"""Projects with their chains of events."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assessment.domain.access import Access
from assessment.storage.documents import Add, Change, OnDocuments
from assessment.storage.drafts import discarding
from assessment.storage.kinds import ACCESS, PROJECT
from assessment.storage.writes import readable, with_events, with_project

if TYPE_CHECKING:  # what only projects need: see docs/adr/0005
    from assessment.domain.triangle.drafts.collection import Discard
    from assessment.domain.triangle.event import Event
    from assessment.domain.triangle.project import AuditLog, Project


class ProjectStore(OnDocuments):
    """A project and its chain are one document, so that both change together or not at all."""

    def add_project(self, project: "Project", *access: Access) -> None:
        """Keep a new project, with an empty chain of events, and the keys that open it.

        All of it or nothing. Raises AlreadyExists.
        """
        from assessment.domain.triangle.project import AuditLog

        new = Add(PROJECT, AuditLog(project=readable(project)))
        self._documents.transaction([new, *_adding(access)])

    def delete_project(self, project_id: str) -> None:
        """Remove a project, its chain and what people typed in it for good. Raises NotSaved."""
        self._documents.delete(PROJECT, (project_id,))

    def project(self, project_id: str) -> "Project":
        """The project of that id."""
        return self.audit_log(project_id).project

    def replace_project(
        self,
        project: "Project",
        events: "Sequence[Event]" = (),
        *access: Access,
        discards: "Sequence[Discard]" = (),
    ) -> "Project":
        """Write over the project of the same revision, and append. Raises Stale.

        The keys that it knows from now on are kept with it, and the drafts that became of it are
        forgotten: all of it or nothing.
        """
        key = (project.id,)
        change = Change(PROJECT, key, lambda stored: with_project(stored, project, events))
        gone = discarding(self._documents, project.id, discards)
        kept: AuditLog = self._documents.transaction([change, *_adding(access), *gone])[0]
        return kept.project

    def events(self, project_id: str) -> "tuple[Event, ...]":
        """A project's chain of events, from its beginning."""
        return self.audit_log(project_id).events

    def audit_log(self, project_id: str) -> "AuditLog":
        """A project with its chain of events, both as they were at one and the same moment."""
        return self._documents.read(PROJECT, (project_id,))

    def append(
        self, project_id: str, events: "Sequence[Event]", discards: "Sequence[Discard]" = ()
    ) -> None:
        """Keep events that follow the kept ones. Raises Stale and Refused.

        The drafts that became of them are forgotten: all of it or nothing.
        """
        change = Change(PROJECT, (project_id,), lambda stored: with_events(stored, events))
        gone = discarding(self._documents, project_id, discards)
        self._documents.transaction([change, *gone])


def _adding(access: Sequence[Access]) -> list[Add[Access]]:
    return [Add(ACCESS, readable(one)) for one in access]
