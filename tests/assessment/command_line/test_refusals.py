"""What the command line refuses, and how: a line for each problem, and no traceback."""

from pathlib import Path

import pytest

from assessment.__main__ import main
from tests.assessment.command_line.conftest import HEADER, Run
from tests.assessment.instruments import written
from tests.assessment.samples import MATURITY_FILE, NESTED_FILE

GOOD = "Ann,use,3\n"


def test_every_bad_row_is_a_line_with_its_place_value_and_remedy(
    score: Run, tmp_path: Path
) -> None:
    ran = score(MATURITY_FILE, "Ann,use,6\nAnn,uses,3\nBen,use\n", "--json")
    first, second, third = ran.err.splitlines()
    place = tmp_path / "answers.csv"
    assert (ran.code, ran.out) == (1, "")
    assert first == (
        f"{place}:2: answer: not an answer to “use” "
        "(value '6'; remedy: use one of 1, 2, 3, 4, 5, dk, na)"
    )
    assert second.startswith(f"{place}:3: item: there is no such item (value 'uses'; remedy: did")
    assert third.startswith(f"{place}:4: there are 2 cells")


def test_a_header_without_rows_is_a_problem_and_no_table(score: Run, tmp_path: Path) -> None:
    ran = score(MATURITY_FILE, "")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        f"{tmp_path / 'answers.csv'}:1: there is no row below the header "
        "(remedy: add a row for each answer)\n"
    )


def test_problems_of_an_instrument_file_are_lines_too(run: Run, tmp_path: Path) -> None:
    broken = written({**MATURITY_FILE, "minutes": "soon", "colour": "red"}, tmp_path)
    answers = tmp_path / "answers.csv"
    answers.write_text(HEADER + GOOD, encoding="utf-8")
    ran = run("score", "--instrument", broken, answers)
    assert ran.code == 1
    lines = ran.err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith(f"{broken}:") for line in lines)
    assert "'soon'" in ran.err


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        pytest.param("nowhere.csv", "No such file", id="missing"),
        pytest.param(".", "Is a directory", id="a folder"),
        pytest.param("a\0b", "null", id="NUL in the name"),
    ],
)
def test_a_file_that_cannot_be_opened_is_a_line(run: Run, answers: str, why: str) -> None:
    ran = run("score", "--instrument", "crm-maturity", answers)
    assert (ran.code, len(ran.err.splitlines())) == (1, 1)
    assert why in ran.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["--instrument", "crm-maturty", "x.csv"], "crm-maturity", id="unknown id"),
        pytest.param(["--instrument", "crm-maturity", "--effort", "a=1", "x"], "--target", id="no"),
    ],
)
def test_options_that_cannot_be_followed_are_wrong_usage(
    run: Run, arguments: list[str], words: str
) -> None:
    ran = run("score", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        pytest.param(["--target", "9"], "the stages are: 1, 2, 3 and 4", id="no such stage"),
        pytest.param(["--target", "4", "--effort", "use"], "ITEM=NUMBER", id="not a pair"),
        pytest.param(["--target", "4", "--effort", "use=-1"], "negative", id="below nothing"),
        pytest.param(["--target", "4", "--effort", "uses=1"], "'uses'", id="no such item"),
        pytest.param(["--target", "4", "--ceiling", "use=7"], "no level 7", id="no such level"),
    ],
)
def test_a_path_that_cannot_be_asked_for_is_wrong_usage(
    score: Run, options: list[str], words: str
) -> None:
    ran = score(MATURITY_FILE, GOOD, *options)
    assert ran.code == 2
    assert words in ran.err


def test_an_instrument_without_stages_has_no_path(score: Run) -> None:
    ran = score(NESTED_FILE, "Ann,calls,2\n", "--target", "2")
    assert (ran.code, "there is no stage 2; this instrument has none" in ran.err) == (2, True)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["score"], id="nothing"),
        pytest.param(["score", "x.csv"], id="no instrument"),
        pytest.param(["score", "--instrument", "crm-maturity"], id="no answers"),
        pytest.param(["score", "--target", "high", "--instrument", "x", "y"], id="not a number"),
        pytest.param(["scores"], id="no such command"),
        pytest.param(["--jsn"], id="no such option"),
    ],
)
def test_wrong_usage_ends_with_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "usage: python -m assessment" in capsys.readouterr().err


def test_an_interrupted_run_leaves_no_trace(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted:
        """A terminal at which somebody gives up typing."""

        @property
        def buffer(self) -> "Interrupted":
            return self

        def read(self, _size: int) -> bytes:
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", Interrupted())
    ran = run("score", "--instrument", "crm-maturity", "-")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_alone_it_prints_its_help(run: Run) -> None:
    ran = run()
    assert (ran.code, ran.err) == (0, "")
    assert "assessment/samples/crm-maturity-2.csv" in ran.out
