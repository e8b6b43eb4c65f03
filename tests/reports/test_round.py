"""What a group's round promises is said in one sentence that follows from its settings."""

from itertools import product

import pytest

from assessment.domain.rounds import LEAST_THRESHOLD, MOST_THRESHOLD, RoundSettings
from assessment.reports.sentences.round import promise
from assessment.reports.sentences.round_invitation import WayIn, invitation, reminder
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


WAY = WayIn("https://example.org/join?code=CDF379", "CDF379", "https://example.org/join")


@pytest.mark.parametrize("organisation", ["", "Nordwind"])
def test_an_invitation_has_all_that_is_needed_to_join(organisation: str) -> None:
    settings = RoundSettings(title="Spring survey")
    mail = invitation(settings, organisation, 6, WAY)
    words = english(mail.body)
    assert "Spring survey" in english(mail.subject)
    for needed in (WAY.link, "CDF-379", WAY.address, "6 minutes", english(promise(settings))):
        assert needed in words
    assert ("Nordwind" in words) is bool(organisation)


def test_a_reminder_says_how_to_go_on_and_how_to_begin() -> None:
    words = english(reminder(RoundSettings(title="Spring survey"), WAY).body)
    for needed in ("Spring survey", "the same browser", WAY.link, "CDF-379"):
        assert needed in words
