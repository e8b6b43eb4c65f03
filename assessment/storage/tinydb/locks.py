"""Who may write when: one thread at a time to a file, and nobody once the store is closing."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Condition, Lock
from weakref import WeakValueDictionary

from assessment.storage.tinydb.faults import stopping


class Locks:
    """A lock for each file in use. A lock lives only as long as somebody wants it."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[Path, Lock] = WeakValueDictionary()
        self._state = Condition()
        self._writing = 0
        self._closed = False

    @contextmanager
    def reading(self, path: Path) -> Iterator[None]:
        """Until the end of the block nobody else reads or writes this file."""
        with self._state:
            lock = self._locks.setdefault(path, Lock())
        with lock:
            yield

    @contextmanager
    def writing(self, *paths: Path) -> Iterator[None]:
        """The same for all of these files, and the store does not close meanwhile.

        They are locked in one order, those of outer folders first, so that nobody waits in a
        circle. Raises NotSaved once the store has closed.
        """
        with self._state:
            if self._closed:
                raise stopping(min(paths))
            self._writing += 1
        try:
            with ExitStack() as locked:
                for path in sorted(set(paths), key=lambda path: (len(path.parts), path)):
                    locked.enter_context(self.reading(path))
                yield
        finally:
            with self._state:
                self._writing -= 1
                self._state.notify_all()

    def close(self) -> None:
        """Let nobody begin to write, and wait for those who have begun."""
        with self._state:
            self._closed = True
            self._state.wait_for(lambda: not self._writing)
