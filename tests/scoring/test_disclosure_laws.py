"""Small groups: whatever is shown, nothing can be worked out of fewer people than the threshold."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Disclosure, Hidden, Slice, disclosure
from scoring.disclosure import Given
from tests.scoring.group_people import FLAT, THRESHOLDS, crossed, groups, knowable, members

ONE, TWO, THREE = ["role"], ["role", "site"], ["role", "site", "level"]
SIZES = st.lists(st.integers(1, 9), min_size=1, max_size=6)
moderately = settings(max_examples=40)


def shown(found: Disclosure) -> set[Slice]:
    return {*found.slices}


def flat(sizes: list[int]) -> list[Given]:
    return [{"role": str(value)} for value, many in enumerate(sizes) for _ in range(many)]


@moderately
@given(groups("role"), THRESHOLDS)
def test_of_one_attribute(people: list[Given], threshold: int) -> None:
    assert not [*knowable(people, disclosure(people, ONE, threshold))]


@moderately
@given(groups("role", nested="role"), THRESHOLDS)
def test_of_slices_of_slices(people: list[Given], threshold: int) -> None:
    assert not [*knowable(people, disclosure(people, ONE, threshold))]


@moderately
@given(groups("role", "site"), THRESHOLDS)
def test_of_two_attributes(people: list[Given], threshold: int) -> None:
    assert not [*knowable(people, disclosure(people, TWO, threshold))]


@moderately
@given(groups("role", "site", nested="site"), THRESHOLDS, st.booleans())
def test_of_two_attributes_with_slices_of_slices(
    people: list[Given], threshold: int, turned: bool
) -> None:
    asked = TWO[::-1] if turned else TWO
    assert not [*knowable(people, disclosure(people, asked, threshold))]


@settings(max_examples=20)
@given(groups("role", "site", "level", most=12), st.integers(3, 4))
def test_of_three_attributes(people: list[Given], threshold: int) -> None:
    assert not [*knowable(people, disclosure(people, THREE, threshold))]


@moderately
@given(groups("role", "site", nested="site", most=24), THRESHOLDS)
def test_a_slice_less_one_of_another_attribute_is_nobody_or_enough(
    people: list[Given], threshold: int
) -> None:
    """Where one contains the other, what is left of it is a slice of both."""
    found = disclosure(people, TWO, threshold)
    for one in found.slices:
        for other in found.slices:
            inside, outside = members(people, one), members(people, other)
            if all(b or not a for a, b in zip(inside, outside, strict=True)):
                left = sum(outside) - sum(inside)
                assert left == 0 or left >= threshold


@moderately
@given(groups("role", "site", nested="site", most=24), THRESHOLDS)
def test_every_slice_is_counted_and_either_shown_or_hidden(
    people: list[Given], threshold: int
) -> None:
    found = disclosure(people, TWO, threshold)
    assert found.people == len(people)
    assert found.whole == (len(people) >= threshold)
    assert shown(found) | found.hidden.keys() == found.sizes.keys()
    for one, size in found.sizes.items():
        assert size == sum(members(people, one)) > 0
        assert found.shows(one.attribute, *one.path) == (one in shown(found))


@moderately
@given(groups("role", "site", nested="site", most=24), THRESHOLDS)
def test_few_are_hidden_as_few_and_so_is_what_lies_in_something_hidden(
    people: list[Given], threshold: int
) -> None:
    found = disclosure(people, TWO, threshold)
    for one, size in found.sizes.items():
        assert (found.hidden.get(one) is Hidden.FEW) == (size < threshold)
        above = Slice(one.attribute, one.path[:-1])
        if above in found.hidden:
            assert found.hidden[one] in {Hidden.FEW, Hidden.WITHIN}
        else:
            assert found.hidden.get(one) is not Hidden.WITHIN


@moderately
@given(
    groups("role", "site", nested="site", most=20), THRESHOLDS, st.randoms(use_true_random=False)
)
def test_the_order_of_people_decides_nothing(
    people: list[Given], threshold: int, random: Random
) -> None:
    turned = random.sample(people, len(people))
    assert disclosure(turned, TWO, threshold) == disclosure(people, TWO, threshold)


@moderately
@given(groups("role", "site", most=20), THRESHOLDS)
def test_a_later_attribute_takes_nothing_from_an_earlier(
    people: list[Given], threshold: int
) -> None:
    alone, both = disclosure(people, ONE, threshold), disclosure(people, TWO, threshold)
    assert {one for one in shown(both) if one.attribute == "role"} == shown(alone)
    assert all(one.attribute == "site" for one, why in both.hidden.items() if why is Hidden.OVERLAP)


@moderately
@given(SIZES, THRESHOLDS)
def test_nothing_is_hidden_without_need(sizes: list[int], threshold: int) -> None:
    """Without the last that is hidden, the others would be some people, and too few."""
    found = disclosure(flat(sizes), ONE, threshold)
    lost = sorted(found.sizes[one] for one in found.hidden)
    if lost and lost[-1] >= threshold:
        assert 0 < sum(lost[:-1]) < threshold
    assert found.hidden or min(sizes) >= threshold


@moderately
@given(SIZES, THRESHOLDS)
def test_no_slice_that_is_hidden_is_larger_than_one_that_is_shown(
    sizes: list[int], threshold: int
) -> None:
    found = disclosure(flat(sizes), ONE, threshold)
    largest = max((found.sizes[one] for one in found.hidden), default=0)
    assert all(found.sizes[one] >= largest for one in found.slices)


@moderately
@given(SIZES, st.integers(3, 9))
def test_a_higher_threshold_shows_no_more(sizes: list[int], threshold: int) -> None:
    lower, higher = (disclosure(flat(sizes), ONE, threshold + more) for more in (0, 1))
    assert shown(higher) <= shown(lower)


@moderately
@given(st.lists(FLAT, min_size=3, max_size=20), THRESHOLDS)
def test_the_same_attribute_under_another_name_is_shown_alike(
    values: list[str | None], threshold: int
) -> None:
    """Two that divide people alike tell no more than one."""
    people: list[Given] = [{"role": value, "site": value} for value in values]
    found = disclosure(people, TWO, threshold)
    paths = {name: {one.path for one in found.slices if one.attribute == name} for name in TWO}
    assert paths["role"] == paths["site"]


def test_the_laws_are_not_vacuous() -> None:
    """Brute force finds what a careless rule would leave: each slice of five or more is shown."""
    people = crossed("a 5 0 1\nb 0 5 6\nc 4 1 1")
    found = disclosure(people, TWO)
    careless = Disclosure(
        5,
        found.people,
        found.sizes,
        {one: Hidden.FEW for one, size in found.sizes.items() if size < 5},
    )
    assert [*knowable(people, careless)]
    assert not [*knowable(people, found)]
    assert shown(found)


@pytest.mark.parametrize("people", [40, 80])
def test_larger_groups_are_decided_too(people: int) -> None:
    random = Random(people)
    rows: list[Given] = [
        {"role": random.choice("abcd"), "site": (random.choice("xyz"), random.choice("12"))}
        for _ in range(people)
    ]
    found = disclosure(rows, TWO)
    assert {one.attribute for one in found.slices} == {*TWO}
