"""A process that dies between any two steps of signing leaves it signed or not signed, never half.

WAYPOINT_KILLS says how often a process is killed (here half as often, since a chain grows).
"""

import os
import random
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assessment.domain.triangle.event import Event
from assessment.domain.triangle.ledger import Ledger, Status
from assessment.services.agreements import Agreements
from assessment.services.audit_logs import AuditLogs
from assessment.services.project_access import ProjectActions
from assessment.services.projects import Projects
from assessment.services.sponsors import Sponsors
from tests.assessment.services.killing import acknowledged_until_killed
from tests.assessment.services.people import Crowd, site_in
from tests.assessment.storage.adapters import tinydb_store
from tests.assessment.storage.tinydb.disks import Died, FailingDisk
from tests.rehearsal import TERMS

KILLS = int(os.environ.get("WAYPOINT_KILLS", "20")) // 2
OTHER = TERMS.model_copy(update={"days_later": 30})
Signed = set[tuple[str, str]]  # who, and which content


def now() -> datetime:
    return datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def prepared(folder: Path, point: str) -> dict[str, str]:
    """A project up to this point, in files. Returns everybody's keys."""
    crowd = Crowd(site_in(folder, "tinydb:"))
    getattr(crowd, point)()
    crowd.site.close()
    return crowd.keys


def found_in(folder: Path, key: str) -> tuple[tuple[Event, ...], Ledger]:
    """What a fresh process finds; its chain is whole and nothing is half signed."""
    store = tinydb_store(folder)
    try:
        table = ProjectActions(store, now)
        view = Projects(table).see(table.access(key))
        assert AuditLogs(table).check(view.access).broken is None
    finally:
        store.close()
    nothing_half(view.events, view.ledger)
    return view.events, view.ledger


def nothing_half(events: tuple[Event, ...], ledger: Ledger) -> None:
    """A full set of signatures is in force, and a changed text has none of the old."""
    for one in ledger.agreements:
        assert {sign.content for sign in one.signatures} <= {one.content}
        in_force = one.status in {Status.ACTIVE, Status.SUPERSEDED}
        assert in_force == (not one.missing), one.version
    kinds = [event.kind for event in events]
    assert sum(one.status is Status.ACTIVE for one in ledger.agreements) == ("activated" in kinds)


Act = Callable[[Agreements, ProjectActions, str, str], object]
ACTS: dict[str, tuple[str, Act]] = {
    "the first signature": (
        "cleo",
        lambda at, table, key, content: at.sign(table.access(key), content),
    ),
    "the last signature": (
        "ben",
        lambda at, table, key, content: at.sign(table.access(key), content),
    ),
    "a change that voids": (
        "chair",
        lambda at, table, key, content: at.amend(table.access(key), content, OTHER),
    ),
    "a sponsor who leaves": (
        "chair",
        lambda _, table, key, __: Sponsors(table).dismiss(
            table.access(key), table.read(table.access(key)).project.present[-1].id
        ),
    ),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_dying_at_any_step_leaves_all_of_it_or_nothing(
    tmp_path: Path, act: tuple[str, Act]
) -> None:
    who, does = act
    outcomes = set()
    for step in range(40):
        folder = tmp_path / str(step)
        keys = prepared(folder, "proposed")
        before, ledger = found_in(folder, keys["chair"])
        assert ledger.proposed is not None
        disk = FailingDisk(dies=True)
        store = tinydb_store(folder, disk)
        table = ProjectActions(store, now)
        disk.arm(step)
        done = False
        with suppress(Died):
            does(Agreements(table), table, keys[who], ledger.proposed.content)
            done = True
        store.close()
        after, _ = found_in(folder, keys["chair"])
        assert after[: len(before)] == before
        outcomes.add(len(after) - len(before))
        if done:
            assert len(after) > len(before)
            break
    assert done
    assert len(outcomes) == 2


def signed_until_killed(folder: Path, keys: list[str], chance: random.Random) -> Signed:
    """The signatures that were acknowledged before the process was killed, at any moment."""
    said = acknowledged_until_killed(
        "tests.assessment.services.signers", str(folder), *keys, lines=(1, 12), chance=chance
    )
    lines = [line.split() for line in said if line]
    return {(person, content) for person, content in lines}


def test_a_killed_process_keeps_every_signature_that_it_acknowledged(tmp_path: Path) -> None:
    keys = prepared(tmp_path, "shown")
    chance, acknowledged = random.Random(7), Signed()
    before: tuple[Event, ...] = ()
    for kill in range(KILLS):
        three = [keys[who] for who in ("chair", "ann", "ben")]
        acknowledged |= signed_until_killed(tmp_path, three, chance)
        events, _ = found_in(tmp_path, keys["chair"])
        kept = {(event.actor, event.body["content"]) for event in events if event.kind == "signed"}
        assert acknowledged <= kept, kill
        assert events[: len(before)] == before
        before = events
    assert len(acknowledged) > 2 * KILLS
    assert {"activated", "superseded", "voided"} <= {event.kind for event in before}
