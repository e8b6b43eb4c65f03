"""After deleting, no file of the store holds a word of it; a crash leaves all of it or nothing."""

import errno
import os
from pathlib import Path

import pytest

from assessment.domain.response import Answer
from assessment.errors import NotFound, StorageError
from assessment.storage.store import Store
from assessment.storage.tinydb.disk import Disk
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import begun, engagement, ref
from tests.assessment.storage.tinydb.disks import Died, FailingDisk, PowerlessDisk
from tests.assessment.storage.words import names_nothing_of_the_host

PHRASE = "What nobody else should ever read"


def answered(store: Store) -> Store:
    """A store in which the phrase was typed twice, under two names."""
    begun(store, "ann", "bob").add_engagement(engagement("bolt"))
    for name in ("ann", "bob"):
        store.write_answer(ref(name), "vision", Answer(choice="3", comment=PHRASE))
    return store


def holding(folder: Path) -> list[Path]:
    """The files that hold the phrase."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if PHRASE.encode() in path.read_bytes()]


def left(folder: Path) -> tuple[list[str], int]:
    """The engagements that a fresh start finds, and how many files hold the phrase then."""
    store = tinydb_store(folder)
    found = sorted(store.engagement_ids())
    store.close()
    return found, len(holding(folder))


WHOLE, GONE = (["acme", "bolt"], 2), (["bolt"], 0)


def test_no_file_holds_what_was_deleted(tmp_path: Path) -> None:
    store = answered(tinydb_store(tmp_path))
    assert len(holding(tmp_path)) == 2
    store.delete_engagement("acme")
    assert holding(tmp_path) == []
    assert list(tmp_path.rglob("*acme*")) == []
    assert list((tmp_path / "scratch").iterdir()) == []
    store.close()
    assert left(tmp_path) == GONE


def steps_of(root: Path) -> list[str]:
    """The steps of a deletion in which nothing fails."""
    disk = FailingDisk()
    store = answered(tinydb_store(root, disk))
    disk.steps.clear()
    store.delete_engagement("acme")
    store.close()
    return disk.steps


@pytest.mark.parametrize("power", [False, True], ids=["process", "power"])
def test_a_crash_at_any_step_leaves_all_of_it_or_nothing(tmp_path: Path, power: bool) -> None:
    steps = steps_of(tmp_path / "clean")
    found = []
    for step in range(len(steps)):
        root = tmp_path / str(step)
        disk = PowerlessDisk(root, dies=True)
        store = answered(tinydb_store(root, disk))
        disk.arm(step)
        with pytest.raises(Died):
            store.delete_engagement("acme")
        store.close()
        if power:
            disk.lose_power()
        found.append(left(root))
    moved = steps.index("sync_folder" if power else "replace") + 1
    assert found == [WHOLE] * moved + [GONE] * (len(steps) - moved)


def test_what_was_said_to_be_deleted_does_not_come_back_with_the_power(tmp_path: Path) -> None:
    disk = PowerlessDisk(tmp_path)
    store = answered(tinydb_store(tmp_path, disk))
    store.delete_engagement("acme")
    store.close()
    disk.lose_power()
    assert holding(tmp_path) == []
    assert left(tmp_path) == GONE


class FullDisk(Disk):
    """A disk with no room for a file any more, from when it is told so."""

    full = False

    def create(self, path: Path) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return super().create(path)


def test_a_full_disk_deletes(tmp_path: Path) -> None:
    disk = FullDisk()
    store = answered(tinydb_store(tmp_path, disk))
    disk.full = True
    store.delete_engagement("acme")
    assert holding(tmp_path) == []
    store.close()


def test_an_error_at_any_step_is_said_and_deleting_again_finishes(tmp_path: Path) -> None:
    for step, name in enumerate(steps_of(tmp_path / "clean")):
        root = tmp_path / str(step)
        disk = FailingDisk()
        store = answered(tinydb_store(root, disk))
        disk.arm(step)
        with pytest.raises(StorageError, match=r"Not deleted|cannot be read") as raised:
            store.delete_engagement("acme")
        assert str(root) in raised.value.detail
        assert names_nothing_of_the_host(raised.value)
        store.delete_engagement("acme")
        assert holding(root) == [], name
        with pytest.raises(NotFound):
            store.response(ref())
        store.close()
        assert left(root) == GONE
