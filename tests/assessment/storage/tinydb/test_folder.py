"""How the folder is laid out: nothing in it grows with the number of engagements."""

import os
import stat
from collections import Counter
from pathlib import Path

import pytest

from assessment.errors import NotFound
from assessment.storage.kinds import ENGAGEMENT
from assessment.storage.tinydb.layout import file_of, shard
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import begun
from tests.assessment.storage.tinydb.acts import ACTS, KEY


def test_every_file_has_its_place(tmp_path: Path) -> None:
    store = begun(tinydb_store(tmp_path))
    ACTS["add access"](store)
    ACTS["add edition"](store)
    store.close()
    files = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    acme = f"engagements/{shard('acme')}/acme"
    assert files == {
        f"{acme}/engagement.json",
        f"{acme}/responses/ann.json",
        f"keys/{shard(KEY)}/{KEY}.json",
        f"editions/{shard('f00d')}/f00d.json",
        "writer.lock",
    }


def test_only_the_owner_of_the_site_may_read_it(tmp_path: Path) -> None:
    begun(tinydb_store(tmp_path / "kept")).close()
    modes = {
        stat.filemode(path.stat().st_mode)
        for path in [tmp_path / "kept", *(tmp_path / "kept").rglob("*")]
        if path.name != "writer.lock"
    }
    assert modes == {"drwx------", "-rw-------"}


def test_ten_thousand_engagements_spread_over_the_shards() -> None:
    sizes = Counter(
        file_of(ENGAGEMENT, (f"engagement-{n}",)).parent.parent.name for n in range(10_000)
    )
    assert len(sizes) == 256
    assert max(sizes.values()) <= 80


def test_no_shard_is_opened_for_what_could_be_a_path() -> None:
    with pytest.raises(NotFound):
        shard("../etc")


def test_a_relative_folder_stays_where_it_was_when_the_process_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = tinydb_store(Path("kept"))
    os.chdir("/")
    begun(store).close()
    assert list((tmp_path / "kept").rglob("ann.json"))
