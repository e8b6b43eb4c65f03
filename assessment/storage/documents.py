"""The port of the storage: documents under keys, and several writes as one transaction.

An adapter (`memory`, `tinydb`) keeps documents and knows nothing of what they say. `Store` stands
on any of them and says what is kept, by which rules. docs/adr/0009 has the reasons.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from assessment.storage.ids import require_id

V = TypeVar("V")
Key = tuple[str, ...]
Tables = dict[str, dict[str, Any]]  # as TinyDB has it: table name -> document id -> document


@dataclass(frozen=True, slots=True, eq=False)
class Kind(Generic[V]):
    """One kind of document, and how its value becomes plain tables and back.

    A kind may lie `within` another: a response lies within its engagement, under the key
    (engagement, response). It is added only where that is kept, and is deleted with it.
    """

    name: str
    key: Callable[[V], Key]
    encode: Callable[[V], Tables]
    decode: Callable[[Tables], V]
    within: "Kind[Any] | None" = None

    def lies_within(self, other: "Kind[Any]") -> bool:
        """Whether its documents go when one of the other kind is deleted; so do its own."""
        return self is other or (self.within is not None and self.within.lies_within(other))


@dataclass(frozen=True, slots=True)
class Add(Generic[V]):
    """Keep a new document. Raises AlreadyExists, even where what is kept cannot be read."""

    kind: Kind[V]
    value: V

    @property
    def key(self) -> Key:
        """Where it is kept."""
        return self.kind.key(self.value)

    @property
    def may_add(self) -> bool:
        """Whether a document may be there afterwards that was not there before."""
        return True


@dataclass(frozen=True, slots=True)
class Change(Generic[V]):
    """Keep what `rule` makes of the kept value; the very same object changes nothing.

    `absent` is kept where there is nothing yet; without it that raises NotFound. The rule only
    computes: an adapter may run it again, on what somebody else has written meanwhile.

    `afresh`: whatever the adapter knows of when the document came (its place among others, times)
    is as if it were added now, in the order of the transaction's writes.
    """

    kind: Kind[V]
    key: Key
    rule: Callable[[V], V]
    absent: V | None = None
    afresh: bool = False

    @property
    def may_add(self) -> bool:
        """Whether a document may be there afterwards that was not there before."""
        return self.absent is not None


Write = Add[Any] | Change[Any]


class Documents(ABC):
    """What an adapter implements.

    A write is durable when the call returns, whole or not at all: also through a crash, and also
    where it is several writes in one transaction. All calls may come from many threads at once.
    They raise `NotFound` for what is not there and for keys that could never be kept, `Damaged`
    for what cannot be read, `NotSaved` where the disk refuses, `Refused` for a value that cannot be
    written down, and whatever a rule raises.
    """

    @abstractmethod
    def read(self, kind: Kind[V], key: Key) -> V:
        """The value under a key."""

    @abstractmethod
    def names(self, kind: Kind[Any], within: Key = ()) -> list[str]:
        """The ids of the documents of this kind within another, by code point."""

    @abstractmethod
    def transaction(self, writes: Sequence[Write]) -> list[Any]:
        """All of these writes or none. Returns what is then kept, in their order.

        Each is decided on what is kept at that moment, which nobody else changes before all of
        them are kept. A document is written once at most, and one that lies within another may
        be added after that other in the same transaction.
        """

    @abstractmethod
    def delete(self, kind: Kind[Any], key: Key) -> None:
        """Remove a document and all that lies within it; doing it again changes nothing."""

    @abstractmethod
    def probe(self) -> None:
        """Write, read back and remove something small: is this fit for work?"""

    @abstractmethod
    def close(self) -> None:
        """Finish what is being written, then let go of locks and files."""

    def spread(self, kind: Kind[Any]) -> None:  # noqa: B027  # many adapters have nothing to do
        """Have a place for every document of this kind, so that none shows when it was needed."""

    def add(self, kind: Kind[V], value: V) -> None:
        """Keep a new document. Raises AlreadyExists."""
        self.transaction([Add(kind, value)])

    def change(self, kind: Kind[V], key: Key, rule: Callable[[V], V]) -> V:
        """Keep what `rule` makes of the kept value. Returns it."""
        [kept] = self.transaction([Change(kind, key, rule)])
        return cast("V", kept)


class OnDocuments:
    """A part of the store: it stands on an adapter."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents


def require_key(key: Key) -> Key:
    """The same key. Raises NotFound where nothing can be kept under one of its ids."""
    for one in key:
        require_id(one)
    return key
