"""Every operation on the disk that the store is made of, one method each. All raise OSError."""

import os
import shutil
from pathlib import Path
from typing import NamedTuple

FILE_MODE = 0o600  # answers are nobody's business but the site's
FOLDER_MODE = 0o700


class Signature(NamedTuple):
    """Tells one version of a file from every other: a replaced file has another inode."""

    inode: int
    changed_ns: int
    size: int


class Disk:
    """The real disk. Tests pass one that fails, or loses its power, at a chosen step."""

    def signature(self, path: Path) -> Signature | None:
        """The signature of the file that is there now; None without a file."""
        try:
            return _signature(path.stat())
        except (FileNotFoundError, NotADirectoryError):
            return None

    def read(self, path: Path) -> tuple[bytes, Signature]:
        """The whole content of a file, and the signature of exactly that content."""
        with path.open("rb") as file:
            signature = _signature(os.fstat(file.fileno()))
            return file.read(), signature

    def names(self, folder: Path) -> list[str]:
        """The names in a folder, in no order; none if it is not there."""
        try:
            return [path.name for path in folder.iterdir()]
        except (FileNotFoundError, NotADirectoryError):
            return []

    def make_folder(self, folder: Path) -> None:
        """Make a folder, if it is not there yet, in one that is."""
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)

    def create(self, path: Path) -> int:
        """Open a new file for writing. Returns its descriptor."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)

    def write(self, descriptor: int, content: bytes) -> None:
        """Write all of it."""
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]

    def sync(self, descriptor: int) -> Signature:
        """Return when the content is on the disk itself."""
        os.fsync(descriptor)
        return _signature(os.fstat(descriptor))

    def close(self, descriptor: int) -> None:
        """Close a file."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Give a file or folder another name, in the place of what had it, in one step."""
        source.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in a folder are on the disk itself."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def remove(self, path: Path) -> None:
        """Remove a file, or a folder with all that is in it."""
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _signature(status: os.stat_result) -> Signature:
    return Signature(status.st_ino, status.st_mtime_ns, status.st_size)
