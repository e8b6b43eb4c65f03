"""Variations: raised, dropped and decided."""

from dataclasses import dataclass

from assessment.domain.access import Role
from assessment.domain.triangle import variations
from assessment.domain.triangle.variation import Estimate, Outcome
from assessment.errors import Refused
from assessment.messages import msg
from assessment.services.seats import Change, Record, Seat, Table
from assessment.services.words import worded


@dataclass(frozen=True, slots=True)
class Variations:
    """The use cases around what would change the agreed course. Every call asks who may."""

    table: Table

    def raise_one(self, seat: Seat, estimate: Estimate) -> None:
        """Put a variation to the sponsors."""
        seat.must_not_be(Role.READER)
        self.table.act(
            seat,
            lambda known: Change(
                variations.raise_variation(known.ledger, known.actor(seat), estimate)
            ),
        )

    def drop(self, seat: Seat, number: int, why: str) -> None:
        """Take a variation back: whoever raised it may, and the facilitator."""
        seat.must_not_be(Role.READER)
        because = worded(msg("Reason"), why)

        def take_back(known: Record) -> Change:
            one, actor = known.ledger.variation(number), known.actor(seat)
            mine = one is None or one.raised_by == actor or seat.role is Role.FACILITATOR
            if not mine:
                raise Refused(
                    msg("Only whoever raised a variation may drop it, or the facilitator.")
                )
            return Change(variations.drop(known.ledger, actor, number, because))

        self.table.act(seat, take_back)

    def decide(self, seat: Seat, number: int, outcome: Outcome, why: str, by: str = "") -> None:
        """Accept or refuse a variation. A sponsor decides; the facilitator records who did."""
        seat.must_not_be(Role.READER)
        because = worded(msg("Reason"), why)

        def record(known: Record) -> Change:
            decider = seat.sponsor or by
            if not decider:
                raise Refused(msg("Say which sponsor decided this."))
            if known.project.sponsor(decider).left:
                raise Refused(msg("Whoever decides must be a sponsor of the project still."))
            return Change(
                variations.decide(
                    known.ledger,
                    known.actor(seat),
                    number,
                    outcome,
                    known.project.person(decider),
                    because,
                )
            )

        self.table.act(seat, record)
