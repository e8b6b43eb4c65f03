"""Caps: a claim stands as far as its yes-or-no checks support it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Cap, Confirmation, Item, Sheet
from scoring.caps import confirmations, needed, standing
from tests.scoring.notation import CHECKED, ONE_TO_FIVE, SCALES, F, checked, item, level

moderately = settings(max_examples=50)
CALLS = checked("calls", "easy", "effective", "enjoyable")
NAMES = ("a", "b", "c", "d")


@st.composite
def capped_items(draw: st.DrawFn) -> Item:
    """Any caps: in any order, on any levels, even more than there are checks."""
    scale = draw(st.sampled_from(list(SCALES.values())))
    caps = st.builds(Cap, st.sampled_from(scale.levels), st.integers(0, 5))
    return Item("i", scale, checks=NAMES, caps=tuple(draw(st.lists(caps, max_size=4))))


@pytest.mark.parametrize(("claim", "checks"), [(1, 0), (2, 0), (3, 0), (4, 2), (5, 3)])
def test_a_level_needs_what_its_cap_asks(claim: int, checks: int) -> None:
    assert needed(CALLS, F(claim)) == checks


def test_a_level_needs_what_a_lower_level_needs_too() -> None:
    strict_below = Item("i", ONE_TO_FIVE, checks=NAMES, caps=(Cap(F(3), 4), Cap(F(5), 1)))
    assert [needed(strict_below, one) for one in ONE_TO_FIVE.levels] == [0, 0, 4, 4, 4]


@moderately
@given(capped_items())
def test_a_higher_level_never_needs_fewer_checks(one: Item) -> None:
    asked = [needed(one, at) for at in one.scale.levels]
    assert asked == sorted(asked)


@moderately
@given(capped_items(), st.data())
def test_the_order_of_the_caps_is_irrelevant(one: Item, data: st.DataObject) -> None:
    caps = tuple(data.draw(st.permutations(one.caps)))
    other = Item("i", one.scale, checks=NAMES, caps=caps)
    assert [needed(one, at) for at in one.scale.levels] == [
        needed(other, at) for at in one.scale.levels
    ]


@moderately
@given(capped_items(), st.integers(0, 5))
def test_what_stands_is_the_highest_level_that_is_supported(one: Item, confirmed: int) -> None:
    for claim in one.scale.levels:
        supported = [at for at in one.scale.levels if at <= claim and needed(one, at) <= confirmed]
        expected = max(supported, default=one.scale.low)
        assert standing(one, claim, confirmed) == expected


@moderately
@given(capped_items(), st.integers(0, 4))
def test_a_claim_never_rises_and_what_stands_would_stand_again(one: Item, confirmed: int) -> None:
    for claim in one.scale.levels:
        stands = standing(one, claim, confirmed)
        assert stands <= claim
        assert standing(one, stands, confirmed) == stands
        assert standing(one, claim, confirmed + 1) >= stands


@moderately
@given(capped_items(), st.integers(0, 5))
def test_a_higher_claim_never_leaves_less_standing(one: Item, confirmed: int) -> None:
    for lower, higher in pairwise(one.scale.levels):
        assert standing(one, lower, confirmed) <= standing(one, higher, confirmed)


@given(st.sampled_from(ONE_TO_FIVE.levels), st.integers(0, 3))
def test_without_caps_every_claim_stands(claim: F, confirmed: int) -> None:
    assert standing(item("i"), claim, confirmed) == claim


def test_where_even_the_lowest_level_asks_for_checks_it_stands_all_the_same() -> None:
    strict = Item("i", ONE_TO_FIVE, checks=("a",), caps=(Cap(F(1), 1),))
    assert standing(strict, F(5), 0) == F(1)


@given(st.dictionaries(st.sampled_from(CALLS.checks), st.sampled_from(Confirmation)))
def test_only_a_yes_to_a_check_of_the_item_confirms(said: dict[str, Confirmation]) -> None:
    others = {("calls", "stranger"): Confirmation.YES, ("other", "easy"): Confirmation.YES}
    sheet = Sheet({"calls": level(5)}, {("calls", check): one for check, one in said.items()})
    expected = list(said.values()).count(Confirmation.YES)
    assert confirmations(CALLS, sheet) == expected
    assert confirmations(CALLS, Sheet(sheet.answers, {**sheet.checks, **others})) == expected


def test_the_caps_of_the_notation_are_those_of_the_first_instrument() -> None:
    assert [(int(one.level), one.confirmed) for one in CHECKED] == [(4, 2), (5, 3)]
