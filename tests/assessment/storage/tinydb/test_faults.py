"""An error at every single step of every write: the old state or the new, and a sentence."""

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest

from assessment.errors import AlreadyExists, Damaged, NotSaved, Stale, StorageError
from assessment.storage.store import Store
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import level, ref, response
from tests.assessment.storage.tinydb.acts import ACTS, CREATE, Act, prepare, state, state_after
from tests.assessment.storage.tinydb.disks import Died, FailingDisk
from tests.assessment.storage.words import names_nothing_of_the_host

WARM = pytest.mark.parametrize("warm", [False, True], ids=["cold", "warm"])
EVERY_ACT = pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
REPLACING = ["create", "write", "sync", "close", "replace", "sync_folder"]
READING = ("signature", "read")


def opened(folder: Path, disk: FailingDisk, warm: bool) -> Store:
    """A store on this disk; a warm one has read everything once."""
    store = tinydb_store(folder, disk)
    if warm:
        state(store)
    return store


def steps_of(folder: Path, act: Act, warm: bool) -> list[str]:
    """The steps of a run in which nothing fails."""
    prepare(folder)
    disk = FailingDisk()
    store = opened(folder, disk, warm)
    disk.steps.clear()
    act(store)
    store.close()
    return list(disk.steps)


def again(store: Store, act: Act) -> None:
    """Once more, as somebody would who was told that it failed; it may have happened after all."""
    with suppress(AlreadyExists, Stale):
        act(store)


@EVERY_ACT
@WARM
def test_every_write_ends_with_the_six_steps_of_a_durable_replacement(
    tmp_path: Path, act: Act, warm: bool
) -> None:
    steps = steps_of(tmp_path, act, warm)
    assert steps[-6:] == REPLACING
    assert not set(REPLACING[:-1]) & set(steps[:-6])


def test_an_answer_by_somebody_under_way_costs_one_look_and_the_six_steps(tmp_path: Path) -> None:
    assert steps_of(tmp_path, ACTS["write over record"], warm=True) == ["signature", *REPLACING]


@EVERY_ACT
@WARM
def test_an_error_at_any_step_leaves_the_old_or_the_new(
    tmp_path: Path, act: Act, warm: bool
) -> None:
    steps = steps_of(tmp_path / "clean", act, warm)
    new = state_after(tmp_path / "clean")
    for step, name in enumerate(steps):
        folder = tmp_path / f"{step}-{name}"
        prepare(folder)
        old = state_after(folder)
        disk = FailingDisk()
        store = opened(folder, disk, warm)
        disk.arm(step)
        with pytest.raises(StorageError) as told:
            act(store)
        assert type(told.value) in ((Damaged, NotSaved) if name in READING else (NotSaved,)), name
        assert str(folder) in told.value.detail
        assert os.strerror(errno.EIO) in told.value.detail
        assert names_nothing_of_the_host(told.value)
        assert list((folder / "scratch").iterdir()) == []
        possible = [old, new] if "replace" in steps[:step] else [old]
        assert state(store) in possible, name
        again(store, act)
        assert state(store) == new
        store.close()
        assert state_after(folder) == new


@EVERY_ACT
@WARM
def test_a_crash_at_any_step_leaves_the_old_or_the_new(
    tmp_path: Path, act: Act, warm: bool
) -> None:
    steps = steps_of(tmp_path / "clean", act, warm)
    new = state_after(tmp_path / "clean")
    for step, name in enumerate(steps):
        folder = tmp_path / f"{step}-{name}"
        prepare(folder)
        old = state_after(folder)
        disk = FailingDisk(dies=True)
        store = opened(folder, disk, warm)
        disk.arm(step)
        with pytest.raises(Died):
            act(store)
        store.close()  # only lets go of the lock, as the end of a process does
        after = tinydb_store(folder)
        assert state(after) in ([old, new] if "replace" in steps[:step] else [old]), name
        assert list((folder / "scratch").iterdir()) == []
        again(after, act)
        assert state(after) == new
        after.close()


def test_a_crash_in_the_middle_leaves_a_temporary_file_that_the_next_start_removes(
    tmp_path: Path,
) -> None:
    prepare(tmp_path)
    disk = FailingDisk(dies=True)
    store = opened(tmp_path, disk, warm=True)
    disk.arm(3)
    with pytest.raises(Died):
        store.write_answer(ref(), "data", level("4"))
    store.close()
    assert len(list((tmp_path / "scratch").iterdir())) == 1
    tinydb_store(tmp_path).close()
    assert list((tmp_path / "scratch").iterdir()) == []


