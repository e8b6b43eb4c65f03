"""`python -m assessment project`: an exported record without a browser."""

import json
from pathlib import Path

from assessment.domain.triangle.export import export
from assessment.services.samples import PROJECT
from tests.assessment.command_line.conftest import Run

RECORD = Path("assessment/samples/agreement.json")


def test_a_record_is_shown_with_everything_that_it_says(run: Run) -> None:
    ran = run("project", RECORD)
    assert (ran.code, ran.err) == (0, "")
    for part in (
        "One CRM for three countries",
        "Version 1 is in force since 1 December 2026, 10:31 UTC.",
        "In the middle of what was said, quality leads",
        "Go-live may move by twenty working days",
        "Cost           €40,000       €9,000      €4,000      €31,000",
        "Import of old e-mail",
    ):
        assert part in ran.out


def test_the_sample_project_is_printed_as_the_site_shows_it(run: Run) -> None:
    said = " ".join(run("project", PROJECT).out.split())
    for part in (
        "One customer record for sales and service",
        "Version 1 is in force since 22 September 2026, 07:40 UTC.",
        "Three sponsors, three different firsts",
        "Paul: time gets 45 of 100 points, cost 35.",
        "any two of those who sign",
        "3. The portal after all, in place of the reports",
        "It was signed as out of scope since version 1.",
    ):
        assert part in said


def test_concessions_are_held_against_the_plan_that_was_agreed(run: Run) -> None:
    assert "Ben would give: 6% more time, 10% more money" in run("project", RECORD).out


def test_no_line_is_wider_than_a_terminal(run: Run) -> None:
    assert max(map(len, run("project", RECORD).out.splitlines())) <= 80


def test_the_same_is_printed_as_json(run: Run) -> None:
    blocks = run("project", RECORD, "--json").json["blocks"]
    assert blocks[0] == {
        "id": "project-title",
        "kind": "title",
        "text": "One CRM for three countries",
    }


def test_a_record_that_was_changed_is_refused_with_the_event(run: Run, tmp_path: Path) -> None:
    changed = tmp_path / "agreement.json"
    changed.write_bytes(RECORD.read_bytes().replace(b"10:31", b"10:32", 1))
    ran = run("project", changed)
    assert (ran.code, ran.out) == (1, "")
    assert "was changed: its hash does not fit it." in ran.err


def test_what_is_whole_and_yet_no_record_of_ours_is_refused(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "agreement.json"
    other.write_bytes(export("p", "Move", {}, []).replace(b'"title":"Move"', b'"title":7'))
    ran = run("project", other)
    assert ran.code == 1
    assert "It is no record that this site has written." in ran.err


def test_a_record_without_positions_says_so(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "agreement.json"
    empty.write_bytes(export("p", "Move", {}, []))
    assert run("project", empty).out == (
        "Move\n\nThe positions are not shown yet, so nothing is agreed.\n\n"
        "What this record proves\n-----------------------\n\n"
        "- It holds no event, so it proves nothing.\n"
        "- The names and the title are not proved: they stand outside the chain.\n"
    )


def test_a_record_is_held_against_the_heads_that_are_named(run: Run) -> None:
    events = json.loads(RECORD.read_bytes())["events"]
    ran = run("project", RECORD, "--head", events[7]["hash"], "--head", events[5]["hash"])
    assert "- Proved: intact up to event 8 of 1 December 2026, 10:31 UTC." in ran.out
    assert "- What came after, up to event 15, is not proved." in ran.out
    other = run("project", RECORD, "--head", "0" * 64)
    assert (other.code, other.out) == (1, "")
    assert "is the hash of no event in this chain." in other.err


def test_without_a_head_nothing_outside_the_record_proves_it(run: Run) -> None:
    assert "- Nothing outside this record proves it:" in run("project", RECORD).out


def test_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "agreement.json"
    ran = run("project", missing)
    assert (ran.code, ran.err) == (1, f"{missing}: cannot be read: No such file or directory\n")
