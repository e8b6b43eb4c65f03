"""The command as a process of its own: pipes, encodings, what it imports."""

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from scoring.programme import SECONDS
from tests.assessment.command_line.conftest import HEADER
from tests.assessment.instruments import file, stages, written

SAMPLE = Path("assessment/samples/crm-maturity-2.csv")
SCORE = ("score", "--instrument", "crm-maturity")
MARGIN = 20.0  # seconds to start and score beside the search, on a busy machine


def run(
    *arguments: str, answers: bytes = b"", **environ: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "assessment", *arguments],
        input=answers,
        env={**os.environ, **environ},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_answers_can_come_through_a_pipe() -> None:
    ran = run(*SCORE, "-", "--json", answers=SAMPLE.read_bytes())
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout) == json.loads(run(*SCORE, str(SAMPLE), "--json").stdout)


def test_problems_in_a_pipe_are_those_of_the_standard_input() -> None:
    ran = run(*SCORE, "-", answers=b"respondent,item,answer\nAnn,leadership,9\n")
    assert ran.returncode == 1
    assert ran.stderr.startswith(b"standard input:2: answer: ")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = f"{sys.executable} -m assessment score --instrument crm-maturity {SAMPLE} | true"
    ran = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_terminal_that_lacks_letters_gets_the_rest() -> None:
    ran = run(*SCORE, str(SAMPLE), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Stage 3: Defined" in ran.stdout


def test_problems_with_letters_that_a_terminal_lacks_are_still_told() -> None:
    answers = "respondent,item,answer\nAnn,leadership,š\n".encode()
    ran = run(*SCORE, "-", answers=answers, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.returncode == 1
    assert b"standard input:2: answer" in ran.stderr
    assert b"Traceback" not in ran.stderr


def test_sixty_items_print_nothing_but_their_json_and_end_in_time(tmp_path: Path) -> None:
    chance = Random(7)
    weights = {f"i{at}": f"{chance.randint(1000, 9999) / 1000}" for at in range(60)}
    items = [(name, "all", "1..5", {"weight": weight}) for name, weight in weights.items()]
    gate = stages([("overall", None, "3.5")])
    instrument = written(file({"all": None}, items, **gate), tmp_path)
    answers = "".join(
        f"{who},{name},{chance.randint(1, 3)}\n"
        for who in ("Ann", "Ben", "Eve")
        for name in weights
    )
    dear = [f"--effort={name}={weight}" for name, weight in weights.items()]
    begun = monotonic()
    ran = run(
        *("score", "--instrument", str(instrument), "-", "--json", "--target", "2", *dear),
        answers=(HEADER + answers).encode(),
    )
    assert monotonic() - begun < SECONDS + MARGIN
    assert (ran.returncode, ran.stderr) == (0, b"")
    path = json.loads(ran.stdout)["path"]
    assert path["obstacle"] is None
    assert path["effort"] == pytest.approx(sum(one["effort"] for one in path["raises"]))
    assert path["at_least"] is None or 0 < path["at_least"] < path["effort"]


def test_help_imports_nothing_heavy() -> None:
    probe = (
        "import sys; from assessment.__main__ import main; main([]); "
        "print([name for name in ('pydantic', 'yaml', 'numpy', 'scipy') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, timeout=60, check=True, text=True
    )
    assert ran.stdout.splitlines()[-1] == "[]"


def test_a_score_needs_neither_plotly_nor_streamlit() -> None:
    probe = (
        "import sys; from assessment.__main__ import main; "
        f"main([*{SCORE!r}, {str(SAMPLE)!r}, '--json']); "
        "print('plotly' in sys.modules, 'streamlit' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, timeout=60, check=True, text=True
    )
    assert ran.stdout.splitlines()[-1] == "False False"
