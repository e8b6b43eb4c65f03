"""The ledger: all that the chain of events says, read from its beginning."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import reduce
from typing import Any

from pydantic import Field

from assessment.domain.base import StoredValue
from assessment.domain.triangle.event import Event
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.signature import Declined, Signature
from assessment.domain.triangle.terms import Position, Terms
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.domain.triangle.variation_events import (
    CHANGES,
    Changing,
    marked_as_on_new_key,
    without_pending_votes,
)
from assessment.messages import Value, msg


class Status(StrEnum):
    """Where a version of the agreement stands."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Agreement(StoredValue):
    """One version. `content` is the hash of `terms`, and what every signature binds to.

    `declined` holds of each sponsor who has not signed since what they declined last, be it these
    terms or those before a change.
    """

    version: int
    title: str
    terms: Terms
    content: str
    required: tuple[str, ...]
    status: Status = Status.PROPOSED
    signatures: tuple[Signature, ...] = ()
    declined: tuple[Declined, ...] = ()
    voided: tuple[Signature, ...] = ()
    since: str = ""
    amendments: int = 0

    @property
    def label(self) -> Value:
        """What it is called: by its number, and by that of its last change since it was proposed.

        >>> terms = Terms.model_construct()
        >>> one = Agreement.model_construct(version=1, terms=terms, amendments=2)
        >>> str(one.label)
        '1.2'
        """
        return version_label(self.version, self.amendments)

    @property
    def missing(self) -> tuple[str, ...]:
        """The required sponsors who have not signed this content."""
        signed = {one.person for one in self.signatures}
        return tuple(one for one in self.required if one not in signed)

    def has_signed(self, person: str) -> bool:
        """Whether that person's signature is on this content."""
        return any(one.person == person for one in self.signatures)

    @property
    def refusals(self) -> tuple[Declined, ...]:
        """What was said of these very terms by those who do not sign them."""
        return tuple(one for one in self.declined if one.content == self.content)

    def has_declined(self, person: str) -> bool:
        """Whether that person has said why they do not sign this content."""
        return any(one.person == person for one in self.refusals)


def version_label(version: int, amendments: int) -> Value:
    """What a version is called that was changed so many times since it was proposed.

    >>> version_label(1, 0), str(version_label(1, 2))
    (1, '1.2')
    """
    if not amendments:
        return version
    return msg(
        "{version}.{change}",
        context="a version of an agreement and the number of its last change",
        version=version,
        change=amendments,
    )


