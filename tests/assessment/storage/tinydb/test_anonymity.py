"""Once a round is closed, nothing on the disk says who joined when: contents, names and files."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from secrets import token_hex

import pytest

from assessment.domain.access import hash_key
from assessment.errors import NotSaved
from assessment.storage.kinds import ACCESS
from assessment.storage.store import Store
from assessment.storage.tinydb import TinyDBDocuments
from assessment.storage.tinydb.disk import Disk
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.groups import SURVEY, close, opened, participant, reopen
from tests.assessment.storage.samples import level, ref
from tests.assessment.storage.tinydb.disks import Died, FailingDisk, PowerlessDisk

PEOPLE, SEEDS = 16, 5


def names(number: int = PEOPLE) -> list[str]:
    """Ids as the site makes them, in the order in which people will join."""
    return [token_hex(10) for _ in range(number)]


def answers(store: Store, name: str) -> None:
    store.join(*participant(name))
    store.write_answer(ref(name), "data", level("3"))


def files(folder: Path, kind: str) -> dict[str, Path]:
    """Each participant's file of this kind, in the order of the folder."""
    if kind == "responses":
        [within] = folder.glob("engagements/*/*/responses")
        return {Path(one.path).stem: Path(one.path) for one in os.scandir(within)}
    found = {}
    for shard in os.scandir(folder / "keys"):
        for one in os.scandir(shard):
            access = json.loads(Path(one.path).read_text())["access"]["1"]
            if access["role"] == "participant":
                found[access["response"]] = Path(one.path)
    return found


def orders(folder: Path, kind: str) -> dict[str, list[str]]:
    """In which order whatever a file system says puts the participants."""
    found = files(folder, kind)
    status = {name: path.stat() for name, path in found.items()}
    return {
        "mtime": sorted(found, key=lambda name: status[name].st_mtime_ns),
        "ctime": sorted(found, key=lambda name: status[name].st_ctime_ns),
        "inode": sorted(found, key=lambda name: status[name].st_ino),
        "folder": list(found),
    }


def likeness(one: list[str], other: list[str]) -> float:
    """Spearman's rank correlation: 1 for the same order, about 0 for no relation."""
    place = {name: number for number, name in enumerate(other)}
    apart = sum((number - place[name]) ** 2 for number, name in enumerate(one))
    return 1 - 6 * apart / (len(one) * (len(one) ** 2 - 1))


def played(folder: Path, *, closes: bool) -> dict[tuple[str, str], float]:
    """How like the order of joining each order is."""
    store = opened(tinydb_store(folder))
    joined = names()
    for name in joined:
        answers(store, name)
    if closes:
        close(store)
    store.close()
    return {
        (kind, sign): likeness(joined, order)
        for kind in ("responses", "keys")
        for sign, order in orders(folder, kind).items()
    }


def test_while_a_round_is_open_the_times_show_the_order_so_this_test_would_find_it(
    tmp_path: Path,
) -> None:
    found = played(tmp_path, closes=False)
    assert found["keys", "mtime"] == found["responses", "mtime"] == 1


def test_after_closing_no_sign_of_the_files_is_like_the_order_of_joining(tmp_path: Path) -> None:
    """The mean of so many rank correlations without relation is 0 with a deviation of 0.12."""
    runs = [played(tmp_path / str(seed), closes=True) for seed in range(SEEDS)]
    deviation = 1 / ((PEOPLE - 1) * SEEDS) ** 0.5
    for sign in runs[0]:
        mean = sum(run[sign] for run in runs) / SEEDS
        assert abs(mean) < 5 * deviation, sign


