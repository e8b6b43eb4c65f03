"""On a disk that is really full, or really read-only."""

from pathlib import Path

import pytest

from assessment.domain.response import Answer
from assessment.errors import NotSaved
from assessment.storage.store import Store
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import begun, engagement, level, ref, response
from tests.assessment.storage.tinydb.acts import ACTS, Act, prepare, state, state_after
from tests.assessment.storage.tinydb.mounts import read_only, small_disk


def fill(store: Store, kept: dict[str, Answer]) -> None:
    """Answer until the disk has had enough; `kept` is what it acknowledged."""
    for number in range(100):
        sent = Answer(choice="3", comment=str(number) * 5_000)
        kept[f"item-{number}"] = store.write_answer(ref(), f"item-{number}", sent)


def test_a_full_disk_refuses_and_keeps_all_that_it_acknowledged(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "512k") as folder:
        store = begun(tinydb_store(folder))
        kept: dict[str, Answer] = {}
        with pytest.raises(NotSaved, match=r"No space left.*Make room on the disk"):
            fill(store, kept)
        expected = response().model_copy(update={"answers": kept})
        assert len(kept) > 5
        assert store.response(ref()) == expected
        store.close()
        again = tinydb_store(folder)
        assert again.responses("acme") == [expected]
        assert list((folder / "scratch").iterdir()) == []
        again.close()


def test_once_there_is_room_again_everybody_goes_on(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "256k") as folder:
        store = begun(tinydb_store(folder))
        ballast = folder / "ballast"
        with pytest.raises(OSError, match="No space left"):
            ballast.write_bytes(b"\0" * 300_000)
        with pytest.raises(NotSaved):
            store.write_answer(ref(), "vision", level("3"))
        with pytest.raises(NotSaved):
            store.probe()
        ballast.unlink()
        store.probe()
        assert store.write_answer(ref(), "vision", level("3")) == level("3", 1)
        assert store.responses("acme") == [response(vision=level("3", 1))]
        store.close()


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_folder_that_became_read_only_refuses_and_can_still_be_read(
    tmp_path: Path, act: Act
) -> None:
    prepare(tmp_path)
    store = tinydb_store(tmp_path)
    with read_only(tmp_path):
        old = state(store)
        with pytest.raises(NotSaved, match=r"Read-only.*mount it for writing"):
            act(store)
        assert state(store) == old
    act(store)
    store.close()
    assert state_after(tmp_path) != old


def test_a_start_in_a_read_only_folder_says_so(tmp_path: Path) -> None:
    prepare(tmp_path)
    for folder in (tmp_path, tmp_path / "below"):
        with read_only(tmp_path), pytest.raises(NotSaved, match=str(tmp_path)) as told:
            tinydb_store(folder)
        assert "mount it for writing" in told.value.detail
    tinydb_store(tmp_path).close()


def test_a_start_on_a_full_disk_says_so_or_works(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "16k") as folder:
        for number in range(4):
            (folder / f"ballast-{number}").write_bytes(b"\0" * 4096)
        with pytest.raises(NotSaved, match=str(folder)):
            begun(tinydb_store(folder))
        assert not list(folder.rglob("*.json"))


def test_a_file_in_the_place_of_the_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("hello")
    with pytest.raises(NotSaved, match=str(tmp_path / "data")):
        tinydb_store(tmp_path / "data")
    with pytest.raises(NotSaved, match=str(tmp_path / "data")):
        tinydb_store(tmp_path / "data" / "below")


def test_a_folder_that_disappears_is_a_sentence(tmp_path: Path) -> None:
    store = begun(tinydb_store(tmp_path / "data"))
    (tmp_path / "data").rename(tmp_path / "elsewhere")
    with pytest.raises(NotSaved, match="put it back"):
        store.probe()
    (tmp_path / "elsewhere").rename(tmp_path / "data")
    assert store.engagement("acme") == engagement()
    store.close()
