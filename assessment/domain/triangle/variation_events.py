"""What each event about a variation does to the variations so far."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from assessment.domain.triangle.event import Event
from assessment.domain.triangle.variation import Objection, Outcome, Variation, Vote

Variations: TypeAlias = tuple[Variation, ...]
Changing: TypeAlias = Callable[[Variations, Event], Variations]

UNDECIDED = ("outcome", "version", "decided_by", "decided_why", "decided_at", "decided_as")


def without_pending_votes(variations: Variations) -> Variations:
    """As they are once another version is in force: who decides what is pending votes anew."""
    return tuple(
        one.model_copy(update={"votes": ()}) if one.outcome is Outcome.PENDING else one
        for one in variations
    )


def marked_as_on_new_key(variations: Variations, event: Event, since: str) -> Variations:
    """The same with what that event's actor has just said or confirmed marked with that date."""
    return tuple(
        one.model_copy(update={"votes": tuple(_marked(vote, event, since) for vote in one.votes)})
        if one.number == event.body["number"]
        else one
        for one in variations
    )


def _marked(vote: Vote, event: Event, since: str) -> Vote:
    if vote.person != event.actor:
        return vote
    return vote.model_copy(update={"new_key_since": since})


def _raised(variations: Variations, event: Event) -> Variations:
    fresh = {**event.body, "raised_by": event.actor, "raised_at": event.at}
    return (*variations, Variation.model_validate(fresh))


def _closed(_: Variation, event: Event) -> dict[str, object]:
    """A variation that was decided, or dropped."""
    return {
        "outcome": Outcome(str(event.body.get("outcome", Outcome.DROPPED))),
        "version": event.body["version"],
        "decided_by": str(event.body.get("by", event.actor)),
        "decided_why": str(event.body["why"]),
        "decided_at": event.at,
        "decided_as": event.seq,
    }


def _voted(one: Variation, event: Event) -> dict[str, object]:
    return {"votes": (*one.without_vote(event.actor), _vote(event, event.actor))}


def _recorded(one: Variation, event: Event) -> dict[str, object]:
    people: Any = event.body["people"]
    votes = (_vote(event, person, recorded=True) for person in people)
    return {"votes": (*one.without_vote(*people), *votes)}


def _vote(event: Event, person: str, *, recorded: bool = False) -> Vote:
    return Vote(
        person=person,
        outcome=Outcome(str(event.body["outcome"])),
        why=str(event.body["why"]),
        at=event.at,
        recorded=recorded,
    )


def _confirmed(one: Variation, event: Event) -> dict[str, object]:
    return {
        "votes": tuple(
            vote.model_copy(update={"confirmed": True}) if vote.person == event.actor else vote
            for vote in one.votes
        )
    }


def _objected(one: Variation, event: Event) -> dict[str, object]:
    objection = Objection(person=event.actor, why=str(event.body["why"]), at=event.at)
    return {
        "votes": one.without_vote(event.actor),
        "objections": (*one.objections, objection),
    }


def _reopened(one: Variation, _: Event) -> dict[str, object]:
    """What the latest objection has opened again."""
    *others, last = one.objections
    again = last.model_copy(update={"reopened": True})
    fresh = {name: Variation.model_fields[name].default for name in UNDECIDED}
    return {**fresh, "objections": (*others, again)}


def _of_one(change: Callable[[Variation, Event], dict[str, object]]) -> Changing:
    """What changes the variation that the event names, and no other."""
    return lambda variations, event: tuple(
        one.model_copy(update=change(one, event)) if one.number == event.body["number"] else one
        for one in variations
    )


CHANGES: Mapping[str, Changing] = {
    "raised": _raised,
    "dropped": _of_one(_closed),
    "decided": _of_one(_closed),
    "voted": _of_one(_voted),
    "recorded": _of_one(_recorded),
    "confirmed": _of_one(_confirmed),
    "objected": _of_one(_objected),
    "reopened": _of_one(_reopened),
}
