"""The result of a round: one arithmetic for one person and for many."""

import pytest
from hypothesis import given, settings

from assessment.domain.group_disclosure import RevealedResponse
from assessment.domain.result import assess
from tests.assessment.domain.group_rounds import (
    CRM,
    ITEMS,
    NAMED,
    SETTINGS,
    at_three,
    response,
    rounds,
    scored,
)

moderately = settings(max_examples=40, deadline=None)
FIRST, SECOND = ITEMS
ALL = {item.id: "3" for item in CRM.items}


def test_of_one_alone_it_is_the_result_of_that_person() -> None:
    person = response(ALL)
    assert scored([person], NAMED).result == assess(CRM, [person])


@moderately
@given(rounds())
def test_the_order_of_people_decides_nothing_that_is_shown(people: list[RevealedResponse]) -> None:
    one, other = scored(people), scored(people[::-1])
    assert one.result.scored == other.result.scored
    assert one.items == other.items
    assert one.slices == other.slices
    assert one.stages == other.stages
    assert one.remarks == other.remarks


@moderately
@given(rounds())
def test_what_too_few_answered_decides_nothing(people: list[RevealedResponse]) -> None:
    found = scored(people)
    for item in found.withheld:
        other = [response(at_three(one, [item]), *one.given) for one in people]
        assert scored(other).result.scored == found.result.scored
        assert scored(other).items == found.items


@moderately
@given(rounds())
def test_what_people_disagree_on_most_comes_first(people: list[RevealedResponse]) -> None:
    priorities = [one.topic.priority for one in scored(people).items]
    known = [one for one in priorities if one is not None]
    assert known == sorted(known, reverse=True)
    assert priorities[len(known) :] == [None] * (len(priorities) - len(known))


def test_it_says_how_many_stand_at_which_stage() -> None:
    low, none = dict.fromkeys(ALL, "1"), {FIRST: "3"}
    people = [response(ALL)] * 3 + [response(low)] * 2 + [response(none)]
    found = [(stage.value if stage else None, count) for stage, count in scored(people).stages]
    assert found == [(1, 2), (2, 0), (3, 3), (4, 0), (5, 0), (None, 1)]
    assert sum(count for _, count in found) == len(people)


def test_each_gate_has_a_probability_from_three_respondents_on() -> None:
    assert scored([response(ALL)] * 3).gates.keys() == {2, 3, 4, 5}
    assert scored([response(ALL)] * 2, NAMED).gates == {}


def test_it_knows_how_many_joined_and_how_many_submitted() -> None:
    found = scored([response(ALL)] * 4)
    assert (found.people, found.joined, found.settings) == (4, 4, SETTINGS)


def test_texts_stand_by_question_without_whoever_wrote_them() -> None:
    people = [response({FIRST: "3"}, comment="It is so."), response({SECOND: "3"})]
    assert {
        name: [one.words for one in found] for name, found in scored(people).remarks.items()
    } == {FIRST: ["It is so."]}


def test_the_whole_of_many_is_scored_with_an_interval_around_it() -> None:
    people = [response(ALL)] * 3 + [response(ALL | {FIRST: "5"})] * 3
    found = scored(people).result
    assert found.uncertainty is not None
    interval = found.uncertainty.overall
    assert found.scored.overall.value is not None
    assert interval.low < float(found.scored.overall.value) < interval.high
    assert pytest.approx(4) == float(found.item(FIRST).value or 0)
