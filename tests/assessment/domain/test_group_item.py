"""One question of a round: the four states, what is contested, what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.group_item import GroupItem, Remark, has_level, remarks
from assessment.domain.response import Answer
from scoring import Verdict
from tests.assessment.domain.group_rounds import ITEMS, response, scored

FIRST = ITEMS[0]


def item(*choices: str) -> GroupItem:
    people = [response({FIRST: one}) for one in choices]
    [found] = [one for one in scored(people).items if one.spec.id == FIRST]
    return found


def test_the_four_states_are_counted_apart() -> None:
    found = item("1", "1", "5", "dk", "na", "na")
    counted = found.counted
    assert (counted.claimed, counted.dont_know, counted.not_applicable) == ((2, 0, 0, 0, 1), 1, 2)
    assert found.answered == 3
    assert found.mean == pytest.approx(7 / 3)
    assert [str(level.value) for level in found.levels] == ["1", "2", "3", "4", "5"]


def test_whether_people_agree_is_judged_as_anywhere() -> None:
    assert item(*"33333333").judgement.verdict is Verdict.SHARED
    assert item(*"11115555").judgement.two_camps
    assert item(*"333").judgement.verdict is Verdict.DOTS


@pytest.mark.parametrize(
    ("choices", "contested"),
    [
        ("11115555", ["1", "5"]),
        ("1112225", []),
        ("112255", ["1", "2", "5"]),
        ("3333", []),
    ],
)
def test_what_many_gave_apart_from_each_other_is_contested(
    choices: str, contested: list[str]
) -> None:
    assert [str(level.value) for level in item(*choices).contested] == contested


def test_what_fewer_than_the_threshold_answered_counts_for_nothing() -> None:
    found = item("1", "5", "dk", "dk")
    assert found.withheld
    assert (found.answered, found.mean, found.contested) == (0, None, ())
    assert not item("dk", "dk", "dk").withheld
    assert not item("1", "5", "5", "dk").withheld


@pytest.mark.parametrize(
    ("choice", "has"), [("3", True), ("dk", False), ("na", False), (None, False)]
)
def test_only_a_level_is_one(choice: str | None, *, has: bool) -> None:
    assert has_level({FIRST: Answer(choice=choice)}, FIRST) is has
    assert not has_level({}, FIRST)


@given(st.permutations(["Zeta", "alpha", "=1+1", " "]))
def test_what_was_typed_stands_in_one_order_whoever_came_first(words: list[str]) -> None:
    people = [response({FIRST: "3"}, comment=one, evidence=f"{one}.") for one in words]
    found = remarks(people, FIRST)
    assert found[:3] == tuple(Remark("comment", one) for one in ("=1+1", "Zeta", "alpha"))
    assert {one.field for one in found[3:]} == {"evidence"}
    assert remarks(people, "active-use") == ()
