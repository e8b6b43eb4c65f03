"""The account the long way: every figure is a sum over the decisions, every step a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.triangle import (
    NOTICED,
    Account,
    Allowed,
    Balance,
    Change,
    Decision,
    Tolerances,
    Waypoint,
    Weights,
    account,
    distance,
)
from tests.scoring.triangle.notation import POINTS, at
from tests.scoring.triangle.test_account import AGREED, ALLOWED, CHANGES, after

ALLOWANCES = st.builds(Allowed, st.integers(0, 40), st.integers(0, 10**6), st.integers(0, 3))


def of(changes: list[Change], allowed: Allowed = ALLOWED, **tolerances: float) -> Account:
    settings = Tolerances(**tolerances)  # type: ignore[arg-type]  # by name
    return account(AGREED, Waypoint.TIME, allowed, changes, settings)


def some(changes: list[Change], decision: Decision) -> list[Change]:
    return [one for one in changes if one.decision is decision]


def harmed(changes: list[Change]) -> set[str]:
    return {name for one in changes for name in one.criteria}


@given(CHANGES, ALLOWANCES)
def test_what_is_used_is_the_sum_of_what_was_accepted(
    changes: list[Change], allowed: Allowed
) -> None:
    accepted = some(changes, Decision.ACCEPTED)
    time, cost, quality = of(changes, allowed).balances
    assert time.net == sum(one.days for one in accepted)
    assert cost.net == sum(one.money for one in accepted)
    assert quality.used == quality.net == len(harmed(some(changes, Decision.REFUSED)))
    assert (time.allowed, cost.allowed, quality.allowed) == (
        allowed.days,
        allowed.money,
        allowed.criteria,
    )


@given(CHANGES)
def test_what_is_pending_is_the_sum_of_what_nobody_has_decided(changes: list[Change]) -> None:
    waiting = some(changes, Decision.PENDING)
    time, cost, quality = of(changes).balances
    assert time.pending == sum(one.days for one in waiting)
    assert cost.pending == sum(one.money for one in waiting)
    assert quality.pending == len(harmed(waiting) - harmed(some(changes, Decision.REFUSED)))


@given(CHANGES, ALLOWANCES)
def test_the_balances_stand_in_the_order_of_the_waypoints(
    changes: list[Change], allowed: Allowed
) -> None:
    assert [one.waypoint for one in of(changes, allowed).balances] == list(Waypoint)


@given(CHANGES, st.data())
def test_the_order_of_decisions_changes_the_trail_and_not_where_it_ends(
    changes: list[Change], data: st.DataObject
) -> None:
    other = of(data.draw(st.permutations(changes)))
    found = of(changes)
    assert other.balances == found.balances
    assert len(other.trail) == len(found.trail)
    if found.trail:
        assert tuple(other.trail[-1].position) == pytest.approx(tuple(found.trail[-1].position))


@given(CHANGES, ALLOWANCES, st.sampled_from([1.5, 2.0, 3.0]), st.sampled_from([1.0, 2.0]))
def test_a_position_is_the_agreed_one_divided_by_what_is_used(
    changes: list[Change], allowed: Allowed, halving: float, most: float
) -> None:
    found = of(changes, allowed, halving=halving, most_used=most)
    if not found.trail:
        return
    shares = [
        0.0 if one.used <= 0 else most if not one.allowed else min(most, one.used / one.allowed)
        for one in found.balances
    ]
    weights = [agreed / halving**share for agreed, share in zip(AGREED, shares, strict=True)]
    assert tuple(found.trail[-1].position) == pytest.approx(tuple(Weights.closed(*weights)))


@given(CHANGES, POINTS)
def test_the_drift_is_the_distance_from_the_agreed_point(
    changes: list[Change], agreed: Weights
) -> None:
    for step in account(agreed, Waypoint.COST, ALLOWED, changes).trail:
        assert step.drift == pytest.approx(distance(step.position, agreed))


@given(CHANGES, POINTS, st.sampled_from(Waypoint))
def test_only_a_primary_that_led_alone_and_is_noticeably_behind_has_left(
    changes: list[Change], agreed: Weights, primary: Waypoint
) -> None:
    for step in account(agreed, primary, ALLOWED, changes).trail:
        others = [one for one in Waypoint if one is not primary]
        led = all(agreed[primary] - agreed[one] > NOTICED for one in others)
        behind = any(step.position[one] - step.position[primary] > NOTICED for one in others)
        assert step.left == (led and behind)


@given(CHANGES)
def test_the_names_of_the_criteria_are_irrelevant(changes: list[Change]) -> None:
    renamed = [
        Change(
            one.id,
            one.decision,
            one.days,
            one.money,
            frozenset(f"x-{name}" for name in one.criteria),
        )
        for one in changes
    ]
    assert of(renamed) == of(changes)


@given(CHANGES, st.integers(2, 100))
def test_other_minor_units_change_the_amounts_alone(changes: list[Change], unit: int) -> None:
    dearer = [
        Change(one.id, one.decision, one.days, one.money * unit, one.criteria) for one in changes
    ]
    wider = Allowed(ALLOWED.days, ALLOWED.money * unit, ALLOWED.criteria)
    now, then = of(changes), of(dearer, wider)
    assert then.used_up == now.used_up
    assert then.exceeded == now.exceeded
    for one, other in zip(now.trail, then.trail, strict=True):
        assert tuple(one.position) == pytest.approx(tuple(other.position))


@given(CHANGES, ALLOWANCES)
def test_used_up_is_whatever_was_taken_to_the_last_and_exceeded_what_goes_beyond(
    changes: list[Change], allowed: Allowed
) -> None:
    found = of(changes, allowed)
    assert found.used_up == tuple(
        one.waypoint for one in found.balances if 0 < one.used == one.allowed
    )
    assert found.exceeded == tuple(one.waypoint for one in found.balances if one.used > one.allowed)


@pytest.mark.parametrize(
    ("allowed", "net", "left", "used_up"),
    [
        (10, 0, 10, False),
        (10, 9, 1, False),
        (10, 10, 0, True),
        (10, 12, -2, False),
        (10, -2, 10, False),
        (0, 0, 0, False),
        (0, 1, -1, False),
    ],
)
def test_what_is_left_of_a_concession(allowed: int, net: int, left: int, used_up: bool) -> None:
    found = Balance(Waypoint.TIME, allowed, net, 0)
    assert (found.left, found.used_up) == (left, used_up)


@pytest.mark.parametrize(
    ("allowed", "used", "most", "share"),
    [(20, 5, 2, 0.25), (20, 60, 2, 2), (20, 60, 4, 3), (0, 5, 2, 2), (0, 0, 2, 0), (20, -5, 2, 0)],
)
def test_a_share_counts_so_many_times_over_at_most(
    allowed: int, used: int, most: float, share: float
) -> None:
    assert Balance(Waypoint.COST, allowed, used, 0).share(most) == share


def test_the_same_amounts_taken_twice_move_twice_as_far() -> None:
    once, twice = after("accepted 5d 0\naccepted 5d 0").trail
    assert tuple(once.position) == pytest.approx(tuple(at(f"{50 * 2**-0.25} 30 20")))
    assert tuple(twice.position) == pytest.approx(tuple(at(f"{50 * 2**-0.5} 30 20")))
    assert twice.drift == pytest.approx(2 * once.drift)


def test_a_criterion_stays_harmed_after_another_refusal() -> None:
    assert after("refused 0d 0 speed\nrefused 0d 0 ease").balances[2].used == 2
    assert after("pending 0d 0 speed\npending 0d 0 ease").balances[2].pending == 2
