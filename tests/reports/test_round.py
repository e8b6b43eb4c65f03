"""What a group's round promises is said in one sentence that follows from its settings."""

from itertools import product

import pytest

from assessment.domain.rounds import LEAST_THRESHOLD, MOST_THRESHOLD, RoundSettings
from assessment.reports.sentences.round import promise
from tests.reports.english import english

EVERY = list(product((True, False), (LEAST_THRESHOLD, MOST_THRESHOLD), (True, False)))


@pytest.mark.parametrize(("anonymous", "threshold", "answers"), EVERY)
def test_the_promise_is_one_sentence_about_names_and_the_threshold(
    *, anonymous: bool, threshold: int, answers: bool
) -> None:
    words = english(
        promise(
            RoundSettings(
                title="Spring. Survey",
                anonymous=anonymous,
                threshold=threshold,
                facilitator_answers=answers,
            )
        )
    )
    assert words.count(".") == 1
    assert ("no name is taken" in words) is anonymous
    assert ("with your name" in words) is not anonymous
    assert (f"{threshold} people or more" in words) is anonymous
    assert ("answers too" in words) is answers
