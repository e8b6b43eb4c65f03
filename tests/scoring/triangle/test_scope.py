"""The line through the scope, in a table and by its laws."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scoring.triangle import Line, NotAChange, Place, Size, Wanted, Waypoint, draw_line

PLANNED = Size(100, 1000)
ITEMS = st.lists(
    st.builds(
        Wanted,
        st.uuids().map(str),
        st.builds(Size, st.integers(0, 60), st.integers(0, 600)),
        st.integers(0, 3),
        st.integers(0, 3),
        st.integers(0, 3),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)
FIRST = st.sampled_from(Waypoint)


def wanted(table: str) -> list[Wanted]:
    """An item a line: name, days, money, how many say must, could and not."""
    rows = (line.split() for line in table.strip().splitlines())
    return [
        Wanted(name, Size(int(days), int(money)), int(must), int(could), int(against))
        for name, days, money, must, could, against in rows
    ]


def drawn(line: Line) -> str:
    return " ".join(f"{one.id}:{one.place.value}" for one in line.items)


def places(line: Line) -> dict[str, Place]:
    return {one.id: one.place for one in line.items}


def in_scope(line: Line) -> list[str]:
    return [one.id for one in line.items if one.place is not Place.OUT]


@pytest.mark.parametrize(
    ("first", "expected", "taken", "short"),
    [
        pytest.param(
            Waypoint.TIME,
            "cases:in forms:in app:out search:out archive:out partners:out",
            Size(80, 900),
            Size(),
            id="the small one below the line does not slip in",
        ),
        pytest.param(
            Waypoint.COST,
            "cases:in forms:in app:out search:out archive:out partners:out",
            Size(80, 900),
            Size(),
            id="the budget draws it",
        ),
        pytest.param(
            Waypoint.QUALITY,
            "cases:in forms:in app:if_it_fits search:if_it_fits archive:if_it_fits partners:out",
            Size(135, 1200),
            Size(35, 200),
            id="nothing is out but what nobody wants",
        ),
    ],
)
def test_the_line_is_drawn_by_what_comes_first(
    first: Waypoint, expected: str, taken: Size, short: Size
) -> None:
    items = wanted(
        """
        app       40  200   0 2 0
        forms     30  400   1 1 0
        cases     50  500   2 0 1
        partners  20  300   0 0 2
        search    10  100   0 2 1
        archive   5   0     0 1 2
        """
    )
    found = draw_line(items, first, PLANNED)
    assert drawn(found) == expected
    assert (found.taken, found.short) == (taken, short)


def test_beside_each_item_stands_what_all_down_to_it_would_take() -> None:
    items = wanted("b 60 1 0 1 0\na 50 2 1 0 0\nnone 9 9 0 0 1")
    found = draw_line(items, Waypoint.TIME, PLANNED)
    assert [(one.id, one.so_far) for one in found.items] == [
        ("a", Size(50, 2)),
        ("b", Size(110, 3)),
        ("none", Size(110, 3)),
    ]


def test_to_the_last_day_is_not_too_much() -> None:
    assert in_scope(draw_line(wanted("a 100 0 0 0 0"), Waypoint.TIME, PLANNED)) == ["a"]
    assert in_scope(draw_line(wanted("a 101 0 0 0 0"), Waypoint.TIME, PLANNED)) == []


def test_no_items_have_a_line_too() -> None:
    assert draw_line([], Waypoint.TIME, PLANNED) == Line((), Size(), Size())


def test_one_id_twice_and_amounts_below_0_are_refused() -> None:
    with pytest.raises(NotAChange, match="stands here twice"):
        draw_line([Wanted("a"), Wanted("a")], Waypoint.TIME, PLANNED)
    with pytest.raises(NotAChange, match="-1 days"):
        Size(days=-1)
    with pytest.raises(NotAChange, match="-1 must"):
        Wanted("a", must=-1)


@given(ITEMS, FIRST)
def test_what_is_in_scope_is_the_beginning_of_the_order(
    items: list[Wanted], first: Waypoint
) -> None:
    found = draw_line(items, first, PLANNED)
    kept = in_scope(found)
    assert [one.id for one in found.items][: len(kept)] == kept
    assert sorted(one.id for one in found.items) == sorted(one.id for one in items)


@given(ITEMS, FIRST)
def test_what_comes_first_is_never_exceeded(items: list[Wanted], first: Waypoint) -> None:
    found = draw_line(items, first, PLANNED)
    assert not (first is Waypoint.TIME and found.taken.days > PLANNED.days)
    assert not (first is Waypoint.COST and found.taken.money > PLANNED.money)


@given(ITEMS, FIRST)
def test_the_first_item_below_the_line_would_not_fit(items: list[Wanted], first: Waypoint) -> None:
    found = draw_line(items, first, PLANNED)
    unwanted = {one.id for one in items if one.is_unwanted}
    below = [one for one in found.items if one.place is Place.OUT and one.id not in unwanted]
    assume(below)
    beyond = below[0].so_far.beyond(PLANNED)
    assert {Waypoint.TIME: beyond.days, Waypoint.COST: beyond.money}[first] > 0


@given(ITEMS)
def test_with_quality_first_only_what_all_who_marked_it_are_against_is_out(
    items: list[Wanted],
) -> None:
    found = draw_line(items, Waypoint.QUALITY, PLANNED)
    out = {name for name, place in places(found).items() if place is Place.OUT}
    assert out == {one.id for one in items if one.against and not one.must and not one.could}


@given(ITEMS, FIRST)
def test_what_is_taken_is_the_sum_of_what_is_in_scope_and_short_what_exceeds_the_plan(
    items: list[Wanted], first: Waypoint
) -> None:
    found = draw_line(items, first, PLANNED)
    sizes = {one.id: one.size for one in items}
    days = sum(sizes[name].days for name in in_scope(found))
    money = sum(sizes[name].money for name in in_scope(found))
    assert found.taken == Size(days, money)
    assert found.short == Size(max(0, days - 100), max(0, money - 1000))


@given(ITEMS, FIRST)
def test_in_is_what_somebody_says_must_be_in_and_the_rest_is_in_if_it_fits(
    items: list[Wanted], first: Waypoint
) -> None:
    found = places(draw_line(items, first, PLANNED))
    for one in items:
        assert found[one.id] in (Place.OUT, Place.IN if one.must else Place.IF_IT_FITS)


@given(ITEMS, FIRST, st.data())
def test_the_order_in_the_plan_decides_nothing_but_ties(
    items: list[Wanted], first: Waypoint, data: st.DataObject
) -> None:
    assume(len({(one.is_unwanted, one.must, one.against) for one in items}) == len(items))
    other = draw_line(data.draw(st.permutations(items)), first, PLANNED)
    assert other == draw_line(items, first, PLANNED)


@given(ITEMS.filter(bool), FIRST, st.data())
def test_one_more_who_says_must_never_moves_an_item_down(
    items: list[Wanted], first: Waypoint, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(items) - 1))
    more = replace(items[at], must=items[at].must + 1)
    before = draw_line(items, first, PLANNED)
    after = draw_line([*items[:at], more, *items[at + 1 :]], first, PLANNED)
    order = [[one.id for one in line.items].index(more.id) for line in (before, after)]
    assert order[1] <= order[0]
    if more.id in in_scope(before):
        assert places(after)[more.id] is Place.IN


@given(ITEMS, FIRST, st.integers(0, 50), st.integers(0, 500))
def test_more_days_and_more_money_move_nothing_out(
    items: list[Wanted], first: Waypoint, days: int, money: int
) -> None:
    before = draw_line(items, first, PLANNED)
    after = draw_line(items, first, PLANNED + Size(days, money))
    assert {*in_scope(before)} <= {*in_scope(after)}
