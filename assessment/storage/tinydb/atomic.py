"""A storage for TinyDB that replaces its file whole, so that a crash leaves the old or the new."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any

from pydantic_core import to_json
from tinydb.storages import Storage

from assessment.storage.tinydb.disk import Disk, Signature

Tables = dict[str, dict[str, Any]]  # as TinyDB has it: table name -> document id -> document
TEMPORARY = ".tmp"


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
        content = to_json(data, ensure_ascii=True)
        temporary = self._scratch / f"{self._path.name}.{token_hex(8)}{TEMPORARY}"
        try:
            signature = self._fill(temporary, content)
            self._disk.replace(temporary, self._path)
        except OSError:
            with suppress(OSError):
                self._disk.remove(temporary)
            raise
        self._disk.sync_folder(self._path.parent)
        self.signature = signature

    def _fill(self, path: Path, content: bytes) -> Signature:
        descriptor = self._disk.create(path)
        try:
            self._disk.write(descriptor, content)
            return self._disk.sync(descriptor)
        finally:
            self._disk.close(descriptor)
