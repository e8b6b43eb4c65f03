"""Too few answers for a stage: what is lacking comes first, and no score is given a word."""

import pytest

from assessment.domain.result import assess
from assessment.reports.sentences.about import About
from questionnaires.schema import Band
from tests.reports.english import english
from tests.reports.test_about import TEN, Said, result


@pytest.mark.parametrize(
    ("levels", "first"),
    [
        (
            "2 2 - - - - - - - -",
            (
                "This is not enough for a verdict: three answers are lacking. Two of ten questions "
                "have a level; at least five are needed."
            ),
        ),
        (
            "4 4 4 4 - - - - - -",
            (
                "This is not enough for a verdict: one answer is lacking. Four of ten questions "
                "have a level; at least five are needed."
            ),
        ),
        (
            "3 3 - 3 3 3 - - 3 3",
            (
                "This is not enough for a verdict: at least one answer is lacking. Nothing is "
                "known yet of Process."
            ),
        ),
    ],
)
def test_the_arithmetic_of_too_few_answers_begins_with_what_is_lacking(
    levels: str, first: str
) -> None:
    about = About(result(Said(levels)))

    assert english(about.arithmetic())[0] == first
    assert english(about.arithmetic())[1].startswith("Overall is the mean of ")
    assert english(about.arithmetic(about.result.scheme.dimensions[0]))[0].startswith(
        "Strategy is the mean"
    )


def test_too_few_answers_are_given_no_word_for_their_score() -> None:
    worded = TEN.model_copy(update={"bands": (Band(start="1", end="5", name="Mixed"),)})

    assert About(assess(worded, [Said("2 2 - - - - - - - -")])).band is None
    band = english(About(assess(worded, [Said("2 2 2 2 2 2 2 2 2 2")])).band) or ""
    assert band.endswith("Mixed.")
