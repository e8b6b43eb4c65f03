"""A transaction in which nothing fails."""

from pathlib import Path

import pytest

from tests.assessment.storage.tinydb.disks import FailingDisk
from tests.assessment.storage.tinydb.transaction import WRITES, Clean, furnished, state, state_after


@pytest.fixture
def clean(tmp_path: Path) -> Clean:
    disk = FailingDisk()
    documents = furnished(tmp_path / "clean", disk)
    old = state(documents)
    disk.steps.clear()
    documents.transaction(WRITES)
    documents.close()
    return Clean(list(disk.steps), old, state_after(tmp_path / "clean"))
