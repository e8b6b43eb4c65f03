"""What accepting may give back, and the criteria that it may give up and serve again."""

import pytest

from scoring.triangle import Change, Decision, Waypoint, account
from tests.scoring.triangle.test_account import AGREED, ALLOWED, after, read


def test_what_is_given_back_may_be_taken_again_and_moves_nothing() -> None:
    found = after("accepted -5d -200")
    assert [one.left for one in found.balances] == [20, 100_000, 2]
    assert [one.given_back for one in found.balances] == [5, 200, 0]
    assert [one.used for one in found.balances] == [0, 0, 0]
    assert found.trail[0].position == AGREED
    assert after("accepted -5d 0\naccepted 25d 0").used_up == (Waypoint.TIME,)


def accepted(name: str, lost: str = "", regained: str = "") -> Change:
    sets = frozenset(lost.split()), frozenset(regained.split())
    return Change(name, Decision.ACCEPTED, 0, 0, frozenset(), *sets)


@pytest.mark.parametrize(
    ("changes", "used"),
    [
        pytest.param([accepted("a", lost="speed")], 1, id="given up"),
        pytest.param([accepted("a", lost="speed"), accepted("b", lost="ease")], 2, id="two"),
        pytest.param([accepted("a", lost="speed"), accepted("b", regained="speed")], 0, id="again"),
        pytest.param([*read("refused 0d 0 speed"), accepted("a", lost="speed")], 1, id="harmed"),
        pytest.param(
            [
                *read("refused 0d 0 speed"),
                accepted("a", lost="speed"),
                accepted("b", regained="speed"),
            ],
            1,
            id="harmed still",
        ),
    ],
)
def test_a_criterion_that_is_given_up_counts_as_a_harmed_one(
    changes: list[Change], used: int
) -> None:
    *_, quality = account(AGREED, Waypoint.TIME, ALLOWED, changes).balances
    assert quality.used == used


def test_what_is_pending_may_ask_to_give_up_criteria() -> None:
    asks = Change("a", Decision.PENDING, lost=frozenset({"speed", "ease", "care"}))
    found = account(AGREED, Waypoint.TIME, ALLOWED, [asks])
    assert found.balances[2].pending == 3
