from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.reports.sentences.triangle.distances import (
    between,
    from_group,
)
from scoring.triangle import REVERSAL
from tests.reports.english import english


@pytest.mark.parametrize(
    ("distance", "said"),
    [
        (0.0, "stand at practically the same place"),
        (0.3, "are close to each other"),
        (0.7, "differ, though not widely"),
        (0.98, "are as far apart as if one reversed the other’s 2:1 preference"),
        (1.3, "are as far apart as if one reversed the other’s 2.5:1 preference"),
        (2 * REVERSAL, "are as far apart as if one reversed the other’s 4:1 preference"),
        (4.0, "are further apart than if one reversed the other’s 9:1 preference"),
    ],
)
def test_a_distance_is_said_as_a_preference_turned_around(distance: float, said: str) -> None:
    assert english(between("Ana", "Ben", distance)) == f"Ana and Ben {said}."


@given(st.integers(2, 9))
def test_turning_a_preference_around_is_said_as_that_preference(times: int) -> None:
    assert english(between("Ana", "Ben", sqrt(2) * log(times))).endswith(
        f"as if one reversed the other’s {times}:1 preference."
    )


def test_people_and_group_are_named() -> None:
    assert english(from_group("Ana", 0.98)) == (
        "Ana and the group are as far apart as if one reversed the other’s 2:1 preference."
    )
    assert english(between("Ana", "Ben", 0.1)) == (
        "Ana and Ben stand at practically the same place."
    )
