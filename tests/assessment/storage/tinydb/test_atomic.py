"""The storage under TinyDB itself, and the store's files in the hands of plain TinyDB."""

import errno
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where

from assessment.storage.tinydb.atomic import AtomicStorage
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import begun, level, ref
from tests.assessment.storage.tinydb.acts import CREATE, furnished
from tests.assessment.storage.tinydb.disks import FailingDisk


def test_tinydb_works_on_it(tmp_path: Path) -> None:
    path = tmp_path / "any.json"
    with TinyDB(path, storage=AtomicStorage) as database:
        assert database.all() == []
        database.insert_multiple([{"name": "ann"}, {"name": "bob"}])
        database.update({"age": 7}, where("name") == "bob")
        database.table("other").insert({"é": "\0"})
        database.remove(where("name") == "ann")
    with TinyDB(path, storage=AtomicStorage) as database:
        assert database.all() == [{"name": "bob", "age": 7}]
        assert database.table("other").all() == [{"é": "\0"}]
    with TinyDB(path) as plain:
        assert plain.all() == [{"name": "bob", "age": 7}]
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_of_tinydb_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    disk = FailingDisk(errno.ENOSPC)
    database = TinyDB(tmp_path / "any.json", disk, storage=AtomicStorage)
    database.insert({"name": "ann"})
    old = (tmp_path / "any.json").read_bytes()
    for step in range(1, 6):
        disk.arm(step)
        with pytest.raises(OSError, match="No space left"):
            database.update({"name": "bob" * 100})
        assert (tmp_path / "any.json").read_bytes() == old
    assert database.all() == [{"name": "ann"}]


@pytest.mark.parametrize(
    "tables",
    [{"t": {"1": object()}}, {"t": {"1": "\ud800"}}],
    ids=["an object", "half a character"],
)
def test_what_json_cannot_hold_is_an_error_before_any_file_is_touched(
    tmp_path: Path, tables: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=r"serializ|surrogate|utf-8"):
        AtomicStorage(tmp_path / "any.json").write(tables)
    assert list(tmp_path.iterdir()) == []


def test_every_file_of_a_store_is_a_tinydb_database(tmp_path: Path) -> None:
    store = furnished(tinydb_store(tmp_path))
    for act in CREATE.values():
        act(store)
    store.close()
    kinds = set()
    for file in tmp_path.rglob("*.json"):
        with TinyDB(file) as plain:
            stamp = plain.table("waypoint").get(doc_id=1)
            assert stamp is not None
            assert stamp["format"] == 1
            kinds.add(stamp["kind"])
    assert kinds == {"engagement", "response", "access", "edition", "project", "drafts"}


def test_answers_can_be_searched_with_tinydb(tmp_path: Path) -> None:
    store = begun(tinydb_store(tmp_path))
    for item, choice in {"vision": "3", "data": "dk", "people": "3"}.items():
        store.write_answer(ref(), item, level(choice))
    store.close()
    with TinyDB(next(tmp_path.rglob("ann.json"))) as plain:
        found = plain.table("records").search(where("record")["choice"] == "3")
    assert [row["item"] for row in found] == ["vision", "people"]
