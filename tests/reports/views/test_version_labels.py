"""A version that was changed since it was proposed is called 1.1, wherever it is named."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from assessment.bootstrap import build
from assessment.reports.agreement import paper_of
from assessment.reports.agreement.words import version_status
from assessment.reports.blocks import Block, Table, walk
from assessment.reports.documents import agreement_pdf
from assessment.reports.views.agreement import agreement
from assessment.reports.views.exported import exported_project
from assessment.reports.views.project import project_status
from assessment.reports.views.record import events
from assessment.reports.views.variations import variations
from assessment.reports.views.versions import all_texts, differences
from assessment.reports.wording import wording
from assessment.services.project_view import ProjectView
from assessment.settings import Settings
from tests.rehearsal import Rehearsal
from tests.reports.documents.reader import Pdf
from tests.reports.views.values import texts

ENGLISH = wording()
NAMED = re.compile(r"[Vv]ersion ([\d.]*\d)")
VIEWS: dict[str, Callable[[ProjectView], Iterable[Block]]] = {
    "project": project_status,
    "agreement": agreement,
    "variations": variations,
}


@pytest.fixture
def rehearsal(tmp_path: Path) -> Rehearsal:
    place = {"WAYPOINT_STORE": "memory:", "WAYPOINT_DATA": str(tmp_path)}
    return Rehearsal(build(Settings.read(place)))


def seen(rehearsal: Rehearsal) -> ProjectView:
    return rehearsal.site.projects.see(rehearsal.chair)


def named(of: Iterable[str]) -> set[str]:
    return {number for text in of for number in NAMED.findall(text)}


def but_the_list(rehearsal: Rehearsal, name: str) -> list[str]:
    """What a view says outside the list of all versions, which has earlier texts as well."""
    blocks = VIEWS[name](seen(rehearsal))
    return texts((one for one in blocks if one.id != "agreement-versions"), ENGLISH)


@pytest.mark.parametrize("name", ["project", "agreement"])
def test_what_waits_is_called_by_its_last_change(rehearsal: Rehearsal, name: str) -> None:
    rehearsal.changed()
    assert named(but_the_list(rehearsal, name)) == {"1.1"}
    rehearsal.amends(days_later=25)
    assert named(but_the_list(rehearsal, name)) == {"1.2"}


@pytest.mark.parametrize("name", VIEWS)
def test_what_is_in_force_keeps_the_name_that_it_was_signed_under(
    rehearsal: Rehearsal, name: str
) -> None:
    rehearsal.changed().signs("ann").signs("ben")
    assert named(texts(VIEWS[name](seen(rehearsal)), ENGLISH)) == {"1.1"}


def test_the_list_of_versions_has_it(rehearsal: Rehearsal) -> None:
    rehearsal.changed()
    [table] = [
        one
        for one in walk(agreement(seen(rehearsal)))
        if isinstance(one, Table) and one.id == "agreement-versions-table"
    ]
    rows = [[ENGLISH.text(cell) for cell in row if cell is not None] for row in table.rows]
    assert [label for label, *_ in rows] == ["1.1", "1"], "the text that it was before as well"
    changed, earlier = (state for *_, state in rows)
    assert changed.startswith("changed on ")
    assert changed.endswith(", not agreed yet")
    assert earlier.startswith("replaced by version 1.1 on ")


def test_a_version_that_was_changed_is_dated_by_its_change(rehearsal: Rehearsal) -> None:
    rehearsal.changed()
    log = rehearsal.site.audit_logs.audit_log(rehearsal.chair)
    paper = paper_of(seen(rehearsal).ledger.agreements[0], log)
    [amended] = [one for one in log.events if one.kind == "amended"]
    assert paper.changed == amended.at
    rehearsal.signs("ann").signs("ben")
    log = rehearsal.site.audit_logs.audit_log(rehearsal.chair)
    signed = paper_of(seen(rehearsal).ledger.agreements[0], log)
    assert ENGLISH.text(version_status(signed)).startswith("Version 1.1: in force since")


def test_the_texts_of_one_version_are_compared_as_two_versions_are(rehearsal: Rehearsal) -> None:
    rehearsal.changed()
    first, second = all_texts(seen(rehearsal))
    said = texts(differences(seen(rehearsal), first, second), ENGLISH)
    assert "Versions 1 and 1.1 differ in one part of the terms." in said


def test_the_record_calls_each_event_by_the_name_of_its_time(rehearsal: Rehearsal) -> None:
    rehearsal.changed().signs("ann")
    log = rehearsal.site.audit_logs.audit_log(rehearsal.chair)
    said = [text for text in texts(events(log), ENGLISH) if NAMED.search(text)]
    assert [NAMED.findall(text) for text in said] == [
        ["1.1"],  # signed again
        ["1"],  # the signature on version 1 is void
        ["1", "1.1"],  # changed
        ["1"],  # signed
        ["1"],  # proposed
    ]


def test_the_printed_agreement_and_the_exported_record_have_it(rehearsal: Rehearsal) -> None:
    rehearsal.changed().signs("ann").signs("ben")
    log = rehearsal.site.audit_logs.audit_log(rehearsal.chair)
    paper = paper_of(seen(rehearsal).ledger.agreements[0], log)
    assert named([Pdf(agreement_pdf(paper, ENGLISH)).text]) == {"1.1"}
    exported = rehearsal.site.audit_logs.export(rehearsal.chair)
    assert named(texts(exported_project(exported), ENGLISH)) == {"1.1"}


def test_what_changes_is_what_signatures_bind_to_and_not_its_number(rehearsal: Rehearsal) -> None:
    rehearsal.changed()
    stored = [one.body["version"] for one in seen(rehearsal).events if "version" in one.body]
    assert set(stored) == {1}
