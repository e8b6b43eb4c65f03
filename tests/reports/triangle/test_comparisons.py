from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.reports.sentences.triangle.comparisons import check, compared, matters
from scoring.triangle import Comparisons
from tests.reports.english import english


def said(of: Comparisons) -> str:
    return english(check(of))


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        (1, "time and cost matter equally"),
        (2, "time matters twice as much as cost"),
        (9, "time matters nine times as much as cost"),
        (Fraction(1, 2), "cost matters twice as much as time"),
        (1 / 7, "cost matters seven times as much as time"),
        (1.5, "time matters 1.5 times as much as cost"),
        (0.4, "cost matters 2.5 times as much as time"),
    ],
)
def test_a_comparison_is_said_from_the_side_that_matters_more(
    ratio: Fraction | float, said: str
) -> None:
    assert english(compared("time", "cost", ratio)) == said


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        (27, "time matters 27 times as much as cost"),
        (81, "time matters 81 times as much as cost"),
        (1.02, "time and cost matter equally"),
    ],
)
def test_what_follows_may_be_larger_than_the_scale(ratio: float, said: str) -> None:
    assert english(compared("time", "cost", ratio)) == said


def test_short_comparisons_name_what_matters_more() -> None:
    assert english([matters("time", 2), matters("cost", 9)]) == (
        "Time matters twice as much",
        "Cost matters nine times as much",
    )


def test_what_was_said_and_what_follows_from_it_stand_side_by_side() -> None:
    assert said(Comparisons(2, 2, 3)) == (
        "You said: time matters twice as much as cost, and cost matters three times as much as "
        "quality. Together: time matters six times as much as quality. You said: time matters "
        "twice as much as quality."
    )
    assert said(Comparisons(1 / 2, 1 / 2, 1 / 3)).endswith(
        "Together: quality matters six times as much as time. You said: quality matters twice as "
        "much as time."
    )


def test_comparisons_that_fit_are_said_to_fit() -> None:
    assert said(Comparisons(2, 6, 3)).endswith(
        "Together: time matters six times as much as quality. That is what you said."
    )


def test_a_circle_is_called_a_circle() -> None:
    assert said(Comparisons(9, 1 / 9, 9)).endswith(
        "Together: time matters 81 times as much as quality. "
        "You said: quality matters nine times as much as time. "
        "That is a circle: time before cost, cost before quality, and quality before time."
    )
    assert said(Comparisons(1 / 2, 2, 1 / 2)).endswith(
        "You said: time matters twice as much as quality. "
        "That is a circle: time before quality, quality before cost, and cost before time."
    )


def test_what_only_disagrees_is_not_called_a_circle() -> None:
    assert said(Comparisons(3, 1, 1)).endswith("You said: time and quality matter equally.")
    assert said(Comparisons(9, 9, 9)).endswith(
        "You said: time matters nine times as much as quality."
    )


RATIO = st.sampled_from([n / 1 for n in range(1, 10)] + [1 / n for n in range(2, 10)])


@given(RATIO, RATIO, RATIO)
def test_every_answer_can_be_said(a: float, b: float, c: float) -> None:
    text = said(Comparisons(a, b, c))

    assert text.startswith("You said: ")
    assert text.endswith(".")
    assert (abs(a * c / b - 1) > 1e-9) or "That is what you said." in text
