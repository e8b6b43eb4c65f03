"""What the writes of a transaction come to, before any of it is kept: for every adapter."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol

from assessment.errors import AlreadyExists, NotFound
from assessment.messages import msg
from assessment.storage.documents import Add, Key, Kind, Write, require_key


class Present(Protocol):
    """What is kept now. The adapter sees to it that nobody changes it meanwhile."""

    def exists(self, kind: Kind[Any], key: Key) -> bool:
        """Whether there is a document, readable or not."""

    def find(self, kind: Kind[Any], key: Key) -> Any:
        """Its value; None where there is none. Raises Damaged."""


class Outcome(NamedTuple):
    """What is kept after a write, and what was before; None where nothing was.

    `afresh`: as if it were added now.
    """

    kind: Kind[Any]
    key: Key
    before: Any
    after: Any
    afresh: bool = False


def outcomes(writes: Sequence[Write], present: Present) -> list[Outcome]:
    """What each write comes to.

    Raises:
        AlreadyExists: something is kept already where something new should be.
        NotFound: nothing is kept where something should be, or an id could never be kept.
        ValueError: a document is written twice.
    """
    places = [(write.kind, require_key(write.key)) for write in writes]
    if len(set(places)) < len(places):
        raise ValueError("a transaction writes each document once")
    done: list[Outcome] = []
    for write in writes:
        one = _outcome(write, present)
        if one.before is None:
            _require_around(one, present, done)
        done.append(one)
    return done


def _outcome(write: Write, present: Present) -> Outcome:
    kind, key = write.kind, write.key
    if isinstance(write, Add):
        if present.exists(kind, key):
            raise AlreadyExists(msg("This id is taken."))
        return Outcome(kind, key, None, write.value)
    before = present.find(kind, key)
    after = write.absent if before is None else write.rule(before)
    if after is None:
        raise missing()
    return Outcome(kind, key, before, after, write.afresh)


def _require_around(one: Outcome, present: Present, done: Iterable[Outcome]) -> None:
    around = one.kind.within
    if around is None or any((each.kind, each.key) == (around, one.key[:-1]) for each in done):
        return
    if not present.exists(around, one.key[:-1]):
        raise missing()


def missing() -> NotFound:
    """What to raise for a document that is not there."""
    return NotFound(msg("Nothing is kept under this id."))
