"""A hundred points as they are typed: none of the fields ever changes another."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.triangle.bridge import weights
from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.hundred import whole_points
from assessment.domain.triangle.points import LEAST, WHOLE, TypedPoints
from assessment.domain.triangle.terms import Point
from assessment.errors import Refused
from assessment.reports.sentences.triangle.hundred import points_given
from tests.rehearsal import PLAN, QUALITY, TERMS

numbers = some.integers(0, 110).map(str)
texts = some.one_of(numbers, some.sampled_from(["", " ", "x", "7.5", "-3", "50 %", "٣", "1,0"]))


@given(texts, texts, texts)
def test_it_is_a_point_only_where_a_hundred_are_given_and_five_to_each(
    time: str, cost: str, quality: str
) -> None:
    typed = TypedPoints(time, cost, quality)
    if typed.point is None:
        assert not typed.are_whole or typed.total != WHOLE or min(typed.numbers) < LEAST
    else:
        numbers = typed.with_rest.numbers
        assert sum(numbers) == WHOLE
        assert whole_points(typed.point) == numbers
        assert TypedPoints.of(typed.point, numbers).numbers == numbers


@given(some.integers(0, 110), some.integers(0, 110))
def test_a_field_left_empty_gets_the_rest_where_the_rest_is_enough(time: int, cost: int) -> None:
    typed = TypedPoints(str(time), str(cost))
    left = WHOLE - time - cost
    is_point = min(time, cost, left) >= LEAST
    assert typed.point == (Point.of(time, cost, left) if is_point else None)


@given(texts, texts, texts)
def test_what_is_typed_stands_as_it_was_typed_beside_a_third_each(
    time: str, cost: str, quality: str
) -> None:
    typed = TypedPoints(time, cost, quality, equal=True)
    assert typed.point == Point.equal()
    assert typed._replace(equal=False) == TypedPoints(time, cost, quality)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (("50", "30", "20"), "100 of 100."),
        (("50", "34", ""), "100 of 100: quality gets the rest, 16."),
        (("50", "", ""), "50 of 100: 50 left."),
        (("50", "46", ""), "96 of 100: 4 left."),
        (("", "", ""), "0 of 100: 100 left."),
        (("100", "50", "1"), "151 of 100: 51 too many."),
        (("96", "2", "2"), "Each gets at least 5."),
        (("100", "0", "0"), "Each gets at least 5."),
        (("50", "30", "x"), "Quality: write whole numbers, for example 50."),
        (("\u0665\u0660", "\u0663\u0660", "\u0662\u0660"), "100 of 100."),
        (("33.3", "33.3", "33.3"), "Time, cost, quality: write whole numbers, for example 50."),
    ],
)
def test_what_is_missing_is_said(typed: tuple[str, str, str], expected: str) -> None:
    assert str(points_given(TypedPoints(*typed))) == expected


def test_a_third_each_weighs_the_same_for_all_three() -> None:
    assert len(set(weights(Point.equal()))) == 1
    assert len(set(weights(Point.of(34, 33, 33)))) == 2


@pytest.mark.parametrize("weighed", [True, False])
def test_a_draft_of_linked_sliders_that_were_never_moved_says_nothing(weighed: bool) -> None:
    old = {"kind": "position", "later": "none", "time": 34, "cost": 33, "quality": 33}
    fields = PositionDraft.model_validate({**old, "weighed": weighed})
    assert fields.points == (TypedPoints("34", "33", "33") if weighed else TypedPoints())
    assert fields.later == "none"


def test_an_old_draft_of_terms_has_its_points_still() -> None:
    fields = TermsDraft.of(TERMS).model_dump(mode="json", exclude={"equal"})
    sliders = {name: int(fields[name]) for name in ("time", "cost", "quality")}
    assert TermsDraft.model_validate({**fields, **sliders}) == TermsDraft.of(TERMS)


def test_terms_whose_points_make_no_hundred_are_refused_by_their_field() -> None:
    fields = TermsDraft.of(TERMS).model_copy(update={"time": "36"})
    with pytest.raises(Refused, match="The agreed position: 101 of 100 points are given"):
        _ = fields.terms


def test_a_third_each_is_kept_as_that() -> None:
    equal = QUALITY.model_copy(update={"points": Point.equal()})
    fields = PositionDraft.of(equal, PLAN)
    assert (fields.equal, fields.points.typed) == (True, ("", "", ""))
    assert fields.position(PLAN) == equal
