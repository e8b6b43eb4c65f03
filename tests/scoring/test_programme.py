"""The integer programme: the cheapest options, against trying every set of them."""

from collections.abc import Iterator, Sequence
from itertools import product
from math import lcm

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.programme import NOT_ENOUGH, Demand, Option, _rounded_up, cheapest, lowered
from tests.scoring.notation import F

LONG = 60.0  # seconds: a busy machine is no reason to find less
moderately = settings(max_examples=20)
COSTS = st.sampled_from([F(0), F(1, 3), F(1, 2), F(1), F(2), F(7, 5)])
PULLS = st.sampled_from([F(1, 7), F(1, 3), F(1, 2), F(1)])


@st.composite
def programmes(draw: st.DrawFn) -> tuple[list[Option], list[Demand]]:
    """Up to four items of up to three levels, and demands that the highest of them meet."""
    names = "abcd"[: draw(st.integers(1, 4))]
    options = [
        Option(name, F(1 + gain), F(gain), price * gain)
        for name, price in ((name, draw(COSTS)) for name in names)
        for gain in range(1, 1 + draw(st.integers(1, 3)))
    ]
    tops = {option.item: option for option in options}
    demands = []
    for _ in range(draw(st.integers(0, 3))):
        pull = draw(st.dictionaries(st.sampled_from(names), PULLS, min_size=1))
        most = sum((pull[name] * tops[name].gain for name in pull), F(0))
        demands.append(Demand(pull, most * draw(st.sampled_from([F(1, 9), F(1, 2), F(1)]))))
    return options, demands


def cost(options: Sequence[Option]) -> F:
    return sum((option.cost for option in options), F(0))


def every_set(options: Sequence[Option]) -> Iterator[tuple[Option, ...]]:
    """At most one option of each item."""
    names = list(dict.fromkeys(option.item for option in options))
    rungs = [[None, *(one for one in options if one.item == name)] for name in names]
    for some in product(*rungs):
        yield tuple(one for one in some if one is not None)


def meeting(options: Sequence[Option], demands: Sequence[Demand]) -> list[tuple[Option, ...]]:
    return [some for some in every_set(options) if all(one.met(some) for one in demands)]


@moderately
@given(programmes())
def test_no_set_of_options_that_meets_the_demands_is_cheaper(
    programme: tuple[list[Option], list[Demand]],
) -> None:
    found = cheapest(*programme)
    assert found.options in meeting(*programme)
    assert cost(found.options) == min(map(cost, meeting(*programme))) == found.at_least


@moderately
@given(programmes())
def test_of_equally_cheap_sets_the_smaller_steps_win(
    programme: tuple[list[Option], list[Demand]],
) -> None:
    """The squares of the gains, and only where these are the same who stands first."""
    options, demands = programme
    asked = {name for demand in demands for name in demand.pull}
    options = [one for one in options if one.item in asked]
    found = cheapest(options, demands)
    least = cost(found.options)
    steps = min(squares(some) for some in meeting(options, demands) if cost(some) == least)
    assert squares(found.options) == steps


def squares(options: Sequence[Option]) -> F:
    return sum((option.gain**2 for option in options), F(0))


def test_the_earlier_item_wins_where_all_else_is_the_same() -> None:
    options = [Option(name, F(2), F(1), F(1)) for name in "cab"]
    [chosen] = cheapest(options, [Demand(dict.fromkeys("abc", F(1)), F(1))]).options
    assert chosen.item == "c"


@pytest.mark.parametrize("unit", [F(1, 1000), F(1), F(10**6)])
@pytest.mark.parametrize("turn", range(5))
def test_it_is_the_squares_of_the_steps_that_are_least(unit: F, turn: int) -> None:
    """All cost as much as they make up: 3 and 1 have less squares than three times 2."""
    options = [Option(name, F(3), F(2), unit * F(4, 3)) for name in "cde"]
    options += [Option("a", F(4), F(3), unit * 3), Option("b", F(2), F(1), unit)]
    pull = {**dict.fromkeys("cde", F(2, 3)), **dict.fromkeys("ab", F(1))}
    found = cheapest(options[turn:] + options[:turn], [Demand(pull, F(4))])
    assert {one.item for one in found.options} == {"a", "b"}


