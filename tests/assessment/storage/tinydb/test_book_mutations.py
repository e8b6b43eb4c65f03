"""Ten thousand mutated files of a project: damage, a chain that is said to be broken, or intact."""

import json
import os
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from assessment.domain.access import Role
from assessment.domain.triangle.project import AuditLog
from assessment.errors import Damaged
from assessment.services.audit_logs import AuditLogs
from assessment.services.project_access import ProjectAccess, ProjectActions
from assessment.services.projects import Projects
from assessment.storage.store import Store
from tests.assessment.services.people import Crowd, site_in
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.samples import NOON, happened

RUNS = 10_000
SHARES = 10
PIECES = [
    b"", b"\0", b"\xff", b'"', b",", b"{", b"}", b"[", b"]", b"[" * 2000, b"null", b"NaN", b"-1",
    b"1e999", b"9" * 5000, b"0.5", b"true", b"\\ud800", b"\xed\xa0\x80", b'"events":{', b" ",
    b'"hash":"', b'"seq":1,', b"a", b"1", b"left", b"signed",
]  # fmt: skip
VALUES: list[object] = [None, True, -1, 0, 10**30, "", "x", "\ud800", [], [1], {}, {"a": []}]


class StoredValue(NamedTuple):
    """A project in its file: where it is, what stands there, and what it says."""

    store: Store
    file: Path
    content: bytes
    book: AuditLog

    def found_in(self, content: bytes, turn: int) -> str:
        """What the services say of a file with this content; the chain is as it was if "intact"."""
        self.file.write_bytes(content)
        os.utime(self.file, ns=(turn, turn))  # tells one version from the next
        table = ProjectActions(self.store, lambda: NOON)
        access = ProjectAccess(self.book.project.id, Role.FACILITATOR)
        try:
            if AuditLogs(table).check(access).broken:
                return "broken"
            assert Projects(table).see(access).events == self.book.events
        except Damaged:
            return "damaged"
        return "intact"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoredValue]:
    folder = tmp_path_factory.mktemp("kept")
    crowd = Crowd(site_in(folder, "tinydb:"))
    crowd.shown()
    chair = crowd.chair
    crowd.site.close()
    [file] = folder.rglob(f"{chair.project}.json")
    store = tinydb_store(folder)
    yield StoredValue(store, file, file.read_bytes(), store.audit_log(chair.project))
    store.close()


def mutated(chance: random.Random, content: bytes) -> bytes:
    """The file with one or two stretches replaced, or its end cut off."""
    for _ in range(chance.randint(1, 2)):
        start = chance.randrange(len(content) + 1)
        end = min(len(content), start + chance.choice((0, 1, 1, 2, 8, 64, 700)))
        content = content[:start] + chance.choice(PIECES) + content[end:]
    return content[: chance.randrange(len(content) + 1)] if chance.random() < 0.1 else content


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Whatever holds something, with each key or number that it holds it under."""
    if isinstance(value, dict | list):
        for key, inner in list(value.items() if isinstance(value, dict) else enumerate(value)):
            yield value, key
            yield from places(inner)


def altered(chance: random.Random, content: bytes) -> bytes:
    """Still JSON, but one thing in it is another, or gone, or there twice."""
    tables = json.loads(content)
    holder, key = chance.choice(list(places(tables)))
    match chance.randrange(3):
        case 0:
            holder[key] = chance.choice(VALUES)
        case 1:
            del holder[key]
        case _:
            other, name = chance.choice(list(places(tables)))
            holder[key] = json.loads(json.dumps(other[name]))
    return json.dumps(tables).encode()


@pytest.mark.parametrize("share", range(SHARES))
def test_a_mutated_file_is_damage_or_broken_or_holds_the_chain_that_it_held(
    kept: StoredValue, share: int
) -> None:
    chance = random.Random(share)
    found: Counter[str] = Counter()
    for turn in range(RUNS // SHARES):
        change = altered if chance.random() < 0.3 else mutated
        content = change(chance, kept.content)
        found[kept.found_in(content, share * RUNS + turn + 1)] += 1
        assert kept.file.read_bytes() == content
    assert min(found[what] for what in ("damaged", "broken", "intact")) > 5
    assert kept.found_in(kept.content, (share + 1) * RUNS) == "intact"


def forged(kept: StoredValue) -> dict[str, Any]:
    tables: dict[str, Any] = json.loads(kept.content)
    tables["events"]["3"]["at"] = "2020-01-01T00:00:00Z"
    return tables


def test_nothing_is_added_to_a_chain_with_another_letter_in_it(kept: StoredValue) -> None:
    content = json.dumps(forged(kept)).encode()
    assert kept.found_in(content, 1) == "broken"
    project = kept.store.project(kept.book.project.id)
    more = happened("more", after=kept.book.events)
    with pytest.raises(Damaged, match="Event 3 does not fit its hash"):
        kept.store.append(project.id, more)
    with pytest.raises(Damaged, match="Event 3 does not fit its hash"):
        kept.store.replace_project(project, more)
    assert kept.file.read_bytes() == content


def test_nothing_is_added_to_a_chain_that_holds_what_no_event_can(kept: StoredValue) -> None:
    tables = forged(kept)
    tables["events"]["3"]["body"] = {"person": 0.5}
    assert kept.found_in(json.dumps(tables).encode(), 2) == "broken"
    with pytest.raises(Damaged, match="Event 3 does not fit its hash"):
        kept.store.append(kept.book.project.id, happened("more", after=kept.book.events))


@pytest.mark.parametrize("seq", ["2", "6"], ids=["one within", "the last"])
def test_a_file_that_has_lost_an_event_is_damaged(kept: StoredValue, seq: str) -> None:
    tables = json.loads(kept.content)
    del tables["events"][seq]
    assert kept.found_in(json.dumps(tables).encode(), int(seq) + 2) == "damaged"
    with pytest.raises(Damaged, match="some of its events are missing"):
        kept.store.audit_log(kept.book.project.id)
