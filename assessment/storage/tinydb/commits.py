"""Several files replaced as one: all or none, whenever the process dies or the power fails."""

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from threading import Lock
from typing import Any

from assessment.storage.formats import stamped, upgraded
from assessment.storage.tinydb.atomic import AtomicStorage, Replacement, written_down
from assessment.storage.tinydb.disk import Disk, Signature

KIND = "commit"
SUFFIX = f".{KIND}"


@dataclass(frozen=True, slots=True)
class Commit:
    """What has been decided: which prepared file takes the place of which, and the list of it.

    `held` are the paths that nobody may touch before it is done. The targets that are `afresh` lose
    their old names first: a file that takes the place of another keeps its place in the folder,
    which may show the order in which the files once came.
    """

    listing: Path
    moves: Mapping[Path, Path]  # prepared file -> target
    held: Collection[Path] = ()
    afresh: Collection[Path] = ()


class Commits:
    """Decides by one file, the listing, that several replacements happen.

    The new contents are prepared in the scratch folder. Before the listing has its name there,
    nothing has happened, and the next start removes what was prepared. From then on all of it has:
    whatever is still to be put in its place is put there later, at the latest by the next start.
    """

    def __init__(self, root: Path, scratch: Path, disk: Disk) -> None:
        self._root = root
        self._scratch = scratch
        self._disk = disk
        self._unfinished: list[Commit] = []
        self._lock = Lock()

    def replace(
        self,
        contents: Mapping[Path, bytes],
        held: Collection[Path],
        afresh: Collection[Path] = (),
    ) -> list[Signature | None]:
        """Replace all these files. Durable when it returns. `held`: all that the caller has locked.

        Those that are `afresh` come into their folders anew, in the order of `contents`.

        Raises:
            OSError: the disk refused. All the old contents are there or, if it failed late, all
                the new ones.
        """
        new = [Replacement(path, self._disk, self._scratch) for path in contents]
        listing = Replacement(self._scratch / f"{token_hex(8)}{SUFFIX}", self._disk, self._scratch)
        try:
            for one, content in zip(new, contents.values(), strict=True):
                one.prepare(content)
            # Their names must have arrived before that of the listing can.
            self._disk.sync_folder(self._scratch)
            listing.prepare(self._listed(new, afresh))
            listing.replace_target()
        except OSError:
            for one in (*new, listing):
                one.discard()
            raise
        moves = {one.temporary: one.target for one in new}
        self._finish_soon(Commit(listing.target, moves, held, afresh))
        return [one.signature for one in new]

    def settle(self, paths: Iterable[Path]) -> None:
        """Finish what was decided about these paths, which the caller has locked.

        Raises:
            OSError: the disk refuses still.
        """
        if not self._unfinished:
            return
        wanted = set(paths)
        with self._lock:
            for commit in [one for one in self._unfinished if wanted.intersection(one.held)]:
                self.finish(commit)
                self._unfinished.remove(commit)

    @property
    def unfinished(self) -> bool:
        """Whether anything was decided that the disk would not let us finish."""
        return bool(self._unfinished)

    def left(self) -> list[Path]:
        """The listings of what was decided when a process died. Raises OSError."""
        names = sorted(self._disk.names(self._scratch))
        return [self._scratch / name for name in names if name.endswith(SUFFIX)]

    def read(self, listing: Path) -> Commit:
        """What was decided when a process died.

        Raises:
            OSError: the disk refused.
            ValueError, KeyError, TypeError, AttributeError: the listing is not what was written.
        """
        tables = AtomicStorage(listing, self._disk).read() or {}
        moves: Collection[Any] = upgraded(tables, KIND, {})["moves"].values()
        return Commit(
            listing,
            {self._scratch / one["from"]: self._root / one["to"] for one in moves},
            afresh={self._root / one["to"] for one in moves if one.get("afresh")},
        )

    def waiting(self, commit: Commit) -> list[Path]:
        """The files that are not replaced yet. Raises OSError."""
        moves = commit.moves.items()
        return [target for prepared, target in moves if self._disk.signature(prepared) is not None]

    def _finish_soon(self, commit: Commit) -> None:
        """Finish it; where the disk refuses, once more at once, else before anybody looks."""
        try:
            self.finish(commit)
        except OSError:
            with self._lock:
                self._unfinished.append(commit)
            with suppress(OSError):
                self.settle(commit.held)
            raise

    def finish(self, commit: Commit) -> None:
        """Put in its place what is not there yet. A prepared file that is gone is there already.

        Raises:
            OSError: the disk refused. It may be tried again.
        """
        self._disk.sync_folder(self._scratch)
        for target in self.waiting(commit) if commit.afresh else ():
            if target in commit.afresh and self._disk.signature(target) is not None:
                self._disk.remove(target)
        for prepared, target in commit.moves.items():
            if self._disk.signature(prepared) is not None:
                self._disk.replace(prepared, target)
        for folder in dict.fromkeys(target.parent for target in commit.moves.values()):
            if self._disk.signature(folder) is not None:  # it may have been deleted since
                self._disk.sync_folder(folder)
        if self._disk.signature(commit.listing) is not None:
            self._disk.remove(commit.listing)
        # A listing that came back with the power must find nothing to put over newer files.
        self._disk.sync_folder(self._scratch)

    def _listed(self, new: Iterable[Replacement], afresh: Collection[Path]) -> bytes:
        moves: dict[str, dict[str, object]] = {}
        for number, one in enumerate(new, start=1):
            move = {"from": one.temporary.name, "to": self._below(one.target)}
            marked = {"afresh": True} if one.target in afresh else {}
            moves[str(number)] = {**move, **marked}
        return written_down(stamped({"moves": moves}, KIND, {}))

    def _below(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()
