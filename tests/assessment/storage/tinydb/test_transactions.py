"""Several files as one: whatever fails at whatever step, all of it is kept or nothing."""

import errno
import os
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from assessment.errors import AlreadyExists, NotSaved, Refused, StorageError
from assessment.storage.documents import Add, Change
from assessment.storage.kinds import ENGAGEMENT, RESPONSE
from assessment.storage.tinydb import TinyDBDocuments
from tests.assessment.storage.samples import engagement, response
from tests.assessment.storage.tinydb.disks import Died, FailingDisk, PowerlessDisk
from tests.assessment.storage.tinydb.transaction import (
    ANN,
    WRITES,
    Clean,
    furnished,
    state,
    state_after,
)
from tests.assessment.storage.words import names_nothing_of_the_host

PREPARING = ["create", "write", "sync", "close"]
DECIDING = ["sync_folder", *PREPARING, "replace"]


def test_all_is_prepared_before_it_is_decided_and_decided_before_anything_is_replaced(
    clean: Clean,
) -> None:
    steps = clean.steps
    decided = steps.index("replace")
    assert steps[decided + 1 - len(DECIDING) : decided + 1] == DECIDING
    before = steps[: decided + 1 - len(DECIDING)]
    assert before[-4 * len(WRITES) :] == PREPARING * len(WRITES)
    after = steps[decided + 1 :]
    assert after[0] == after[-1] == "sync_folder"
    assert after.count("replace") == len(WRITES)
    assert after[-2] == "remove"


def test_an_error_at_any_step_leaves_all_of_it_or_nothing(tmp_path: Path, clean: Clean) -> None:
    steps, old, new = clean
    decided = steps.index("replace")
    for step, name in enumerate(steps):
        folder = tmp_path / f"{step}-{name}"
        disk = FailingDisk()
        documents = furnished(folder, disk)
        disk.arm(step)
        with pytest.raises(StorageError) as raised:
            documents.transaction(WRITES)
        assert str(folder) in raised.value.detail
        assert os.strerror(errno.EIO) in raised.value.detail
        assert names_nothing_of_the_host(raised.value)
        assert list((folder / "scratch").iterdir()) == []
        assert state(documents) == (new if step > decided else old), name
        with suppress(AlreadyExists):
            documents.transaction(WRITES)
        assert state(documents) == new
        documents.close()
        assert state_after(folder) == new


@pytest.mark.parametrize("power", [False, True], ids=["process", "power"])
def test_a_crash_at_any_step_leaves_all_of_it_or_nothing(
    tmp_path: Path, clean: Clean, power: bool
) -> None:
    steps, old, new = clean
    found = []
    for step in range(len(steps)):
        folder = tmp_path / str(step)
        disk = PowerlessDisk(folder, dies=True)
        documents = furnished(folder, disk)
        disk.arm(step)
        with pytest.raises(Died):
            documents.transaction(WRITES)
        documents.close()
        if power:
            disk.lose_power()
        found.append(state_after(folder))
    decided = steps.index("replace") + (2 if power else 1)
    assert found == [old] * decided + [new] * (len(steps) - decided)


def test_what_was_acknowledged_survives_the_power(tmp_path: Path, clean: Clean) -> None:
    disk = PowerlessDisk(tmp_path / "kept")
    documents = furnished(tmp_path / "kept", disk)
    documents.transaction(WRITES)
    documents.close()
    disk.lose_power()
    assert state_after(tmp_path / "kept") == clean.new


def test_a_crash_while_a_start_finishes_is_finished_by_the_next(
    tmp_path: Path, clean: Clean
) -> None:
    steps, _, new = clean
    for step in count():
        folder = tmp_path / str(step)
        disk = PowerlessDisk(folder, dies=True)
        documents = furnished(folder, disk)
        disk.arm(steps.index("replace") + 2)
        with pytest.raises(Died):
            documents.transaction(WRITES)
        documents.close()
        disk.arm(step)
        try:
            TinyDBDocuments(folder, disk).close()
        except Died:
            disk.lose_power()
            assert state_after(folder) == new
        else:
            assert state_after(folder) == new
            return


def test_a_full_disk_refuses_all_of_it(tmp_path: Path, clean: Clean) -> None:
    disk = FailingDisk(errno.ENOSPC)
    documents = furnished(tmp_path / "full", disk)
    for step in (at for at, name in enumerate(clean.steps) if name == "write"):
        disk.arm(step)
        with pytest.raises(NotSaved, match="no room left"):
            documents.transaction(WRITES)
        assert state(documents) == clean.old
    documents.close()


def test_what_no_file_can_hold_is_refused_before_any_file_is_touched(tmp_path: Path) -> None:
    disk = FailingDisk()
    documents = furnished(tmp_path, disk)
    half = response().head.model_copy(update={"position": "\ud800"})
    disk.steps.clear()
    with pytest.raises(Refused, match="cannot be kept"):
        documents.transaction(
            [
                Change(RESPONSE, ANN, lambda kept: kept.model_copy(update={"head": half})),
                Add(ENGAGEMENT, engagement("bolt")),
            ]
        )
    assert set(disk.steps) == {"signature"}
    documents.close()
