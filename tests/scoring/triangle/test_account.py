"""The running account: balances, the trail, and what forces a new agreement."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.triangle import (
    Account,
    Allowed,
    Change,
    Decision,
    NotAChange,
    Tolerances,
    Waypoint,
    account,
    deeds,
    squeeze,
)
from tests.scoring.triangle.notation import at

AGREED = at("50 30 20")
ALLOWED = Allowed(days=20, money=100_000, criteria=2)


def read(text: str) -> list[Change]:
    """`accepted 5d 200 speed,safety`: a decision, days, money, criteria; one a line."""
    changes = []
    for number, line in enumerate(text.strip().splitlines()):
        decision, days, money, *criteria = line.split()
        harmed = frozenset(criteria[0].split(",")) if criteria else frozenset()
        changes.append(Change(f"v{number}", Decision(decision), int(days[:-1]), int(money), harmed))
    return changes


def after(text: str, allowed: Allowed = ALLOWED) -> Account:
    return account(AGREED, Waypoint.TIME, allowed, read(text))


CHANGES = st.lists(
    st.builds(
        Change,
        id=st.uuids().map(str),
        decision=st.sampled_from(Decision),
        days=st.integers(-10, 30),
        money=st.integers(-(10**5), 10**6),
        criteria=st.frozensets(st.sampled_from(["speed", "safety", "ease"])),
    ),
    max_size=8,
)


@pytest.mark.parametrize(
    ("text", "used", "pending"),
    [
        pytest.param("", (0, 0, 0), (0, 0, 0), id="nothing yet"),
        pytest.param("accepted 5d 200 speed", (5, 200, 0), (0, 0, 0), id="accepted takes"),
        pytest.param("refused 5d 200 speed", (0, 0, 1), (0, 0, 0), id="refused harms"),
        pytest.param("pending 5d 200 speed", (0, 0, 0), (5, 200, 1), id="pending asks"),
        pytest.param(
            "refused 1d 0 speed\nrefused 1d 0 speed,ease", (0, 0, 2), (0, 0, 0), id="harmed once"
        ),
        pytest.param(
            "refused 1d 0 speed\npending 1d 0 speed", (0, 0, 1), (1, 0, 0), id="harmed already"
        ),
    ],
)
def test_what_each_decision_takes(
    text: str, used: tuple[int, ...], pending: tuple[int, ...]
) -> None:
    balances = after(text).balances
    assert used == tuple(one.used for one in balances)
    assert pending == tuple(one.pending for one in balances)


@pytest.mark.parametrize(
    ("text", "used_up", "exceeded"),
    [
        pytest.param("accepted 19d 0", "", "", id="a day is left"),
        pytest.param("accepted 20d 0", "time", "", id="used up to the day"),
        pytest.param("accepted 25d 0", "", "time", id="more than allowed"),
        pytest.param("accepted 15d 0\npending 5d 0", "", "", id="pending to the last day"),
        pytest.param("accepted 15d 0\npending 6d 0", "", "", id="what is pending takes nothing"),
        pytest.param("accepted 25d 0\npending -1d 0", "", "time", id="asks for no more"),
        pytest.param("refused 1d 0 speed,ease", "quality", "", id="criteria used up"),
        pytest.param("refused 1d 0 speed,ease,care", "", "quality", id="criteria exceeded"),
        pytest.param("pending 1d 0 speed,ease,care", "", "", id="refusing is always open"),
    ],
)
def test_reaching_a_limit_is_one_thing_and_exceeding_it_another(
    text: str, used_up: str, exceeded: str
) -> None:
    found = after(text)
    assert (used_up, exceeded) == (" ".join(found.used_up), " ".join(found.exceeded))


def test_nothing_allowed_and_nothing_taken_is_not_used_up() -> None:
    assert after("accepted 0d 0", Allowed(0, 0, 0)).used_up == ()


def test_taking_where_nothing_is_allowed_exceeds_it() -> None:
    found = after("accepted 1d 0", Allowed(0, 100, 1))
    assert found.exceeded == (Waypoint.TIME,)
    assert tuple(found.trail[0].position) == pytest.approx(tuple(at("12.5 30 20")))


def test_a_concession_used_up_halves_its_waypoint() -> None:
    [step] = after("accepted 20d 0").trail
    assert tuple(step.position) == pytest.approx(tuple(at("25 30 20")))
    assert step.left, "cost has come to lead"
    assert after("accepted 4d 0").trail[0].left is False


@pytest.mark.parametrize(
    ("primary", "days", "left"),
    [
        pytest.param(Waypoint.TIME, 20, True, id="it led and no longer does"),
        pytest.param(Waypoint.TIME, 1, False, id="it leads still"),
        pytest.param(Waypoint.QUALITY, 1, False, id="it never led"),
    ],
)
def test_the_course_leaves_only_a_waypoint_that_led(
    primary: Waypoint, days: int, *, left: bool
) -> None:
    changes = [Change("a", Decision.ACCEPTED, days=days)]
    assert account(AGREED, primary, ALLOWED, changes).trail[0].left is left


@pytest.mark.parametrize(
    ("agreed", "days", "left"),
    [
        pytest.param("40 40 20", 5, False, id="it was level with another before"),
        pytest.param("34 33 33", 20, True, id="a point ahead is ahead"),
        pytest.param("40 40 20", 20, False, id="level, and all is used"),
        pytest.param("50 25 25", 20, False, id="it comes level with the others"),
        pytest.param("40.2 39.8 20", 5, False, id="less than half a point is level"),
        pytest.param("50 25.2 24.8", 20, False, id="less than half a point behind is level"),
    ],
)
def test_a_tie_is_no_departure(agreed: str, days: int, *, left: bool) -> None:
    changes = [Change("a", Decision.ACCEPTED, days=days)]
    assert account(at(agreed), Waypoint.TIME, ALLOWED, changes).trail[0].left is left


def calls(count: int) -> int:
    """How many calls the account of so many decisions takes."""
    changes = [
        Change(str(at), Decision.REFUSED, at % 3, at, frozenset({f"c{at}"})) for at in range(count)
    ]
    made = 0

    def count_one(*_: object) -> None:
        nonlocal made
        made += 1

    sys.setprofile(count_one)
    try:
        account(AGREED, Waypoint.TIME, ALLOWED, changes)
    finally:
        sys.setprofile(None)
    return made


def test_twice_as_many_decisions_take_twice_the_work() -> None:
    assert calls(400) <= 2.1 * calls(200)


@pytest.mark.parametrize("amounts", [(-1, 0, 0), (0, -1, 0), (0, 0, -1)])
def test_no_less_than_nothing_is_allowed(amounts: tuple[int, int, int]) -> None:
    with pytest.raises(NotAChange, match="below 0"):
        Allowed(*amounts)


def test_a_change_is_counted_once() -> None:
    twice = [Change("a", Decision.ACCEPTED, days=1), Change("a", Decision.REFUSED)]
    with pytest.raises(NotAChange, match="“a” stands here twice"):
        account(AGREED, Waypoint.TIME, ALLOWED, twice)


@pytest.mark.parametrize("counts", [(-1, 6), (6, -1)])
def test_no_fewer_than_none_are_decided(counts: tuple[int, int]) -> None:
    with pytest.raises(NotAChange, match="below 0"):
        deeds(*counts)


@given(CHANGES)
def test_the_trail_is_that_of_its_beginnings(changes: list[Change]) -> None:
    """The step after the last decision depends on all before it, and on nothing else."""
    whole = account(AGREED, Waypoint.TIME, ALLOWED, changes).trail
    for count in range(len(changes) + 1):
        begun = account(AGREED, Waypoint.TIME, ALLOWED, changes[:count]).trail
        assert begun == whole[: len(begun)]


def test_the_trail_has_a_step_for_each_decision_in_their_order() -> None:
    found = after("accepted 1d 0\npending 9d 9\nrefused 0d 0 speed")
    assert [step.change for step in found.trail] == ["v0", "v2"]


@given(CHANGES)
def test_balances_add_up(changes: list[Change]) -> None:
    for one in account(AGREED, Waypoint.TIME, ALLOWED, changes).balances:
        assert one.allowed == one.used + one.left
        assert one.net == one.used - one.given_back
        assert 0 in {one.used, one.given_back}
        assert one.left <= one.allowed


@given(CHANGES)
def test_pending_changes_never_move_the_course(changes: list[Change]) -> None:
    decided = [one for one in changes if one.decision is not Decision.PENDING]
    whole = account(AGREED, Waypoint.TIME, ALLOWED, changes)
    assert whole.trail == account(AGREED, Waypoint.TIME, ALLOWED, decided).trail


@given(CHANGES)
def test_a_refused_change_takes_no_time_and_no_money(changes: list[Change]) -> None:
    kept = [one for one in changes if one.decision is not Decision.REFUSED]
    whole = account(AGREED, Waypoint.TIME, ALLOWED, changes).balances[:2]
    assert whole == account(AGREED, Waypoint.TIME, ALLOWED, kept).balances[:2]


@given(CHANGES, st.integers(1, 50))
def test_a_larger_concession_is_never_used_further(changes: list[Change], more: int) -> None:
    wider = Allowed(ALLOWED.days + more, ALLOWED.money, ALLOWED.criteria)
    now = account(AGREED, Waypoint.TIME, ALLOWED, changes).balances[0]
    then = account(AGREED, Waypoint.TIME, wider, changes).balances[0]
    assert then.share(2) <= now.share(2)


@pytest.mark.parametrize(
    ("accepted", "refused", "against"),
    [
        pytest.param(0, 4, False, id="too few to say"),
        pytest.param(0, 5, True, id="all refused"),
        pytest.param(1, 4, True, id="four of five refused"),
        pytest.param(2, 3, False, id="three of five refused"),
        pytest.param(5, 0, False, id="none refused"),
    ],
)
def test_deeds_against_words(accepted: int, refused: int, against: bool) -> None:
    assert deeds(accepted, refused).against_words is against


def test_as_many_refused_as_accepted_is_an_even_chance() -> None:
    assert deeds(4, 4).probability == pytest.approx(0.5)


def test_how_sure_one_must_be_is_a_tolerance() -> None:
    assert deeds(1, 4, Tolerances(refused_probability=0.95)).against_words is False


@pytest.mark.parametrize(
    ("share", "low", "high"),
    [
        pytest.param(0.75, 1.43, 3.16, id="the shortest"),
        pytest.param(0.80, 1.285, 2.44, id="between two ratings"),
        pytest.param(0.85, 1.14, 1.92, id="the published example"),
    ],
)
def test_the_band_of_squeezed_time(share: float, low: float, high: float) -> None:
    found = squeeze(share)
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.005)


@pytest.mark.parametrize("share", [1, 1.3])
def test_the_whole_time_or_more_is_no_squeeze(share: float) -> None:
    found = squeeze(share)
    assert (found.low, found.high) == (None, None)
    assert found.none
    assert not found.refused


@pytest.mark.parametrize("share", [0.7499, 0.5, 0, -1, float("nan")])
def test_no_model_reaches_below_three_quarters(share: float) -> None:
    assert squeeze(share).refused


@given(*[st.floats(0.75, 1, exclude_max=True)] * 2)
def test_less_time_never_costs_less(one: float, other: float) -> None:
    short, long = squeeze(min(one, other)), squeeze(max(one, other))
    assert short.low is not None
    assert long.low is not None
    assert short.high is not None
    assert long.high is not None
    assert short.low >= long.low - 1e-9
    assert short.high >= long.high
    assert short.low <= short.high + 1e-9
