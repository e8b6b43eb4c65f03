"""Figures per person: each is what that person's own answers score."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings

from scoring import Confirmation, Measure, Scheme, Sheet, score, tally
from scoring.persons import person_checks, person_figures
from tests.scoring.notation import F, checked, flat, item, sheets
from tests.scoring.strategies import cases

if TYPE_CHECKING:
    from scoring.leverage import Measured
    from scoring.persons import Figures

moderately = settings(max_examples=20)


def figures(scheme: Scheme, respondents: list[Sheet]) -> "dict[Measured, Figures]":
    return person_figures(scheme, tally(scheme, respondents), respondents)


def same(value: F | None, figure: float) -> bool:
    return bool(np.isnan(figure)) if value is None else float(value) == pytest.approx(figure)


@moderately
@given(cases(mixed=True))
def test_a_person_s_figures_are_the_scores_of_that_sheet_alone(
    case: tuple[Scheme, list[Sheet]],
) -> None:
    scheme, respondents = case
    found = figures(scheme, respondents)
    for at, sheet in enumerate(respondents):
        alone = score(scheme, tally(scheme, [sheet]))
        assert same(alone.overall.value, found[Measure.OVERALL, None][at])
        for name, one in alone.dimensions.items():
            assert same(one.value, found[Measure.DIMENSION, name][at])
        for name, of in alone.items.items():
            assert same(of.value, found[Measure.ITEM, name][at])


@moderately
@given(cases(mixed=True))
def test_there_is_a_figure_of_everything_for_everybody(case: tuple[Scheme, list[Sheet]]) -> None:
    scheme, respondents = case
    found = figures(scheme, respondents)
    assert found.keys() == {
        (Measure.OVERALL, None),
        *((Measure.DIMENSION, one.id) for one in scheme.walk()),
        *((Measure.ITEM, one.id) for one in scheme.items()),
    }
    assert {len(column) for column in found.values()} == {len(respondents)}


@moderately
@given(cases(mixed=True, least=1, open_too=False))
def test_where_everybody_answers_all_the_mean_of_the_persons_is_the_score(
    case: tuple[Scheme, list[Sheet]],
) -> None:
    scheme, respondents = case
    scored = score(scheme, tally(scheme, respondents))
    found = figures(scheme, respondents)
    if scored.overall.value is not None:
        assert found[Measure.OVERALL, None].mean() == pytest.approx(float(scored.overall.value))
    for name, one in scored.items.items():
        assert one.value is not None
        assert found[Measure.ITEM, name].mean() == pytest.approx(float(one.value))


def test_a_person_is_scored_on_what_that_person_answered() -> None:
    scheme = flat(item("a", weight=3), item("b"))
    found = figures(scheme, sheets("a 1 dk 5\nb 5 4 na"))
    assert list(found[Measure.OVERALL, None]) == [2, 4, 5]
    assert list(np.isnan(found[Measure.ITEM, "a"])) == [False, True, False]
    assert list(np.isnan(found[Measure.ITEM, "b"])) == [False, False, True]


def test_who_gave_no_level_has_no_figure() -> None:
    found = figures(flat(item("a")), sheets("a 3 dk na ."))
    assert list(np.isnan(found[Measure.OVERALL, None])) == [False, True, True, True]


def test_a_person_s_claim_counts_as_far_as_that_person_s_checks_support_it() -> None:
    scheme = flat(checked("a", "x", "y", "z"))
    found = figures(scheme, sheets("a 5 5 5\na?x yes no yes\na?y yes no yes\na?z no no yes"))
    assert list(found[Measure.ITEM, "a"]) == [4, 3, 5]


CHECKS = """
    a       3   3   3  3  .
    whole?x yes no  dk .  .
    whole?y .   yes .  no .
"""


def test_a_yes_is_one_everything_else_nought_and_who_never_began_is_nobody() -> None:
    columns = person_checks("whole", ("x", "y"), sheets(CHECKS))
    assert [list(column[:4]) for column in columns] == [[1, 0, 0, 0], [0, 1, 0, 0]]
    assert [bool(np.isnan(column[4])) for column in columns] == [True, True]


def test_a_check_of_another_owner_confirms_nothing() -> None:
    said = [Sheet(checks={("other", "x"): Confirmation.YES})]
    [column] = person_checks("whole", ("x",), said)
    assert list(column) == [0]
