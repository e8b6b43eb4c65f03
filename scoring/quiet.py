"""Quiet: what compiled code prints of its own accord does not reach the standard output."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock

STANDARD_OUTPUT = 1

_lock = Lock()
_kept: list[int] = []  # where the standard output was before, while anybody wants it quiet
_users = 0


@contextmanager
def quiet() -> Iterator[None]:
    """Send file descriptor 1 nowhere, for as long as any thread is within.

    Python's own text waits in its buffer meanwhile, unless somebody flushes it.

    >>> with quiet():
    ...     written = os.write(STANDARD_OUTPUT, b"The solver prints this.")
    """
    _enter()
    try:
        yield
    finally:
        _leave()


def _enter() -> None:
    global _users  # noqa: PLW0603 - a process has one standard output
    with _lock:
        _users += 1
        if _users > 1:
            return
        _flush()
        with suppress(OSError):  # a process may run without a standard output
            _kept.append(os.dup(STANDARD_OUTPUT))
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, STANDARD_OUTPUT)
            os.close(nowhere)


def _leave() -> None:
    global _users  # noqa: PLW0603
    with _lock:
        _users -= 1
        if _users or not _kept:
            return
        _flush()
        before = _kept.pop()
        os.dup2(before, STANDARD_OUTPUT)
        os.close(before)


def _flush() -> None:
    """Empty the buffers of the C library, so that no text comes late to the wrong place."""
    with suppress(AttributeError, OSError, TypeError):  # Windows has no such handle
        ctypes.CDLL(None).fflush(None)
