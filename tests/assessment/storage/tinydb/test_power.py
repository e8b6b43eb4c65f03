"""The power fails: what was acknowledged is on the disk, whatever the system had not written yet.

Needs no power cut: the disk below the store keeps what a sync confirmed apart from the rest.
"""

from pathlib import Path

import pytest

from assessment.errors import NotSaved
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import engagement, level, ref, response
from tests.assessment.storage.tinydb.acts import (
    ACTS,
    Act,
    furnished,
    prepare,
    state,
    state_after,
)
from tests.assessment.storage.tinydb.disks import Died, PowerlessDisk

EVERY_ACT = pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)


@EVERY_ACT
def test_what_was_acknowledged_survives(tmp_path: Path, act: Act) -> None:
    root = tmp_path / "kept"
    disk = PowerlessDisk(root)
    store = furnished(tinydb_store(root, disk))
    act(store)
    expected = state(store)
    store.close()
    disk.lose_power()
    assert state_after(root) == expected


@EVERY_ACT
def test_a_crash_at_any_step_with_the_power_leaves_the_old_or_the_new(
    tmp_path: Path, act: Act
) -> None:
    prepare(tmp_path / "clean")
    new = state_after(tmp_path / "clean", act)
    for step in range(40):
        root = tmp_path / str(step)
        prepare(root)
        old = state_after(root)
        disk = PowerlessDisk(root, dies=True)
        store = tinydb_store(root, disk)
        disk.arm(step)
        try:
            act(store)
        except Died:
            store.close()
            disk.lose_power()
            assert state_after(root) in (old, new), disk.steps
        else:
            store.close()
            disk.lose_power()
            assert state_after(root) == new
            return
    pytest.fail("a write takes fewer than forty steps")


def test_an_answer_repeated_after_a_failed_sync_is_on_the_disk_once_acknowledged(
    tmp_path: Path,
) -> None:
    prepare(tmp_path)
    disk = PowerlessDisk(tmp_path)
    store = tinydb_store(tmp_path, disk)
    store.response(ref())
    disk.arm(6)
    with pytest.raises(NotSaved):
        store.write_answer(ref(), "data", level("4"))
    assert disk.steps[6] == "sync_folder"
    assert store.write_answer(ref(), "data", level("4")) == level("4", 1)
    store.close()
    disk.lose_power()
    assert state_after(tmp_path)["responses"] == [
        response(vision=level("3", 1), data=level("4", 1))
    ]


def test_an_answer_repeated_after_a_crash_is_on_the_disk_once_acknowledged(tmp_path: Path) -> None:
    prepare(tmp_path)
    disk = PowerlessDisk(tmp_path, dies=True)
    store = tinydb_store(tmp_path, disk)
    store.response(ref())
    disk.arm(6)
    with pytest.raises(Died):
        store.write_answer(ref(), "data", level("4"))
    store.close()
    disk.restart()
    after = tinydb_store(tmp_path, disk)
    assert after.write_answer(ref(), "data", level("4")) == level("4", 1)
    after.close()
    disk.lose_power()
    assert state_after(tmp_path)["responses"] == [
        response(vision=level("3", 1), data=level("4", 1))
    ]


def test_what_is_added_to_folders_that_a_crash_left_behind_survives(tmp_path: Path) -> None:
    root = tmp_path / "kept"
    disk = PowerlessDisk(root, dies=True)
    store = tinydb_store(root, disk)
    disk.arm(4)
    with pytest.raises(Died):
        store.add_engagement(engagement())
    assert disk.steps[1:4] == ["make_folder"] * 3
    store.close()
    disk.restart()
    after = tinydb_store(root, disk)
    after.add_engagement(engagement())
    after.close()
    disk.lose_power()
    again = tinydb_store(root)
    assert again.engagement("acme") == engagement()
    again.close()
