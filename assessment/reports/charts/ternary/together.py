"""Everybody on one triangle, and the group's position among them."""

from collections.abc import Iterator, Sequence
from math import dist
from typing import TYPE_CHECKING

from assessment.reports.charts.plotly.labels import broken
from assessment.reports.charts.ternary.dots import (
    AGREED,
    CENTRE_MARK,
    PERSON,
    Mark,
    placed,
    scene,
)
from assessment.reports.charts.ternary.ground import NO_NOTES, Ground
from assessment.reports.charts.ternary.plane import Position, Spot, leaders, spot
from assessment.reports.charts.ternary.texts import name_lines
from assessment.reports.charts.ternary.words import points, row, standing

if TYPE_CHECKING:
    import plotly.graph_objects as go

Person = tuple[str, Position]
Labels = Sequence[tuple[str, ...]]  # for each person, in lines

GROUP = "The group"
NAME_WIDTH = 17  # characters
KEY_WIDTH = 40
NAMED = 12  # people; more than so many names are not tried
NAMES = 3  # of people at one place; the others are counted
NUMBERS = 4  # in a line
NEAR = 0.05  # of a side: dots that touch on a phone


def together(
    people: Sequence[Person], group: Position | None = None, *, dark: bool = False
) -> "go.Figure":
    """Everybody by name, and the group's position in the accent.

    Where there are too many for all names to stand free, numbers stand in the picture and the
    names below it.
    """
    lit = leaders(group) if group else ()
    notes = [f"{weight} for the group" for weight in points(group)] if group else NO_NOTES
    marks = together_marks(people, group)
    if len(people) <= NAMED and not crowded(marks):
        return scene(Ground(lit, notes), marks, dark=dark)
    key = [broken(f"{at}\u2002{name}", KEY_WIDTH) for at, (name, _) in enumerate(people, 1)]
    numbered = together_marks(people, group, numbers=True)
    return scene(Ground(lit, notes, key), numbered, dark=dark)


def together_marks(
    people: Sequence[Person],
    group: Position | None,
    *,
    name: str = GROUP,
    numbers: bool = False,
) -> list[Mark]:
    """What lies in the triangle, from the back to the front."""
    own = [Mark(spot(group), (name,), AGREED, standing(name, group))] if group else []
    return [CENTRE_MARK, *own, *_people(people, numbers=numbers)]


def crowded(marks: Sequence[Mark]) -> bool:
    """Whether some label finds no free place."""
    pairs = zip(marks, placed(marks), strict=True)
    return any(mark.lines and place is None for mark, place in pairs)


def _people(people: Sequence[Person], *, numbers: bool) -> Iterator[Mark]:
    """One dot for each place; people at one place share its label, numbers also near it."""
    shared: dict[Spot, list[int]] = {}
    for at, (_, position) in enumerate(people):
        x, y = spot(position)
        shared.setdefault((round(x, 6), round(y, 6)), []).append(at)
    bunches = _bunches(list(shared)) if numbers else {place: [place] for place in shared}
    for place, who in shared.items():
        bunch = [at for near in bunches.get(place, ()) for at in shared[near]]
        lines = _numbers(bunch) if numbers else _names([people[at][0] for at in bunch])
        hover = " ".join(standing(*people[at]) for at in who)
        yield Mark(place, lines, PERSON, hover)


def _bunches(spots: Sequence[Spot]) -> dict[Spot, list[Spot]]:
    """Spots that nearly touch, under the first of them."""
    bunches: dict[Spot, list[Spot]] = {}
    for place in spots:
        first = next((one for one in bunches if dist(one, place) < NEAR), place)
        bunches.setdefault(first, []).append(place)
    return bunches


def _names(names: Sequence[str]) -> tuple[str, ...]:
    if len(names) == 1:
        return name_lines(names[0], NAME_WIDTH)
    shown = [name_lines(name, NAME_WIDTH, most=1)[0] for name in names[:NAMES]]
    more = len(names) - len(shown)
    return (*shown, f"and {more} more") if more else tuple(shown)


def _numbers(who: Sequence[int]) -> tuple[str, ...]:
    said = [str(at + 1) for at in sorted(who)]
    rows = [said[at : at + NUMBERS] for at in range(0, len(said), NUMBERS)]
    return tuple(", ".join(numbers) for numbers in rows)


def describe_together(people: Sequence[Person], group: Position | None = None) -> str:
    """The picture in words.

    >>> describe_together([("Ana", (50, 30, 20))], (40, 40, 20)).partition(". ")[2]
    'Ana: time 50, cost 30, quality 20; time leads. \
The group: time 40, cost 40, quality 20; time and cost lead together.'
    """
    said = [standing(name, position) for name, position in _everyone(people, group)]
    return " ".join(["A triangle of time, cost and quality.", *(said or ["Nobody is on it yet."])])


def together_rows(people: Sequence[Person], group: Position | None = None) -> list[dict[str, str]]:
    """The table beside the triangle.

    >>> together_rows([("Ana", (50, 30, 20))])
    [{'Sponsor': 'Ana', 'Time': '50', 'Cost': '30', 'Quality': '20', 'Leads': 'time'}]
    """
    return [row("Sponsor", name, position) for name, position in _everyone(people, group)]


def _everyone(people: Sequence[Person], group: Position | None) -> list[Person]:
    return [*people, (GROUP, group)] if group else list(people)
