"""A transaction was decided, and the disk or the end of the process kept it from being done."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB

from assessment.errors import Damaged, NotSaved, StorageError
from assessment.storage.documents import Documents
from assessment.storage.kinds import ACCESS, ENGAGEMENT, RESPONSE
from assessment.storage.tinydb import TinyDBDocuments
from tests.assessment.storage.samples import engagement, response, round_of
from tests.assessment.storage.tinydb.disks import FailingDisk
from tests.assessment.storage.tinydb.transaction import (
    ACME,
    ANN,
    KEY,
    WRITES,
    Clean,
    furnished,
    opened_round,
    state,
    state_after,
)
from tests.assessment.storage.words import names_nothing_of_the_host


class StuckDisk(FailingDisk):
    """From when it is told so, no file in this folder takes another's place."""

    stuck = ""

    def replace(self, source: Path, target: Path) -> None:
        if self.stuck and self.stuck in target.parts:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        super().replace(source, target)


@pytest.fixture
def stuck(tmp_path: Path) -> tuple[TinyDBDocuments, StuckDisk]:
    """A transaction was decided, and its last file does not take its place."""
    disk = StuckDisk()
    documents = furnished(tmp_path / "stuck", disk)
    disk.stuck = "keys"
    with pytest.raises(NotSaved):
        documents.transaction(WRITES)
    return documents, disk


TOUCHING: dict[str, Callable[[Documents], object]] = {
    "reading a part of it": lambda documents: documents.read(ACCESS, (KEY,)),
    "reading what was replaced": lambda documents: documents.read(RESPONSE, ANN),
    "writing over it": lambda documents: documents.change(ENGAGEMENT, ACME, opened_round),
    "adding within it": lambda documents: documents.add(RESPONSE, response("eve", "bolt")),
    "listing what is within it": lambda documents: documents.names(RESPONSE, ("bolt",)),
    "deleting it": lambda documents: documents.delete(ENGAGEMENT, ("bolt",)),
}


@pytest.mark.parametrize("act", TOUCHING.values(), ids=TOUCHING)
def test_nobody_touches_what_was_decided_before_it_is_done(
    stuck: tuple[TinyDBDocuments, StuckDisk], act: Callable[[Documents], object]
) -> None:
    documents, disk = stuck
    with pytest.raises(StorageError) as raised:
        act(documents)
    assert names_nothing_of_the_host(raised.value)
    disk.stuck = ""
    act(documents)
    documents.close()


def test_others_go_on_meanwhile_and_it_is_done_as_soon_as_the_disk_lets_it(
    tmp_path: Path,
    stuck: tuple[TinyDBDocuments, StuckDisk],
    clean: Clean,
) -> None:
    documents, disk = stuck
    documents.add(ENGAGEMENT, engagement("cord"))
    documents.add(RESPONSE, response("ann", "cord"))
    disk.stuck = ""
    assert state(documents) == clean.new
    documents.close()
    assert state_after(tmp_path / "stuck") == clean.new


def test_it_is_done_at_the_next_start_where_the_disk_never_let_it(
    tmp_path: Path,
    stuck: tuple[TinyDBDocuments, StuckDisk],
    clean: Clean,
) -> None:
    stuck[0].close()
    assert state_after(tmp_path / "stuck") == clean.new


def listing_of(folder: Path) -> Path:
    """The list of what was decided and is not done."""
    [listing] = (folder / "scratch").glob("*.commit")
    return listing


def test_the_list_of_what_was_decided_opens_with_tinydb(
    tmp_path: Path, stuck: tuple[TinyDBDocuments, StuckDisk]
) -> None:
    stuck[0].close()
    with TinyDB(listing_of(tmp_path / "stuck")) as plain:
        assert plain.table("waypoint").all() == [{"kind": "commit", "format": 1}]
        assert plain.table("moves").all()[-1]["to"].endswith(f"{KEY}.json")


LISTS = {
    "nothing": b"",
    "not JSON": b"once upon a time",
    "no stamp": b"{}",
    "a list": b'{"waypoint":{"1":{"kind":"commit","format":1}},"moves":[1]}',
    "no targets": b'{"waypoint":{"1":{"kind":"commit","format":1}},"moves":{"1":{"from":"a"}}}',
    "a newer format": b'{"waypoint":{"1":{"kind":"commit","format":2}},"moves":{}}',
}


@pytest.mark.parametrize("content", LISTS.values(), ids=LISTS)
def test_a_start_that_cannot_read_what_was_decided_says_which_file_and_touches_nothing(
    tmp_path: Path, stuck: tuple[TinyDBDocuments, StuckDisk], content: bytes
) -> None:
    folder = tmp_path / "stuck"
    stuck[0].close()
    listing = listing_of(folder)
    listing.write_bytes(content)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for _ in range(2):
        with pytest.raises(Damaged) as raised:
            TinyDBDocuments(folder)
        assert str(listing) in raised.value.detail
        assert names_nothing_of_the_host(raised.value)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    listing.unlink()
    assert state_after(folder)[-1] is None


def test_a_list_that_comes_back_puts_nothing_over_what_was_written_since(
    tmp_path: Path, stuck: tuple[TinyDBDocuments, StuckDisk]
) -> None:
    folder = tmp_path / "stuck"
    stuck[0].close()
    listing = listing_of(folder)
    content = listing.read_bytes()
    documents = TinyDBDocuments(folder)
    later = documents.change(ENGAGEMENT, ACME, lambda kept: kept.with_round(round_of("second")))
    documents.close()
    listing.write_bytes(content)
    documents = TinyDBDocuments(folder)
    assert documents.read(ENGAGEMENT, ACME) == later
    assert not listing.exists()
    documents.close()


def test_a_copy_made_meanwhile_that_lacks_the_folders_opens_with_all_of_it(
    tmp_path: Path, stuck: tuple[TinyDBDocuments, StuckDisk], clean: Clean
) -> None:
    folder = tmp_path / "stuck"
    stuck[0].close()
    shutil.rmtree(folder / "keys")
    assert state_after(folder) == clean.new


def test_a_list_that_comes_back_brings_back_nothing_that_was_deleted_since(
    tmp_path: Path, stuck: tuple[TinyDBDocuments, StuckDisk]
) -> None:
    folder = tmp_path / "stuck"
    stuck[0].close()
    listing = listing_of(folder)
    content = listing.read_bytes()
    documents = TinyDBDocuments(folder)
    documents.delete(ENGAGEMENT, ("bolt",))
    documents.close()
    listing.write_bytes(content)
    assert state_after(folder)[2:4] == [None, None]
    assert list(folder.rglob("*bolt*")) == []
