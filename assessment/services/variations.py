"""Variations: raised, dropped and decided."""

from dataclasses import dataclass

from assessment.domain.triangle import variations
from assessment.domain.triangle.drafts.base import DraftRef
from assessment.domain.triangle.permissions import Action, may_drop
from assessment.domain.triangle.terms import checked_text
from assessment.domain.triangle.variation import Estimate, Outcome
from assessment.errors import Refused
from assessment.messages import msg
from assessment.services.project_access import Change, ProjectAccess, ProjectActions, ProjectState


@dataclass(frozen=True, slots=True)
class Variations:
    """The use cases around what would change the agreed course. Every call asks who may."""

    actions: ProjectActions

    def raise_one(
        self, access: ProjectAccess, estimate: Estimate, submitted: DraftRef | None = None
    ) -> None:
        """Put a variation to the sponsors.

        `submitted`: the draft that it was typed in, which is forgotten.
        """
        access.require(Action.RAISE_VARIATION)
        self.actions.act(
            access,
            lambda known: Change(
                variations.raise_variation(known.ledger, known.actor(access), estimate)
            ),
            submitted,
        )

    def drop(self, access: ProjectAccess, number: int, why: str) -> None:
        """Take a variation back: whoever raised it may, and the facilitator."""
        access.require(Action.DROP_VARIATION)
        because = checked_text(msg("Reason"), why)

        def take_back(known: ProjectState) -> Change:
            one, actor = known.ledger.variation(number), known.actor(access)
            if one is not None and not may_drop(one, access.role, actor):
                raise Refused(
                    msg("Only whoever raised a variation may drop it, or the facilitator.")
                )
            if one is not None and one.is_closed(Outcome.DROPPED, actor, because):
                return Change()  # pressed twice
            return Change(variations.drop(known.ledger, actor, number, because))

        self.actions.act(access, take_back)

    def decide(
        self, access: ProjectAccess, number: int, outcome: Outcome, why: str, by: str = ""
    ) -> None:
        """Accept or refuse a variation. A sponsor decides; the facilitator records who did."""
        access.require(Action.DECIDE_VARIATION)
        because = checked_text(msg("Reason"), why)

        def record(known: ProjectState) -> Change:
            decider = access.sponsor or by
            if not decider:
                raise Refused(msg("Say which sponsor decided this."))
            if known.project.sponsor(decider).left:
                raise Refused(msg("Whoever decides must be a sponsor of the project still."))
            person, actor = known.project.person(decider), known.actor(access)
            one = known.ledger.variation(number)
            if one is not None and one.is_closed(outcome, person, because):
                return Change()  # pressed twice
            return Change(variations.decide(known.ledger, actor, number, outcome, person, because))

        self.actions.act(access, record)
