"""Turns: one thread at a time to a file, all files at once, and an orderly end."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assessment.errors import NotSaved
from assessment.storage.tinydb.disk import Signature
from assessment.storage.tinydb.locks import Locks
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import begun, level, ref
from tests.assessment.storage.tinydb.disks import FailingDisk

A, B = Path("a"), Path("b")
SOON = 0.05
LONG = 10.0


def test_one_file_is_for_one_thread_at_a_time() -> None:
    locks = Locks()

    def write() -> str:
        with locks.writing(A):
            return "done"

    with ThreadPoolExecutor(1) as pool:
        with locks.writing(A):
            other = pool.submit(write)
            with pytest.raises(TimeoutError):
                other.result(SOON)
        assert other.result(LONG) == "done"


def test_another_file_need_not_wait() -> None:
    locks = Locks()

    def write() -> str:
        with locks.writing(B), locks.reading(Path("c")):
            return "done"

    with ThreadPoolExecutor(1) as pool, locks.writing(A):
        assert pool.submit(write).result(LONG) == "done"


def test_a_lock_lives_as_long_as_somebody_wants_it() -> None:
    locks = Locks()
    with locks.writing(A), locks.reading(B):
        assert sorted(locks._locks) == [A, B]
    assert list(locks._locks) == []


def test_closing_waits_for_those_who_write_and_refuses_those_who_come_later() -> None:
    locks = Locks()
    with ThreadPoolExecutor(1) as pool:
        with locks.writing(A):
            closing = pool.submit(locks.close)
            with pytest.raises(TimeoutError):
                closing.result(SOON)
        closing.result(LONG)
    with pytest.raises(NotSaved, match="stopping"), locks.writing(A):
        pass
    with locks.reading(A):
        assert list(locks._locks) == [A]


class MeetingDisk(FailingDisk):
    """Nobody's sync returns before so many are at it at the same time."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.meeting = threading.Barrier(count, timeout=LONG)
        self.open = False

    def sync(self, descriptor: int) -> Signature:
        if self.open:
            self.meeting.wait()
        return super().sync(descriptor)


def test_a_hundred_people_save_at_the_same_time(tmp_path: Path) -> None:
    names = [f"person-{number}" for number in range(100)]
    disk = MeetingDisk(len(names))
    store = begun(tinydb_store(tmp_path, disk), *names)
    disk.open = True
    with ThreadPoolExecutor(len(names)) as pool:
        written = pool.map(lambda name: store.write_answer(ref(name), "vision", level("3")), names)
        assert list(written) == [level("3", 1)] * len(names)
    store.close()
