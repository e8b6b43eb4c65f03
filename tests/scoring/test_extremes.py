from dataclasses import replace

import pytest

from scoring import Extremes, Measure, Sheet, extremes
from tests.scoring.notation import MATURITY, WHOLE, checked, everyone, flat, gate, item, sheets

GATES = [gate(stage, (Measure.OVERALL, stage, None)) for stage in (2, 3, 4, 5)]


@pytest.mark.parametrize(
    ("table", "worst", "best"),
    [
        pytest.param("a 3\nb 3", 3, 3, id="nothing open"),
        pytest.param("a 3\nb dk", 2, 4, id="don't know"),
        pytest.param("a 3\nb .", 2, 4, id="unseen"),
        pytest.param("a 3\nb na", 3, 3, id="not applicable stays"),
        pytest.param("a dk\nb .", 1, 5, id="everything open"),
        pytest.param("a na\nb na", None, None, id="nothing applicable"),
        pytest.param("a 3 3\nb 3 dk", 2, 3, id="one of two respondents"),
    ],
)
def test_open_items_range_over_their_scale(table: str, worst: int | None, best: int | None) -> None:
    scheme = flat(item("a"), item("b"), gates=GATES)
    assert extremes(scheme, sheets(table)) == Extremes(best=best, worst=worst)


def test_a_reversed_item_is_best_when_lowest() -> None:
    scheme = flat(item("a"), item("b", reverse=True), gates=GATES)
    assert extremes(scheme, sheets("a 5\nb dk")) == Extremes(best=5, worst=3)


def test_open_checks_of_an_item_decide_what_its_claim_may_keep() -> None:
    scheme = flat(checked("a", "x", "y", "z"), gates=GATES)
    table = "a 5\na?x yes\na?y dk\na?z ."
    assert extremes(scheme, sheets(table)) == Extremes(best=5, worst=3)
    refused = "a 5\na?x yes\na?y no\na?z ."
    assert extremes(scheme, sheets(refused)) == Extremes(best=4, worst=3)


def test_in_a_reversed_item_it_is_the_confirmed_claim_that_hurts() -> None:
    scheme = flat(replace(checked("a", "x", "y", "z"), reverse=True), gates=GATES)
    assert extremes(scheme, sheets("a 5")) == Extremes(best=3, worst=1)


def test_open_checks_of_the_whole_open_or_shut_the_upper_gates() -> None:
    (sheet,) = everyone(5, "yes")
    kept = {key: one for key, one in sheet.checks.items() if key[0] != WHOLE.id}
    assert extremes(MATURITY, [Sheet(sheet.answers, kept)]) == Extremes(best=5, worst=3)


def test_nobody_can_be_better_or_worse() -> None:
    assert extremes(MATURITY, []) == Extremes(best=None, worst=None)
