"""Marks: whoever lies in the triangle with a label in the reader's language, back to front."""

from collections.abc import Callable, Iterator, Sequence
from math import dist

from assessment.messages import Message, Value, msg
from assessment.reports.charts.ternary.dots import (
    AGREED,
    CENTRE_LOOK,
    NOW,
    STEP,
    Mark,
    placed,
    sponsor_look,
)
from assessment.reports.charts.ternary.drift import Drift
from assessment.reports.charts.ternary.plane import CENTRE, Spot, spot
from assessment.reports.charts.ternary.position import YOU, OwnPosition
from assessment.reports.charts.ternary.texts import name_lines
from assessment.reports.charts.ternary.together import Positions
from assessment.reports.charts.ternary.words import named_position

Text = Callable[[Value], str]

HOW_TO_READ = msg("The nearer to a corner, the more that corner matters.")
NOW_NAME = msg("Now", context="point in the triangle")
NAME_WIDTH = 17  # characters
NAMES = 3  # of people at one place; the others are counted
NUMBERS = 4  # in a line
NEAR = 0.05  # of a side: dots that touch on a phone


def own_marks(chart: OwnPosition, text: Text) -> list[Mark]:
    """One's own dot."""
    return [_centre(text), Mark(spot(chart.of), (text(YOU),), NOW)]


def drift_marks(chart: Drift, text: Text) -> list[Mark]:
    """The agreed point and each decision, the last of them named."""
    (name, agreed), *decided = chart.steps
    marks = [
        _centre(text),
        Mark(spot(agreed), (text(name),), AGREED, text(named_position(name, agreed))),
    ]
    for at, (step, position) in enumerate(decided, 1):
        hover, last = text(named_position(step, position)), at == len(decided)
        now = (text(NOW_NAME),)
        marks.append(Mark(spot(position), now if last else (), NOW if last else STEP, hover))
    return marks


def together_marks(chart: Positions, text: Text, *, numbers: bool = False) -> list[Mark]:
    """The group and everybody; by `numbers` where there are too many names."""
    marks = [_centre(text)]
    if chart.group:
        hover = text(named_position(chart.name, chart.group))
        marks.append(Mark(spot(chart.group), (text(chart.name),), AGREED, hover))
    return [*marks, *_people(chart, text, numbers=numbers)]


def crowded(marks: Sequence[Mark]) -> bool:
    """Whether some label finds no free place."""
    pairs = zip(marks, placed(marks), strict=True)
    return any(mark.lines and place is None for mark, place in pairs)


def matters_most(waypoint: Value) -> Message:
    """What stands at a corner."""
    return msg("{waypoint} matters most", waypoint=waypoint)


def _centre(text: Text) -> Mark:
    return Mark(CENTRE, (text(msg("all equal")),), CENTRE_LOOK)


def _people(chart: Positions, text: Text, *, numbers: bool) -> Iterator[Mark]:
    """One dot for each place; people at one place share its label, numbers also near it."""
    people = chart.people
    shared: dict[Spot, list[int]] = {}
    for at, (_, position) in enumerate(people):
        x, y = spot(position)
        shared.setdefault((round(x, 6), round(y, 6)), []).append(at)
    bunches = _bunches(list(shared)) if numbers else {place: [place] for place in shared}
    for place, who in shared.items():
        bunch = [at for near in bunches.get(place, ()) for at in shared[near]]
        lines = _numbers(bunch) if numbers else _names([people[at][0] for at in bunch], text)
        hover = " ".join(text(named_position(*people[at])) for at in who)
        yield Mark(place, lines, sponsor_look(*(chart.number(at) for at in who)), hover)


def _bunches(spots: Sequence[Spot]) -> dict[Spot, list[Spot]]:
    """Spots that nearly touch, under the first of them."""
    bunches: dict[Spot, list[Spot]] = {}
    for place in spots:
        first = next((one for one in bunches if dist(one, place) < NEAR), place)
        bunches.setdefault(first, []).append(place)
    return bunches


def _names(names: Sequence[Value], text: Text) -> tuple[str, ...]:
    if len(names) == 1:
        return name_lines(text(names[0]), NAME_WIDTH)
    chart = [name_lines(text(name), NAME_WIDTH, most=1)[0] for name in names[:NAMES]]
    more = len(names) - len(chart)
    return (*chart, text(msg("and {number} more", number=more))) if more else tuple(chart)


def _numbers(who: Sequence[int]) -> tuple[str, ...]:
    said = [str(at + 1) for at in sorted(who)]
    rows = [said[at : at + NUMBERS] for at in range(0, len(said), NUMBERS)]
    return tuple(", ".join(numbers) for numbers in rows)
