"""Criteria typed one a line: whose words are mended stays who it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.triangle.criteria import lines, reread
from assessment.domain.triangle.terms import Criterion

BEFORE = (
    Criterion(id="c1", text="A customer's history opens within two seconds"),
    Criterion(id="c2", text="Nine of ten users work without calling the help desk"),
    Criterion(id="c3", text="No customer is in the system twice"),
)
FIRST, SECOND, THIRD = (one.text for one in BEFORE)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param([FIRST, SECOND, THIRD], ["c1", "c2", "c3"], id="nothing changed"),
        pytest.param([THIRD, FIRST], ["c3", "c1"], id="one gone, others moved"),
        pytest.param(
            ["A customer's history opens within 3 seconds", SECOND, THIRD],
            ["c1", "c2", "c3"],
            id="one mended",
        ),
        pytest.param(
            [THIRD, "Nine of ten users work without calling"], ["c3", "c2"], id="mended and moved"
        ),
    ],
)
def test_a_criterion_keeps_its_id(typed: list[str], expected: list[str]) -> None:
    assert [one["id"] for one in reread(BEFORE, "\n".join(typed))] == expected


def test_a_criterion_that_looks_the_same_is_the_same_and_is_left_as_it_was_signed() -> None:
    signed = (Criterion(id="c9", text="Cafe\u0301 Nord opens"), *BEFORE)
    [one, *_] = reread(signed, f"Caf\u00e9\u00a0Nord opens\n{FIRST}")
    assert one == signed[0].model_dump()
    ids = {reread((), text)[0]["id"] for text in ("Caf\u00e9 Nord", "Cafe\u0301  Nord\u200b")}
    assert len(ids) == 1


def test_a_line_on_which_nothing_is_seen_is_no_criterion() -> None:
    assert reread(BEFORE, f"\u00ad\n{FIRST}\n \u200b") == (BEFORE[0].model_dump(),)


def test_another_criterion_in_the_same_place_gets_another_id() -> None:
    [one, *_] = reread(BEFORE, f"Every page can be used with a keyboard\n{SECOND}")
    assert one["id"] not in {"c1", "c2", "c3"}


def test_the_same_line_twice_is_two_criteria() -> None:
    assert len({one["id"] for one in reread(BEFORE, f"{FIRST}\n{FIRST}\nNew\nNew")}) == 4


def test_a_new_criterion_does_not_get_the_id_of_one_that_went() -> None:
    [kept] = reread(BEFORE, FIRST)
    assert kept == BEFORE[0].model_dump()
    assert reread([BEFORE[0]], f"{FIRST}\nIt is safe")[1]["id"] not in {"c2", "c3"}


@given(
    some.lists(
        some.text(some.characters(codec="utf-8", exclude_characters="\0"), max_size=30), max_size=8
    )
)
def test_every_line_is_a_criterion_with_an_id_of_its_own(typed: list[str]) -> None:
    text = "\n".join(typed)
    found = reread(BEFORE, text)
    assert tuple(one["text"] for one in found) == lines(text)
    assert len({one["id"] for one in found}) == len(found)
    known = [Criterion.model_validate(one) for one in found]
    assert reread(known, text) == found
