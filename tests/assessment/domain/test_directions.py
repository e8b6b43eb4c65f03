"""Directions: what would turn a text around is spelled out, and nothing else of it changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.directions import (
    TURNS,
    set_apart,
    spelled,
    without_foreign_turns,
    without_turns,
)

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


@pytest.mark.parametrize("name", ["בן", "أحمد", "Ben (בן)"])
def test_what_runs_from_right_to_left_is_set_apart_and_stays_so(name: str) -> None:
    apart = set_apart(name)
    assert apart == f"\u2068{name}\u2069"
    assert without_foreign_turns(f"Missing: {apart}, 2.") == f"Missing: {apart}, 2."


@pytest.mark.parametrize("name", ["Ben", "José", "漢字", "٣", ""])
def test_what_does_not_stays_clean(name: str) -> None:
    assert set_apart(name) == name


@given(some.text(some.sampled_from([*MARKS, "a", "א"])))
def test_of_what_somebody_typed_nothing_is_left_that_reaches_beyond_it(text: str) -> None:
    shown = without_foreign_turns(text)
    for whole in re.findall("\u2068א[aא]*\u2069|\u2068a[aא]*א[aא]*\u2069", shown):
        shown = shown.replace(whole, "", 1)
    assert not TURNS & set(map(ord, shown))
