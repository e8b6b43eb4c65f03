"""docs/command-line.md says what the command does."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from assessment.__main__ import main
from assessment.domain.answer_file import read_answers
from questionnaires.library import Library
from tests.assessment.command_line.conftest import Run
from tests.assessment.samples import MATURITY_FILE

DOC = Path("docs/command-line.md").read_text(encoding="utf-8")
SESSIONS = re.findall(r"```console\n\$ (.+)\n([^`]+)```", DOC)


@pytest.mark.parametrize(("command", "shown"), SESSIONS, ids=["a score", "a target", "a project"])
def test_each_command_prints_what_is_shown(command: str, shown: str) -> None:
    here = command.replace("python", shlex.quote(sys.executable), 1)
    ran = subprocess.run(["bash", "-c", here], capture_output=True, timeout=60, check=True)
    assert ran.stdout.decode() == shown


def test_every_option_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["score", "--help"])
    offered = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help"}
    assert len(offered) == 10
    assert offered - set(re.findall(r"`(--[a-z]+)", DOC)) == set()


def test_the_example_of_an_answer_file_can_be_read() -> None:
    (example,) = re.findall(r"```csv\n([^`]+)```", DOC)
    found = read_answers(example, Library().get("crm-maturity"))
    assert [one.respondent for one in found] == ["Ann", "Ben"]


def test_every_member_of_the_json_is_described(score: Run) -> None:
    found = score(MATURITY_FILE, "Ann,use,3\n", "--json", "--target", "2").json
    members = {
        *found,
        *found["context"],
        *found["overall"],
        *found["items"]["use"],
        *found["stage"],
        *found["path"],
    }
    assert members - set(re.findall(r"`(\w+)`", DOC)) == set()
