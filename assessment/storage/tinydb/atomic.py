"""A storage for TinyDB that replaces its file whole, so that a crash leaves the old or the new."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any

from pydantic_core import to_json
from tinydb.storages import Storage

from assessment.storage.documents import Tables
from assessment.storage.tinydb.disk import Disk, Signature

TEMPORARY = ".tmp"


def written_down(tables: Mapping[str, Mapping[str, Any]]) -> bytes:
    """Tables as the content of a file. Raises ValueError where no JSON can hold them."""
    return to_json(tables, ensure_ascii=True)


class Replacement:
    """The new content of a file: on the disk under another name, then in the place of the old.

    All methods but `discard` raise OSError; the old content is there until `put` is done.
    """

    def __init__(self, target: Path, disk: Disk, scratch: Path) -> None:
        self.target = target
        self.temporary = scratch / f"{target.name}.{token_hex(8)}{TEMPORARY}"
        self.signature: Signature | None = None
        self._disk = disk

    def prepare(self, content: bytes) -> None:
        """Write the content and see it reach the disk."""
        descriptor = self._disk.create(self.temporary)
        try:
            self._disk.write(descriptor, content)
            self.signature = self._disk.sync(descriptor)
        finally:
            self._disk.close(descriptor)

    def replace_target(self) -> None:
        """Let it take the file's name, in one step."""
        self._disk.replace(self.temporary, self.target)

    def discard(self) -> None:
        """Remove what was written, if the disk lets us; the next start does it else."""
        with suppress(OSError):
            self._disk.remove(self.temporary)


class AtomicStorage(Storage):
    """TinyDB's own JSON storage truncates its file in place; this one never touches the old file.

    The new content goes to a temporary file in `scratch` (the file's own folder by default, else
    one on the same file system), reaches the disk, takes the file's name in one step, and then
    the folder reaches the disk. `signature` is that of the version last read or written.
    """

    def __init__(self, path: Path, disk: Disk | None = None, scratch: Path | None = None) -> None:
        self.signature: Signature | None = None
        self._path = path
        self._disk = disk or Disk()
        self._scratch = scratch or path.parent

    def read(self) -> Tables | None:
        """All tables; None if there is no file.

        Raises:
            OSError: the file cannot be read.
            ValueError, RecursionError: its content is not tables as JSON in UTF-8.
        """
        try:
            content, signature = self._disk.read(self._path)
        except FileNotFoundError:
            return None
        self.signature = signature
        tables = json.loads(content.decode())
        if not isinstance(tables, dict):
            raise ValueError("it holds no tables")  # noqa: TRY004  # it is the content that is wrong
        return tables

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the file. Durable when it returns.

        Raises:
            OSError: the disk refused. The old content is there, unless the very last step, which
                makes the replacement durable, failed: then it is the old or the new.
            ValueError: no JSON can hold these tables.
        """
        self.write_content(written_down(data))

    def write_content(self, content: bytes) -> None:
        """Replace the file with tables that are written down already. Raises OSError."""
        new = Replacement(self._path, self._disk, self._scratch)
        try:
            new.prepare(content)
            new.replace_target()
        except OSError:
            new.discard()
            raise
        self._disk.sync_folder(self._path.parent)
        self.signature = new.signature
