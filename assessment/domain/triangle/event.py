"""Events: what happened, each chained to the one before it."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Literal, NamedTuple

from pydantic import JsonValue

from assessment.domain.base import StoredValue
from assessment.domain.triangle.verify import GENESIS, event_hash
from assessment.errors import Refused
from assessment.messages import msg

Kind = Literal[
    "revealed", "joined", "invited", "entered", "left", "proposed", "amended", "voided",
    "retitled", "signed", "declined", "withdrawn", "activated", "superseded", "raised", "dropped",
    "decided", "voted", "recorded", "confirmed", "objected", "reopened", "replanned",
    "required", "renamed",
]  # fmt: skip


class Draft(NamedTuple):
    """Something that is about to happen: not yet dated, numbered or chained."""

    kind: Kind
    actor: str
    body: Mapping[str, object]


class Event(StoredValue):
    """Something that happened. `actor` is a hashed person; `at` a time in UTC, to the second."""

    seq: int
    at: str
    kind: Kind
    actor: str
    body: Mapping[str, JsonValue]
    previous: str
    hash: str


def person(project: str, who: str) -> str:
    """The form in which a person stands in events: a hash, so that the name can be erased.

    >>> person("p1", "ann") == person("p2", "ann")
    False
    """
    return sha256(f"{project}:{who}".encode()).hexdigest()[:20]


def head(events: Sequence[Event]) -> str:
    """The hash that the chain ends in."""
    return events[-1].hash if events else GENESIS


def chained(events: Sequence[Event], drafts: Iterable[Draft], at: str) -> tuple[Event, ...]:
    """The drafts as the events that follow these.

    Raises:
        Refused: a text that cannot be kept; nothing has happened then.
    """
    fresh: list[Event] = []
    before = head(events)
    for seq, draft in enumerate(drafts, start=len(events) + 1):
        _refuse_broken_texts(draft.body)
        unsealed = {
            "seq": seq,
            "at": at,
            "kind": draft.kind,
            "actor": draft.actor,
            "body": draft.body,
            "previous": before,
        }
        before = event_hash(unsealed)
        fresh.append(Event.model_validate({**unsealed, "hash": before}))
    return tuple(fresh)


def _refuse_broken_texts(value: object) -> None:
    if isinstance(value, str) and any("\ud800" <= one <= "\udfff" for one in value):
        shown = "".join(one for one in value if one.isprintable())[:40]
        raise Refused(
            msg(
                "The text “{shown}” holds half a character. Delete it and type it "
                "again; nothing was changed.",
                shown=shown,
            )
        )
    if isinstance(value, Mapping):
        value = [*value.keys(), *value.values()]
    if isinstance(value, list | tuple):
        for one in value:
            _refuse_broken_texts(one)
