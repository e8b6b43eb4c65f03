"""The command as a process of its own: pipes, encodings, what it imports."""

import json
import os
import subprocess
import sys
from pathlib import Path

SAMPLE = Path("assessment/samples/crm-maturity-2.csv")
SCORE = ("score", "--instrument", "crm-maturity")


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


def test_help_imports_nothing_heavy() -> None:
    probe = (
        "import sys; from assessment.__main__ import main; main([]); "
        "print([name for name in ('pydantic', 'yaml', 'numpy', 'scipy') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, timeout=60, check=True, text=True
    )
    assert ran.stdout.splitlines()[-1] == "[]"


def test_a_score_without_a_path_needs_no_solver() -> None:
    probe = (
        "import sys; from assessment.__main__ import main; "
        f"main([*{SCORE!r}, {str(SAMPLE)!r}, '--json']); "
        "print('scipy' in sys.modules, 'plotly' in sys.modules, 'streamlit' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, timeout=60, check=True, text=True
    )
    assert ran.stdout.splitlines()[-1] == "False False False"
