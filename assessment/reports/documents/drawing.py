"""The triangle for print: places in points, worked out with the same rules as on the screen."""

from collections.abc import Callable, Iterator

from assessment.messages import Message, Value, msg
from assessment.reports.agreement import VersionStatus, labels
from assessment.reports.charts.ternary.dots import CENTRE_LOOK, EDGE, NOW, SIDE, Mark, placed
from assessment.reports.charts.ternary.marks import (
    HOW_TO_READ,
    NOW_NAME,
    crowded,
    matters_most,
    together_marks,
)
from assessment.reports.charts.ternary.places import Place
from assessment.reports.charts.ternary.plane import (
    CORNERS,
    HEIGHT,
    Position,
    Spot,
    leaders,
    region,
    spot,
)
from assessment.reports.charts.ternary.position import TRIANGLE
from assessment.reports.charts.ternary.texts import name_lines
from assessment.reports.charts.ternary.together import Positions
from assessment.reports.charts.ternary.words import Person, named_position
from assessment.reports.sentences.triangle.hundred import points
from assessment.reports.sentences.triangle.waypoints import TITLES

Text = Callable[[Value], str]

SCALE = 0.85  # points a pixel of the narrowest picture
BASE = 40.0  # pixels under the triangle, for what is said at its corners
TOP = 44.0
KEY_WIDTH = 48  # characters
CORNER_SIZE = 14
CORNER_SIDES = ("above", "hangs left", "hangs right")


def drawing(
    people: tuple[Person, ...],
    point: Position,
    status: VersionStatus,
    text: Text,
    now: Position | None = None,
) -> dict[str, object]:
    """Everything that the template draws, as plain values; where too many, people are numbered.

    `point`: that of the terms, which are agreed or not. `now`: where decisions have led since.
    """
    name = labels.point(status)
    shown = Positions(people, point, name)
    since = [Mark(spot(now), (text(NOW_NAME),), NOW)] if now else []
    marks = [*together_marks(shown, text), *since]
    numbers = crowded(marks)
    if numbers:
        marks = [*together_marks(shown, text, numbers=True), *since]
    named = ((name, point), *(((NOW_NAME, now),) if now else ()))
    found = placed(marks)
    pairs = list(zip(marks, found, strict=True))
    return {
        "width": (SIDE + 2 * EDGE) * SCALE,
        "height": (SIDE * HEIGHT + BASE + TOP) * SCALE,
        "regions": [_region(at, lit=at in leaders(point)) for at in range(3)],
        "dots": [_dot(mark) for mark in marks],
        "leaders": [_leader(mark, place) for mark, place in pairs if place and place.leader],
        "labels": [*(_label(*pair) for pair in pairs if pair[1]), *_corners(point, status, text)],
        "key": list(_key(people, text)) if numbers else [],
        "reading": text(HOW_TO_READ),
        "words": described((*named, *people), text),
    }


def described(points: tuple[Person, ...], text: Text) -> str:
    """The drawing in words, the point of the terms first.

    >>> described((("Agreed", (4000, 4000, 2000)),), str).partition(". ")[2]
    'Agreed: time 40, cost 40, quality 20; time, cost lead together.'
    """
    said = [named_position(name, position) for name, position in points]
    return " ".join(map(text, (TRIANGLE, *said)))


def _key(people: tuple[Person, ...], text: Text) -> Iterator[str]:
    for at, (name, _) in enumerate(people, 1):
        yield f"{at} {name_lines(text(name), KEY_WIDTH, most=1)[0]}"


def _in_points(x: float, y: float) -> Spot:
    """From pixels of the narrowest picture, upwards from the base, to points on paper."""
    return round((x + EDGE) * SCALE, 2), round((y + BASE) * SCALE, 2)


def _of_plane(at: Spot) -> Spot:
    return _in_points(at[0] * SIDE, at[1] * SIDE)


def _region(at: int, *, lit: bool) -> dict[str, object]:
    return {"spots": [_of_plane(corner) for corner in region(at)], "lit": lit}


def _dot(mark: Mark) -> dict[str, object]:
    return {
        "spot": _of_plane(mark.spot),
        "kind": mark.look.name,
        "radius": mark.look.size * SCALE / 2,
    }


def _leader(mark: Mark, place: Place) -> tuple[Spot, Spot]:
    return _of_plane(mark.spot), _in_points(*place.at)


def _label(mark: Mark, place: Place | None) -> dict[str, object]:
    look = mark.look
    return {
        "at": _in_points(*place.at) if place else None,
        "side": place.side if place else "",
        "lines": list(mark.lines),
        "size": look.font * SCALE,
        "tone": "accent" if look.bold else "quiet" if look is CENTRE_LOOK else "ink",
    }


def _corners(point: Position, status: VersionStatus, text: Text) -> Iterator[dict[str, object]]:
    rows = zip(TITLES.values(), points(point), CORNERS, CORNER_SIDES, strict=True)
    for name, weight, (x, y), side in rows:
        off = {"above": (0, 6), "hangs left": (-EDGE, -6), "hangs right": (EDGE, -6)}[side]
        yield {
            "at": _in_points(x * SIDE + off[0], y * SIDE + off[1]),
            "side": side,
            "lines": [text(matters_most(name)), text(_weight(weight, status))],
            "size": CORNER_SIZE * SCALE,
            "tone": "ink",
        }


def _weight(points: Value, status: VersionStatus) -> Message:
    if status.is_agreed:
        return msg("{points} of 100 agreed", points=points)
    return msg("{points} of 100 proposed", points=points)
