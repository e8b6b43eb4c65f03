"""Errors of the disk, worded: what happened, where, and the remedy."""

import errno
from pathlib import Path

from assessment.errors import Damaged, NotSaved

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
_CHECK = "Check the disk (its errors are in the system's log), then try again."


def not_saved(path: Path, error: OSError) -> NotSaved:
    """What to raise when the disk refused a write."""
    remedy = _REMEDIES.get(error.errno or 0, _CHECK)
    return NotSaved(
        f"Not saved: {path} could not be written ({error.strerror or error}). {remedy} "
        "Nothing that was saved before is lost."
    )


def unreadable(path: Path, error: OSError) -> Damaged:
    """What to raise when the disk refused to read a file."""
    return Damaged(
        f"{path} cannot be read ({error.strerror or error}). Give the user that runs the site the "
        "right to read it, or check the disk. The file is left as it is."
    )


def damaged(path: Path, error: Exception) -> Damaged:
    """What to raise for content that is not what was written."""
    return Damaged(
        f"{path} is damaged ({type(error).__name__}: {_short(error)}). It is left as it is, and "
        "nothing is written over it. Put its last backup in its place; everything else works on."
    )


def too_new(path: Path, error: Exception) -> Damaged:
    """What to raise for a file of a newer version."""
    return Damaged(
        f"{path} was written by a newer version of the site: {error}. It is left as it is. "
        "Start that version, or a newer one."
    )


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
