"""Access to a project: who the holder of a link is in it, and acting on it without a race."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from assessment.domain.access import Access, Role, hash_key
from assessment.domain.drafts import DraftRef
from assessment.domain.tokens import derived_key, new_token
from assessment.domain.triangle.drafts.collection import Discard
from assessment.domain.triangle.event import Draft, chained
from assessment.domain.triangle.ledger import Ledger, read
from assessment.domain.triangle.permissions import (
    EITHER,
    FACILITATORS,
    ROLES,
    SPONSORS,
    Action,
    is_possible,
)
from assessment.domain.triangle.project import FACILITATOR, AuditLog, Project
from assessment.errors import Damaged, NotFound, Refused, Stale
from assessment.messages import msg
from assessment.services.ports import Store

TRIES = 32  # somebody else may write between our reading and our writing


@dataclass(frozen=True, slots=True)
class ProjectAccess:
    """What the holder of a link is in a project: the facilitator, a sponsor or a reader.

    `key` is that of the link, from which those that its holder gives others are derived.
    """

    project: str
    role: Role
    sponsor: str = ""
    key: str = field(default="", repr=False, compare=False)

    @property
    def who(self) -> str:
        """The id that stands, hashed, in events."""
        return self.sponsor or FACILITATOR

    def new_key(self, token: str = "") -> tuple[str, Access]:
        """A new key that gives this access, the same for each token; and what is kept of it."""
        key = derived_key(token or new_token(), self.project, self.role, self.sponsor)
        return key, self.stored(key)

    def stored(self, key: str) -> Access:
        """What is kept of a key that gives this access."""
        return Access(
            key_hash=hash_key(key), role=self.role, project=self.project, sponsor=self.sponsor
        )

    def derived_key(self, *what: str) -> str:
        """A key that the holder of this link gives to others, and can always name again.

        Raises:
            Refused: it is not known by which link they came.
        """
        if not self.key:
            raise Refused(msg("This needs a private link."))
        return derived_key(self.key, self.project, *what)

    def require(self, action: Action) -> None:
        """Raises Refused where this role may never do that."""
        if self.role not in ROLES[action]:
            raise Refused(ONLY[ROLES[action]])


ONLY = {
    FACILITATORS: msg("Only the facilitator of the project may do this."),
    SPONSORS: msg("Only a sponsor of the project may do this."),
    EITHER: msg("Your link lets you read this project; it does not let you change it."),
}


class Change(NamedTuple):
    """What an action comes to: events that follow, and the project if it changes as well.

    `access` is a new key, kept only together with the project that knows it. `discards` are what
    people had typed of it.
    """

    drafts: Iterable[Draft] = ()
    project: Project | None = None
    access: tuple[Access, ...] = ()
    discards: tuple[Discard, ...] = ()


class ProjectState(NamedTuple):
    """A project as it was read: itself, and what its chain of events amounts to."""

    log: AuditLog
    ledger: Ledger

    @property
    def project(self) -> Project:
        """The project."""
        return self.log.project

    def allows(self, action: Action) -> bool:
        """Whether it can be done now, by whoever may."""
        return is_possible(action, self.project, self.project.positions, self.ledger)

    def actor(self, access: ProjectAccess) -> str:
        """The hash under which whoever sits there stands in events."""
        return self.project.person(access.who)


@dataclass(frozen=True, slots=True)
class ProjectActions:
    """Where the people of a project read it and act on it, each with their access."""

    store: Store
    now: Callable[[], datetime]

    def access(self, key: str) -> ProjectAccess:
        """The access that a key gives. Raises NotFound for one that opens no project any more."""
        kept = self.store.access(hash_key(key))
        if kept.project and not kept.revoked and _holds(self.store.project(kept.project), kept):
            return ProjectAccess(kept.project, kept.role, kept.sponsor, key)
        raise NotFound(msg("This link opens no project."))

    def audit_log(self, access: ProjectAccess) -> AuditLog:
        """The project with its chain as it is kept. Raises NotFound for a sponsor who has left."""
        log = self.store.audit_log(access.project)
        if access.role is Role.SPONSOR and log.project.sponsor(access.sponsor).left:
            raise NotFound(msg("You are no longer a sponsor of this project."))
        return log

    def read(self, access: ProjectAccess) -> ProjectState:
        """The project, and what its chain amounts to. Raises Damaged where it amounts to nothing.

        Else as `book`.
        """
        log = self.audit_log(access)
        try:
            return ProjectState(log, read(log.events))
        except (LookupError, ValueError, TypeError, AttributeError, StopIteration) as error:
            raise Damaged(
                msg(
                    "The record of this project is damaged. It is left as it is. Tell whoever runs "
                    "this site."
                ),
                f"The record of project {log.project.id} is damaged ({type(error).__name__}: "
                f"{error}). It is left as it is. Put its last backup in its place.",
            ) from error

    def act(
        self,
        access: ProjectAccess,
        action: Callable[[ProjectState], Change],
        submitted: DraftRef | None = None,
    ) -> None:
        """Do something on what is kept at this moment, in one write.

        `action` is asked again where another write came first, so that it always decides on what
        is true when it is kept. `submitted` is the draft that it came of, which goes with it: one
        that was submitted already, by the first of two clicks, changes nothing.
        """
        for _ in range(TRIES):
            before = self.read(access)
            if submitted is not None and self._is_submitted(access, submitted):
                return
            change = action(before)
            if submitted is not None:
                own = Discard(access.who, submitted, submitted=True)
                change = change._replace(discards=(*change.discards, own))
            try:
                self._keep(before, change)
            except Stale:
                continue
            return
        raise Refused(
            msg("Others are changing this project at this very moment. Please try again.")
        )

    def _is_submitted(self, access: ProjectAccess, ref: DraftRef) -> bool:
        try:
            return self.store.drafts(access.project, access.who).is_submitted(ref)
        except Damaged:  # it stands in nobody's way
            return False

    def _keep(self, before: ProjectState, change: Change) -> None:
        events = chained(before.log.events, change.drafts, stamp(self.now()))
        if change.project is not None:
            self.store.replace_project(
                change.project, events, *change.access, discards=change.discards
            )
        elif events or change.discards:
            self.store.append(before.project.id, events, change.discards)


def stamp(moment: datetime) -> str:
    """A moment as it stands in events: UTC, to the second.

    >>> stamp(datetime(2026, 3, 1, 12, 0, 0, 5, tzinfo=UTC))
    '2026-03-01T12:00:00Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _holds(project: Project, access: Access) -> bool:
    """Whether it is the present link: an old one opens nothing from the moment it is replaced."""
    match access.role:
        case Role.SPONSOR:
            known = (one for one in project.present if one.id == access.sponsor)
            return any(one.key_hash == access.key_hash for one in known)
        case Role.READER:
            return project.reader_hash == access.key_hash
        case _:
            return access.role is Role.FACILITATOR
