"""Workings: the numbers that are shown are the numbers that were used."""

import re
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as some

from assessment.messages import Message
from assessment.reports.sentences.triangle.workings import distance_workings, group_workings
from scoring.triangle import Weights, averages, distance
from tests.reports.english import english

SHARES = some.integers(5, 90)
POSITIONS = some.builds(Weights.closed, SHARES, SHARES, SHARES)
ANN, BEN, CLEO = Weights.closed(25, 20, 55), Weights.closed(55, 15, 30), Weights.closed(30, 40, 30)


def plain(lines: Iterable[Message]) -> tuple[str, ...]:
    """The lines with signs that a keyboard has."""
    return tuple(
        english(line).replace("\N{MINUS SIGN}", "-").replace("\N{MULTIPLICATION SIGN}", "x")
        for line in lines
    )


def test_the_middle_of_three_is_worked_out_step_by_step() -> None:
    people = [ANN, BEN, CLEO]
    said = plain(group_workings(people, averages(people)))
    assert "the cube root is taken" in said[0]
    assert said[1:5] == (
        "Time: (25 x 55 x 30)^(1/3) = 34.55",
        "Cost: (20 x 15 x 40)^(1/3) = 22.89",
        "Quality: (55 x 30 x 30)^(1/3) = 36.72",
        "Together: 34.55 + 22.89 + 36.72 = 94.16",
    )
    assert said[5] == (
        "Of 100: time 34.55 / 94.16 = 36.69, cost 22.89 / 94.16 = 24.31 and quality "
        "36.72 / 94.16 = 38.99"
    )


def test_where_averaging_decides_the_workings_say_why_nothing_is_shown() -> None:
    people = [Weights.closed(60, 35, 5), Weights.closed(30, 35, 35), Weights.closed(30, 35, 35)]
    found = averages(people)
    assert found.decide
    assert plain(group_workings(people, found))[-1] == (
        "These do not give the same order, so none of them is shown as the group’s position."
    )


def test_one_person_alone_is_the_group() -> None:
    said = plain(group_workings([ANN], averages([ANN])))
    assert said == ("Only one position is given, so there is nothing to average.",)


def test_a_distance_is_worked_out_step_by_step() -> None:
    said = plain(distance_workings(("Ann", ANN), ("Ben", BEN)))
    assert said[1] == (
        "Ann: time 25, cost 20, quality 55; logarithms less their mean: time -0.188, cost -0.412 "
        "and quality 0.6"
    )
    assert said[3] == (
        "Distance: √((-0.188 - 0.635)² + (-0.412 - -0.664)² + (0.6 - 0.029)²) = 1.034"
    )


@given(POSITIONS, POSITIONS)
def test_the_distance_that_is_shown_is_the_one_that_is_used(one: Weights, other: Weights) -> None:
    line = plain(distance_workings(("a", one), ("b", other)))[3]
    [shown] = re.findall(r"= ([\d.]+)$", line)
    assert abs(float(shown) - distance(one, other)) <= 0.0005 + 1e-9
