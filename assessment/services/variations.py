"""Variations: raised, dropped and decided."""

from collections.abc import Collection
from dataclasses import dataclass

from assessment.domain.drafts import DraftRef
from assessment.domain.triangle import decisions, variations
from assessment.domain.triangle.permissions import Action, may_drop
from assessment.domain.triangle.terms import checked_text
from assessment.domain.triangle.variation import Estimate, Outcome
from assessment.errors import Refused
from assessment.messages import msg
from assessment.services.project_access import Change, ProjectAccess, ProjectActions, ProjectState

WHAT_IS_WRONG = msg("What is wrong about it?")
WHY_DECIDED, WHY_DROPPED = msg("Why is it decided so?"), msg("Why is it dropped?")


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
        because = checked_text(WHY_DROPPED, why)

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

    def decide(self, access: ProjectAccess, number: int, outcome: Outcome, why: str) -> None:
        """A sponsor's vote on a variation; it is decided once those who must have said the same."""
        access.require(Action.DECIDE_VARIATION)
        because = checked_text(WHY_DECIDED, why)

        def vote(known: ProjectState) -> Change:
            person, one = known.actor(access), known.ledger.variation(number)
            if one is not None and one.has_vote(person, outcome, because):
                return Change()  # pressed twice
            return Change(decisions.vote(known.ledger, person, number, outcome, because))

        self.actions.act(access, vote)

    def record(
        self,
        access: ProjectAccess,
        number: int,
        outcome: Outcome,
        why: str,
        sponsors: Collection[str],
    ) -> None:
        """What these sponsors decided in the room; each of them confirms it or objects."""
        access.require(Action.RECORD_DECISION)
        because = checked_text(WHY_DECIDED, why)

        def record(known: ProjectState) -> Change:
            if any(known.project.sponsor(one).left for one in sponsors):
                raise Refused(msg("Whoever decides must be a sponsor of the project still."))
            people = sorted({known.project.person(one) for one in sponsors})
            one, actor = known.ledger.variation(number), known.actor(access)
            if one is not None and people and one.has_votes(people, outcome, because):
                return Change()  # pressed twice
            return Change(decisions.record(known.ledger, actor, number, outcome, people, because))

        self.actions.act(access, record)

    def confirm(self, access: ProjectAccess, number: int) -> None:
        """A sponsor confirms what was recorded for them."""
        access.require(Action.DECIDE_VARIATION)
        self.actions.act(
            access,
            lambda known: Change(decisions.confirm(known.ledger, known.actor(access), number)),
        )

    def object_to_record(self, access: ProjectAccess, number: int, why: str) -> None:
        """A sponsor did not say what was recorded: a decision that rested on it is void."""
        access.require(Action.DECIDE_VARIATION)
        because = checked_text(WHAT_IS_WRONG, why)

        def object_to(known: ProjectState) -> Change:
            person, one = known.actor(access), known.ledger.variation(number)
            if one is not None and one.vote(person) is None and one.has_objected(person):
                return Change()  # pressed twice
            return Change(decisions.object_to_record(known.ledger, person, number, because))

        self.actions.act(access, object_to)
