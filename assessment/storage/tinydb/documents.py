"""Documents in a folder: a small TinyDB file for each response, engagement, key and project.

Every file is one document and is written whole, through TinyDB's Storage interface; its tables are
there for whoever opens a file with TinyDB. docs/storage.md says what is guaranteed.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path, PurePath
from typing import Any, TypeVar, cast

from assessment.storage.documents import Documents, Key, Kind, Write
from assessment.storage.formats import UPGRADES, Upgrades
from assessment.storage.ids import is_id
from assessment.storage.tinydb.disk import Disk
from assessment.storage.tinydb.faults import not_deleted, not_saved, unreadable
from assessment.storage.tinydb.files import Fault, Files
from assessment.storage.tinydb.layout import (
    PLACES,
    folder_within,
    folders_apart,
    id_in,
    shards,
    whole_of,
)
from assessment.storage.tinydb.locks import Locks
from assessment.storage.tinydb.writer import Writer
from assessment.storage.transaction import missing, outcomes

V = TypeVar("V")


class TinyDBDocuments(Documents):
    """Everything below `folder`, for one process at a time.

    Raises:
        Locked: another process is writing to this folder.
        NotSaved: the folder cannot be made or written to.
        Damaged: a transaction was decided before the process died, and cannot be read.
    """

    def __init__(
        self, folder: Path, disk: Disk | None = None, upgrades: Upgrades = UPGRADES
    ) -> None:
        self._root = folder.absolute()
        self._writer = Writer(self._root)
        self._files = Files(self._root, disk or Disk(), upgrades)
        self._locks = Locks()
        try:
            self._files.prepare()
        except BaseException:
            self._writer.release()
            raise

    def read(self, kind: Kind[V], key: Key) -> V:
        """The value under a key. Raises NotFound and Damaged."""
        entry = self._files.remembered(kind, key)
        if entry is not None:
            return cast("V", entry.value)
        path = self._files.path(kind, key)
        with self._locks.reading(path):
            self._files.settle([path], unreadable)
            found = self._files.find(kind, key)
        if found is None:
            raise missing()
        return cast("V", found)

    def names(self, kind: Kind[Any], within: Key = ()) -> list[str]:
        """The ids of the documents of this kind within another. Raises Damaged."""
        if kind.within is not None:
            self._settle(self._files.path(kind.within, within))
            if not self._files.exists(kind.within, within):
                raise missing()
            folder = folder_within(kind.within, within, PLACES[kind.name].folder)
            return sorted(one for one in self._ids(kind, folder) if is_id(one))
        top = PurePath(PLACES[kind.name].folder)
        found = (one for part in self._files.names(top) for one in self._ids(kind, top / part))
        return sorted(one for one in found if is_id(one) and self._files.exists(kind, (one,)))

    def transaction(self, writes: Sequence[Write]) -> list[Any]:
        """All of these writes or none."""
        if not writes:
            return []
        paths = {path for write in writes for path in self._held_for(write)}
        with self._writing(*paths):
            done = outcomes(writes, self._files)
            self._files.keep(done, paths)
        return [one.after for one in done]

    def spread(self, kind: Kind[Any]) -> None:
        """Make all folders of a kind, so that none shows when the first came into it."""
        with self._locks.writing(self._root):
            self._files.make_folders(shards(kind))

    def delete(self, kind: Kind[Any], key: Key) -> None:
        """Remove a document and all that lies within it. Raises NotSaved."""
        whole = whole_of(kind, key)
        with self._writing(self._files.path(kind, key), fault=not_deleted):
            apart = folders_apart(kind, key)
            folders = [*apart, *(whole / name for name in self._files.names(whole))]
            within = [self._root / one / name for one in folders for name in self._files.names(one)]
            with self._writing(*within, fault=not_deleted) if within else nullcontext():
                for one in (*apart, whole):  # itself last, so that asking again goes on
                    self._files.remove(one)

    def probe(self) -> None:
        """Write, read back and remove something small. Raises NotSaved."""
        with self._locks.writing(self._root):
            self._files.probe()

    def close(self) -> None:
        """Finish what is being written, then let another process have the folder."""
        self._locks.close()
        self._writer.release()

    def _ids(self, kind: Kind[Any], folder: PurePath) -> Iterator[str]:
        return (id_in(kind, name) for name in self._files.names(folder))

    def _held_for(self, write: Write) -> Iterator[Path]:
        """The files that nobody else may write meanwhile: its own, and what it lies within."""
        yield self._files.path(write.kind, write.key)
        if write.kind.within is not None and write.may_add:
            yield self._files.path(write.kind.within, write.key[:-1])

    @contextmanager
    def _writing(self, *paths: Path, fault: Fault = not_saved) -> Iterator[None]:
        with self._locks.writing(*paths):
            self._files.settle(paths, fault)
            yield

    def _settle(self, path: Path) -> None:
        if self._files.unfinished:
            with self._locks.reading(path):
                self._files.settle([path], unreadable)
