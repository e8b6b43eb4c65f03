"""All of a view is in every medium: on the screen, in the terminal, in the JSON and on paper."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assessment.domain.context import Context
from assessment.domain.result import path
from assessment.domain.triangle.event import head
from assessment.domain.triangle.exported import read_export, statements
from assessment.reports.blocks import Block, Title, walk
from assessment.reports.documents.block_data import block_data
from assessment.reports.documents.pdf import pdf
from assessment.reports.documents.terminal import terminal
from assessment.reports.views.answers import answers
from assessment.reports.views.board import board_report, reported
from assessment.reports.views.correspondence import correspondence
from assessment.reports.views.exported import exported_project
from assessment.reports.views.path import Way
from assessment.reports.views.record import how_to_verify, record
from assessment.reports.views.result import assessment_result
from assessment.reports.views.scores import every_score
from assessment.reports.views.trend import over_time
from assessment.reports.views.triangle import triangle
from assessment.reports.views.verifier import tried, try_it
from assessment.reports.wording import wording
from assessment.services.audit_logs import Verdict
from assessment.services.changed_byte import changed_record
from assessment.services.outcomes import sample_outcomes
from assessment.services.sample_project import sample_project
from assessment.services.samples import PROJECT
from pages.shared.reader import plain
from questionnaires.library import Library
from tests.reports.documents.reader import Pdf
from tests.reports.views.values import texts

ENGLISH = wording()
RECORDS = {
    "a project": Path("assessment/samples/agreement.json"),
    "the sample project": PROJECT,
}
LIBRARY = "the library"
SHOWN = ("crm-maturity", "cx-progression", *RECORDS, LIBRARY)
NORDWIND = Context(organisation="Nordwind Ltd", role="Managing director", scope="Sales")
BOARD = ("board report of crm-maturity", "board report of cx-progression")
TEXTS = {LIBRARY: 110}  # that there are at least, where a view is short


def view(shown: str) -> tuple[Block, ...]:
    """A result with its answers, or its report; a project with its record; or a part to read."""
    if shown in BOARD:
        return board(shown.removeprefix("board report of "))
    if shown == LIBRARY:
        related = Library().correspondence("crm-maturity")
        assert related is not None
        crm = Library().get("crm-maturity")
        return (Title("library", "Library"), *triangle(), *correspondence(related, crm))
    return project(RECORDS[shown]) if shown in RECORDS else result(shown)


def project(record_file: Path) -> tuple[Block, ...]:
    exported = record_file.read_bytes()
    log, _ = read_export(exported)
    verdict = Verdict(head(log.events), proof=statements(exported))
    tried_out = (*try_it(), *tried(sample_project().verdict, changed_record(0)))
    return (*exported_project(exported), *record(log, verdict), *how_to_verify(), *tried_out)


def result(instrument: str) -> tuple[Block, ...]:
    before, now = sample_outcomes(Library().get(instrument))
    earlier = before.assessed
    three = [one.assessed for one in (before, now, now)]
    return (
        *assessment_result(now.result, earlier, on=now.on, of=NORDWIND),
        *over_time(three),
        every_score(now.result),
        *answers(now.result.instrument, now.response.answers),
    )


def board(instrument: str) -> tuple[Block, ...]:
    """What the board is given of a sample."""
    found = sample_outcomes(Library().get(instrument))
    now = found[-1].result
    ahead = now.next_stage
    assert ahead
    return board_report(reported(found, Way(ahead.value, path(now, ahead.value))))


def squeezed(text: str) -> str:
    """Without spaces and marks of breaking: lines break elsewhere in each medium."""
    return "".join(text.replace("\u200b", "").split())


def on_screen(blocks: Iterable[Block]) -> str:
    from pages.shared.render import render

    def page(shown: "tuple[Block, ...]", render: "Callable[[Iterable[Block]], None]") -> None:
        render(shown)

    screen = AppTest.from_function(
        page, default_timeout=30, kwargs={"shown": tuple(blocks), "render": render}
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAYPOINT_STORE", "memory:")  # or two tests at once would want the same folder
        screen.run()
    assert not screen.exception
    return "\n".join(_shown(screen)).replace("**", "").replace(":small[", "")


def on(there: str, one: str) -> bool:
    """Whether a text is on the screen; steps and what is copied are there as they are."""
    return any(squeezed(said) in there for said in (plain(one), escape(one), one))


def _shown(screen: AppTest) -> Iterator[str]:
    for kind in ("title", "header", "subheader", "markdown", "caption", "info", "error", "code"):
        yield from (str(getattr(part, "value", "")) for part in screen.get(kind))
    yield from (fold.label for fold in screen.expander)
    yield from (str(part.proto.body) for part in screen.get("html"))
    for table in screen.table:
        yield from table.value.columns
        yield from (cell for row in table.value.to_numpy().tolist() for cell in row)


def in_json(blocks: Iterable[Block]) -> str:
    found: list[str] = []

    def collect(of: object) -> None:
        if isinstance(of, str):
            found.append(of)
        elif isinstance(of, dict):
            list(map(collect, of.values()))
        elif isinstance(of, list):
            list(map(collect, of))

    collect(json.loads(json.dumps(block_data(blocks, ENGLISH))))
    return "\n".join(found)


def on_paper(blocks: Sequence[Block]) -> str:
    """The text of its pages, and what stands for its pictures."""
    made = Pdf(pdf(blocks, ENGLISH, datetime(2026, 9, 14, tzinfo=UTC)))
    return "\n".join((made.text, *made.alternatives))


MEDIA: dict[str, Callable[[tuple[Block, ...]], str]] = {
    "terminal": lambda blocks: terminal(blocks, ENGLISH, 10_000),
    "JSON": in_json,
    "PDF": on_paper,
}


@pytest.mark.parametrize("shown", [*SHOWN, *BOARD])
@pytest.mark.parametrize("medium", MEDIA)
def test_all_of_a_view_is_there(medium: str, shown: str) -> None:
    blocks = view(shown)
    expected = texts(blocks, ENGLISH, drawn=medium == "PDF")
    assert len(expected) > TEXTS.get(shown, 130)
    there = squeezed(MEDIA[medium](blocks))
    assert [one for one in expected if squeezed(one) not in there] == []


@pytest.mark.parametrize("shown", [*SHOWN, *BOARD])
def test_all_of_a_view_is_on_the_screen(shown: str) -> None:
    blocks = view(shown)
    there = squeezed(on_screen(blocks))
    missing = [one for one in texts(blocks, ENGLISH) if not on(there, one)]
    assert missing == []


@pytest.mark.parametrize("shown", [*SHOWN, *BOARD])
def test_every_block_has_an_id_of_its_own(shown: str) -> None:
    ids = [one.id for one in walk(view(shown))]
    assert len(ids) == len(set(ids))
