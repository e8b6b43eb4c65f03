"""Labels never cover each other, a dot or a line: at the narrowest width and at every wider one."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.reports.charts.ternary.box import Box
from assessment.reports.charts.ternary.dots import FRAME, SIDE, Mark, placed
from assessment.reports.charts.ternary.marks import crowded
from assessment.reports.charts.ternary.places import Dot, places
from assessment.reports.charts.ternary.plane import spot
from tests.reports.charted_triangle import together_marks

POSITION = st.tuples(*[st.integers(5, 90)] * 3)
NAME = st.text("ABCabc mé漢", min_size=1, max_size=30)
EDGE = 1e-6  # a leader ends at the edge of its own label
PEOPLE = st.lists(st.tuples(NAME, POSITION), min_size=1, max_size=9)


def wider(box: Box, about: tuple[float, float], times: float) -> Box:
    """The box of a label whose place has moved out by so much, while its size stayed."""
    x, y = about
    right, up = x * (times - 1), y * (times - 1)
    return Box(box.left + right, box.foot + up, box.right + right, box.head + up)


def labels(marks: list[Mark], times: float) -> list[tuple[int, Box]]:
    found = enumerate(placed(marks))
    return [(at, wider(place.box, place.at, times)) for at, place in found if place]


def dots(marks: list[Mark], times: float) -> list[Box]:
    return [wider(mark.dot.box, mark.dot.spot, times) for mark in marks]


@settings(max_examples=60, deadline=None)
@given(PEOPLE, POSITION, st.booleans(), st.sampled_from([1.0, 1.15, 1.4, 2.5]))
def test_labels_cover_neither_each_other_nor_a_dot(
    people: list[tuple[str, tuple[int, int, int]]],
    group: tuple[int, int, int],
    numbers: bool,
    times: float,
) -> None:
    marks = together_marks(people, group, numbers=numbers)
    shown = labels(marks, times)

    assert not [pair for pair in combinations(shown, 2) if pair[0][1].overlaps(pair[1][1])]
    assert not [box for _, box in shown if any(map(box.overlaps, dots(marks, times)))]


@settings(max_examples=60, deadline=None)
@given(PEOPLE, POSITION, st.sampled_from([1.0, 1.4]))
def test_no_leader_runs_through_a_label(
    people: list[tuple[str, tuple[int, int, int]]], group: tuple[int, int, int], times: float
) -> None:
    marks = together_marks(people, group)
    leaders = [
        (mark.spot, place.at)
        for mark, place in zip(marks, placed(marks), strict=True)
        if place and place.leader
    ]
    lines = [
        ((x * SIDE * times, y * SIDE * times), (end[0] * times, end[1] * times))
        for (x, y), end in leaders
    ]

    inner = [
        Box(box.left + EDGE, box.foot + EDGE, box.right - EDGE, box.head - EDGE)
        for _, box in labels(marks, times)
    ]

    assert not [(box, line) for box in inner for line in lines if box.crossed(line)]


@settings(max_examples=60, deadline=None)
@given(PEOPLE, POSITION)
def test_labels_stay_within_the_narrowest_picture(
    people: list[tuple[str, tuple[int, int, int]]], group: tuple[int, int, int]
) -> None:
    marks = together_marks(people, group)

    assert all(box.within(FRAME) for _, box in labels(marks, 1))


@settings(max_examples=40, deadline=None)
@given(PEOPLE, POSITION)
def test_a_label_without_a_leader_is_nearest_to_its_own_dot(
    people: list[tuple[str, tuple[int, int, int]]], group: tuple[int, int, int]
) -> None:
    marks = together_marks(people, group)
    boxes = dots(marks, 1)
    for at, place in enumerate(placed(marks)):
        if place and not place.leader:
            apart = [box for box in boxes if not box.overlaps(boxes[at])]
            assert all(place.box.gap(box) > place.box.gap(boxes[at]) for box in apart)


def test_a_trail_is_kept_free() -> None:
    marks = [Mark(spot((1, 1, 1)), ("all equal",), together_marks([], None)[0].look)]
    across = [spot((30, 10, 60)), spot((36, 60, 4))]
    [place] = placed(marks, across)

    assert place is not None
    assert not place.box.crossed(tuple((x * SIDE, y * SIDE) for x, y in across))  # type: ignore[arg-type]


def test_the_usual_handful_of_sponsors_is_named_in_the_picture() -> None:
    people = [
        ("Anna Bell", (50, 30, 20)),
        ("Ben Carr", (20, 60, 20)),
        ("Chioma Okafor", (25, 20, 55)),
        ("Dmitri Volkov", (40, 30, 30)),
        ("Eva Lindqvist", (35, 35, 30)),
    ]
    assert not crowded(together_marks(people, (34, 35, 31)))


def test_numbers_find_a_place_for_twenty() -> None:
    people = [(f"Sponsor {at}", (20 + at, 35 - at % 7, 45 - at)) for at in range(20)]

    assert not crowded(together_marks(people, (34, 35, 31), numbers=True))


def test_a_label_that_fits_nowhere_has_no_place() -> None:
    found = places([Dot((50, 50), 5, 200, 20)], Box(0, 0, 100, 100), [True])

    assert found == [None]
