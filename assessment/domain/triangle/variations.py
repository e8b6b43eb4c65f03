"""What may be done with variations, and when a new agreement is forced before that goes on."""

from collections.abc import Iterable
from typing import NamedTuple

import scoring.triangle as scoring
from assessment.domain.triangle.agreement import Drafts
from assessment.domain.triangle.bridge import weights
from assessment.domain.triangle.current_scope import (
    CriteriaMoved,
    counted,
    current_items,
    misfit,
    moved_criteria,
    with_changes,
)
from assessment.domain.triangle.event import Draft
from assessment.domain.triangle.ledger import Agreement, Ledger
from assessment.domain.triangle.limits import MOST_ITEMS
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.tolerances import tolerances_of
from assessment.domain.triangle.variation import Estimate, Outcome, Variation
from assessment.errors import Refused
from assessment.messages import msg

DECISIONS = {
    Outcome.PENDING: scoring.Decision.PENDING,
    Outcome.ACCEPTED: scoring.Decision.ACCEPTED,
    Outcome.REFUSED: scoring.Decision.REFUSED,
}
ALREADY = {
    Outcome.ACCEPTED: msg("This variation is accepted already. What you decided is not recorded."),
    Outcome.REFUSED: msg("This variation is refused already. What you decided is not recorded."),
    Outcome.DROPPED: msg("This variation is dropped already. What you decided is not recorded."),
}


class Forced(NamedTuple):
    """Why the sponsors must agree anew. Empty fields: no reason.

    `exceeded`: more was taken of it than was agreed. Nothing at all is decided until then. A limit
    that is used up to the last is no reason, and neither is whatever is pending.
    """

    exceeded: tuple[scoring.Waypoint, ...]
    sponsors_changed: bool


def account_of(ledger: Ledger) -> scoring.Account | None:
    """The account of the version in force; None without one."""
    one = ledger.active
    if one is None:
        return None
    return scoring.account(
        weights(one.terms.agreed),
        scoring.Waypoint(one.terms.primary),
        scoring.Allowed(one.terms.days_later, one.terms.money_more, one.terms.criteria_waived),
        _changes(ledger),
        tolerances_of(one.terms),
    )


def forced(ledger: Ledger) -> Forced:
    """What forces a new agreement now."""
    found = account_of(ledger)
    if found is None:
        return Forced((), sponsors_changed=False)
    return Forced(found.exceeded, ledger.sponsors_changed)


def beyond_limits(ledger: Ledger, one: Variation) -> tuple[scoring.Waypoint, ...]:
    """Of which limits accepting that variation, by itself, would take more than is left.

    Each is judged alone: one that asks for too much waits, and holds up no other. A limit of which
    it takes nothing never stops it.
    """
    before, after = account_of(ledger), account_of(as_if_decided(ledger, one, Outcome.ACCEPTED))
    if before is None or after is None:
        return ()
    moves = zip(after.balances, before.balances, strict=True)
    return tuple(now.waypoint for now, was in moves if now.exceeded and now.used > was.used)


def too_large(ledger: Ledger) -> tuple[Variation, ...]:
    """What waits, fits the scope as it stands, and asks for more than is left."""
    items = current_items(ledger)
    fitting = (one for one in ledger.pending if misfit(items, one.scope) is None)
    return tuple(one for one in fitting if beyond_limits(ledger, one))


def raise_variation(ledger: Ledger, actor: str, estimate: Estimate) -> Drafts:
    """Put a variation to the sponsors: it waits until it is decided."""
    _refuse_unknown(in_force(ledger).terms, estimate.criteria)
    refuse_misfit(ledger, estimate)
    body = {"number": len(ledger.variations) + 1, **estimate.model_dump(mode="json")}
    return (Draft("raised", actor, body),)


def drop(ledger: Ledger, actor: str, number: int, why: str) -> Drafts:
    """Take a variation back before it is decided: it counts for nothing."""
    pending(ledger, number)
    version = ledger.active.version if ledger.active else 0
    return (Draft("dropped", actor, {"number": number, "version": version, "why": why.strip()}),)


def deeds_of(ledger: Ledger) -> scoring.Deeds | None:
    """K10: what the decisions on variations that protect quality say, with quality first."""
    if ledger.active is None or ledger.active.terms.primary != "quality":
        return None
    tolerances = tolerances_of(ledger.active.terms)
    decided = [
        one.outcome
        for one in ledger.variations
        if one.criteria and one.outcome in {Outcome.ACCEPTED, Outcome.REFUSED}
    ]
    accepted, refused = decided.count(Outcome.ACCEPTED), decided.count(Outcome.REFUSED)
    return scoring.deeds(accepted, refused, tolerances)


def _changes(ledger: Ledger) -> list[scoring.Change]:
    """What counts under the version in force, in the order of decision; pending ones last.

    A pending one that fits the scope no more cannot be accepted, and asks for nothing.
    """
    moved = moved_criteria(ledger)
    fits = {one.number for one in counted(ledger)} | moved.keys()
    return [
        scoring.Change(
            str(one.number),
            DECISIONS[one.outcome],
            one.days if one.number in fits else 0,
            one.money if one.number in fits else 0,
            frozenset(one.criteria),
            *moved.get(one.number, CriteriaMoved()),
        )
        for one in (*counted(ledger), *ledger.pending)
    ]


def refuse_misfit(ledger: Ledger, estimate: Estimate) -> None:
    """Refuse changes that cannot be made of the scope as it stands. Raises Refused."""
    if not estimate.scope:
        return
    terms = in_force(ledger).terms
    if not terms.scope:
        raise Refused(msg("The version in force lists no scope items, so none can be changed."))
    _refuse_unknown(terms, (name for one in estimate.scope for name in one.item.criteria))
    items = current_items(ledger)
    if (reason := misfit(items, estimate.scope)) is not None:
        raise Refused(reason)
    if len(with_changes(items, estimate.scope)) > MOST_ITEMS:
        raise Refused(msg("There would be more than {most} items in scope.", most=MOST_ITEMS))


def _refuse_unknown(terms: Terms, criteria: Iterable[str]) -> None:
    unknown = set(criteria) - {known.id for known in terms.criteria}
    if unknown:
        raise Refused(
            msg(
                "“{criterion}” is not one of the agreed quality criteria.",
                criterion=min(unknown)[:60],
            )
        )


def as_if_decided(ledger: Ledger, one: Variation, outcome: Outcome) -> Ledger:
    """The ledger as if this variation had just been decided."""
    latest = max((known.decided_as for known in ledger.variations), default=0)
    version = ledger.active.version if ledger.active else 0
    fate = {"outcome": outcome, "version": version, "decided_as": latest + 1}
    decided = one.model_copy(update=fate)
    others = (decided if known.number == one.number else known for known in ledger.variations)
    return ledger.model_copy(update={"variations": tuple(others)})


def in_force(ledger: Ledger) -> Agreement:
    """The version in force. Raises Refused where there is none."""
    if ledger.active is None:
        raise Refused(msg("No agreement is in force yet, so there is nothing to vary."))
    return ledger.active


def pending(ledger: Ledger, number: int) -> Variation:
    """The variation of that number, which waits for a decision. Raises Refused."""
    one = ledger.variation(number)
    if one is None:
        raise Refused(msg("There is no variation {number}.", number=number))
    if one.outcome is not Outcome.PENDING:
        raise Refused(ALREADY[one.outcome])
    return one
