"""Files of one document each, read and written whole. Who may touch which one is decided above."""

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from pathlib import Path, PurePath
from secrets import token_hex
from typing import Any

from assessment.errors import NotSaved, Refused, StorageError
from assessment.messages import msg
from assessment.storage.documents import Key, Kind
from assessment.storage.formats import NewerFormat, Upgrades, stamped, upgraded
from assessment.storage.tinydb.atomic import TEMPORARY, AtomicStorage, written_down
from assessment.storage.tinydb.commits import Commits
from assessment.storage.tinydb.disk import Disk, Signature
from assessment.storage.tinydb.faults import (
    damaged,
    not_deleted,
    not_saved,
    read_back_wrong,
    too_new,
    unfinished,
    unreadable,
)
from assessment.storage.tinydb.layout import file_of
from assessment.storage.tinydb.memo import Entry, Memo
from assessment.storage.transaction import Outcome

SCRATCH = "scratch"
Fault = Callable[[Path, OSError], StorageError]
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
        self._commits = Commits(root, self._scratch, disk)
        self._memo = Memo()

    def prepare(self) -> None:
        """Make the scratch folder; finish and remove what a crash left in it.

        Raises:
            NotSaved: the disk refused.
            Damaged: what was decided and not finished cannot be read.
        """
        for parent in self._root.parents:
            with suppress(OSError):  # what lies above need not be ours to open
                self._disk.sync_folder(parent)
        try:
            self._make_durable([self._scratch])
            for listing in self._commits.left():
                self._recover(listing)
            for name in self._disk.names(self._scratch):
                if name.endswith(TEMPORARY):
                    self._disk.remove(self._scratch / name)
        except OSError as error:
            raise not_saved(self._scratch, error) from error

    def path(self, kind: Kind[Any], key: Key) -> Path:
        """Where a document is kept. Raises NotFound for an impossible id."""
        return self._root / file_of(kind, key)

    def names(self, folder: PurePath) -> list[str]:
        """The names in a folder; none without it. Raises Damaged if it cannot be read."""
        path = self._root / folder
        try:
            return self._disk.names(path)
        except OSError as error:
            raise unreadable(path, error) from error

    def exists(self, kind: Kind[Any], key: Key) -> bool:
        """Whether there is a file, readable or not."""
        return self._signature(self.path(kind, key)) is not None

    def find(self, kind: Kind[Any], key: Key) -> Any:
        """The value in a file; None without one. Raises Damaged. For who has locked it."""
        entry = self.remembered(kind, key) or self._load(kind, key)
        return entry.value if entry is not None else None

    def remembered(self, kind: Kind[Any], key: Key) -> Entry | None:
        """The value if it was read or written before and its file is still the same."""
        path = self.path(kind, key)
        entry = self._memo.get(path)
        return entry if entry is not None and self._signature(path) == entry.signature else None

    @property
    def unfinished(self) -> bool:
        """Whether there is anything to settle."""
        return self._commits.unfinished

    def settle(self, paths: Collection[Path], fault: Fault) -> None:
        """Finish what was decided about these files; else raises the fault. For who locked them."""
        try:
            self._commits.settle(paths)
        except OSError as error:
            raise fault(min(paths), error) from error

    def keep(self, done: Sequence[Outcome], held: Collection[Path]) -> None:
        """Write what has changed, all of it or nothing. `held`: all that the caller has locked.

        Raises:
            NotSaved: the disk refused.
            Refused: a value cannot be written down.
        """
        changed = [one for one in done if self._is_to_write(one)]
        contents = {self.path(one.kind, one.key): self._written_down(one) for one in changed}
        afresh = {self.path(one.kind, one.key) for one in changed if one.afresh}
        if not contents:
            return
        first = next(iter(contents))
        try:
            new = [one for one in changed if one.before is None]
            self._make_durable([self.path(one.kind, one.key).parent for one in new])
            signatures = self._write(contents, held, afresh)
        except OSError as error:
            for path in contents:
                self._memo.drop(path)
            raise not_saved(first, error) from error
        for path, one, signature in zip(contents, changed, signatures, strict=True):
            if signature is not None:
                self._memo.remember(path, Entry(signature, one.after, durable=True))

    def make_folders(self, folders: Sequence[PurePath]) -> None:
        """Make these folders now, though nothing is in them yet. Raises NotSaved."""
        try:
            self._make_durable([self._root / one for one in folders])
        except OSError as error:
            raise not_saved(self._root / folders[0], error) from error

    def remove(self, whole: PurePath) -> None:
        """Remove a folder or a file, whole or not at all; not there is no error.

        It takes a name in the scratch folder in one step, and is removed there: what a crash leaves
        of it goes with the next start. Raises NotSaved.
        """
        path = self._root / whole
        try:
            self._remove(path, self._scratch / f"{path.name}{TEMPORARY}")
        except OSError as error:
            raise not_deleted(path, error) from error
        finally:
            self._memo.drop_below(path)

    def probe(self) -> None:
        """Write, read back and remove a small file. Raises NotSaved."""
        path = self._scratch / f"probe-{token_hex(8)}{TEMPORARY}"
        storage = AtomicStorage(path, self._disk)
        sent = {"probe": {"1": {"said": token_hex(8)}}}
        try:
            storage.write(sent)
            heard = storage.read()
            self._disk.remove(path)
        except (OSError, ValueError) as error:
            raise _probe_failed(path, error) from error
        if heard != sent:
            raise read_back_wrong(path)

    def _recover(self, listing: Path) -> None:
        try:
            commit = self._commits.read(listing)
        except NewerFormat as error:
            raise too_new(listing, error) from error
        except _WRONG as error:
            raise unfinished(listing, error) from error
        # A copy that was made meanwhile may lack the folders.
        self._make_durable([target.parent for target in self._commits.waiting(commit)])
        self._commits.finish(commit)

    def _signature(self, path: Path) -> Signature | None:
        try:
            return self._disk.signature(path)
        except OSError as error:
            raise unreadable(path, error) from error

    def _load(self, kind: Kind[Any], key: Key) -> Entry | None:
        path = self.path(kind, key)
        storage = AtomicStorage(path, self._disk)
        try:
            tables = storage.read()
            if tables is None or storage.signature is None:
                return None
            value = kind.decode(upgraded(tables, kind.name, self._upgrades))
            if kind.key(value) != key:
                raise ValueError(f"it holds another {kind.name} than its name says")
        except OSError as error:
            raise unreadable(path, error) from error
        except NewerFormat as error:
            raise too_new(path, error) from error
        except _WRONG as error:
            raise damaged(path, error) from error
        return self._memo.remember(path, Entry(storage.signature, value, durable=False))

    def _is_to_write(self, one: Outcome) -> bool:
        """The same as before is written only if it is not known to have reached the disk."""
        if one.afresh or one.after is not one.before:
            return True
        entry = self._memo.get(self.path(one.kind, one.key))
        return entry is None or not entry.durable

    def _written_down(self, one: Outcome) -> bytes:
        try:
            return written_down(stamped(one.kind.encode(one.after), one.kind.name, self._upgrades))
        except ValueError as error:
            raise Refused(msg("This cannot be kept: no file can hold it.")) from error

    def _write(
        self, contents: dict[Path, bytes], held: Collection[Path], afresh: Collection[Path]
    ) -> list[Signature | None]:
        if len(contents) > 1 or afresh:
            return self._commits.replace(contents, held, afresh)
        [(path, content)] = contents.items()
        storage = AtomicStorage(path, self._disk, self._scratch)
        storage.write_content(content)
        return [storage.signature]

    def _remove(self, path: Path, gone: Path) -> None:
        if self._disk.signature(gone) is not None:  # an earlier try came as far as this
            self._disk.remove(gone)
        if self._disk.signature(path) is not None:
            self._disk.replace(path, gone)
        if self._disk.signature(path.parent) is not None:
            self._disk.sync_folder(path.parent)
        if self._disk.signature(gone) is not None:
            self._disk.remove(gone)
        self._disk.sync_folder(self._scratch)

    def _make_durable(self, folders: Sequence[Path]) -> None:
        """Make folders below the root, and see all names on the way to them on the disk.

        They are synced even if they are there: the process that made them may have died too soon.
        """
        below = {part for one in folders for part in one.parents if part.is_relative_to(self._root)}
        for part in sorted({*below, *folders}):
            self._disk.make_folder(part)
        for part in sorted(below, reverse=True):
            self._disk.sync_folder(part)


def _probe_failed(path: Path, error: OSError | ValueError) -> NotSaved:
    if isinstance(error, OSError):
        return not_saved(path, error)
    return read_back_wrong(path, error)
