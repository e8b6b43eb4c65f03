"""The command line, run within this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assessment.__main__ import main
from tests.assessment.instruments import File, written

HEADER = "respondent,item,answer\n"


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `python -m assessment` with these arguments."""

    def _run(*arguments: str | Path) -> Ran:
        code = main([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return _run


@pytest.fixture
def score(run: Run, tmp_path: Path) -> Run:
    """Scores rows of answers with an instrument from a file."""

    def _score(content: File, rows: str, *options: str) -> Ran:
        answers = tmp_path / "answers.csv"
        answers.write_text(HEADER + rows, encoding="utf-8")
        instrument = written(content, tmp_path)
        return run("score", "--instrument", instrument, answers, *options)

    return _score
