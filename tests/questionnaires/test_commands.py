"""python -m questionnaires, as an author runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from questionnaires.__main__ import main
from questionnaires.editor_schema import FILE, editor_schema
from questionnaires.library import DATA
from tests.questionnaires.sample import SMALL, changed

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the sample and the schema for editors."""
    (tmp_path / "small-sample.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / FILE).write_text(editor_schema(), encoding="utf-8")
    return tmp_path


def test_a_clean_folder_gives_the_counts_and_0(folder: Path, capsys: Captured) -> None:
    assert main(["check"], folder) == 0
    assert capsys.readouterr().out == "1 file: 0 errors, 0 warnings\n"


def test_a_problem_gives_a_line_and_1(folder: Path, capsys: Captured) -> None:
    path = folder / "small-sample.yaml"
    path.write_text(changed(("minutes: 2", "minutes: 2\nminute: 2")), encoding="utf-8")
    assert main(["check", str(path)]) == 1
    expected = (
        f"{path}:6: unknown-key there is no key 'minute' here at minute "
        "(value 'minute'; remedy: did you mean minutes?)\n1 file: 1 error, 0 warnings\n"
    )
    assert expected == capsys.readouterr().out


def test_warnings_alone_give_0(folder: Path, capsys: Captured) -> None:
    path = folder / "small-sample.yaml"
    path.write_text(SMALL + "translations:\n  cs: {title: Vzorek}\n", encoding="utf-8")
    assert main(["check", str(path)]) == 0
    assert "0 errors, 1 warning\n" in capsys.readouterr().out


def test_a_file_of_another_name_is_told(folder: Path, capsys: Captured) -> None:
    path = (folder / "small-sample.yaml").rename(folder / "other.yaml")
    assert main(["check", str(path)]) == 1
    assert f"{path}:1: file-name" in capsys.readouterr().out


@pytest.mark.parametrize("contents", [None, "", "{}", editor_schema() + " "])
def test_a_stale_schema_is_told(folder: Path, capsys: Captured, contents: str | None) -> None:
    (folder / FILE).unlink()
    if contents is not None:
        (folder / FILE).write_text(contents, encoding="utf-8")
    assert main(["check"], folder) == 1
    assert f"{folder / FILE}:0: stale-schema" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("no-such-file.yaml", "unreadable-file", id="a file that is not there"),
        pytest.param(".", "unreadable-file", id="a folder"),
        pytest.param("binary", "not-utf-8", id="a binary"),
        pytest.param("huge", "too-large", id="a huge file"),
        pytest.param("a\nb", "unreadable-file", id="a name with a line break"),
        pytest.param("a\0b", "unreadable-file", id="a name with a NUL"),
        pytest.param("a" * 5000, "unreadable-file", id="a name that is too long"),
        pytest.param("small-sample.yaml/x", "unreadable-file", id="a file below a file"),
    ],
)
def test_what_is_no_instrument_gives_a_problem_not_a_traceback(
    folder: Path, capsys: Captured, name: str, code: str
) -> None:
    (folder / "binary").write_bytes(bytes(range(256)) * 10)
    (folder / "huge").write_bytes(b"a: b\n" * 300_000)
    assert main(["check", str(folder / name)]) == 1
    told, summary = capsys.readouterr().out.splitlines()
    assert f": {code} " in told
    assert summary == "1 file: 1 error, 0 warnings"


def test_an_unreadable_file_says_why(capsys: Captured) -> None:
    assert main(["check", "/no/such/file"]) == 1
    assert "no such file or directory" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["chek"], ["release"], ["schema", "x"]])
def test_wrong_usage_gives_2(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_release_is_recorded_and_then_known(folder: Path, capsys: Captured) -> None:
    assert [main(["release", "small-sample"], folder) for _ in "ab"] == [0, 0]
    expected = "small-sample 1.1: recorded\nsmall-sample 1.1: recorded already\n"
    assert expected == capsys.readouterr().out


@pytest.mark.parametrize("name", ["no-such-instrument", "broken", "../small-sample"])
def test_what_cannot_be_released_is_told(folder: Path, capsys: Captured, name: str) -> None:
    (folder / "broken.yaml").write_text("id: broken", encoding="utf-8")
    assert main(["release", name], folder) == 1
    assert capsys.readouterr().err


def test_the_schema_that_ships_is_the_one_of_the_program(capsys: Captured) -> None:
    assert main(["schema"]) == 0
    assert (DATA / FILE).read_text(encoding="utf-8") == capsys.readouterr().out


def test_the_instruments_that_ship_have_no_errors(capsys: Captured) -> None:
    assert main(["check"]) == 0, capsys.readouterr().out


def test_the_command_runs_on_a_screen_that_only_knows_ascii(folder: Path) -> None:
    path = folder / "small-sample.yaml"
    path.write_text(changed(("minutes: 2", "minutes: šest")), encoding="utf-8")
    command = [sys.executable, "-m", "questionnaires", "check", str(path)]
    done = subprocess.run(
        command, capture_output=True, check=False, env={"PYTHONIOENCODING": "ascii"}
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"'\\u0161est'" in done.stdout
