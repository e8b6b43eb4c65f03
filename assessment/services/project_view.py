"""What somebody may see of a project, by their role in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assessment.domain.access import Role
from assessment.domain.triangle.event import Event
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.permissions import ROLES, Action, is_possible
from assessment.domain.triangle.phase import (
    NextAction,
    OwnPosition,
    Phase,
    next_action,
    project_phase,
)
from assessment.domain.triangle.project import AuditLog, Plan, Project, Sponsor
from assessment.domain.triangle.terms import Position
from assessment.domain.triangle.turns import Wait, waits
from assessment.services.project_access import ProjectAccess


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What a role may see of a project.

    `project.positions` holds one's own alone; those of all stand in the ledger once they are
    shown. `given` names the sponsors who have said where they stand, not what they said;
    `outdated` those of them who did so under another plan than that of now, and which it was. The
    draft is the facilitator's.
    """

    access: ProjectAccess
    project: Project
    ledger: Ledger
    events: tuple[Event, ...]
    given: frozenset[str]
    outdated: Mapping[str, Plan] = field(default_factory=dict)

    @property
    def version(self) -> tuple[int, int]:
        """Changes with everything that anybody does."""
        return self.project.revision, len(self.events)

    @property
    def person(self) -> str:
        """The hash under which this person stands in events; "" for a reader: they act in none."""
        if self.access.role is Role.READER:
            return ""
        return self.project.person(self.access.who)

    @property
    def missing(self) -> tuple[Sponsor, ...]:
        """The required sponsors who have not said where they stand."""
        return self.project.missing(self.given)

    @property
    def own(self) -> Position | None:
        """The position that this sponsor gave."""
        return self.project.positions.get(self.access.sponsor)

    @property
    def own_plan(self) -> Plan | None:
        """The plan under which this sponsor gave their position."""
        return self.outdated.get(self.access.sponsor, self.project.plan)

    @property
    def looks_again(self) -> bool:
        """Whether this sponsor is asked to look again, since the plan was changed."""
        return self.access.sponsor in self.outdated and not self.ledger.revealed

    @property
    def waits(self) -> tuple[Wait, ...]:
        """Who must do what now, and since when."""
        return waits(self.project, self.ledger, self.events, self.given, self.outdated)

    @property
    def phase(self) -> Phase:
        """What the project waits for."""
        return project_phase(self.project, self.given, self.ledger)

    @property
    def next_action(self) -> NextAction:
        """What comes next, for this person."""
        role, own = self.access.role, OwnPosition.OF_NOW if self.own else OwnPosition.NONE
        if self.looks_again:
            own = OwnPosition.OUTDATED
        return next_action(self.phase, self.ledger, role, self.person, own)

    def may(self, action: Action) -> bool:
        """Whether this person may do that now."""
        allowed = self.access.role in ROLES[action]
        return allowed and is_possible(action, self.project, self.given, self.ledger)


def reader_view(log: AuditLog, ledger: Ledger) -> ProjectView:
    """A project as its readers see it, with what its events amount to."""
    access = ProjectAccess(log.project.id, Role.READER)
    return ProjectView(access, log.project, ledger, log.events, frozenset())
