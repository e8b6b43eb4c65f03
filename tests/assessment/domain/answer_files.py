"""What is taken of a file of answers to MATURITY, and what is wrong with one."""

import pytest

from assessment.domain.answer_file import BadAnswerFile, Problem, read_answers
from assessment.domain.response import Answer
from tests.assessment.samples import MATURITY

HEADER = "respondent,item,answer\n"


def problems(source: str | bytes) -> tuple[Problem, ...]:
    """What is wrong with a file of answers to MATURITY."""
    with pytest.raises(BadAnswerFile) as refusal:
        read_answers(source, MATURITY)
    return refusal.value.problems


def only(source: str | bytes) -> Problem:
    (one,) = problems(source)
    return one


def records(source: str | bytes) -> dict[str, Answer]:
    """What is taken of the only respondent."""
    (one,) = read_answers(source, MATURITY)
    return dict(one.answers)
