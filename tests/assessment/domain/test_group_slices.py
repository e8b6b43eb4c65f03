"""Slices: from all that is published of a round nothing follows of fewer than the threshold."""

from fractions import Fraction

from hypothesis import given, settings

from assessment.domain.group_disclosure import RevealedResponse
from assessment.domain.group_slices import SliceMean, SliceResult
from tests.assessment.domain.group_rounds import (
    CRM,
    ITEMS,
    NAMED,
    at_three,
    response,
    rounds,
    scored,
    too_few,
)

moderately = settings(max_examples=60, deadline=None)
FIRST = ITEMS[0]


def by_role(people: list[RevealedResponse], role: str) -> SliceResult:
    [found] = [one for one in scored(people).slices.shown if one.value == role]
    return found


@moderately
@given(rounds())
def test_no_mean_and_no_number_of_a_few_follows(people: list[RevealedResponse]) -> None:
    found = scored(people)
    shown = found.slices.shown
    assert not too_few(people, None, [None, *((one.attribute, one.value) for one in shown)])
    for item in ITEMS:
        published = [(one.attribute, one.value) for one in shown if item in one.items]
        everybody = [] if found.result.item(item).value is None else [None]
        assert not too_few(people, item, [*published, *everybody])


def test_the_law_is_not_vacuous() -> None:
    people = [response({FIRST: "3"})] * 3 + [response({FIRST: "5"}, "Staff")] * 2
    assert too_few(people, FIRST, [None, ("role", "Head")]) == [(3, 4)]


@moderately
@given(rounds())
def test_a_dimension_says_no_more_than_its_questions(people: list[RevealedResponse]) -> None:
    """Each is the mean of means that stand beside it, those that everybody's rests on."""
    for one in scored(people).slices.shown:
        for name, mean in one.dimensions.items():
            parts = [item.id for item in CRM.items if item.dimension == name]
            means = [one.items[part].value for part in parts if part in one.items]
            assert mean.value == Fraction(sum(means), len(means))


@moderately
@given(rounds())
def test_whoever_is_not_shown_changes_nothing_that_is_shown_of_the_others(
    people: list[RevealedResponse],
) -> None:
    """What somebody answers moves the means of their own slices, and of no other."""
    before = scored(people).slices.shown
    other = at_three(people[0])
    changed = response(other, *people[0].given)
    after = scored([changed, *people[1:]]).slices.shown
    for one, two in zip(before, after, strict=True):
        if (one.value or "") not in people[0].given:
            assert {name: item.value for name, item in one.items.items()} == {
                name: item.value for name, item in two.items.items()
            }


def test_a_gap_is_how_far_a_slice_lies_from_everybody() -> None:
    people = [response({FIRST: "4"})] * 3 + [response({FIRST: "2"}, "Staff")] * 3
    head = by_role(people, "Head")
    assert head.people == 3
    assert head.items[FIRST] == SliceMean(Fraction(4), Fraction(3))
    assert head.items[FIRST].gap == 1
    assert head.overall is not None
    assert head.overall.gap == 1
    assert by_role(people, "Staff").dimensions["people"].gap == -1


def test_a_dimension_is_hidden_with_a_question_of_it_that_too_few_answered() -> None:
    both = {FIRST: "4", ITEMS[1]: "4"}
    people = [response(both)] * 2 + [response({FIRST: "4"})] + [response(both, "Staff")] * 4
    head = by_role(people, "Head")
    assert head.items.keys() == {FIRST}
    assert head.dimensions == {}
    assert head.overall is None
    assert scored(people).slices.incomplete


def test_where_all_may_be_shown_nothing_is_missing() -> None:
    people = [response({FIRST: "4"})] * 3 + [response({FIRST: "2"}, "Staff")] * 3
    assert not scored(people).slices.incomplete


def test_slices_stand_as_they_were_offered_and_who_gave_none_comes_last() -> None:
    roles = ("", "Staff", "Head")
    people = [response({FIRST: "4"}, role, "", "Spain") for role in roles for _ in range(3)]
    assert [(one.attribute, one.value) for one in scored(people).slices.shown] == [
        ("role", "Head"),
        ("role", "Staff"),
        ("role", None),
        ("group", "Spain"),
    ]


def test_a_named_round_shows_a_department_of_one() -> None:
    people = [response({FIRST: "4"}), response({FIRST: "2"}, "Staff", "Service")]
    shown = scored(people, NAMED).slices.shown
    assert [one.people for one in shown] == [1, 1, 1, 1, 2]
    people[1] = response({FIRST: "dk"}, "Staff", "Service")
    assert not scored(people, NAMED).slices.incomplete
