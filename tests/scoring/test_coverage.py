"""Coverage: four states, counted apart and added up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Coverage, Dimension, Scheme, Sheet, State, score, staging, tally
from tests.scoring.notation import MATURITY, F, item, sheets
from tests.scoring.strategies import cases

moderately = settings(max_examples=20)
COVERAGES = st.builds(Coverage, *[st.integers(0, 50)] * 4)


@given(COVERAGES, COVERAGES, COVERAGES)
def test_coverages_add_up_in_any_order_and_nothing_adds_nothing(
    a: Coverage, b: Coverage, c: Coverage
) -> None:
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a + Coverage() == a


@given(COVERAGES, COVERAGES)
def test_each_state_is_added_to_its_own(a: Coverage, b: Coverage) -> None:
    both = a + b
    assert both.answered == a.answered + b.answered
    assert both.dont_know == a.dont_know + b.dont_know
    assert both.unseen == a.unseen + b.unseen
    assert both.not_applicable == a.not_applicable + b.not_applicable
    assert both.applicable == a.applicable + b.applicable


@given(COVERAGES)
def test_the_share_is_of_what_applies(one: Coverage) -> None:
    assert one.applicable == one.answered + one.dont_know + one.unseen
    if one.applicable:
        assert one.share is not None
        assert 0 <= one.share <= 1
        assert one.share * one.applicable == one.answered
    else:
        assert one.share is None


@given(COVERAGES, st.integers(1, 9))
def test_what_does_not_apply_never_changes_the_share(one: Coverage, more: int) -> None:
    assert (one + Coverage(not_applicable=more)).share == one.share


@given(COVERAGES.filter(lambda one: one.applicable > 0), st.integers(1, 9))
def test_an_open_answer_lowers_the_share_and_a_level_raises_it(one: Coverage, more: int) -> None:
    share = one.share or F(0)
    for open_answer in (Coverage(dont_know=more), Coverage(unseen=more)):
        assert ((one + open_answer).share or F(0)) <= share
    assert ((one + Coverage(answered=more)).share or F(0)) >= share


@moderately
@given(cases(mixed=True))
def test_every_respondent_is_in_one_state_of_every_item(case: tuple[Scheme, list[Sheet]]) -> None:
    scheme, respondents = case
    scored = score(scheme, tally(scheme, respondents))
    for name, one in scored.items.items():
        of = one.coverage
        assert of.applicable + of.not_applicable == len(respondents)
        states = [sheet.answers[name].state for sheet in respondents]
        assert of.answered == states.count(State.ANSWERED)
        assert of.dont_know == states.count(State.DONT_KNOW)
        assert of.unseen == states.count(State.UNSEEN)
        assert of.not_applicable == states.count(State.NOT_APPLICABLE)


@moderately
@given(cases(mixed=True))
def test_a_dimension_covers_what_its_weighing_children_cover(
    case: tuple[Scheme, list[Sheet]],
) -> None:
    scheme, respondents = case
    scored = score(scheme, tally(scheme, respondents))
    for dimension in scheme.walk():
        below = [scored.of(one).coverage for one in dimension.children if one.weight > 0]
        assert scored.of(dimension).coverage == sum(below, Coverage())


@pytest.mark.parametrize(
    ("table", "inapplicable"),
    [
        pytest.param("a 3 3\nb na na", ("y",), id="to nobody"),
        pytest.param("a 3 3\nb na 3", (), id="to one of two"),
        pytest.param("a 3 3\nb na dk", (), id="to somebody who does not know"),
        pytest.param("a 3 3\nb na .", (), id="to somebody who has not said"),
        pytest.param("a 3 3\nb . .", (), id="nobody has said"),
    ],
)
def test_a_dimension_applies_if_it_applies_to_anybody(
    table: str, inapplicable: tuple[str, ...]
) -> None:
    scheme = Scheme((Dimension("x", (item("a"),)), Dimension("y", (item("b"),))))
    counted = tally(scheme, sheets(table))
    found = staging(scheme, score(scheme, counted), counted)
    assert found.inapplicable == inapplicable


def test_before_anybody_has_answered_everything_applies_and_nothing_is_open() -> None:
    counted = tally(MATURITY, [])
    result = staging(MATURITY, score(MATURITY, counted), counted)
    assert (result.inapplicable, result.open_items, result.shortage) == ((), (), None)
