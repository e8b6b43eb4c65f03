"""Join codes: read off a wall, typed on a phone, and no key."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.access import hash_key
from assessment.domain.join_code import (
    ALPHABET,
    LENGTH,
    code_hash,
    in_print,
    new_code,
    typed_code,
)

CODES = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)
ALIKE = ("0OQD", "1IL", "5S", "8B", "2Z", "UV", "6G")  # what people take for each other


@pytest.mark.parametrize("alike", ALIKE)
def test_no_two_characters_of_a_code_are_taken_for_each_other(alike: str) -> None:
    assert len(set(alike) & set(ALPHABET)) <= 1


def test_there_are_tens_of_millions_of_codes_and_none_is_a_word() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert len(ALPHABET) ** LENGTH > 47_000_000
    assert not set("AEIOU") & set(ALPHABET)


@given(CODES)
def test_a_code_is_understood_as_people_type_it(code: str) -> None:
    spaced = " ".join(code.lower())
    for typed in (
        code,
        code.lower(),
        in_print(code),
        f" {spaced}\n",
        f"{code[:2]}\u2013{code[2:]}",
    ):
        assert typed_code(typed) == code


@pytest.mark.parametrize("typed", ["", "CDF37", "CDF3799", "CDF37O", "CDF37\u00e9", "\u00df" * 6])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert typed_code(typed) == ""


def test_codes_are_random_and_use_the_whole_alphabet() -> None:
    codes = [new_code() for _ in range(2000)]
    assert len(set(codes)) > 1990
    for place in range(LENGTH):
        found = Counter(code[place] for code in codes)
        assert set(found) == set(ALPHABET)
        assert max(found.values()) < 2 * 2000 / len(ALPHABET)


@given(CODES)
def test_the_hash_of_a_code_is_never_that_of_a_key(code: str) -> None:
    assert code_hash(code) != hash_key(code)
    assert len(code_hash(code)) == len(hash_key(code))
