"""What is remembered is what the file says, and no more of it than fits."""

from pathlib import Path

from assessment.storage.tinydb.disk import Signature
from assessment.storage.tinydb.memo import Entry, Memo
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import begun, level, ref, response
from tests.assessment.storage.tinydb.disks import FailingDisk

PATHS = [Path(name) for name in "abcd"]


def entry(number: int) -> Entry:
    return Entry(Signature(number, 0, 0), number, durable=True)


def test_the_least_recently_used_goes_first() -> None:
    memo = Memo(capacity=3)
    for number in range(3):
        memo.remember(PATHS[number], entry(number))
    memo.get(PATHS[0])
    memo.remember(PATHS[3], entry(3))
    assert [memo.get(path) for path in PATHS] == [entry(0), None, entry(2), entry(3)]


def test_putting_again_replaces_and_takes_no_more_room() -> None:
    memo = Memo(capacity=2)
    for number in range(5):
        memo.remember(PATHS[0], entry(number))
    memo.remember(PATHS[1], entry(9))
    assert [memo.get(path) for path in PATHS[:2]] == [entry(4), entry(9)]


def test_what_is_dropped_is_forgotten_and_dropping_nothing_is_fine() -> None:
    memo = Memo()
    memo.remember(PATHS[0], entry(0))
    memo.drop(PATHS[0])
    memo.drop(PATHS[1])
    assert memo.get(PATHS[0]) is None


def test_a_response_is_read_once_and_then_only_looked_at(tmp_path: Path) -> None:
    disk = FailingDisk()
    begun(tinydb_store(tmp_path)).close()
    store = tinydb_store(tmp_path, disk)
    disk.steps.clear()
    for _ in range(3):
        assert store.response(ref()) == response()
    assert disk.steps == ["read", "signature", "signature"]
    store.close()


def test_a_file_that_somebody_replaced_is_read_again(tmp_path: Path) -> None:
    store = begun(tinydb_store(tmp_path))
    file = next(tmp_path.rglob("ann.json"))
    backup = file.read_bytes()
    store.write_answer(ref(), "vision", level("3"))
    file.unlink()
    file.write_bytes(backup)
    assert store.response(ref()) == response()
    assert store.write_answer(ref(), "vision", level("4")) == level("4", 1)
    store.close()
