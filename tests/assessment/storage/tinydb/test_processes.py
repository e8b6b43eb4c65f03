"""One process writes at a time; a process that is killed loses nothing that it acknowledged.

WAYPOINT_KILLS says how often one is killed (20).
"""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tinydb import TinyDB

from assessment.errors import Locked
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import begun, engagement
from tests.assessment.storage.tinydb.respondents import ITEMS

ROOT = Path(__file__).parents[4]
KILLS = int(os.environ.get("WAYPOINT_KILLS", "20"))
Acknowledged = dict[tuple[str, str], int]


@contextmanager
def respondents(folder: Path, threads: int) -> Iterator[subprocess.Popen[str]]:
    """A process of respondents; gone at the end in any case."""
    command = [sys.executable, "-m", "tests.assessment.storage.tinydb.respondents"]
    process = subprocess.Popen(
        [*command, str(folder), str(threads)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def acknowledged_until_killed(folder: Path, chance: random.Random) -> Acknowledged:
    """The last revision that was acknowledged of every item of everybody."""
    said: Acknowledged = {}
    with respondents(folder, 4) as process:
        assert line(process) == "ready"
        for _ in range(chance.randint(0, 60)):
            note(said, line(process))
        process.send_signal(signal.SIGKILL)
        assert process.stdout is not None
        for rest in process.stdout:
            note(said, rest)
    return said


def note(said: Acknowledged, words: str) -> None:
    name, item, revision = words.split()
    said[name, item] = int(revision)


def kept_in(folder: Path) -> Acknowledged:
    """What a fresh store finds; every level must be its revision, for it was written once."""
    store = tinydb_store(folder)
    try:
        found: Acknowledged = {}
        for one in store.responses("acme") if store.engagement_ids() else []:
            name = one.head.ref.response
            found[name, "joined"] = 0
            for item, record in one.answers.items():
                assert record.choice == str(record.revision)
                found[name, item] = record.revision
        return found
    finally:
        store.close()


def every_file_opens(folder: Path) -> int:
    """How many there are."""
    files = list(folder.rglob("*.json"))
    for file in files:
        with TinyDB(file) as database:
            assert database.table("waypoint").get(doc_id=1)
    return len(files)


def test_a_killed_process_loses_and_doubles_nothing(tmp_path: Path) -> None:
    chance = random.Random(7)
    kept: Acknowledged = {}
    for kill in range(KILLS):
        said = kept | acknowledged_until_killed(tmp_path, chance)
        kept = kept_in(tmp_path)
        # Each thread has at most one write under way that it was not yet told about.
        ahead = {key: kept[key] - said.get(key, 0) for key in kept}
        assert {key for key in said if key not in kept} == set(), kill
        assert set(ahead.values()) <= {0, 1}, kill
        assert list((tmp_path / "scratch").iterdir()) == []
        every_file_opens(tmp_path)
    assert sum(kept.values()) > 10 * KILLS
    assert len(kept) == 4 * (ITEMS + 1)


def test_a_second_process_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with respondents(tmp_path, 0) as first:
        assert line(first) == "ready"
        with respondents(tmp_path, 0) as second:
            said = line(second)
            assert second.wait(timeout=20) == 3
        assert said.startswith(f"Locked Another process is writing to {tmp_path}. Stop it first")
        with pytest.raises(Locked, match="WAYPOINT_DATA"):
            tinydb_store(tmp_path)


def test_the_folder_of_a_killed_process_is_free(tmp_path: Path) -> None:
    with respondents(tmp_path, 0) as first:
        assert line(first) == "ready"
        first.send_signal(signal.SIGKILL)
        first.wait(timeout=20)
        tinydb_store(tmp_path).close()


def test_a_second_store_in_one_process_is_refused_and_harms_nothing(tmp_path: Path) -> None:
    store = begun(tinydb_store(tmp_path))
    with pytest.raises(Locked):
        tinydb_store(tmp_path)
    assert store.engagement("acme") == engagement()
    store.close()
    store.close()
    tinydb_store(tmp_path).close()
