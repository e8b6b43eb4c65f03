"""What somebody may see of a project, by their role in it."""

from dataclasses import dataclass

from assessment.domain.triangle.event import Event
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.permissions import ROLES, Action, is_possible
from assessment.domain.triangle.phase import NextAction, Phase, next_action, project_phase
from assessment.domain.triangle.project import Project, Sponsor
from assessment.domain.triangle.terms import Position
from assessment.services.project_access import ProjectAccess


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What a role may see of a project.

    `project.positions` holds one's own alone; those of all stand in the ledger once they are
    shown. `given` names the sponsors who have said where they stand, not what they said. The
    draft is the facilitator's.
    """

    access: ProjectAccess
    project: Project
    ledger: Ledger
    events: tuple[Event, ...]
    given: frozenset[str]

    @property
    def version(self) -> tuple[int, int]:
        """Changes with everything that anybody does."""
        return self.project.revision, len(self.events)

    @property
    def person(self) -> str:
        """The hash under which this person stands in events."""
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
    def phase(self) -> Phase:
        """What the project waits for."""
        return project_phase(self.project, self.given, self.ledger)

    @property
    def next_action(self) -> NextAction:
        """What comes next, for this person."""
        role, has_position = self.access.role, self.own is not None
        return next_action(self.phase, self.ledger, role, self.person, has_position=has_position)

    def may(self, action: Action) -> bool:
        """Whether this person may do that now."""
        allowed = self.access.role in ROLES[action]
        return allowed and is_possible(action, self.project, self.given, self.ledger)
