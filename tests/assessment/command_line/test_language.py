"""What the command line prints in another language: no word of ours stays English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.__main__ import main
from assessment.messages import NAME
from assessment.reports.wording import PSEUDO
from assessment.reports.wording.extraction import uses
from tests.assessment.command_line.conftest import HEADER, Run
from tests.assessment.instruments import written
from tests.assessment.samples import MATURITY_FILE

ROOT = Path(__file__).parents[3]
SAMPLE = "assessment/samples/{}-2.csv"
INSTRUMENTS = ("crm-maturity", "cx-progression")
A_WORD = re.compile("[A-Za-z]+")
# What is no word of ours: ids, values as they were found, names of options and of files.
NOT_OURS = re.compile(r"'[^']*'|\([a-z]+-[a-z]+ \d\.\d\)|“[a-z.-]+”|--[a-z]+|\.yaml|\.csv")
IDS = re.compile(r"\b(meaning|success|use|leadership|whole|dk|na|yes|no)\b")
# Somebody's own words, in quotes as values are that were found.
CONTEXT = ("--organisation", "'Nordwind'", "--role", "'Director'", "--scope", "'Sales'")
UNREAD = {"id", "kind", "repeats"}  # in JSON


@pytest.fixture(autouse=True)
def _has_the_pseudo_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPOINT_PSEUDO", "1")


def english(text: str) -> list[str]:
    """The lines with a word that nobody translated."""
    return [line for line in NOT_OURS.sub("", text).splitlines() if A_WORD.search(line)]


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_all_that_is_printed_of_a_result(run: Run, instrument: str) -> None:
    options = ("--instrument", instrument, *CONTEXT, "--target", "3", "--language", PSEUDO)
    ran = run("score", *options, SAMPLE.format(instrument))
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out) > 1000
    assert english(ran.out) == []


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_every_sentence_of_the_json(run: Run, instrument: str) -> None:
    options = ("--instrument", instrument, *CONTEXT, "--json", "--language", PSEUDO)
    said = list(_sentences(run("score", *options, SAMPLE.format(instrument)).json["blocks"]))
    assert len(said) > 50
    assert [one for one in said if english(one)] == []


def _sentences(part: object) -> Iterator[str]:
    match part:
        case dict():
            for name, inside in part.items():
                yield from () if name in UNREAD else _sentences(inside)
        case list():
            for inside in part:
                yield from _sentences(inside)
        case str():
            yield part


@pytest.mark.parametrize(
    ("rows", "options"),
    [
        pytest.param("Ann,use,6\nAnn,uses,3\nBen,use\nAnn,,\n", (), id="rows"),
        pytest.param("Ann,use,3\nAnn,use,4\nann,use,n/a\n", (), id="respondents"),
        pytest.param("", (), id="no rows"),
        pytest.param("Ann,use,3\n", ("--target", "9"), id="no such stage"),
        pytest.param("Ann,use,3\n", ("--target", "2", "--effort", "x=1"), id="no such item"),
        pytest.param("Ann,use,3\n", ("--target", "2", "--effort", "use=-1"), id="no effort"),
        pytest.param("Ann,use,3\n", ("--target", "2", "--ceiling", "use=7"), id="no such level"),
        pytest.param("Ann,use,3\n", ("--target", "2", "--ceiling", "use"), id="no number"),
        pytest.param("Ann,use,3\n", ("--ceiling", "use=2"), id="no target"),
    ],
)
def test_what_is_refused(run: Run, tmp_path: Path, rows: str, options: tuple[str, ...]) -> None:
    answers = tmp_path / "answers.csv"
    answers.write_text(HEADER + rows, encoding="utf-8")
    instrument = written(MATURITY_FILE, tmp_path)
    ran = run("score", "--instrument", instrument, answers, *options, "--language", PSEUDO)
    said = re.sub(r"(?m)^(\S*answers\.csv:\d+: (\w+: )?|python -m assessment: )", "", ran.err)
    said = said.replace("ITEM=NUMBER", "").replace("willing-use", "")
    assert ran.code in {1, 2}
    assert said
    assert english(IDS.sub("", said)) == []


@pytest.mark.parametrize("named", ["no-such-instrument", "crm-maturity"])
def test_files_that_are_not_there(run: Run, named: str) -> None:
    ran = run("score", "--instrument", named, "nowhere.csv", "--language", PSEUDO)
    said = ran.err.replace("python -m assessment: ", "").replace("nowhere.csv:0: ", "")
    for known in (*INSTRUMENTS, "No such file or directory"):  # the last is the system's
        said = said.replace(known, "")
    assert english(said) == []


@pytest.mark.parametrize("command", [(), ("score",)])
def test_the_help(capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit):
        main([*command, "--help", "--language", PSEUDO])
    help_text = " ".join(capsys.readouterr().out.split())
    texts = [
        text for one in uses([ROOT / "assessment/command_line/options.py"]) for text in one.texts
    ]
    pieces = [piece for text in texts for piece in NAME.split(text)[::2] if A_WORD.search(piece)]
    assert len(pieces) > 20
    assert [piece for piece in pieces if len(piece) > 6 and piece.strip() in help_text] == []


def test_a_language_that_there_is_not(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYPOINT_PSEUDO")
    ran = run("score", "--language", PSEUDO)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "python -m assessment: there is no language 'en-XA'; there are: en\n"