class WatchedDisk(Disk):
    """Writes down which files lose their names, and which get one, in order."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, str]] = []

    def remove(self, path: Path) -> None:
        super().remove(path)
        self.steps.append(("remove", path.stem))

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        self.steps.append(("replace", target.stem))


def test_every_file_leaves_its_folder_before_any_comes_back_and_in_an_order_of_its_own(
    tmp_path: Path,
) -> None:
    """Some file systems list a folder as it was filled, and a replaced file keeps its place."""
    disk = WatchedDisk()
    store = opened(Store(TinyDBDocuments(tmp_path, disk)))
    joined = names()
    for name in joined:
        answers(store, name)
    everybody = {*joined, *map(hash_key, joined)}
    orders_of_return = []
    for _ in range(2):
        disk.steps.clear()
        close(store)
        steps = [step for step in disk.steps if step[1] in everybody]
        assert {name for _, name in steps[: len(everybody)]} == everybody
        assert [act for act, _ in steps] == ["remove"] * len(everybody) + ["replace"] * len(
            everybody
        )
        orders_of_return.append([name for _, name in steps[len(everybody) :]])
        reopen(store)
    store.close()
    assert orders_of_return[0] != orders_of_return[1]


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[tuple[Path, list[str], int]]:
    """A folder with a round that is closed, who joined it in which order, and when it closed."""
    store = opened(tinydb_store(tmp_path))
    joined = names()
    for name in joined:
        answers(store, name)
    time.sleep(0.05)  # coarser than the clock of the file system
    began = time.time_ns()
    close(store)
    yield tmp_path, joined, began
    store.close()


def test_all_times_are_those_of_the_closing_and_the_folders_tell_no_others(
    closed: tuple[Path, list[str], int],
) -> None:
    folder, _, began = closed
    before = began - 20_000_000  # so coarse a file system's clock may be
    for kind in ("responses", "keys"):
        found = files(folder, kind)
        assert len(found) == PEOPLE
        for path in found.values():
            for status in (path.stat(), path.parent.stat()):
                assert min(status.st_mtime_ns, status.st_ctime_ns) >= before, path


def test_no_folder_is_there_because_somebody_joined(tmp_path: Path) -> None:
    """A folder that was made for a key would show when that came: all are there beforehand."""
    store = opened(tinydb_store(tmp_path))
    shards = {path.name: path.stat().st_ino for path in (tmp_path / "keys").iterdir()}
    for name in names():
        answers(store, name)
    store.close()
    assert {path.name: path.stat().st_ino for path in (tmp_path / "keys").iterdir()} == shards
    assert len(shards) == 256


def test_a_disk_that_refuses_the_folders_opens_no_round(tmp_path: Path) -> None:
    disk = FailingDisk()
    documents = TinyDBDocuments(tmp_path, disk)
    disk.arm(disk.steps.index("make_folder"))
    with pytest.raises(NotSaved):
        documents.spread(ACCESS)
    documents.spread(ACCESS)
    documents.close()


def test_no_content_has_a_time_a_name_or_a_number_in_order(
    closed: tuple[Path, list[str], int],
) -> None:
    folder, _, _ = closed
    responses, keys = (files(folder, kind) for kind in ("responses", "keys"))
    contents = []
    for name, path in responses.items():
        assert path.stem == name
        text = path.read_text()
        contents.append(text.replace(name, "NAME").replace(hash_key(name), "HASH"))
    assert len(set(contents)) == 1  # they differ in nothing but their random ids
    assert "started_at" not in contents[0]
    assert '"submitted_at":null' in contents[0]
    for name, path in keys.items():
        assert path.stem == hash_key(name)
    texts = [
        path.read_text().replace(name, "NAME").replace(hash_key(name), "HASH")
        for name, path in keys.items()
    ]
    assert len(set(texts)) == 1


def test_who_came_after_a_round_was_opened_again_is_like_everybody_else(tmp_path: Path) -> None:
    store = opened(tinydb_store(tmp_path))
    early, late = names(3), names(3)
    for name in early:
        answers(store, name)
    close(store)
    reopen(store)
    for name in late:
        answers(store, name)
    close(store)
    store.close()
    found = files(tmp_path, "responses")
    contents = {
        found[name].read_text().replace(name, "NAME").replace(hash_key(name), "HASH")
        for name in early + late
    }
    assert len(contents) == 1


def test_the_file_of_the_engagement_names_nobody(closed: tuple[Path, list[str], int]) -> None:
    folder, joined, _ = closed
    [file] = folder.glob("engagements/*/*/engagement.json")
    text = file.read_text()
    assert not any(name in text or hash_key(name) in text for name in joined)


def test_a_crash_at_any_step_of_closing_leaves_the_round_open_or_closed_for_all(
    tmp_path: Path,
) -> None:
    outcomes = set()
    for step in count(step=7):
        folder = tmp_path / str(step)
        disk = PowerlessDisk(folder, dies=True)
        store = opened(Store(TinyDBDocuments(folder, disk)))
        joined = names(3)
        for name in joined:
            answers(store, name)
        disk.arm(step)
        died = True
        with suppress(Died):
            close(store)
            died = False
        store.close()
        disk.lose_power()
        again = tinydb_store(folder)
        closed = {one.head.closed for one in again.responses("acme")}
        assert len(again.responses("acme")) == 3
        is_open = again.engagement("acme").round(SURVEY).of_group.is_open
        assert closed == {not is_open}
        assert all(again.access(hash_key(name)).response == name for name in joined)
        outcomes.add(is_open)
        again.close()
        if not died:
            break
    assert outcomes == {True, False}
