"""A printed version says what was decided under it since it was signed, as the screen does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assessment.bootstrap import build
from assessment.domain.triangle.project import AuditLog
from assessment.reports.agreement import paper_of
from assessment.reports.blocks import Block, Table, walk
from assessment.reports.documents import agreement_pdf
from assessment.reports.views.version_account import version_account
from assessment.reports.wording import Wording, wording
from assessment.settings import Settings
from tests.rehearsal import TITLE, Rehearsal
from tests.reports.documents.reader import Pdf
from tests.reports.views.values import texts

ENGLISH: Wording = wording()


@pytest.fixture
def rehearsal(tmp_path: Path) -> Rehearsal:
    place = {"WAYPOINT_STORE": "memory:", "WAYPOINT_DATA": str(tmp_path)}
    return Rehearsal(build(Settings.read(place)))


def log_of(rehearsal: Rehearsal) -> AuditLog:
    return rehearsal.site.audit_logs.audit_log(rehearsal.chair)


def accounts(rehearsal: Rehearsal) -> list[tuple[Block, ...]]:
    """Of each version, the first one first."""
    known = rehearsal.site.projects.see(rehearsal.chair).ledger.agreements
    return [version_account(one, log_of(rehearsal)) for one in known]


def printed(rehearsal: Rehearsal, at: int = 0) -> Pdf:
    one = rehearsal.site.projects.see(rehearsal.chair).ledger.agreements[at]
    log = log_of(rehearsal)
    return Pdf(agreement_pdf(paper_of(one, log), ENGLISH, version_account(one, log)))


def joined(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


def between_head_and_foot(page: str) -> str:
    """A page without its foot, and without the columns' names that a table says again above it."""
    body = " ".join(page.split()).partition(f"{TITLE}, version")[0]
    return body.removeprefix("No. Variation Outcome Why ")


def numbers(of: tuple[Block, ...]) -> list[object]:
    [table] = [one for one in walk(of) if isinstance(one, Table)]
    return [row[0] for row in table.rows]


@pytest.mark.parametrize("vary", [Rehearsal.varied, Rehearsal.rescoped, Rehearsal.exceeded])
def test_all_of_it_is_printed(rehearsal: Rehearsal, vary: Callable[[Rehearsal], Rehearsal]) -> None:
    vary(rehearsal)
    [account] = accounts(rehearsal)
    pages = "".join(map(between_head_and_foot, printed(rehearsal).pages))
    said = [joined(text) for text in texts(account, ENGLISH)]

    assert joined("As it stands today") in said
    assert len(said) > 15
    assert [text for text in said if text not in joined(pages)] == []


def test_columns_of_sentences_share_the_page(rehearsal: Rehearsal) -> None:
    rehearsal.rescoped()
    [account] = accounts(rehearsal)
    _, second, *_ = printed(rehearsal).pages
    [table] = [one for one in walk(account) if isinstance(one, Table)]

    assert [one for one in texts((table,), ENGLISH) if joined(one) not in joined(second)] == []


def test_it_says_of_which_event_it_is(rehearsal: Rehearsal) -> None:
    rehearsal.varied()
    events = len(log_of(rehearsal).events)
    assert f"As of event {events}," in printed(rehearsal).text


def test_what_waits_for_a_decision_is_none_of_it(rehearsal: Rehearsal) -> None:
    rehearsal.varied()
    [account] = accounts(rehearsal)
    assert numbers(account) == [1, 2, 3]


def test_a_replaced_version_has_what_was_decided_under_it_and_no_today(
    rehearsal: Rehearsal,
) -> None:
    rehearsal.varied()
    finish = {"finish": "2027-07-31"}
    terms = rehearsal.site.projects.see(rehearsal.chair).ledger.agreements[0].terms
    second = terms.model_copy(update=finish)
    rehearsal.site.agreements.propose(rehearsal.chair, "Second", second)
    rehearsal.signs("ann").signs("ben")
    before, now = accounts(rehearsal)

    assert numbers(before) == [1, 2, 3]
    assert "As it stands today" not in list(texts(before, ENGLISH))
    assert "As it stands today" in list(texts(now, ENGLISH))
    assert "Variations" in printed(rehearsal).bookmarks


def renewed(rehearsal: Rehearsal) -> str:
    """A second version waits for signatures; what it says of the variations before it."""
    terms = rehearsal.site.projects.see(rehearsal.chair).ledger.agreements[0].terms
    terms = terms.model_copy(update={"finish": "2027-07-31", "scope": ()})
    rehearsal.site.agreements.propose(rehearsal.chair, "Second", terms)
    return " ".join(printed(rehearsal, 1).text.split())


@pytest.mark.parametrize(
    ("vary", "said"),
    [
        (Rehearsal.varied, "Version 1: 1 variation. It took 8 days and €9,000."),
        (
            Rehearsal.rescoped,
            ("Version 1: 2 variations. Together they took €15,000. Together they gave back 1 day."),
        ),
    ],
)
def test_a_later_version_says_how_much_was_accepted_under_those_before(
    rehearsal: Rehearsal, vary: Callable[[Rehearsal], Rehearsal], said: str
) -> None:
    vary(rehearsal)
    earlier = "Accepted under earlier versions:"

    assert earlier not in printed(rehearsal).text
    waiting = renewed(rehearsal)
    assert f"{said} None of it counts against" in waiting.partition(earlier)[2]
    rehearsal.signs("ann").signs("ben")
    assert said in " ".join(printed(rehearsal, 1).text.split())


@pytest.mark.parametrize("stage", [Rehearsal.proposed, Rehearsal.changed])
def test_what_was_never_in_force_has_none(
    rehearsal: Rehearsal, stage: Callable[[Rehearsal], Rehearsal]
) -> None:
    stage(rehearsal)
    assert accounts(rehearsal) == [()]
    assert "Variations" not in printed(rehearsal).bookmarks
