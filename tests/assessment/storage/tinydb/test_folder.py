"""How the folder is laid out: nothing in it grows with the number of engagements."""

import os
import stat
from collections import Counter
from pathlib import Path

import pytest

from assessment.errors import NotFound
from assessment.storage.tinydb import TinyDBStore
from assessment.storage.tinydb.kinds import drawer, engagement_folder
from tests.assessment.storage.samples import begun
from tests.assessment.storage.tinydb.acts import ACTS, KEY


def test_every_file_has_its_place(tmp_path: Path) -> None:
    store = begun(TinyDBStore(tmp_path))
    ACTS["add access"](store)
    ACTS["add edition"](store)
    store.close()
    files = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    acme = f"engagements/{drawer('acme')}/acme"
    assert files == {
        f"{acme}/engagement.json",
        f"{acme}/responses/ann.json",
        f"keys/{drawer(KEY)}/{KEY}.json",
        f"editions/{drawer('f00d')}/f00d.json",
        "writer.lock",
    }


def test_only_the_owner_of_the_site_may_read_it(tmp_path: Path) -> None:
    begun(TinyDBStore(tmp_path / "kept")).close()
    modes = {
        stat.filemode(path.stat().st_mode)
        for path in [tmp_path / "kept", *(tmp_path / "kept").rglob("*")]
        if path.name != "writer.lock"
    }
    assert modes == {"drwx------", "-rw-------"}


def test_ten_thousand_engagements_spread_over_the_drawers() -> None:
    sizes = Counter(engagement_folder(f"engagement-{n}").parent.name for n in range(10_000))
    assert len(sizes) == 256
    assert max(sizes.values()) <= 80


def test_no_drawer_is_opened_for_what_could_be_a_path() -> None:
    with pytest.raises(NotFound):
        drawer("../etc")


def test_a_relative_folder_stays_where_it_was_when_the_process_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = TinyDBStore(Path("kept"))
    os.chdir("/")
    begun(store).close()
    assert (tmp_path / engagement_folder("acme").parent.parent.parent / "kept").is_dir()
    assert list((tmp_path / "kept").rglob("ann.json"))
