"""Messages and their values in English and in the pseudo-locale."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.messages import (
    Count,
    Level,
    Listing,
    Money,
    Percent,
    Score,
    Sentences,
    Value,
    listing,
    msg,
    plural,
)
from assessment.reports.wording import PSEUDO, wording
from tests.scoring.notation import F

ENGLISH = wording()
ASCII_LETTER = re.compile("[A-Za-z]")


def test_a_value_stands_where_its_name_is() -> None:
    message = msg("Stage {number}: {name}.", number=3, name="Defined")
    assert ENGLISH.text(message) == "Stage 3: Defined."


@given(st.text())
def test_what_somebody_wrote_is_never_taken_for_a_name(words: str) -> None:
    assert ENGLISH.text(msg("“{words}”", words=words)) == f"“{words}”"
    assert wording(PSEUDO).text(msg("“{words}”", words=words)) == f"“{words}”"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Score(F(125, 36), (F(7, 2),)), "3.47"),
        (Score(F(49, 20)), "2.5"),
        (Score(3.0), "3.0"),
        (Score(None), "not scored"),
        (Level(F(3)), "3"),
        (Level(F(8, 3)), "2.67"),
        (Level(F(267, 100), (F(8, 3),)), "2.67"),
        (Level(F(8, 3), (F(267, 100),)), "2.667"),
        (Level(F(10)), "10"),
        (Percent(F(1, 2)), "50%"),
        (Percent(0.999), "over 99%"),
        (Percent(F(1, 1000)), "under 1%"),
        (Percent(F(0)), "0%"),
        (Percent(F(1)), "100%"),
        (Percent(F(672, 1000), (F(661, 1000),)), "67%"),
        (Percent(F(672, 1000), (F(668, 1000),)), "67.2%"),
        (Percent(F(9999, 10000), (F(1),)), "99.99%"),
        (Count(2), "two"),
        (Count(2, first=True), "Two"),
        (Count(11), "11"),
        (Count(0), "no"),
        (40_000, "40,000"),
        (Listing(("a", "b"), "or"), "a or b"),
        (listing("abcde", most=3), "a, b, c and two more"),
        (listing("abc", most=3), "a, b and c"),
        (listing([]), ""),
    ],
)
def test_a_value_reads(value: Value, text: str) -> None:
    assert ENGLISH.text(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Score(F(7, 2)), "3.5"),
        (Score(None), "None"),
        (Level(F(3)), "3"),
        (Percent(F(1, 2)), "50.000000%"),
        (Money(4_000_050, "EUR"), "4000050 EUR"),
        (Count(2), "2"),
        (listing([Count(2), "b"]), "2, b"),
        (Sentences((msg("One."), msg("Two."))), "One. Two."),
        (plural("{count} answer", "{count} answers", count=1), "1 answer"),
    ],
)
def test_logs_read_a_value_in_english_without_a_locale(value: Value, text: str) -> None:
    assert str(msg("{value}", value=value)) == text


def test_sentences_follow_each_other() -> None:
    said = Sentences((msg("One is {score}.", score=Score(F(3))), msg("Two.")))
    assert ENGLISH.text(said) == "One is 3.0. Two."


def test_messages_stand_in_messages_and_lists() -> None:
    need = msg("{what} to rise to {score}", what="Process", score=Score(F(3)))
    checks = plural("one yes-or-no check", "{count} yes-or-no checks", count=Count(3))
    sentence = msg("The next stage needs {needs}.", needs=listing([need, checks]))
    assert ENGLISH.text(sentence) == (
        "The next stage needs Process to rise to 3.0 and three yes-or-no checks."
    )


def test_values_are_escaped_and_our_own_words_are_not() -> None:
    markdown = replace(ENGLISH, value=lambda text: text.replace("*", r"\*"))
    message = msg("**First.** {what}", what=listing(["*not*", msg("*ours*")]))
    assert markdown.text(message) == r"**First.** \*not\* and *ours*"


def test_the_pseudo_locale_leaves_no_letter_of_ours_without_an_accent() -> None:
    message = msg(
        "{who} gave {amount} by {day}: {share}, {left}.",
        who="Ann Lee",
        amount=Money(4_000_000, "EUR"),
        day=date(2026, 11, 29),
        share=Percent(F(1, 1000)),
        left=listing(["Ann Lee", Count(2), Score(None), "Ann Lee"], most=3),
    )
    text = wording(PSEUDO).text(message)
    assert text.count("Ann Lee") == 2
    assert not ASCII_LETTER.search(text.replace("Ann Lee", ""))


@given(st.from_regex("[A-Za-z ]{9,80}", fullmatch=True))
def test_what_is_ours_is_a_third_longer_in_the_pseudo_locale(ours: str) -> None:
    letters = sum(map(str.isalpha, ours))
    accented = wording(PSEUDO).ours(ours)
    assert len(accented) == len(ours) + letters // 3
    assert not ASCII_LETTER.search(accented)


def test_an_amount_whose_currency_is_not_known_is_a_number() -> None:
    assert wording().text(Money(1_500_000, "")) == "15,000"
