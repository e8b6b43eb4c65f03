"""The projects of an engagement: whoever owns it begins them, and goes in as their facilitator."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from assessment.domain.access import Role
from assessment.domain.engagement import Engagement
from assessment.domain.tokens import derived_id, derived_key
from assessment.errors import NotFound, StorageError
from assessment.messages import msg
from assessment.services.engagements import change, engagement_of, owned
from assessment.services.ports import Store

if TYPE_CHECKING:  # what only projects need: see docs/adr/0005
    from assessment.domain.triangle.project import Project


class OwnProject(NamedTuple):
    """A project of an engagement; `title` is None where it cannot be read now."""

    id: str
    title: str | None


@dataclass(frozen=True, slots=True)
class EngagementProjects:
    """The use cases around them. `key`: that of the owner; NotFound for any other."""

    store: Store
    now: Callable[[], datetime]

    def all(self, key: str) -> list[OwnProject]:
        """The projects, the oldest first."""
        known = engagement_of(self.store, owned(self.store, key)).projects
        return [OwnProject(one, self._title(one)) for one in known]

    def begin(self, key: str, title: str, token: str) -> str:
        """A new one, one for each token. Returns its id. Raises Refused where it has no title."""
        from assessment.services.project_access import ProjectAccess

        engagement_id = owned(self.store, key)
        new = derived_id(token, "project", engagement_id)
        project, facilitator = self._titled(title, new), _facilitator_key(key, new)
        access = ProjectAccess(new, Role.FACILITATOR).stored(facilitator)

        def write(known: Engagement) -> None:
            if new not in known.projects:  # else the same submission came twice
                grown = known.with_project(new).with_owner(access.key_hash)
                self.store.add_project_of(grown, project, access)

        change(self.store, engagement_id, write)
        return new

    def facilitator_key(self, key: str, project_id: str) -> str:
        """The key with which the owner goes into a project, as its facilitator.

        It ends with the owner's own. Raises NotFound where it is none of the engagement's.
        """
        from assessment.services.project_access import ProjectAccess

        engagement_id, found = owned(self.store, key), _facilitator_key(key, project_id)
        access = ProjectAccess(project_id, Role.FACILITATOR).stored(found)

        def write(known: Engagement) -> None:
            if project_id not in known.projects:
                raise NotFound(msg("There is no such project here."))
            if access.key_hash not in known.owners:
                self.store.let_own(known.with_owner(access.key_hash), access)

        change(self.store, engagement_id, write)
        return found

    def _titled(self, title: str, project_id: str) -> "Project":
        from assessment.services.projects import titled

        return titled(title, id=project_id, created_at=self.now())

    def _title(self, project_id: str) -> str | None:
        with suppress(NotFound, StorageError):
            return self.store.project(project_id).title
        return None


def _facilitator_key(key: str, project_id: str) -> str:
    return derived_key(key, "facilitator", project_id)
