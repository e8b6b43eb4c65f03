"""A project's people: who is invited, what each says in private, and when all of it is shown."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from assessment.domain.access import Role
from assessment.domain.base import checked
from assessment.domain.days import checked_ahead
from assessment.domain.drafts import DraftRef
from assessment.domain.names import composed, name_key
from assessment.domain.tokens import derived_id, new_token
from assessment.domain.triangle.agreement import Drafts, reveal
from assessment.domain.triangle.drafts.collection import Discard
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.plans import outdated, replan
from assessment.domain.triangle.project import (
    FACILITATOR,
    LOOK_AGAIN_ON,
    PROJECT_TITLE,
    Plan,
    Project,
)
from assessment.domain.triangle.terms import Position
from assessment.errors import AlreadyExists, Damaged, Refused
from assessment.messages import msg
from assessment.services.beginning import MayBegin, anybody, require_beginner
from assessment.services.project_access import Change, ProjectAccess, ProjectActions, ProjectState
from assessment.services.project_view import ProjectView
from assessment.services.reveal import REVEALED, absent_sponsors, labelled_positions

OTHER_PLAN = msg(
    "The plan was changed while you wrote. Load the page again and look at the new plan; what you "
    "wrote stands there still."
)
Act = Callable[[ProjectState], Change]


@dataclass(frozen=True, slots=True)
class Projects:
    """The use cases around positions. Every call but `begin` and `access` asks who may."""

    actions: ProjectActions
    may_begin: MayBegin = anybody

    def begin(self, title: str, token: str = "", host: str = "") -> str:
        """A new project, one for each token and title. Returns the facilitator's key.

        `host`: the key with which whoever begins it hosts. Raises Refused where only hosts do.
        """
        require_beginner(self.may_begin, host)
        token = token or new_token()
        new_id = derived_id(token, "project", title)
        project = titled(title, id=new_id, created_at=self.actions.now())
        key, kept = ProjectAccess(project.id, Role.FACILITATOR).new_key(token)
        with suppress(AlreadyExists):  # the same submission came twice
            self.actions.store.add_project(project, kept)
        return key

    def access(self, key: str) -> ProjectAccess:
        """The access that a key gives. Raises NotFound for one that opens no project."""
        return self.actions.access(key)

    def see(self, access: ProjectAccess) -> ProjectView:
        """The project as this role may see it."""
        log, ledger = self.actions.read(access)
        project = log.project
        changes = {
            "positions": {
                who: said for who, said in project.positions.items() if who == access.sponsor
            },
            "draft": project.draft if access.role is Role.FACILITATOR else None,
        }
        shown = project.model_copy(update=changes)
        given = frozenset(project.positions)
        earlier = outdated(project.positions, ledger, project.plan)
        return ProjectView(access, shown, ledger, log.events, given, earlier)

    def version(self, access: ProjectAccess) -> tuple[int, int]:
        """The `version` of what a role sees now, without reading what the chain amounts to."""
        log = self.actions.audit_log(access)
        return log.project.revision, len(log.events)

    def landing(self, access: ProjectAccess) -> str:
        """The page to show to somebody who comes in by their link, below the site's address."""
        try:
            view = self.see(access)
        except Damaged:
            return "record"  # which says what is broken
        if view.may(Action.GIVE_POSITION) and (view.own is None or view.looks_again):
            return "position"
        return "project"

    def rename(self, access: ProjectAccess, title: str) -> None:
        """Call the project something else. Versions of the agreement keep their own titles."""

        def rename(known: ProjectState) -> Change:
            return Change(project=titled(title, **known.project.model_dump(exclude={"title"})))

        self._own(access, rename)

    def look_again_on(self, access: ProjectAccess, day: date | None) -> None:
        """Set the day on which the sponsors look at the agreement again, or none any more.

        Raises:
            Refused: it is not ahead, or more than ten years ahead.
        """
        today = self.actions.now().date()
        kept = checked_ahead(day, today, LOOK_AGAIN_ON).isoformat() if day else None

        def set_day(known: ProjectState) -> Change:
            return Change(project=_with(known, {"look_again_on": kept}))

        self._own(access, set_day)

    def plan(self, access: ProjectAccess, plan: Plan, submitted: DraftRef | None = None) -> None:
        """Set dates, budget and criteria: what per cent are taken of.

        Once a position is given, a change is on record; whoever gave one is asked to look again.

        `submitted`: the draft that it was typed in, which is forgotten.
        """

        def set_plan(known: ProjectState) -> Change:
            before = known.project.plan
            fixed = not known.allows(Action.CHANGE_CURRENCY)
            if before and fixed and before.currency != plan.currency:
                raise Refused(
                    msg(
                        "Currency: positions are given already, so it stays {currency}.",
                        currency=before.currency,
                    )
                )
            return Change(_replanned(known, plan), _with(known, {"plan": plan}))

        self._own(access, set_plan, submitted)

    def name_openly(self, access: ProjectAccess, *, named: bool) -> None:
        """Whether positions will be shown by name. Raises Refused once one is given."""

        def set_names(known: ProjectState) -> Change:
            if known.project.named is not named and not known.allows(Action.CHOOSE_NAMES):
                raise Refused(
                    msg("A position is given already, under what was said about names before.")
                )
            return Change(project=_with(known, {"named": named}))

        self._own(access, set_names)

    def give(
        self,
        access: ProjectAccess,
        position: Position,
        submitted: DraftRef | None = None,
        under: Plan | None = None,
    ) -> None:
        """Keep what a sponsor says in private; it may be changed until all is shown.

        `submitted`: the draft that it was typed in, which is forgotten. `under`: the plan that
        stood beside it.

        Raises:
            Refused: all is shown, or the plan is another by now.
        """
        access.require(Action.GIVE_POSITION)

        def say(known: ProjectState) -> Change:
            if not known.allows(Action.GIVE_POSITION):
                raise Refused(REVEALED)
            if under is not None and under != known.project.plan:
                raise Refused(OTHER_PLAN)
            given = position.model_copy(update={"plan": known.ledger.plan_number})
            positions = {**known.project.positions, access.sponsor: given}
            return Change(project=_with(known, {"positions": positions}))

        self.actions.act(access, say, submitted)

    def reveal(
        self,
        access: ProjectAccess,
        *,
        go_ahead: bool = False,
        without: Collection[str] | None = None,
    ) -> None:
        """Show all positions to everybody. `go_ahead`: even without those who are still missing.

        `without`: those of whom the facilitator knows that they are missing; nobody else may be.
        Where it was agreed to show no names, positions stand under numbers that nothing in the
        chain leads back from.

        Raises:
            Refused: somebody required has not answered; it says how many, or that they are others.
        """

        def show(known: ProjectState) -> Change:
            project = known.project
            absent = absent_sponsors(project, go_ahead=go_ahead, without=without)
            people = [project.person(one.id) for one in absent]
            positions = labelled_positions(project, known.ledger)
            drafts = reveal(known.ledger, project.person(FACILITATOR), positions, people)
            unsaid = tuple(Discard(one.id) for one in project.present)
            return Change(drafts, project, discards=unsaid)

        self._own(access, show)

    def _own(self, access: ProjectAccess, act: Act, submitted: DraftRef | None = None) -> None:
        access.require(Action.MANAGE)
        self.actions.act(access, act, submitted)


def _replanned(known: ProjectState, plan: Plan) -> Drafts:
    """The change on record, once there is a position that it may concern, or an earlier change."""
    before, project = known.project.plan, known.project
    on_record = project.positions or known.ledger.revealed or known.ledger.plans
    if before is None or plan == before or not on_record:
        return ()
    return replan(known.ledger, project.person(FACILITATOR), before, plan)


def titled(title: str, **fields: object) -> Project:
    """A project of these fields. Raises Refused where nothing is seen of its title."""
    written = composed(title) if name_key(title) else ""  # a title that is not seen is none
    return checked(Project, {"title": PROJECT_TITLE}, title=written, **fields)


def _with(known: ProjectState, changes: Mapping[str, object]) -> Project:
    return known.project.model_copy(update=changes)
