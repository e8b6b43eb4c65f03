"""The record: intact or broken, it can be read, checked and taken away."""

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assessment.bootstrap import Site, build
from assessment.domain.triangle import verify
from assessment.domain.triangle.event import Event
from assessment.domain.triangle.project import AuditLog
from assessment.errors import Damaged
from assessment.services.audit_logs import verifier
from assessment.settings import Settings
from assessment.storage.kinds import PROJECT
from assessment.storage.store import Store
from tests.rehearsal import Rehearsal


@pytest.fixture
def rehearsal(tmp_path: Path) -> Rehearsal:
    return Rehearsal(build(Settings(tmp_path, "memory:", "127.0.0.1", 1))).varied()


def tamper(site: Site, seat_project: str, seq: int, change: Mapping[str, object]) -> None:
    """Change an event behind the site's back."""
    store = site.store
    assert isinstance(store, Store)

    def changed(book: AuditLog) -> AuditLog:
        events = list(book.events)
        events[seq - 1] = Event.model_validate({**events[seq - 1].model_dump(), **change})
        return book.model_copy(update={"events": tuple(events)})

    store._documents.change(PROJECT, (seat_project,), changed)


def test_an_intact_record_is_said_to_be_intact(rehearsal: Rehearsal) -> None:
    found = rehearsal.site.audit_logs.check(rehearsal.access("reader"))
    book = rehearsal.site.audit_logs.audit_log(rehearsal.access("reader"))
    assert (found.broken, found.head) == (None, book.events[-1].hash)
    exported = rehearsal.site.audit_logs.export(rehearsal.access("reader"))
    assert verify.verify(exported, found.head).proved == len(book.events)


def test_the_site_says_of_its_own_record_that_nothing_outside_proves_it(
    rehearsal: Rehearsal,
) -> None:
    whole, unproved = rehearsal.site.audit_logs.check(rehearsal.chair).proof
    assert str(whole).startswith("Nothing is broken up to event 20 of 20")
    assert str(unproved) == str(verify.UNPROVED)


def test_the_program_that_is_handed_out_verifies_the_record(
    rehearsal: Rehearsal, tmp_path: Path
) -> None:
    program, record = tmp_path / "check.py", tmp_path / "record.json"
    program.write_text(verifier(), encoding="utf-8")
    record.write_bytes(rehearsal.site.audit_logs.export(rehearsal.access("reader")))
    command = [sys.executable, "-I", str(program), str(record)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    record.write_bytes(record.read_bytes().replace(b"revealed", b"concealed"))
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1


def test_every_time_in_the_record_says_that_it_is_in_utc(rehearsal: Rehearsal) -> None:
    record = json.loads(rehearsal.site.audit_logs.export(rehearsal.access("reader")))
    times = [datetime.fromisoformat(event["at"]) for event in record["events"]]
    assert times
    assert {one.tzinfo for one in times} == {UTC}


def test_what_is_handed_out_with_the_record_holds_nothing_private(rehearsal: Rehearsal) -> None:
    project = rehearsal.site.audit_logs.audit_log(rehearsal.access("reader")).project
    assert (dict(project.positions), project.draft) == ({}, None)


def test_a_changed_event_is_named_and_nothing_more_is_done_on_it(rehearsal: Rehearsal) -> None:
    access = rehearsal.chair
    tamper(rehearsal.site, access.project, 2, {"at": "2020-01-01T00:00:00Z"})
    broken = rehearsal.site.audit_logs.check(access).broken
    assert str(broken).startswith("Event 2 (took the invitation) was changed")
    assert rehearsal.site.projects.see(access).ledger.active is not None
    with pytest.raises(Damaged, match="Event 2 does not fit its hash"):
        rehearsal.site.agreements.retitle(access, 1, "More")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"positions": 7, "absent": 7}, id="another shape"),
        pytest.param({"positions": {"a": {"fixed": "luck"}}, "absent": []}, id="no position"),
    ],
)
def test_a_record_that_amounts_to_nothing_is_damaged_and_can_still_be_read(
    rehearsal: Rehearsal, body: object
) -> None:
    site, access = rehearsal.site, rehearsal.chair
    shown = next(one for one in site.audit_logs.audit_log(access).events if one.kind == "revealed")
    tamper(site, access.project, shown.seq, {"body": body})
    with pytest.raises(Damaged, match="left as it is"):
        site.projects.see(access)
    assert site.projects.landing(access) == "record"
    assert f"Event {shown.seq} (showed the positions to everybody)" in str(
        site.audit_logs.check(access).broken
    )
    assert (
        len(site.audit_logs.audit_log(access).events)
        == len(site.audit_logs.export(access).splitlines()) - 2
    )


def test_what_no_record_can_hold_is_broken_and_no_error(rehearsal: Rehearsal) -> None:
    tamper(rehearsal.site, rehearsal.chair.project, 1, {"body": {"person": 0.5}})
    assert "no record can hold" in str(rehearsal.site.audit_logs.check(rehearsal.chair).broken)
