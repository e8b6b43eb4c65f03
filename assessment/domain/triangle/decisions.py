"""Decisions on variations: who decides, what each sponsor says, and when that is a decision.

Each action gives the events that it would add. Raises `Refused` where the agreement in force, or
what has happened, forbids it.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

import scoring.triangle as scoring
from assessment.domain.triangle.agreement import Drafts
from assessment.domain.triangle.current_scope import rests_on
from assessment.domain.triangle.event import Draft
from assessment.domain.triangle.ledger import Agreement, Ledger
from assessment.domain.triangle.terms import AllSigners, NamedSponsor
from assessment.domain.triangle.variation import Estimate, Outcome, Variation, Vote
from assessment.domain.triangle.variations import (
    beyond_limits,
    forced,
    in_force,
    pending,
    refuse_misfit,
)
from assessment.errors import Refused
from assessment.messages import Sentences, listing, msg

DECIDED = (Outcome.ACCEPTED, Outcome.REFUSED)
LIMITED = {
    scoring.Waypoint.TIME: msg("extra time"),
    scoring.Waypoint.COST: msg("extra money"),
    scoring.Waypoint.QUALITY: msg("quality criteria"),
}
ANY = 2  # sponsors, where any two decide


class Quorum(NamedTuple):
    """Who may decide a variation, and how many of them must say the same.

    `people` is None where any sponsor may, as in versions from before there were rules.
    """

    people: tuple[str, ...] | None
    needed: int

    def has(self, person: str) -> bool:
        """Whether that sponsor is one of those who decide."""
        return self.people is None or person in self.people


def quorum(one: Agreement, variation: Estimate) -> Quorum:
    """Who decides a variation under that version."""
    match one.terms.decides:
        case None:
            return Quorum(None, 1)
        case AllSigners():
            return Quorum(one.required, len(one.required))
        case NamedSponsor() as alone if _is_within(alone, variation):
            return Quorum((alone.person,), 1)
        case _:
            return Quorum(one.required, min(ANY, len(one.required)))


def _is_within(limits: NamedSponsor, variation: Estimate) -> bool:
    """Whether one alone may decide it: what was signed is never taken out or changed by one."""
    within = variation.days <= limits.days and variation.money <= limits.money
    return within and variation.only_adds


def asked(ledger: Ledger, one: Variation) -> tuple[str, ...]:
    """Those who must still say something of a variation; nobody by name where any sponsor may."""
    if ledger.active is None or one.outcome is not Outcome.PENDING:
        return ()
    people = quorum(ledger.active, one).people or ()
    return tuple(person for person in people if one.vote(person) is None)


def still_needed(ledger: Ledger, one: Variation) -> int:
    """How many more must say what most have said of it so far; 0 where none is in force."""
    if ledger.active is None:
        return 0
    same = Counter(vote.outcome for vote in one.votes)
    return quorum(ledger.active, one).needed - max(same.values(), default=0)


def waits_for(ledger: Ledger, person: str) -> tuple[Variation, ...]:
    """The variations on which that sponsor has not voted, and may."""
    if ledger.active is None:
        return ()
    return tuple(
        one
        for one in ledger.pending
        if quorum(ledger.active, one).has(person) and one.vote(person) is None
    )


def unconfirmed(ledger: Ledger, person: str) -> tuple[Variation, ...]:
    """The variations on which a vote is recorded for that sponsor, who has not confirmed it."""
    return tuple(
        one
        for one in ledger.variations
        if one.outcome is not Outcome.DROPPED
        and (vote := one.vote(person)) is not None
        and vote.unconfirmed
    )


def refuse_undecidable(ledger: Ledger, number: int, outcome: Outcome) -> Agreement:
    """The version under which a variation may be decided so now.

    Raises:
        Refused: it may not.
    """
    one = in_force(ledger)
    variation = pending(ledger, number)
    if outcome not in DECIDED:
        raise Refused(
            msg("A variation is accepted or refused; whoever raised it may also drop it.")
        )
    if any(forced(ledger)):
        raise Refused(msg("The sponsors must sign a new version before this is decided."))
    if outcome is Outcome.ACCEPTED:
        _refuse_scope_that_moved(ledger, variation)
        _refuse_beyond_limits(ledger, variation)
    return one


def _refuse_scope_that_moved(ledger: Ledger, one: Variation) -> None:
    try:
        refuse_misfit(ledger, one)
    except Refused as moved:
        again = msg("So it cannot be accepted. Refuse it, and raise it as it is now.")
        raise Refused(Sentences((*moved.messages, again))) from moved


def _refuse_beyond_limits(ledger: Ledger, one: Variation) -> None:
    if beyond := beyond_limits(ledger, one):
        raise Refused(
            msg(
                "Accepting it would take more {limits} than is left. It waits until a new version "
                "allows more, and holds up nothing else.",
                limits=listing(LIMITED[one] for one in beyond),
            )
        )


def vote(ledger: Ledger, person: str, number: int, outcome: Outcome, why: str) -> Drafts:
    """What a sponsor says of a variation. It is decided where enough of them have said the same.

    It takes the place of what they said of it before.
    """
    body = _vote_body(ledger, number, outcome, why)
    one = pending(ledger, number)
    if not quorum(in_force(ledger), one).has(person):
        raise Refused(msg("Others decide this variation, as was agreed: your vote is not needed."))
    fresh = _votes(body, (person,), recorded=False)
    return (Draft("voted", person, body), *_decision(ledger, one, person, fresh))


def record(
    ledger: Ledger, actor: str, number: int, outcome: Outcome, people: Collection[str], why: str
) -> Drafts:
    """What sponsors said in the room, recorded by the facilitator until each has confirmed it.

    Nothing where all of them have said so themselves, or where it is recorded already.
    """
    body = _vote_body(ledger, number, outcome, why)
    one = pending(ledger, number)
    if not people:
        raise Refused(msg("Say which sponsor decided this."))
    if not all(map(quorum(in_force(ledger), one).has, people)):
        raise Refused(msg("Not all of these sponsors decide this variation, as was agreed."))
    if any(map(one.has_objected, people)):
        raise Refused(
            msg(
                "Somebody of them has objected to what was recorded before: they decide it on "
                "their own link."
            )
        )
    if any(_has_voted_otherwise(one, person, outcome) for person in people):
        raise Refused(
            msg("Somebody of them says otherwise on their own link, and they alone change that.")
        )
    new = [person for person in people if not one.has_votes([person], outcome, str(body["why"]))]
    if not new:
        return ()
    fresh = _votes(body, new, recorded=True)
    recorded = Draft("recorded", actor, {**body, "people": new})
    return (recorded, *_decision(ledger, one, actor, fresh))


def confirm(ledger: Ledger, person: str, number: int) -> Drafts:
    """A sponsor says that what was recorded for them is right; nothing where they have."""
    one, recorded = _vote_of(ledger, person, number)
    return (Draft("confirmed", person, {"number": one.number}),) if recorded.unconfirmed else ()


def object_to_record(ledger: Ledger, person: str, number: int, why: str) -> Drafts:
    """A sponsor says that they did not say so: it counts no more.

    A decision that rested on it is void, and the variation is open again.
    """
    one, recorded = _vote_of(ledger, person, number)
    if not recorded.unconfirmed:
        raise Refused(msg("You have confirmed this, so it is your own word now."))
    _refuse_no_reason(why)
    objected = Draft("objected", person, {"number": number, "why": why.strip()})
    if recorded not in one.carried_by:
        return (objected,)
    version = in_force(ledger)
    if version.version != one.version:
        raise Refused(
            msg(
                "This was decided under version {version}, which was replaced since. Raise "
                "another variation that takes it back.",
                version=ledger.label(one.version or 0),
            )
        )
    if len(one.carried_by) > quorum(version, one).needed:
        return (objected,)
    if (later := rests_on(ledger, number)) is not None:
        raise Refused(
            msg(
                "Variation {number} was accepted since and rests on this one, so this decision "
                "cannot be opened again. Raise a variation that undoes what you do not agree to: "
                "the sponsors decide it on the scope as it stands today.",
                number=later,
            )
        )
    return (objected, Draft("reopened", person, {"number": number}))


def _vote_body(ledger: Ledger, number: int, outcome: Outcome, why: str) -> dict[str, object]:
    one = refuse_undecidable(ledger, number, outcome)
    _refuse_no_reason(why)
    return {
        "number": number,
        "version": one.version,
        "outcome": outcome.value,
        "why": why.strip(),
    }


def _refuse_no_reason(why: str) -> None:
    if not why.strip():
        raise Refused(msg("Say in a few words why, so that everybody can look it up later."))


def _votes(body: dict[str, object], people: Iterable[str], *, recorded: bool) -> list[Vote]:
    said = {"outcome": body["outcome"], "why": body["why"], "recorded": recorded}
    return [Vote.model_validate({"person": person, "at": "", **said}) for person in people]


def _decision(ledger: Ledger, one: Variation, actor: str, fresh: list[Vote]) -> Drafts:
    """That it is decided, where these votes complete what the agreement asks for."""
    version, last = in_force(ledger), fresh[-1]
    others = one.without_vote(*(vote.person for vote in fresh))
    same = [vote for vote in (*others, *fresh) if vote.outcome is last.outcome]
    if len(same) < quorum(version, one).needed:
        return ()
    body = {
        "number": one.number,
        "version": version.version,
        "outcome": last.outcome.value,
        "by": last.person,
        "why": last.why,
        "people": [vote.person for vote in same],
        "recorded": [vote.person for vote in same if vote.unconfirmed],
    }
    return (Draft("decided", actor, body),)


def _has_voted_otherwise(one: Variation, person: str, outcome: Outcome) -> bool:
    own = one.vote(person)
    return own is not None and not own.unconfirmed and own.outcome is not outcome


def _vote_of(ledger: Ledger, person: str, number: int) -> tuple[Variation, Vote]:
    one = ledger.variation(number)
    recorded = one.vote(person) if one is not None else None
    if one is None or recorded is None or not recorded.recorded:
        raise Refused(msg("Nothing is recorded for you on variation {number}.", number=number))
    return one, recorded
