"""Where the parts are put together: settings are read here and adapters are named here alone."""

import errno
import os
import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from assessment.domain.access import Landing
from assessment.errors import NotFound, SettingError
from assessment.messages import Listing, msg
from assessment.services.ports import Store

if TYPE_CHECKING:
    from assessment.services.action_drafts import ActionDrafts
    from assessment.services.actions import Actions
    from assessment.services.agreements import Agreements
    from assessment.services.assessments import Assessments
    from assessment.services.audit_logs import AuditLogs
    from assessment.services.drafts import Drafts
    from assessment.services.engagements import Engagements
    from assessment.services.participation import Participation
    from assessment.services.project_access import ProjectActions
    from assessment.services.projects import Projects
    from assessment.services.readers import Readers
    from assessment.services.rounds import Rounds
    from assessment.services.sponsors import Sponsors
    from assessment.services.variations import Variations
    from assessment.storage.documents import Documents
    from questionnaires.library import Library

ROOT = Path(__file__).parent.parent
STORES = ("tinydb:", "memory:")


@dataclass(frozen=True, slots=True)
class Settings:
    """The site's settings: docs/settings.md lists them with their defaults."""

    data: Path
    store: str
    host: str
    port: int
    metrics: bool = False
    pseudo: bool = False

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self:
        """Settings from the environment.

        Raises:
            SettingError: a setting that the site cannot start with; it names which and why.
        """
        store = environ.get("WAYPOINT_STORE", "") or "tinydb:"
        if store not in STORES:
            raise SettingError(
                msg(
                    "WAYPOINT_STORE is {value}. This version keeps answers in {known}.",
                    value=repr(store),
                    known=Listing(tuple(STORES), "or"),
                )
            )
        data = Path(environ.get("WAYPOINT_DATA", "") or ROOT / "data").expanduser()
        host = environ.get("HOST", "") or "127.0.0.1"
        port = _port(environ.get("PORT", "") or "8501")
        return cls(
            data,
            store,
            host,
            port,
            metrics=_is_on(environ, "WAYPOINT_METRICS"),
            pseudo=_is_on(environ, "WAYPOINT_PSEUDO"),
        )


@dataclass(frozen=True)
class Site:
    """Everything that pages and routes may call.

    The store is open. What the pages need beside it is imported when somebody first asks for it:
    see docs/adr/0005.
    """

    settings: Settings
    store: Store

    @cached_property
    def library(self) -> "Library":
        """The instruments."""
        from questionnaires.library import Library

        return Library()

    @cached_property
    def assessments(self) -> "Assessments":
        """The use cases around answering and results."""
        from assessment.services.assessments import Assessments

        return Assessments(self.store, self.library, _now)

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

        return Engagements(self.store, _now)

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

        return Projects(self._project_actions)

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

        return type(self)(self.settings, read_once(self.store))

    def probe(self) -> None:
        """Raises StorageError when answers could not be kept."""
        self.store.probe()

    def landing(self, key: str) -> Landing:
        """Where the holder of a key should come in. Raises NotFound."""
        with suppress(NotFound):
            return Landing(self.projects.landing(self.projects.access(key)))
        with suppress(NotFound):
            self.sponsors.invitation(key)
            return Landing(f"invitation?of={key}", keeps_key=False)
        return Landing(self.assessments.landing(key))

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()


def build(settings: Settings) -> Site:
    """A site with these settings. Raises SettingError and StorageError."""
    return Site(settings, _store(settings))


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


def listening_place(settings: Settings) -> None:
    """See that the site can listen where the settings say.

    Raises:
        SettingError: HOST is no address of this machine, or something listens at PORT already.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except (OSError, UnicodeError) as error:
        if getattr(error, "errno", None) in {errno.EADDRINUSE, errno.EACCES}:
            raise SettingError(
                msg(
                    "PORT is {port}, which is taken or not ours to use. Stop what listens "
                    "there, or set another PORT.",
                    port=settings.port,
                )
            ) from error
        raise SettingError(
            msg(
                "HOST is {value}, which is no address of this machine. Use 127.0.0.1 for this "
                "machine alone, or 0.0.0.0 for all of its addresses.",
                value=repr(settings.host),
            )
        ) from error


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise SettingError(
            msg("PORT is {value}. It must be a number from 1 to 65535.", value=repr(text))
        )
    return int(text)


def _is_on(environ: Mapping[str, str], name: str) -> bool:
    text = environ.get(name, "") or "0"
    if text not in {"0", "1"}:
        raise SettingError(
            msg(
                "{name} is {value}. It must be 1, or 0 to leave it off.",
                name=name,
                value=repr(text),
            )
        )
    return text == "1"
