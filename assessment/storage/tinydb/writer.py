"""The right to write to a folder: one process has it at a time, and loses it when it dies."""

from pathlib import Path

from filelock import FileLock, Timeout

from assessment.storage.tinydb.disk import FOLDER_MODE
from assessment.storage.tinydb.faults import locked, not_saved

LOCK = "writer.lock"


class Writer:
    """Takes the right at once or not at all.

    Raises:
        Locked: another process has it.
        NotSaved: the folder cannot be made, or no lock be set in it.
    """

    def __init__(self, folder: Path) -> None:
        # Any thread may let go of it, not only the one that took it.
        self._lock = FileLock(folder / LOCK, timeout=0, thread_local=False)
        try:
            folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            raise locked(folder) from None
        except OSError as error:
            raise not_saved(folder, error) from error

    def release(self) -> None:
        """Let another process have it."""
        self._lock.release()
