"""The record page: what happened in words, whether it is whole, and what can be taken away."""

from collections.abc import Callable, Mapping

import pytest

from assessment.domain.triangle.event import Event
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.variation import Outcome
from assessment.storage.kinds import PROJECT
from assessment.storage.store import Store
from pages.shared import register, session
from pages.shared.reader import plain
from tests.browser.hostile import TEXTS
from tests.pages.screen import Visitor
from tests.rehearsal import Rehearsal, asks

PAGE = "triangle/record/page.py"
EVERYBODY = ("chair", "ann", "ben", "cleo", "reader")
Sit = Callable[[str], Visitor]
EVENTS = 20  # of a rehearsal that has gone on to its variations


def rows(visitor: Visitor) -> list[list[str]]:
    [table] = visitor.screen.table
    return [[str(cell).replace("\\", "") for cell in row] for row in table.value.to_numpy()]


def text(visitor: Visitor) -> str:
    return visitor.text.replace("\\", "")


def downloads(visitor: Visitor) -> list[str]:
    return [str(one.proto.label) for one in visitor.screen.get("download_button")]


def tamper(rehearsal: Rehearsal, seq: int, change: Mapping[str, object]) -> None:
    """Change an event behind the site's back."""
    store = rehearsal.site.store
    assert isinstance(store, Store)

    def changed(book: AuditLog) -> AuditLog:
        events = list(book.events)
        events[seq - 1] = Event.model_validate({**events[seq - 1].model_dump(), **change})
        return book.model_copy(update={"events": tuple(events)})

    store._documents.change(PROJECT, (rehearsal.chair.project,), changed)


@pytest.mark.parametrize("who", EVERYBODY)
def test_everybody_with_a_seat_reads_all_of_it_the_latest_first(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    rehearsal.varied()
    visitor = sit(who).open(PAGE)
    shown = rows(visitor)
    events = rehearsal.site.audit_logs.audit_log(rehearsal.chair).events
    assert [row[0] for row in shown] == [str(one.seq) for one in reversed(events)]
    raised = "Ann raised variation 4, “Import of old e-mail”. It takes 6 days and €4,000."
    assert shown[0][2].replace("\N{NO-BREAK SPACE}", " ") == raised
    assert shown[-1][2] == "Ann became a sponsor."
    assert f"Checked now. Nothing is broken up to event {len(events)} of" in text(visitor)


def test_the_head_is_there_whole_and_the_one_command_to_check_it(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.varied()
    shown = [one.value for one in sit("reader").open(PAGE).screen.code]
    head = rehearsal.site.audit_logs.check(rehearsal.chair).head
    assert shown == [
        head,
        "python3 verify.py agreement.json",
        "python3 verify.py agreement.json --head HEAD",
    ]


def test_record_verifier_and_each_version_can_be_taken_away(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.signed()
    assert downloads(sit("ben").open(PAGE)) == [
        "Download the record",
        "Download the verifier",
        "Version 1 as a PDF (in force)",
    ]


def test_before_anything_has_happened_it_says_so(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    shown = text(sit("chair").open(PAGE))
    assert "Nothing has happened yet" in shown
    assert "The record begins when somebody is invited." in shown


def test_a_long_record_is_shown_whole_when_asked_for(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.signed()
    for number in range(1, 12):
        rehearsal.site.variations.raise_one(rehearsal.chair, asks("Search"))
        rehearsal.site.variations.decide(rehearsal.access("ann"), number, Outcome.REFUSED, "No.")
    visitor = sit("reader").open(PAGE)
    assert len(rows(visitor)) == 25
    visitor.screen.toggle(key=session.RECORD_WHOLE).set_value(True).run()
    assert len(rows(visitor)) == len(rehearsal.site.projects.see(rehearsal.chair).events)


def test_the_record_says_what_a_change_of_the_terms_changed(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.changed()
    [said] = [row[2] for row in rows(sit("ben").open(PAGE)) if "changed the terms" in row[2]]
    assert said.startswith(
        "The facilitator changed the terms of version 1, which is version 1.1 from here on."
    )
    assert "The finish may move by: at most 20 days before, at most 30 days now." in said


def test_what_it_does_not_prove_is_said(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    shown = text(sit("chair").open(PAGE))
    assert "This record shows tampering; it does not prevent it." in shown
    assert "names stand outside the chain" in shown


@pytest.mark.parametrize("who", EVERYBODY)
def test_a_changed_event_is_named_and_everything_is_still_there(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    rehearsal.varied()
    changed = rehearsal.number("signed")
    tamper(rehearsal, changed, {"at": "2020-01-01T00:00:00Z"})
    visitor = sit(who).open(PAGE)
    [error] = visitor.screen.error
    assert f"Event {changed} (signed a version) was changed" in error.value.replace("\\", "")
    assert "Nothing is broken" not in text(visitor)
    assert len(rows(visitor)) == EVENTS
    assert "Download the record" in downloads(visitor)


def test_a_record_that_cannot_be_understood_is_shown_as_it_is_kept(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.varied()
    shown = rehearsal.number("revealed")
    tamper(rehearsal, shown, {"body": {}})
    visitor = sit("ann").open(PAGE)
    assert list(visitor.screen.exception) == []
    [error] = visitor.screen.error
    assert f"Event {shown} (showed the positions to everybody) was changed" in error.value.replace(
        "\\", ""
    )
    assert len(rows(visitor)) == EVENTS
    assert rows(visitor)[-shown][2].startswith("This event cannot be put into words")


@pytest.mark.parametrize(
    "page",
    [one.file for one in register.AGREEING if one not in (register.RECORD, register.INVITATION)],
)
def test_other_pages_word_a_damaged_record_and_lead_to_it(
    rehearsal: Rehearsal, sit: Sit, page: str
) -> None:
    rehearsal.varied()
    tamper(rehearsal, rehearsal.number("revealed"), {"body": {}})
    visitor = sit("ann").open(page)
    assert list(visitor.screen.exception) == []
    assert visitor.heading == "This project cannot be read at the moment"
    [error] = visitor.screen.error
    assert "Nothing was changed or lost" in error.value


@pytest.mark.parametrize("name", TEXTS)
def test_what_people_wrote_is_shown_as_text(rehearsal: Rehearsal, sit: Sit, name: str) -> None:
    written = TEXTS[name].strip()
    rehearsal.proposed()
    content = rehearsal.site.projects.see(rehearsal.chair).ledger.agreements[0].content
    rehearsal.site.agreements.decline(rehearsal.access("ben"), content, written)
    visitor = sit("reader").open(PAGE)
    assert list(visitor.screen.exception) == []
    [table] = visitor.screen.table
    assert plain(written) in table.value["What"][0]


def test_a_stranger_sees_nothing_of_it(rehearsal: Rehearsal, stranger: Visitor) -> None:
    rehearsal.varied()
    stranger.open(PAGE)
    assert stranger.heading == "No project is open here"
    assert list(stranger.screen.table) == []