class Ledger(StoredValue):
    """Everything so far. `sponsors_changed`: since the active version was signed.

    `new_keys`: since when somebody who was given a new invitation acts on another key. `plans`:
    every plan from the one before the first change on record. `must_sign`: of whom it was changed.
    """

    revealed: bool = False
    positions: Mapping[str, Position] = Field(default_factory=dict)
    absent: tuple[str, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    variations: tuple[Variation, ...] = ()
    sponsors_changed: bool = False
    new_keys: Mapping[str, str] = Field(default_factory=dict)
    plans: tuple[Plan, ...] = ()
    must_sign: Mapping[str, bool] = Field(default_factory=dict)

    @property
    def plan_number(self) -> int:
        """The number of the plan as it is now: how often a change of it was put on record."""
        return max(len(self.plans) - 1, 0)

    @property
    def active(self) -> Agreement | None:
        """The version in force."""
        return next((one for one in self.agreements if one.status is Status.ACTIVE), None)

    @property
    def proposed(self) -> Agreement | None:
        """The version that waits for signatures."""
        return next((one for one in self.agreements if one.status is Status.PROPOSED), None)

    @property
    def pending(self) -> tuple[Variation, ...]:
        """The variations that nobody has decided yet."""
        return tuple(one for one in self.variations if one.outcome is Outcome.PENDING)

    def label(self, version: int) -> Value:
        """What the version of that number is called; the number, where there is no such version."""
        known = (one.label for one in self.agreements if one.version == version)
        return next(known, version)

    def variation(self, number: int) -> Variation | None:
        """The variation of that number."""
        return next((one for one in self.variations if one.number == number), None)


def read(events: Iterable[Event]) -> Ledger:
    """The ledger that a chain of events amounts to.

    >>> read([]).active is None
    True
    """
    return reduce(after, events, Ledger())


def after(ledger: Ledger, event: Event) -> Ledger:
    """The ledger once one more event has happened."""
    return ledger.model_copy(update=_READERS[event.kind](ledger, event))


def _agreement(ledger: Ledger, version: object, **changes: object) -> dict[str, object]:
    """All agreements, one of them changed."""
    return {
        "agreements": tuple(
            one.model_copy(update=changes) if one.version == version else one
            for one in ledger.agreements
        )
    }


def _of(ledger: Ledger, event: Event) -> Agreement:
    return next(one for one in ledger.agreements if one.version == event.body["version"])


def _revealed(_: Ledger, event: Event) -> dict[str, object]:
    given: Any = event.body["positions"]
    positions = {who: Position.model_validate(said) for who, said in given.items()}
    absent: Any = event.body["absent"]
    return {"revealed": True, "positions": positions, "absent": tuple(absent)}


def _replanned(ledger: Ledger, event: Event) -> dict[str, object]:
    before, plan = (Plan.model_validate(event.body[name]) for name in ("before", "plan"))
    return {"plans": (*(ledger.plans or (before,)), plan)}


def _invited(ledger: Ledger, event: Event) -> dict[str, object]:
    if not event.body["replaces"]:
        return {}
    return {"new_keys": {**ledger.new_keys, str(event.body["person"]): event.at}}


def _sponsors(ledger: Ledger, event: Event) -> dict[str, object]:
    must = {who: one for who, one in ledger.must_sign.items() if who != event.body["person"]}
    return {"sponsors_changed": ledger.active is not None, "must_sign": must}


def _required(ledger: Ledger, event: Event) -> dict[str, object]:
    changed, person = _sponsors(ledger, event), str(event.body["person"])
    return changed | {"must_sign": {**ledger.must_sign, person: event.body["required"] is True}}


def _proposed(ledger: Ledger, event: Event) -> dict[str, object]:
    said = {name: event.body[name] for name in ("version", "title", "terms", "content", "required")}
    return {
        "agreements": (*ledger.agreements, Agreement.model_validate({**said, "since": event.at}))
    }


def _amended(ledger: Ledger, event: Event) -> dict[str, object]:
    terms, one = Terms.model_validate(event.body["terms"]), _of(ledger, event)
    return _agreement(
        ledger,
        one.version,
        terms=terms,
        content=event.body["content"],
        amendments=one.amendments + 1,
    )


def _voided(ledger: Ledger, event: Event) -> dict[str, object]:
    one = _of(ledger, event)
    gone = tuple(sign for sign in one.signatures if sign.person == event.body["person"])
    kept = tuple(sign for sign in one.signatures if sign not in gone)
    return _agreement(ledger, one.version, signatures=kept, voided=(*one.voided, *gone))


def _retitled(ledger: Ledger, event: Event) -> dict[str, object]:
    return _agreement(ledger, event.body["version"], title=event.body["title"])


def _signed(ledger: Ledger, event: Event) -> dict[str, object]:
    one = _of(ledger, event)
    content = str(event.body["content"])
    sign = Signature(
        person=event.actor,
        content=content,
        at=event.at,
        new_key_since=ledger.new_keys.get(event.actor, ""),
    )
    others = tuple(said for said in one.declined if said.person != event.actor)
    return _agreement(ledger, one.version, signatures=(*one.signatures, sign), declined=others)


def _declined(ledger: Ledger, event: Event) -> dict[str, object]:
    one = _of(ledger, event)
    said = Declined(
        person=event.actor,
        content=str(event.body["content"]),
        reason=str(event.body["reason"]),
        at=event.at,
        new_key_since=ledger.new_keys.get(event.actor, ""),
    )
    others = tuple(known for known in one.declined if known.person != event.actor)
    return _agreement(ledger, one.version, declined=(*others, said))


def _now(status: Status) -> Callable[[Ledger, Event], dict[str, object]]:
    return lambda ledger, event: _agreement(
        ledger, event.body["version"], status=status, since=event.at
    )


def _activated(ledger: Ledger, event: Event) -> dict[str, object]:
    variations = without_pending_votes(ledger.variations)
    now = _now(Status.ACTIVE)(ledger, event)
    return {**now, "variations": variations, "sponsors_changed": False}


def _varied(change: Changing) -> Callable[[Ledger, Event], dict[str, object]]:
    def varied(ledger: Ledger, event: Event) -> dict[str, object]:
        after = change(ledger.variations, event)
        if since := ledger.new_keys.get(event.actor):
            after = marked_as_on_new_key(after, event, since)
        return {"variations": after}

    return varied


_READERS: Mapping[str, Callable[[Ledger, Event], dict[str, object]]] = {
    "revealed": _revealed,
    "replanned": _replanned,
    "joined": _sponsors,
    "invited": _invited,
    "entered": lambda _ledger, _event: {},
    "renamed": lambda _ledger, _event: {},
    "left": _sponsors,
    "required": _required,
    "proposed": _proposed,
    "amended": _amended,
    "voided": _voided,
    "retitled": _retitled,
    "signed": _signed,
    "declined": _declined,
    "withdrawn": _now(Status.WITHDRAWN),
    "activated": _activated,
    "superseded": _now(Status.SUPERSEDED),
    **{kind: _varied(change) for kind, change in CHANGES.items()},
}
