"""The order of the discussion: by difference and weight, else as the instrument has it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from scoring import Scheme, Sheet, Verdict, discussion, score, tally, verdict
from tests.scoring.notation import F, checked, flat, item, sheets
from tests.scoring.strategies import cases


def order(scheme: Scheme, respondents: list[Sheet]) -> list[str]:
    return [topic.item for topic in discussion(scheme, tally(scheme, respondents))]


@settings(max_examples=20)
@given(cases(mixed=True, most=8))
def test_every_item_is_a_topic_once_and_the_most_pressing_comes_first(
    case: tuple[Scheme, list[Sheet]],
) -> None:
    scheme, respondents = case
    topics = discussion(scheme, tally(scheme, respondents))
    assert sorted(topic.item for topic in topics) == sorted(one.id for one in scheme.items())
    known = [topic.priority for topic in topics if topic.priority is not None]
    assert known == sorted(known, reverse=True)
    assert all(topic.priority is None for topic in topics[len(known) :])


@settings(max_examples=20)
@given(cases(mixed=True, most=8))
def test_each_topic_has_its_figures(case: tuple[Scheme, list[Sheet]]) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    items = {one.id: one for one in scheme.items()}
    for topic in discussion(scheme, counted):
        of = counted.items[topic.item]
        assert topic.judgement == verdict(of.claimed)
        asked = of.coverage.applicable
        assert topic.dont_know == (F(of.dont_know, asked) if asked else None)
        nothing = topic.judgement.verdict is Verdict.NOTHING
        assert (topic.priority is None) == nothing
        if topic.priority is not None and topic.judgement.consensus is not None:
            lost = 1 - topic.judgement.consensus.value
            assert topic.priority == pytest.approx(lost * float(items[topic.item].weight))


@settings(max_examples=20)
@given(cases(mixed=True, most=8))
def test_ties_stand_in_the_order_of_the_instrument(case: tuple[Scheme, list[Sheet]]) -> None:
    scheme, respondents = case
    places = {one.id: place for place, one in enumerate(scheme.items())}
    topics = discussion(scheme, tally(scheme, respondents))
    for one, other in pairwise(topics):
        if one.priority == other.priority:
            assert places[one.item] < places[other.item]


APART = """
    near  3 3 4 4
    far   1 1 5 5
    same  2 2 2 2
    back  4 4 3 3
"""


def test_where_people_differ_most_comes_first() -> None:
    names = ("near", "far", "same", "back")
    assert order(flat(*map(item, names)), sheets(APART)) == ["far", "near", "back", "same"]


def test_mirror_images_are_a_tie_whatever_floats_make_of_them() -> None:
    scheme = flat(*map(item, "abc"))
    assert order(scheme, sheets("a 1 2 2 4 4\nb 5 4 4 2 2\nc 1 2 2 4 4")) == ["a", "b", "c"]


def test_weight_makes_a_small_difference_more_pressing() -> None:
    heavy = flat(item("far"), item("near", weight=9), item("out", weight=0))
    respondents = sheets("far 1 1 5 5\nnear 3 3 4 4\nout 1 1 5 5")
    assert order(heavy, respondents) == ["near", "far", "out"]


def test_what_two_people_answered_comes_last_with_its_share_of_dont_know() -> None:
    scheme = flat(item("few"), item("some"))
    first, last = discussion(scheme, tally(scheme, sheets("few 1 5 dk dk na\nsome 3 3 3 . dk")))
    assert (first.item, first.priority, first.dont_know) == ("some", 0, F(1, 5))
    assert (last.item, last.priority, last.dont_know) == ("few", None, F(1, 2))


def test_what_applies_to_nobody_has_no_share() -> None:
    scheme = flat(item("a"))
    [topic] = discussion(scheme, tally(scheme, sheets("a na na na")))
    assert (topic.priority, topic.dont_know) == (None, None)


def test_people_talk_about_what_they_claimed() -> None:
    """After caps both would stand at 3, and nothing would be left to talk about."""
    scheme = flat(checked("a", "x", "y", "z"))
    counted = tally(scheme, sheets("a 5 3 3"))
    assert score(scheme, counted).items["a"].value == 3
    [topic] = discussion(scheme, counted)
    assert topic.priority is not None
    assert topic.priority > 0
