"""Directions: what would turn a text around is spelled out, and nothing else of it changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.directions import TURNS, spelled, without_turns

MARKS = sorted(map(chr, TURNS))


@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_a_mark_is_spelled_out_by_its_number(mark: str) -> None:
    assert without_turns(f"a{mark}b") == f"a[U+{ord(mark):X}]b"


@given(some.text(some.characters(exclude_characters=MARKS)))
def test_a_text_without_such_marks_stays_as_it_is(text: str) -> None:
    assert without_turns(text) == text


@given(some.text(some.sampled_from([*MARKS, "a", "א", "\u200f"])))
def test_no_mark_is_left(text: str) -> None:
    assert not TURNS & set(map(ord, without_turns(text)))
    assert without_turns(text) == "".join(spelled(one) if one in MARKS else one for one in text)
