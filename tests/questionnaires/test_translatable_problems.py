"""Problems of an instrument's file are messages: the pseudo-locale accents every word of ours."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from assessment.reports.sentences.instrument_problems import instrument_problem
from assessment.reports.wording import PSEUDO, wording
from questionnaires.checks import check_files, check_folder
from questionnaires.loader import read
from questionnaires.problems import Problem
from tests.questionnaires.broken import Broken
from tests.questionnaires.sample import SMALL
from tests.questionnaires.test_problems import CASES

OURS = replace(wording(PSEUDO), value=lambda _: "")  # without what authors and parsers wrote
A_WORD = re.compile("[A-Za-z]+")


def untranslated(problem: Problem) -> list[str]:
    return A_WORD.findall(OURS.text(instrument_problem(problem)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_no_word_of_a_problem_escapes_the_translators(case: Broken) -> None:
    problems = read(case.text(), "x.yaml").problems
    assert problems
    assert [untranslated(one) for one in problems] == [[] for _ in problems]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_a_problem_reads_in_english_as_the_check_prints_it(case: Broken) -> None:
    for one in read(case.text(), "x.yaml").problems:
        said = wording().text(instrument_problem(one))
        assert said.replace(", and ", ", ") == str(one).replace(", and ", ", ")


@pytest.mark.parametrize("source", [b"\xff", b"- a\n", b"", b"a: b\n" * 300_000])
def test_no_word_of_a_file_that_is_no_instrument_escapes(source: bytes) -> None:
    problems = read(source, "x.yaml").problems
    assert problems
    assert [untranslated(one) for one in problems] == [[] for _ in problems]


def test_no_word_of_a_folder_escapes(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "releases.json").write_text("[]", encoding="utf-8")
    problems = (*check_folder(tmp_path).problems, *check_files([tmp_path]).problems)
    found = {"file-name", "bad-releases", "stale-schema", "unreadable-file"}
    assert {one.code for one in problems} == found
    assert [untranslated(one) for one in problems] == [[] for _ in problems]
