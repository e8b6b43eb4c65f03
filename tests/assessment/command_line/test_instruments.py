"""`python -m assessment check`: the problems of instruments, in the language asked for."""

from pathlib import Path

import pytest

from assessment.reports.wording import PSEUDO
from questionnaires.__main__ import main as authors_command
from tests.assessment.command_line.conftest import Run
from tests.assessment.command_line.test_language import english
from tests.questionnaires.sample import SMALL, changed

WRONG = ("minutes: 2", "minutes: 2\nminute: 2")
UNTRANSLATED = "translations:\n  cs: {title: Vzorek}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with an instrument without problems."""
    path = tmp_path / "small-sample.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_the_instruments_that_ship_have_no_problems(run: Run) -> None:
    ran = run("check")
    assert (ran.code, ran.out, ran.err) == (0, "3 files: 0 errors, 0 warnings\n", "")


def test_warnings_alone_are_no_error(run: Run, file: Path) -> None:
    file.write_text(SMALL + UNTRANSLATED, encoding="utf-8")
    ran = run("check", file)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("\n1 file: 0 errors, 1 warning\n")


def test_problems_are_said_in_english_as_the_authors_command_has_them(
    run: Run, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(changed(WRONG) + UNTRANSLATED, encoding="utf-8")
    assert authors_command(["check", str(file)]) == 1
    expected = capsys.readouterr().out
    ran = run("check", file)
    assert (ran.code, ran.out, ran.err) == (1, "", expected)


def test_problems_are_said_in_the_language_asked_for(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYPOINT_PSEUDO", "1")
    file.write_text(changed(WRONG), encoding="utf-8")
    ran = run("check", file, "--language", PSEUDO)
    said = ran.err.replace(str(file), "").replace("unknown-key", "")
    assert ran.code == 1
    assert len(said.splitlines()) == 2
    assert english(said.replace("minutes", "").replace("minute", "")) == []


def test_a_file_that_is_not_there_is_a_problem(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path / "nowhere.yaml")
    assert ran.code == 1
    assert "nowhere.yaml:0: unreadable-file" in ran.err
