"""Errors of the disk: what people read, and which file, why and the remedy for the host's log."""

import errno
from pathlib import Path

from assessment.errors import Damaged, Locked, NotSaved
from assessment.messages import Sentences, msg

_FULL = "Make room on the disk, then try again."
_FORBIDDEN = "Give the user that runs the site the right to write there, then try again."
_REMEDIES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: "The disk is read-only: mount it for writing, then try again.",
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.ENOENT: "The folder has gone: put it back, then start the site again.",
    errno.EMFILE: "Raise the limit of open files (ulimit -n), then start the site again.",
}
_CHECK = "Check the disk (its errors are in the system’s log), then try again."
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_FULL_SITE = msg("Not saved: this site has no room left for answers.")
_NO_WRITING = msg("Not saved: this site cannot keep anything at the moment.")
_NOTHING_LOST = msg(
    "Nothing that was saved before is lost. Tell whoever runs this site, then try again."
)
_NOT_DELETED = msg(
    "Not deleted, or not all of it: this site cannot remove anything at the moment. Try again, and "
    "tell whoever runs this site if it happens again."
)
_UNREADABLE = msg(
    "What is kept here cannot be read at the moment. It is left as it is. Tell whoever runs this "
    "site, then try again."
)


def not_saved(path: Path, error: OSError) -> NotSaved:
    """What to raise when the disk refused a write."""
    remedy = _REMEDIES.get(error.errno or 0, _CHECK)
    return NotSaved(
        Sentences((_FULL_SITE if error.errno in _NO_ROOM else _NO_WRITING, _NOTHING_LOST)),
        f"{path} could not be written ({error.strerror or error}). {remedy} "
        "Nothing that was saved before is lost.",
    )


def read_back_wrong(path: Path, error: ValueError | None = None) -> NotSaved:
    """What to raise when the disk took a write and gives back something else."""
    why = f" ({error})" if error else ""
    return NotSaved(
        Sentences((_NO_WRITING, _NOTHING_LOST)),
        f"{path} reads otherwise than written{why}. Check the disk.",
    )


def stopping(path: Path) -> NotSaved:
    """What to raise when something is to be written while the site stops."""
    return NotSaved(
        msg("Not saved: the site is stopping. Try again in a minute."),
        f"{path} is not written, since the site is stopping.",
    )


def not_deleted(path: Path, error: OSError) -> NotSaved:
    """What to raise when the disk refused to remove something."""
    remedy = _REMEDIES.get(error.errno or 0, _CHECK)
    return NotSaved(
        _NOT_DELETED, f"{path} could not be removed ({error.strerror or error}). {remedy}"
    )


def unreadable(path: Path, error: OSError) -> Damaged:
    """What to raise when the disk refused to read a file."""
    return Damaged(
        _UNREADABLE,
        f"{path} cannot be read ({error.strerror or error}). Give the user that runs the site the "
        "right to read it, or check the disk. The file is left as it is.",
    )


def damaged(path: Path, error: Exception) -> Damaged:
    """What to raise for content that is not what was written."""
    return Damaged(
        _UNREADABLE,
        f"{path} is damaged ({type(error).__name__}: {_short(error)}). It is left as it is, and "
        "nothing is written over it. Put its last backup in its place; everything else works on.",
    )


def unfinished(path: Path, error: Exception) -> Damaged:
    """What to raise at a start that finds a decided transaction of which the list is damaged."""
    return Damaged(
        _UNREADABLE,
        f"{path} is damaged ({type(error).__name__}: {_short(error)}). It lists files that were "
        "saved together when the site died, and some may lie beside it still. Put all of the last "
        "backup in place, or move this file away and start with what is there.",
    )


def too_new(path: Path, error: Exception) -> Damaged:
    """What to raise for a file of a newer version."""
    return Damaged(
        _UNREADABLE,
        f"{path} was written by a newer version of the site: {error}. It is left as it is. "
        "Start that version, or a newer one.",
    )


def locked(folder: Path) -> Locked:
    """What to raise when another process has the right to write."""
    return Locked(
        msg("Another process keeps the answers of this site. Tell whoever runs it."),
        f"Another process is writing to {folder}. Stop it first, or give this one a folder of its "
        "own (WAYPOINT_DATA).",
    )


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
