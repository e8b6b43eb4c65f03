"""Outlook: both ways that a variation can go, counted out before anybody decides."""

from collections.abc import Iterable
from typing import NamedTuple

import scoring.triangle as scoring
from assessment.domain.triangle.current_scope import counted, current_items, given_up, with_changes
from assessment.domain.triangle.decisions import DECIDED, refuse_undecidable
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.scope import ScopeChange, served
from assessment.domain.triangle.terms import Criterion
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.domain.triangle.variations import account_of, as_if_decided
from assessment.errors import Refused
from assessment.messages import Message, Sentences

WAITING = "waiting"  # stands where something must stand, and is shown nowhere


class Branches(NamedTuple):
    """The account as it would be after either decision; the others that are pending still are.

    `lost`: the criteria that no item in scope would serve any more if it is accepted.
    """

    accepted: scoring.Account
    refused: scoring.Account
    lost: tuple[str, ...] = ()


class Harm(NamedTuple):
    """A criterion, and the refused variations that harm it under the version in force.

    `given_up_by`: the accepted one after which no item in scope serves it any more; 0 for none.
    """

    criterion: Criterion
    by: tuple[Variation, ...]
    given_up_by: int = 0


def branches(ledger: Ledger, number: int) -> Branches | None:
    """Both ways of a variation that is pending; None where nothing is there to decide."""
    one = ledger.variation(number)
    if one is None or one.outcome is not Outcome.PENDING:
        return None
    return _both(ledger, one)


def sketched(
    ledger: Ledger,
    days: int,
    money: int,
    criteria: Iterable[str],
    scope: tuple[ScopeChange, ...] = (),
) -> Branches | None:
    """Both ways of a variation that is not raised yet; None where no agreement is in force."""
    one = Variation(
        scope=scope,
        description=WAITING,
        why=WAITING,
        days=days,
        money=money,
        criteria=tuple(criteria),
        if_accepted=WAITING,
        if_refused=WAITING,
        number=len(ledger.variations) + 1,
        raised_by="",
        raised_at="",
    )
    return _both(ledger.model_copy(update={"variations": (*ledger.variations, one)}), one)


def open_ways(ledger: Ledger, number: int) -> tuple[Outcome, ...]:
    """The decisions that may be taken now: both, one, or none until the sponsors agree anew."""
    return tuple(way for way in DECIDED if reason_against(ledger, number, way) is None)


def reason_against(ledger: Ledger, number: int, outcome: Outcome) -> Message | Sentences | None:
    """Why it may not be decided so now; None where it may."""
    try:
        refuse_undecidable(ledger, number, outcome)
    except Refused as refused:
        return refused.message
    return None


def harms(ledger: Ledger) -> tuple[Harm, ...]:
    """The quality ledger of the version in force: every agreed criterion, harmed or not."""
    one = ledger.active
    if one is None:
        return ()
    refused = [known for known in counted(ledger) if known.outcome is Outcome.REFUSED]
    gone = given_up(ledger)
    return tuple(
        Harm(
            criterion,
            tuple(known for known in refused if criterion.id in known.criteria),
            gone.get(criterion.id, 0),
        )
        for criterion in one.terms.criteria
    )


def _both(ledger: Ledger, one: Variation) -> Branches | None:
    accepted, refused = (
        account_of(as_if_decided(ledger, one, way)) for way in (Outcome.ACCEPTED, Outcome.REFUSED)
    )
    if accepted is None or refused is None:
        return None
    return Branches(accepted, refused, _no_longer_served(ledger, one))


def _no_longer_served(ledger: Ledger, one: Variation) -> tuple[str, ...]:
    """The agreed criteria that something in scope serves now, and nothing would any more."""
    agreed = {known.id for known in ledger.active.terms.criteria} if ledger.active else set[str]()
    before = current_items(ledger)
    gone = served(before.values()) - served(with_changes(before, one.scope).values())
    return tuple(sorted(gone & agreed))
