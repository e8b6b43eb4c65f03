"""Disks that fail, die or lose power at a chosen step, below the real one."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from assessment.storage.tinydb.disk import Disk, Signature

P = ParamSpec("P")
T = TypeVar("T")
NEVER = -1


class Died(BaseException):
    """The process is gone: no `except` and no `finally` gets to do anything any more."""


class StepDisk(Disk):
    """Counts its steps and writes each down. `before` may raise instead of doing one."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def before(self, step: int) -> None:
        """Called with the number of the step that comes now."""

    def halfway(self, step: int) -> bool:
        """Whether a write stops after half of its content."""
        return step == NEVER

    def _step(self, name: str, act: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        self.steps.append(name)
        self.before(len(self.steps) - 1)
        return act(*args, **kwargs)

    def signature(self, path: Path) -> Signature | None:
        return self._step("signature", super().signature, path)

    def read(self, path: Path) -> tuple[bytes, Signature]:
        return self._step("read", super().read, path)

    def names(self, folder: Path) -> list[str]:
        return self._step("names", super().names, folder)

    def make_folder(self, folder: Path) -> None:
        self._step("make_folder", super().make_folder, folder)

    def create(self, path: Path) -> int:
        return self._step("create", super().create, path)

    def write(self, descriptor: int, content: bytes) -> None:
        if self.halfway(len(self.steps)):
            super().write(descriptor, content[: len(content) // 2])
        self._step("write", super().write, descriptor, content)

    def sync(self, descriptor: int) -> Signature:
        return self._step("sync", super().sync, descriptor)

    def close(self, descriptor: int) -> None:
        try:
            self._step("close", super().close, descriptor)
        except (OSError, Died):
            os.close(descriptor)  # the system would, and the tests must not run out of them
            raise

    def replace(self, source: Path, target: Path) -> None:
        self._step("replace", super().replace, source, target)

    def sync_folder(self, folder: Path) -> None:
        self._step("sync_folder", super().sync_folder, folder)

    def remove(self, path: Path) -> None:
        self._step("remove", super().remove, path)


class FailingDisk(StepDisk):
    """At one step the system reports an error; with `dies` the process is gone from there on."""

    def __init__(self, code: int = errno.EIO, *, dies: bool = False) -> None:
        super().__init__()
        self.code = code
        self.dies = dies
        self.step = NEVER

    def arm(self, step: int) -> None:
        """Let the step that comes after so many others fail."""
        self.steps.clear()
        self.step = step

    def restart(self) -> None:
        """A new process, for which nothing fails."""
        self.step = NEVER

    def before(self, step: int) -> None:
        if self.dies and NEVER != self.step <= step:
            raise Died
        if step == self.step:
            raise OSError(self.code, os.strerror(self.code))

    def halfway(self, step: int) -> bool:
        return step == self.step


class PowerlessDisk(FailingDisk):
    """Keeps what a sync has confirmed apart from what is only on its way to the disk.

    `lose_power` forgets the latter as cruelly as a system may: content that was not synced is gone
    although its name has arrived, and names that were not synced have never been. A change of
    a name is undone whole, as a file system with a journal has it: the old name is there again.
    """

    def __init__(self, root: Path, *, dies: bool = False) -> None:
        super().__init__(dies=dies)
        self._root = root
        self._hollow: set[int] = set()  # files without their content, by inode
        self._before: dict[Path, bytes | None] = {}  # content under names that are not synced
        self._renamed: dict[Path, tuple[Path, bytes]] = {}  # by new name: the old, the content
        self._folders: list[Path] = []  # made, their names not synced
        self._moved: list[tuple[Path, Path]] = []  # folders whose old name may come back
        self._removed: dict[Path, dict[Path, bytes]] = {}  # what may come back, by what it was in

    def make_folder(self, folder: Path) -> None:
        new = not folder.exists()
        super().make_folder(folder)
        if new:
            self._folders.append(folder)

    def create(self, path: Path) -> int:
        descriptor = super().create(path)
        self._before[path] = None
        self._hollow.add(os.fstat(descriptor).st_ino)
        return descriptor

    def sync(self, descriptor: int) -> Signature:
        signature = super().sync(descriptor)
        self._hollow.discard(signature.inode)
        return signature

    def remove(self, path: Path) -> None:
        files = [one for one in (path, *path.rglob("*")) if one.is_file()]
        content = {one: one.read_bytes() for one in files}
        super().remove(path)
        self._removed[path] = content

    def replace(self, source: Path, target: Path) -> None:
        if source.is_dir():
            super().replace(source, target)
            self._moved.append((source, target))
            return
        old = target.read_bytes() if target.exists() else None
        new = b"" if source.stat().st_ino in self._hollow else source.read_bytes()
        super().replace(source, target)
        self._before.setdefault(target, old)
        self._renamed[target] = (source, new)

    def sync_folder(self, folder: Path) -> None:
        super().sync_folder(folder)
        self._before = {path: old for path, old in self._before.items() if path.parent != folder}
        self._renamed = {path: old for path, old in self._renamed.items() if path.parent != folder}
        self._folders = [path for path in self._folders if path.parent != folder]
        self._moved = [pair for pair in self._moved if pair[0].parent != folder]
        self._removed = {path: old for path, old in self._removed.items() if path.parent != folder}

    def lose_power(self) -> None:
        """Forget whatever was never confirmed."""
        for file, lost in [pair for old in self._removed.values() for pair in old.items()]:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(lost)
        self._give_back_old_names()
        for path in self._root.rglob("*"):
            if path.is_file() and path.stat().st_ino in self._hollow:
                path.write_bytes(b"")
        for path, content in self._before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        for folder in reversed(self._folders):
            shutil.rmtree(folder)

    def _give_back_old_names(self) -> None:
        for source, target in self._moved:
            target.rename(source)
        for source, content in self._renamed.values():
            source.write_bytes(content)
