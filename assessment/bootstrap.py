"""Where the parts are put together: adapters are named here alone."""

import os
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, cached_property
from typing import TYPE_CHECKING, Self

from assessment.domain.access import Landing, hash_key, new_key
from assessment.errors import NotFound
from assessment.services.ports import Store
from assessment.settings import Settings

if TYPE_CHECKING:
    from assessment.services.action_drafts import ActionDrafts
    from assessment.services.actions import Actions
    from assessment.services.agreements import Agreements
    from assessment.services.assessments import Assessments
    from assessment.services.audit_logs import AuditLogs
    from assessment.services.drafts import Drafts
    from assessment.services.engagement_projects import EngagementProjects
    from assessment.services.engagements import Engagements
    from assessment.services.hosts import Hosts
    from assessment.services.participation import Participation
    from assessment.services.project_access import ProjectActions
    from assessment.services.projects import Projects
    from assessment.services.readers import Readers
    from assessment.services.rounds import Rounds
    from assessment.services.sponsors import Sponsors
    from assessment.services.variations import Variations
    from assessment.storage.documents import Documents
    from questionnaires.library import Library


@dataclass(frozen=True)
class Site:
    """Everything that pages and routes may call.

    The store is open. `host_key` is the one in the address for hosts. What the pages need beside
    is imported when somebody first asks for it: see docs/adr/0005.
    """

    settings: Settings
    store: Store
    host_key: str = field(default_factory=new_key, repr=False)

    @cached_property
    def library(self) -> "Library":
        """The instruments."""
        from questionnaires.library import Library

        return Library()

    @cached_property
    def assessments(self) -> "Assessments":
        """The use cases around answering and results."""
        from assessment.services.assessments import Assessments

        return Assessments(self.store, self.library, _now, self.may_begin)

    @cached_property
    def readers(self) -> "Readers":
        """The use cases around who else reads a result."""
        from assessment.services.readers import Readers

        return Readers(self.store, _now)

    @cached_property
    def actions(self) -> "Actions":
        """The use cases around what an organisation does about its results."""
        from assessment.services.actions import Actions

        return Actions(self.store)

    @cached_property
    def action_drafts(self) -> "ActionDrafts":
        """The use cases around what is typed of them and not submitted."""
        from assessment.services.action_drafts import ActionDrafts

        return ActionDrafts(self.store)

    @cached_property
    def engagements(self) -> "Engagements":
        """The use cases around an engagement as a whole."""
        from assessment.services.engagements import Engagements

        return Engagements(self.store)

    @cached_property
    def engagement_projects(self) -> "EngagementProjects":
        """The use cases around the projects of an engagement."""
        from assessment.services.engagement_projects import EngagementProjects

        return EngagementProjects(self.store, _now)

    @cached_property
    def hosts(self) -> "Hosts":
        """The use cases around who hosts, and what hosts begin."""
        from assessment.services.hosts import Hosts

        return Hosts(self.store, hash_key(self.host_key), _now)

    @cached_property
    def rounds(self) -> "Rounds":
        """The use cases of whoever has a group answer."""
        from assessment.services.rounds import Rounds

        return Rounds(self.store, self.library, _now)

    @cached_property
    def participation(self) -> "Participation":
        """The use cases of whoever takes part in a group's round."""
        from assessment.services.failed_codes import FailedCodes
        from assessment.services.participation import Participation

        return Participation(self.store, FailedCodes(_now))

    @cached_property
    def projects(self) -> "Projects":
        """The use cases around a project's plan and its positions."""
        from assessment.services.projects import Projects

        return Projects(self._project_actions, self.may_begin)

    @cached_property
    def sponsors(self) -> "Sponsors":
        """The use cases around who takes part in a project."""
        from assessment.services.sponsors import Sponsors

        return Sponsors(self._project_actions)

    @cached_property
    def agreements(self) -> "Agreements":
        """The use cases around versions of the agreement."""
        from assessment.services.agreements import Agreements

        return Agreements(self._project_actions)

    @cached_property
    def variations(self) -> "Variations":
        """The use cases around variations."""
        from assessment.services.variations import Variations

        return Variations(self._project_actions)

    @cached_property
    def drafts(self) -> "Drafts":
        """The use cases around what is typed and not submitted."""
        from assessment.services.drafts import Drafts

        return Drafts(self._project_actions)

    @cached_property
    def audit_logs(self) -> "AuditLogs":
        """The use cases around the evidence."""
        from assessment.services.audit_logs import AuditLogs

        return AuditLogs(self._project_actions)

    @cached_property
    def _project_actions(self) -> "ProjectActions":
        from assessment.services.project_access import ProjectActions

        return ProjectActions(self.store, _now)

    def once(self) -> Self:
        """The same site for one look at many keys: nothing is written, and each thing read once."""
        from assessment.services.read_once import read_once

        return type(self)(self.settings, read_once(self.store), self.host_key)

    def may_begin(self, host: str) -> bool:
        """Whether whoever holds this key of a host, or none, may begin something of their own."""
        return self.settings.anybody_begins or self.hosts.is_host(host)

    def probe(self) -> None:
        """Raises StorageError when answers could not be kept."""
        self.store.probe()

    def landing(self, key: str) -> Landing:
        """Where the holder of a key should come in. Raises NotFound."""
        if self.hosts.admits(key):
            return Landing("engagements", keeps_key=False, hosts=True)
        if self.hosts.is_host(key):
            return Landing("engagements")
        with suppress(NotFound):
            return Landing(self.projects.landing(self.projects.access(key)))
        with suppress(NotFound):
            self.sponsors.invitation(key)
            return Landing(f"invitation?of={key}", keeps_key=False)
        return Landing(self.assessments.landing(key))

    def admit(self, key: str, secret: str) -> str:
        """Let the browser with this secret host. Returns its own key. Raises NotFound."""
        return self.hosts.admit(key, secret)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()


def build(settings: Settings) -> Site:
    """A site with these settings. Raises SettingError and StorageError."""
    return Site(settings, _store(settings), settings.host_key or new_key())


@cache
def site() -> Site:
    """The site of this process, built at the first call."""
    return build(Settings.read(os.environ))


def _now() -> datetime:
    return datetime.now(UTC)


def _store(settings: Settings) -> Store:
    from assessment.storage import store

    return store.Store(_documents(settings))


def _documents(settings: Settings) -> "Documents":
    if settings.store == "memory:":
        from assessment.storage.memory import MemoryDocuments

        return MemoryDocuments()
    from assessment.storage.tinydb import TinyDBDocuments

    return TinyDBDocuments(settings.data)
