"""What a result offers to take along: the report for the board first, each made when asked for."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
import streamlit as st

from assessment.reports.documents.board import board_pdf
from assessment.reports.documents.json_file import board_json
from assessment.reports.views.board import board_report, reported
from assessment.reports.wording import wording
from assessment.services.outcomes import sample_outcomes
from pages.results import downloads
from questionnaires.library import Library
from tests.pages.screen import Visitor
from tests.reports.documents.reader import Pdf
from tests.reports.views.values import texts

Make = Callable[[], Any]
LABELS = [
    "Download the board report (PDF)",
    "Download the answers (CSV)",
    "Download the numbers (JSON)",
]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is made while a page is drawn."""
    found: list[str] = []
    for name in ("board_pdf", "write_answers", "board_json"):
        monkeypatch.setattr(downloads, name, lambda *_, name=name: found.append(name))
    return found


def test_the_report_comes_first_and_nothing_is_made_while_a_result_is_read(
    executive: Visitor, made: list[str]
) -> None:
    executive.put("leadership", choice="2", comment="=1+1")
    executive.site.assessments.submit(executive.visit)
    executive.open("results/page.py")
    buttons = executive.screen.get("download_button")

    assert [one.proto.label for one in buttons] == LABELS
    assert [one.proto.type for one in buttons] == ["primary", "tertiary", "tertiary"]
    assert made == []


@pytest.mark.parametrize("instrument", ["crm-maturity", "cx-progression"])
def test_a_sample_offers_the_same(stranger: Visitor, instrument: str, made: list[str]) -> None:
    stranger.open("results/sample_page.py", instrument=instrument)

    assert [one.proto.label for one in stranger.screen.get("download_button")] == LABELS
    assert made == []


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, Make]:
    """The files of a sample by their names, as they are offered."""
    offered: dict[str, Make] = {}

    def button(_: str, make: Make, **options: Any) -> None:
        offered[options["file_name"]] = make

    monkeypatch.setattr(st, "download_button", button)
    downloads.draw(sample_outcomes(Library().get("crm-maturity")), None)
    return offered


def test_each_file_bears_the_instrument_and_the_day(
    files: dict[str, Make],
) -> None:
    pdf, csv, numbers = files.values()

    assert [*files] == [f"crm-maturity-2026-09-14.{kind}" for kind in ("pdf", "csv", "json")]
    assert "Board report" in Pdf(pdf()).pages[0]
    assert "managing-director" in csv().decode("utf-8-sig")
    assert json.loads(numbers())["stage"]["reached"] == 3


def test_the_json_has_every_sentence_of_the_report_and_the_numbers_in_full() -> None:
    of = reported(sample_outcomes(Library().get("crm-maturity")), None)
    found = json.loads(board_json(of, wording()))
    said = set(strings(found["blocks"]))

    assert [one for one in texts(board_report(of), wording()) if one not in said] == []
    assert found["overall"]["score"] == pytest.approx(25 / 9)
    assert found["items"]["buying-process"]["score"] is None


def strings(of: object) -> list[str]:
    match of:
        case str():
            return [of]
        case dict():
            return [text for one in of.values() for text in strings(one)]
        case list():
            return [text for one in of for text in strings(one)]
        case _:
            return []


def test_the_report_needs_no_streamlit() -> None:
    of = reported(sample_outcomes(Library().get("crm-maturity"))[:1], None)
    made = Pdf(board_pdf(of, wording(), datetime(2026, 9, 14, tzinfo=UTC)))

    assert "Board report" in made.pages[0]
    assert "What changed since last time" not in made.text
