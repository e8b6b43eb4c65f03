"""The verdict: what a result means, in one sentence before any figure."""

from fractions import Fraction

import pytest

from assessment.reports.sentences.names import Names
from assessment.reports.sentences.verdict import verdict
from scoring import Measure, Requirement, Staging
from tests.reports.english import english

NAMES = Names(
    items={"model": "Data model"},
    dimensions={"process": "Process", "people": "People"},
    groups={"whole": "The whole"},
)
LOW = Fraction(2)


def short(measure: Measure, target: str | None, value: Fraction | None = LOW) -> Requirement:
    return Requirement(measure, target, Fraction(3), value, holds=False)


OVERALL = short(Measure.OVERALL, None)
PROCESS = short(Measure.DIMENSION, "process")
PEOPLE = short(Measure.DIMENSION, "people")
WHOLE = short(Measure.CHECKS, "whole")
MODEL = short(Measure.ITEM, "model", None)

CASES = [
    pytest.param(
        (OVERALL, PROCESS),
        "You stand at stage 3 of 5: what holds you back most is Process.",
        id="one part",
    ),
    pytest.param(
        (OVERALL, PROCESS, PEOPLE, WHOLE),
        "You stand at stage 3 of 5: what holds you back most is Process, People and the "
        "yes-or-no checks of “The whole”.",
        id="three parts",
    ),
    pytest.param(
        (OVERALL,),
        "You stand at stage 3 of 5: no single part holds you back, the next stage asks for more "
        "as a whole.",
        id="the whole",
    ),
    pytest.param(
        (PROCESS, MODEL),
        "You stand at stage 3 of 5; the next stage rests on “Data model”, of which nothing is "
        "known yet.",
        id="unknown",
    ),
]


@pytest.mark.parametrize(("binding", "said"), CASES)
def test_it_says_where_one_stands_and_what_holds_back(
    binding: tuple[Requirement, ...], said: str
) -> None:
    assert english(verdict(Staging(3, (), binding, (), 4), 5, NAMES)) == said


def test_at_the_top_nothing_holds_back() -> None:
    top = english(verdict(Staging(5, (), (), (), None), 5, NAMES)) or ""
    assert top.startswith("This is the highest stage")


def test_without_a_stage_there_is_no_verdict() -> None:
    assert verdict(Staging(None, (), (PROCESS,), (), 2), 5, NAMES) is None
