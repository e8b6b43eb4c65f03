"""The real disk: what a sync of ours asks of the system, and what is read while others write."""

import os
import stat
from pathlib import Path

import pytest

from assessment.storage.tinydb.disk import Disk
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import begun, level, ref


def test_an_answer_syncs_its_file_before_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = begun(tinydb_store(tmp_path))
    synced: list[tuple[str, int]] = []
    real = os.fsync

    def noting(descriptor: int) -> None:
        status = os.fstat(descriptor)
        synced.append(("folder" if stat.S_ISDIR(status.st_mode) else "file", status.st_ino))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", noting)
    store.write_answer(ref(), "vision", level("3"))
    file = next(tmp_path.rglob("ann.json"))
    assert synced == [("file", file.stat().st_ino), ("folder", file.parent.stat().st_ino)]
    store.close()


def test_a_write_goes_on_until_all_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk()
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: real(descriptor, content[:7]))
    descriptor = disk.create(tmp_path / "file")
    disk.write(descriptor, b"0123456789" * 5)
    disk.close(descriptor)
    assert disk.read(tmp_path / "file")[0] == b"0123456789" * 5


def test_the_signature_of_a_sync_is_that_of_the_file_after_it_got_its_name(tmp_path: Path) -> None:
    disk = Disk()
    descriptor = disk.create(tmp_path / "new")
    disk.write(descriptor, b"content")
    signature = disk.sync(descriptor)
    disk.close(descriptor)
    disk.replace(tmp_path / "new", tmp_path / "file")
    assert disk.signature(tmp_path / "file") == signature
    assert disk.read(tmp_path / "file") == (b"content", signature)
    assert disk.signature(tmp_path / "new") is None


def test_no_file_is_ever_opened_over_another(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    with pytest.raises(FileExistsError):
        Disk().create(tmp_path / "file")
    assert (tmp_path / "file").read_text() == "old"


def test_what_is_not_there_has_no_signature_and_no_names(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "nothing", tmp_path / "nothing" / "below", tmp_path / "file" / "below"):
        assert Disk().signature(path) is None
        assert Disk().names(path) == []
    assert Disk().names(tmp_path / "file") == []
    assert Disk().names(tmp_path) == ["file"]
