"""Files of an older format open, files of a newer one are refused and left alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from assessment.errors import Damaged
from assessment.storage.documents import Tables
from assessment.storage.formats import UPGRADES, Upgrades, newest, stamped, upgraded
from assessment.storage.store import Store
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import begun, level, ref, response
from tests.assessment.storage.words import names_nothing_of_the_host

STAMP = {"kind": "response", "format": 1}


def split_head(tables: Tables) -> Tables:
    """From made-up format 1, where all is one document, to 2, where records have a table."""
    whole = dict(tables["response"]["1"])
    answers = whole.pop("answers")
    rows = {str(n): {"item": i, "level": v} for n, (i, v) in enumerate(answers.items(), start=1)}
    return {"head": {"1": whole}, "records": rows}


def nest_records(tables: Tables) -> Tables:
    """From made-up format 2, where a record is a level, to 3, which is today's."""
    rows = {
        number: {"item": row["item"], "record": {"choice": row["level"], "revision": 1}}
        for number, row in tables["records"].items()
    }
    return {**tables, "records": rows}


STEPS: Upgrades = {"response": (split_head, nest_records)}
HEAD = response().head.model_dump(mode="json")
OLD: dict[int, Tables] = {
    1: {"response": {"1": {**HEAD, "answers": {"vision": "3"}}}},
    2: {"head": {"1": HEAD}, "records": {"1": {"item": "vision", "level": "3"}}},
    3: {
        "head": {"1": HEAD},
        "records": {"1": {"item": "vision", "record": {"choice": "3", "revision": 1}}},
    },
}


@contextmanager
def opened(folder: Path, upgrades: Upgrades) -> Iterator[Store]:
    store = tinydb_store(folder, upgrades=upgrades)
    try:
        yield store
    finally:
        store.close()


def put(folder: Path, tables: dict[str, Any]) -> Path:
    """A response's file with these tables, written by TinyDB itself."""
    with opened(folder, STEPS) as store:
        begun(store)
    file = next(folder.rglob("ann.json"))
    file.unlink()
    with TinyDB(file) as database:
        database.storage.write(tables)
    return file


@pytest.mark.parametrize("number", OLD)
def test_a_file_of_every_older_format_opens(tmp_path: Path, number: int) -> None:
    put(tmp_path, {"waypoint": {"1": {**STAMP, "format": number}}, **OLD[number]})
    with opened(tmp_path, STEPS) as store:
        assert store.response(ref()) == response(vision=level("3", 1))


def test_reading_an_older_file_leaves_it_and_writing_brings_it_up_to_date(tmp_path: Path) -> None:
    file = put(tmp_path, {"waypoint": {"1": STAMP}, **OLD[1]})
    old = file.read_bytes()
    with opened(tmp_path, STEPS) as store:
        store.response(ref())
        assert file.read_bytes() == old
        store.write_answer(ref(), "data", level("4"))
    with TinyDB(file) as database:
        assert database.table("waypoint").all() == [{"kind": "response", "format": 3}]
    with opened(tmp_path, STEPS) as store:
        assert store.response(ref()) == response(vision=level("3", 1), data=level("4", 1))


def test_a_newer_file_is_refused_in_words_and_left_alone(tmp_path: Path) -> None:
    file = put(tmp_path, {"waypoint": {"1": {**STAMP, "format": 4}}, "things": {}})
    content = file.read_bytes()
    with opened(tmp_path, STEPS) as store:
        for act in (
            lambda: store.response(ref()),
            lambda: store.write_answer(ref(), "data", level("4")),
        ):
            with pytest.raises(Damaged, match="has format 4, and this version knows up to 3") as it:
                act()
            assert names_nothing_of_the_host(it.value)
    assert file.read_bytes() == content


def test_an_older_file_that_an_upgrade_stumbles_over_is_damaged(tmp_path: Path) -> None:
    file = put(tmp_path, {"waypoint": {"1": STAMP}, "response": {"1": {"answers": None}}})
    content = file.read_bytes()
    with opened(tmp_path, STEPS) as store, pytest.raises(Damaged, match=r"ann\.json"):
        store.response(ref())
    assert file.read_bytes() == content


def test_the_steps_run_in_order_from_the_format_of_the_file() -> None:
    def note(number: int) -> Any:
        return lambda tables: {**tables, "ran": [*tables.get("ran", []), number]}

    steps = {"response": tuple(note(number) for number in (1, 2, 3))}
    stamp = {"waypoint": {"1": {"kind": "response", "format": 2}}}
    assert upgraded(dict(stamp), "response", steps)["ran"] == [2, 3]  # type: ignore[comparison-overlap]  # a list will do here


@pytest.mark.parametrize("kind", ["engagement", "response", "access", "edition"])
def test_what_is_written_today_needs_no_upgrade(kind: str) -> None:
    written = stamped({"things": {}}, kind, UPGRADES)
    assert written["waypoint"]["1"] == {"kind": kind, "format": newest(kind, UPGRADES)}
    assert upgraded(written, kind, UPGRADES) == written
