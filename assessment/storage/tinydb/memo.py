"""The values of the files that were used last, so that they need not be read again."""

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from assessment.storage.tinydb.disk import Signature

CAPACITY = 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """A value and the signature of the file version that says so.

    `durable` is True when this process wrote that version and saw it reach the disk; a version
    that was only read may still be on its way there.
    """

    signature: Signature
    value: object
    durable: bool


class Memo:
    """Entries by path; the least recently used go first."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity = capacity
        self._entries: OrderedDict[Path, Entry] = OrderedDict()
        self._lock = Lock()

    def get(self, path: Path) -> Entry | None:
        """The entry of a path, if it is still here."""
        with self._lock:
            entry = self._entries.get(path)
            if entry is not None:
                self._entries.move_to_end(path)
            return entry

    def remember(self, path: Path, entry: Entry) -> Entry:
        """Remember an entry; returns it."""
        with self._lock:
            self._entries[path] = entry
            self._entries.move_to_end(path)
            if len(self._entries) > self._capacity:
                self._entries.popitem(last=False)
        return entry

    def drop_below(self, folder: Path) -> None:
        """Forget all paths below a folder."""
        with self._lock:
            for path in [path for path in self._entries if path.is_relative_to(folder)]:
                del self._entries[path]

    def drop(self, path: Path) -> None:
        """Forget a path."""
        with self._lock:
            self._entries.pop(path, None)