@pytest.mark.parametrize("step", range(1, 7), ids=REPLACING)
def test_the_same_answer_sent_again_after_an_error_is_acknowledged(
    tmp_path: Path, step: int
) -> None:
    prepare(tmp_path)
    disk = FailingDisk()
    store = opened(tmp_path, disk, warm=True)
    disk.arm(step)
    with pytest.raises(NotSaved):
        store.write_answer(ref(), "data", level("4"))
    assert store.write_answer(ref(), "data", level("4")) == level("4", 1)
    store.close()
    assert state_after(tmp_path)["responses"] == [
        response(vision=level("3", 1), data=level("4", 1))
    ]


def test_a_first_start_that_fails_at_any_step_is_a_sentence_and_lets_go_of_the_folder(
    tmp_path: Path,
) -> None:
    clean = FailingDisk()
    tinydb_store(tmp_path / "clean", clean).close()
    above = len(tmp_path.parents) + 1  # what lies above need not be ours to open
    assert clean.steps[:above] == ["sync_folder"] * above
    for step in range(above, len(clean.steps)):
        disk = FailingDisk()
        disk.arm(step)
        with pytest.raises(NotSaved, match=str(tmp_path / str(step))):
            tinydb_store(tmp_path / str(step), disk)
        tinydb_store(tmp_path / str(step)).close()


def test_a_probe_that_fails_at_any_step_is_not_saved(tmp_path: Path) -> None:
    disk = FailingDisk()
    store = tinydb_store(tmp_path, disk)
    disk.arm(-1)
    store.probe()
    steps = list(disk.steps)
    assert steps == [*REPLACING, "read", "remove"]
    for step in range(len(steps)):
        disk.arm(step)
        with pytest.raises(NotSaved, match=str(tmp_path)):
            store.probe()
    disk.restart()
    store.probe()
    store.close()


class ForgetfulDisk(FailingDisk):
    """Reports success, and writes other content."""

    def write(self, descriptor: int, content: bytes) -> None:
        super().write(descriptor, content.replace(b"said", b"sad!"))


class EmptyingDisk(FailingDisk):
    """Reports success, and writes nothing."""

    def write(self, descriptor: int, content: bytes) -> None:
        super().write(descriptor, content[:0])


@pytest.mark.parametrize("kind", [ForgetfulDisk, EmptyingDisk])
def test_a_disk_that_lies_does_not_pass_the_probe(tmp_path: Path, kind: type[FailingDisk]) -> None:
    store = tinydb_store(tmp_path, kind())
    with pytest.raises(NotSaved, match="reads otherwise than written") as told:
        store.probe()
    assert names_nothing_of_the_host(told.value)
    store.close()


REMEDIES = {
    errno.ENOSPC: "Make room on the disk",
    errno.EDQUOT: "Make room on the disk",
    errno.EROFS: "mount it for writing",
    errno.EACCES: "the right to write",
    errno.EPERM: "the right to write",
    errno.EMFILE: "ulimit -n",
    errno.ENOENT: "put it back",
    errno.EIO: "Check the disk",
}


@pytest.mark.parametrize(
    ("code", "remedy"), REMEDIES.items(), ids=map(errno.errorcode.get, REMEDIES)
)
def test_every_error_has_the_file_the_reason_and_the_remedy_for_the_log_alone(
    tmp_path: Path, code: int, remedy: str
) -> None:
    prepare(tmp_path)
    disk = FailingDisk(code)
    store = opened(tmp_path, disk, warm=True)
    disk.arm(2)
    with pytest.raises(NotSaved) as told:
        store.write_answer(ref(), "data", level("4"))
    assert "ann.json" in told.value.detail
    assert os.strerror(code) in told.value.detail
    assert remedy in told.value.detail
    assert names_nothing_of_the_host(told.value)
    full = code in {errno.ENOSPC, errno.EDQUOT}
    assert ("no room left" in str(told.value)) is full
    store.close()


@pytest.mark.parametrize("act", CREATE.values(), ids=CREATE)
def test_nothing_is_written_once_the_store_is_closed(tmp_path: Path, act: Act) -> None:
    prepare(tmp_path)
    store = tinydb_store(tmp_path)
    store.close()
    before = state_after(tmp_path)
    with pytest.raises(NotSaved, match="stopping") as told:
        act(store)
    assert names_nothing_of_the_host(told.value)
    assert state_after(tmp_path) == before