@pytest.mark.parametrize("turn", range(5))
def test_it_is_not_the_longest_step_that_counts(turn: int) -> None:
    """Either makes up 7 and costs 7: 6 and 1 have the squares 37, and 4, 4 and 3 have 41."""
    options = [Option(name, F(1 + gain), F(gain), F(gain)) for name, gain in (("a", 6), ("b", 1))]
    of = F(7, 11)
    options += [
        Option(n, F(1 + gain), F(gain), gain * of) for n, gain in zip("cde", (4, 4, 3), strict=True)
    ]
    pull = {**dict.fromkeys("ab", F(1)), **dict.fromkeys("cde", of)}
    found = cheapest(options[turn:] + options[:turn], [Demand(pull, F(7))])
    assert {one.item for one in found.options} == {"a", "b"}


def test_small_steps_come_before_early_items_however_small_they_are() -> None:
    options = [Option("a", F(2), F(2, 7), F(2)), *(Option(n, F(2), F(1, 7), F(1)) for n in "bc")]
    found = cheapest(options, [Demand(dict.fromkeys("abc", F(1)), F(2, 7))])
    assert [one.item for one in found.options] == ["b", "c"]


@moderately
@given(programmes(), st.sampled_from([F(1, 1000), F(3), F(10**6)]))
def test_the_unit_of_the_costs_changes_the_cost_alone(
    programme: tuple[list[Option], list[Demand]], unit: F
) -> None:
    options, demands = programme
    dearer = [Option(one.item, one.level, one.gain, one.cost * unit) for one in options]
    plain, scaled = cheapest(options, demands), cheapest(dearer, demands)
    assert cost(scaled.options) == unit * cost(plain.options)
    assert scaled.at_least == unit * plain.at_least


@moderately
@given(programmes(), st.sampled_from([F(1, 1000), F(3), F(10**6)]))
def test_the_unit_of_a_demand_is_irrelevant(
    programme: tuple[list[Option], list[Demand]], unit: F
) -> None:
    options, demands = programme
    scaled = [
        Demand({name: pull * unit for name, pull in one.pull.items()}, one.missing * unit)
        for one in demands
    ]
    assert cost(cheapest(options, scaled).options) == cost(cheapest(options, demands).options)


@moderately
@given(programmes())
def test_another_demand_never_makes_it_cheaper(
    programme: tuple[list[Option], list[Demand]],
) -> None:
    options, demands = programme
    costs = [cost(cheapest(options, demands[:many]).options) for many in range(len(demands) + 1)]
    assert costs == sorted(costs)
    assert costs[0] == 0


@moderately
@given(programmes())
def test_without_time_what_is_found_meets_the_demands_and_the_bound_lies_below(
    programme: tuple[list[Option], list[Demand]],
) -> None:
    options, demands = programme
    hasty, best = cheapest(options, demands, seconds=0), cheapest(options, demands)
    assert hasty.options in meeting(options, demands)
    assert hasty.at_least <= cost(best.options) <= cost(hasty.options)


@moderately
@given(programmes())
def test_lowered_options_meet_the_demands_and_none_can_go_lower(
    programme: tuple[list[Option], list[Demand]],
) -> None:
    options, demands = programme
    found = lowered(options, demands)
    assert found in meeting(options, demands)
    for dropped in found:
        rest = tuple(one for one in found if one is not dropped)
        lower = [one for one in options if one.item == dropped.item and one.gain < dropped.gain]
        for rung in [None, *lower]:
            instead = (*rest, rung) if rung else rest
            assert not all(one.met(instead) for one in demands)


def test_the_dearest_option_is_lowered_first() -> None:
    options = [Option("a", F(2), F(1), F(1)), Option("b", F(2), F(1), F(9))]
    assert lowered(options, [Demand({"a": F(1), "b": F(1)}, F(1))]) == (options[0],)


def test_without_options_a_demand_is_refused() -> None:
    with pytest.raises(ValueError, match=NOT_ENOUGH):
        cheapest([], [Demand({"a": F(1)}, F(1))])


@pytest.mark.parametrize("seconds", [0, 5])
def test_demands_that_nothing_meets_are_refused(seconds: float) -> None:
    options = [Option("a", F(2), F(1), F(1))]
    with pytest.raises(ValueError, match=NOT_ENOUGH):
        cheapest(options, [Demand({"a": F(1)}, F(2))], seconds)
    with pytest.raises(ValueError, match=NOT_ENOUGH):
        lowered(options, [Demand({"a": F(1)}, F(1) + F(1, 10**12))])


