"""Documents in memory: for tests, and for trying the site out. They are gone at the end."""

from collections import defaultdict
from collections.abc import Sequence
from threading import RLock
from typing import Any, TypeVar, cast

from assessment.storage.documents import Documents, Key, Kind, Write, require_key
from assessment.storage.transaction import missing, outcomes

V = TypeVar("V")


class MemoryDocuments(Documents):
    """Everything in dictionaries behind one lock."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._kept: defaultdict[Kind[Any], dict[Key, Any]] = defaultdict(dict)

    def read(self, kind: Kind[V], key: Key) -> V:
        """The value under a key. Raises NotFound."""
        found = self.find(kind, require_key(key))
        if found is None:
            raise missing()
        return cast("V", found)

    def names(self, kind: Kind[Any], within: Key = ()) -> list[str]:
        """The ids of the documents of this kind within another."""
        with self._lock:
            if kind.within is not None:
                self.read(kind.within, within)
            return sorted(key[-1] for key in self._kept[kind] if key[:-1] == within)

    def transaction(self, writes: Sequence[Write]) -> list[Any]:
        """All of these writes or none."""
        with self._lock:
            done = outcomes(writes, self)
            for one in done:
                if one.afresh:
                    self._kept[one.kind].pop(one.key, None)
            for one in done:
                self._kept[one.kind][one.key] = one.after
        return [one.after for one in done]

    def delete(self, kind: Kind[Any], key: Key) -> None:
        """Remove a document and all that lies within it."""
        require_key(key)
        with self._lock:
            for other, kept in self._kept.items():
                if other.lies_within(kind):
                    for gone in [one for one in kept if one[: len(key)] == key]:
                        del kept[gone]

    def exists(self, kind: Kind[Any], key: Key) -> bool:
        """Whether there is a document."""
        return self.find(kind, key) is not None

    def find(self, kind: Kind[Any], key: Key) -> Any:
        """The value under a key; None where there is none."""
        with self._lock:
            return self._kept[kind].get(key)

    def probe(self) -> None:
        """Memory is always fit for work."""

    def close(self) -> None:
        """There is nothing to let go of."""
