"""Files of one value each: read, added and changed whole, by many threads at once."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, ExitStack, suppress
from pathlib import Path, PurePath
from secrets import token_hex
from typing import TypeVar, cast

from assessment.errors import AlreadyExists, NotFound, NotSaved, Refused
from assessment.storage.tinydb.atomic import TEMPORARY, AtomicStorage
from assessment.storage.tinydb.disk import Disk
from assessment.storage.tinydb.faults import (
    damaged,
    not_deleted,
    not_saved,
    read_back_wrong,
    too_new,
    unreadable,
)
from assessment.storage.tinydb.formats import NewerFormat, Upgrades, stamped, upgraded
from assessment.storage.tinydb.kinds import Kind
from assessment.storage.tinydb.memo import Entry, Memo
from assessment.storage.tinydb.turns import Turns

K = TypeVar("K")
V = TypeVar("V")
SCRATCH = "scratch"
# Whatever a decoder or an upgrade stumbles over when a file is not of the shape it should be.
_WRONG = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


class Files:
    """All files below one folder.

    A file is never written over unless its present content was read and understood first, so
    that a damaged one stays as it is. Values are remembered by the signature of the file version
    that they came from; a file that was replaced or touched by anybody is read again.
    """

    def __init__(self, root: Path, disk: Disk, upgrades: Upgrades) -> None:
        self._root = root
        self._disk = disk
        self._upgrades = upgrades
        self._scratch = root / SCRATCH
        self._memo = Memo()
        self._turns = Turns()

    def prepare(self) -> None:
        """Make the scratch folder, and remove what a crash left in it. Raises NotSaved."""
        for parent in self._root.parents:
            with suppress(OSError):  # what lies above need not be ours to open
                self._disk.sync_folder(parent)
        try:
            self._make_durable(self._scratch)
            for name in self._disk.names(self._scratch):
                if name.endswith(TEMPORARY):
                    self._disk.remove(self._scratch / name)
        except OSError as error:
            raise not_saved(self._scratch, error) from error

    def exists(self, kind: Kind[K, V], key: K) -> bool:
        """Whether there is a file, readable or not. Raises NotFound for an impossible id."""
        path = self._root / kind.place(key)
        try:
            return self._disk.signature(path) is not None
        except OSError as error:
            raise unreadable(path, error) from error

    def names(self, folder: PurePath) -> list[str]:
        """The names in a folder; none without it. Raises Damaged if it cannot be read."""
        path = self._root / folder
        try:
            return self._disk.names(path)
        except OSError as error:
            raise unreadable(path, error) from error

    def read(self, kind: Kind[K, V], key: K) -> V:
        """The value under a key. Raises NotFound and Damaged."""
        path = self._root / kind.place(key)
        entry = self._remembered(path)
        if entry is None:
            with self._turns.reading(path):
                entry = self._remembered(path) or self._load(kind, key, path)
        return cast("V", entry.value)

    def add(self, kind: Kind[K, V], value: V) -> None:
        """Keep a new value. Raises AlreadyExists, Refused and NotSaved."""
        key = kind.key(value)
        path = self._root / kind.place(key)
        with self._turns.writing(path):
            try:
                taken = self._disk.signature(path) is not None
                if not taken:
                    self._make_durable(path.parent)
            except OSError as error:
                raise not_saved(path, error) from error
            if taken:
                raise AlreadyExists("This id is taken.")
            self._write(kind, path, value)

    def change(self, kind: Kind[K, V], key: K, rule: Callable[[V], V]) -> V:
        """Keep what `rule` makes of the present value; the very same object is not written again.

        Raises:
            NotFound, Damaged, NotSaved, Refused: and whatever the rule raises.
        """
        path = self._root / kind.place(key)
        with self._turns.writing(path):
            entry = self._remembered(path) or self._load(kind, key, path)
            before = cast("V", entry.value)
            after = rule(before)
            # "Kept already" is only said of what is known to have reached the disk.
            if after is not before or not entry.durable:
                self._write(kind, path, after)
            return after

    def held(self, kind: Kind[K, V], key: K) -> AbstractContextManager[None]:
        """Until the end of the block nobody else changes the value under this key."""
        return self._turns.writing(self._root / kind.place(key))

    def discard(self, folder: PurePath, files: Iterable[PurePath]) -> None:
        """Remove a folder, whole or not at all; nobody writes `files` in it meanwhile.

        Its content takes a name in the scratch folder in one step, and is removed there: what a
        crash leaves of it goes with the next start. Not there is no error. Raises NotSaved.
        """
        path = self._root / folder
        with ExitStack() as turns:
            for file in sorted(files):
                turns.enter_context(self._turns.writing(self._root / file))
            try:
                self._remove_folder(path, self._scratch / f"{path.name}{TEMPORARY}")
            except OSError as error:
                raise not_deleted(path, error) from error
            finally:
                self._memo.drop_below(path)

    def probe(self) -> None:
        """Write, read back and remove a small file. Raises NotSaved."""
        path = self._scratch / f"probe-{token_hex(8)}{TEMPORARY}"
        storage = AtomicStorage(path, self._disk)
        sent = {"probe": {"1": {"said": token_hex(8)}}}
        with self._turns.writing(path):
            try:
                storage.write(sent)
                heard = storage.read()
                self._disk.remove(path)
            except (OSError, ValueError) as error:
                raise _probe_failed(path, error) from error
        if heard != sent:
            raise read_back_wrong(path)

    def close(self) -> None:
        """Let nobody write any more, and wait for those who do."""
        self._turns.close()

    def _remembered(self, path: Path) -> Entry | None:
        entry = self._memo.get(path)
        if entry is None:
            return None
        try:
            return entry if self._disk.signature(path) == entry.signature else None
        except OSError as error:
            raise unreadable(path, error) from error

    def _load(self, kind: Kind[K, V], key: K, path: Path) -> Entry:
        storage = AtomicStorage(path, self._disk)
        try:
            tables = storage.read()
            if tables is None or storage.signature is None:
                raise NotFound(f"No {kind.name} is kept under this id.")
            value = kind.decode(upgraded(tables, kind.name, self._upgrades))
            if kind.key(value) != key:
                raise ValueError(f"it holds another {kind.name} than its name says")
        except OSError as error:
            raise unreadable(path, error) from error
        except NewerFormat as error:
            raise too_new(path, error) from error
        except _WRONG as error:
            raise damaged(path, error) from error
        return self._memo.put(path, Entry(storage.signature, value, durable=False))

    def _write(self, kind: Kind[K, V], path: Path, value: V) -> None:
        storage = AtomicStorage(path, self._disk, self._scratch)
        try:
            storage.write(stamped(kind.encode(value), kind.name, self._upgrades))
        except OSError as error:
            self._memo.drop(path)
            raise not_saved(path, error) from error
        except ValueError as error:
            raise Refused(f"This cannot be kept: {error}.") from error
        if storage.signature is not None:
            self._memo.put(path, Entry(storage.signature, value, durable=True))

    def _remove_folder(self, path: Path, gone: Path) -> None:
        if self._disk.signature(gone) is not None:  # an earlier try came as far as this
            self._disk.remove(gone)
        if self._disk.signature(path) is not None:
            self._disk.replace(path, gone)
        if self._disk.signature(path.parent) is not None:
            self._disk.sync_folder(path.parent)
        if self._disk.signature(gone) is not None:
            self._disk.remove(gone)
        self._disk.sync_folder(self._scratch)

    def _make_durable(self, folder: Path) -> None:
        """Make a folder below the root, and see all names on the way to it on the disk.

        They are synced even if they are there: the process that made them may have died too soon.
        """
        below = [part for part in folder.parents if part.is_relative_to(self._root)]
        for part in [*reversed(below), folder]:
            self._disk.make_folder(part)
        for part in below:
            self._disk.sync_folder(part)


def _probe_failed(path: Path, error: OSError | ValueError) -> NotSaved:
    if isinstance(error, OSError):
        return not_saved(path, error)
    return read_back_wrong(path, error)