def test_a_hair_that_floats_cannot_tell_is_not_let_through() -> None:
    """One third and two thirds make one, to the last fraction; a trillionth less does not."""
    options = [Option("a", F(2), F(1, 3), F(1)), Option("b", F(2), F(2, 3), F(1))]
    pull = {"a": F(1), "b": F(1)}
    assert len(cheapest(options, [Demand(pull, F(1))]).options) == 2
    hair = [Option("a", F(2), F(1) - F(1, 10**12), F(1)), Option("a", F(3), F(2), F(5))]
    [chosen] = cheapest(hair, [Demand({"a": F(1)}, F(1))]).options
    assert chosen.level == 3


def test_a_demand_adds_up_what_its_items_gain() -> None:
    demand = Demand({"a": F(1, 2), "b": F(1, 3)}, F(1))
    a, b, c = (Option(name, F(3), F(2), F(1)) for name in "abc")
    assert [demand.part(one) for one in (a, b, c)] == [F(1), F(2, 3), F(0)]
    assert demand.met([a])
    assert not demand.met([b, c])
    assert not demand.met([])
    assert demand.met([a, b])


def test_demands_that_share_no_item_are_solved_apart() -> None:
    names = [f"i{at}" for at in range(24)]
    options = [
        Option(name, F(1 + gain), F(gain), F(gain * (7 + at * 13 % 11), 10))
        for at, name in enumerate(names)
        for gain in (1, 2, 3)
    ]
    threes = [names[at : at + 3] for at in range(0, 24, 3)]
    demands = [Demand(dict.fromkeys(three, F(1, 3)), F(4, 3)) for three in threes]
    found = cheapest(options, demands, LONG)
    apart = [
        cheapest([one for one in options if one.item in three], [demand], LONG)
        for three, demand in zip(threes, demands, strict=True)
    ]
    assert found.at_least == sum((one.at_least for one in apart), F(0))
    assert {*found.options} == {option for one in apart for option in one.options}
    assert list(found.options) == sorted(found.options, key=options.index)


@given(
    st.floats(0.001, 500),
    st.lists(st.sampled_from([F(1, 3), F(1, 2), F(2), F(7, 5)]), min_size=1, max_size=4),
    st.sampled_from([F(1), F(2), F(7, 5)]),
)
def test_a_bound_is_rounded_up_to_what_costs_can_add_up_to(
    bound: float, costs: list[F], unit: F
) -> None:
    options = [Option("a", F(2), F(1), cost) for cost in costs]
    found = _rounded_up(bound, options, unit)
    step = F(1, lcm(*((cost / unit).denominator for cost in costs)))
    assert (found / step).denominator == 1
    assert found >= F(bound) * (1 - F(2, 10**6))
    assert found < F(bound) + step


def test_a_bound_that_floats_put_a_hair_too_high_is_not_rounded_past_the_cost() -> None:
    options = [Option("a", F(2), F(1), F(3))]
    assert _rounded_up(3 + 1e-9, options, F(1)) == 3
    assert _rounded_up(3 - 1e-9, options, F(1)) == 3
    assert _rounded_up(2.5, options, F(1)) == 3


@pytest.mark.parametrize("bound", [float("-inf"), float("inf"), float("nan"), -1.0, 0.0])
def test_without_a_bound_nothing_is_known(bound: float) -> None:
    assert _rounded_up(bound, [Option("a", F(2), F(1), F(1))], F(1)) == 0


HAIR = F(1) - F(1, 10**12)


def test_a_set_that_floats_let_through_is_not_proposed_again() -> None:
    """Otherwise the search would end for want of time, and its bound would lie below the cost."""
    options = [Option("a", F(2), HAIR, F(1)), Option("a", F(3), F(2), F(5))]
    found = cheapest(options, [Demand({"a": F(1)}, F(1))])
    assert (found.options, found.at_least) == ((options[1],), F(5))


def test_what_is_short_by_a_hair_is_made_up_where_it_is_cheapest() -> None:
    options = [
        Option("a", F(2), HAIR, F(1)),
        Option("a", F(3), F(2), F(5)),
        Option("b", F(2), F(1, 2), F(1)),
    ]
    found = cheapest(options, [Demand({"a": F(1), "b": F(1)}, F(1))])
    assert (found.options, found.at_least) == ((options[0], options[2]), F(2))
