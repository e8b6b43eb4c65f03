"""Places: where labels stand so that none covers another label, a dot or a line.

All lengths are those of the narrowest picture. The label of a spot begins, ends or is centred at a
place that lies in the plane, so on a wider picture labels keep their size while places move apart:
seen from the picture each box shrinks towards a point in itself, and what was free stays free.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import cos, dist, pi, sin

from assessment.reports.charts.ternary.box import Box, Line
from assessment.reports.charts.ternary.plane import Spot

STEPS = 24  # directions that are tried at each distance
REACH = (0.0, 8.0, 18.0, 30.0, 44.0, 60.0, 80.0, 104.0, 132.0)
CLEARLY = 3.0  # nearer to its own dot than to any other
LEADER = 9.0  # a label further off than this is joined to its dot by a line


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands: at `at`, with that side or middle of it which `side` says."""

    at: Spot
    side: str  # left: it begins there; right: it ends there; below, above: it hangs or stands
    box: Box
    leader: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """What wants a label: where it lies, its radius, and the size of the label."""

    spot: Spot
    radius: float
    width: float
    height: float

    @property
    def box(self) -> Box:
        """What the dot covers."""
        (x, y), radius = self.spot, self.radius
        return Box(x - radius, y - radius, x + radius, y + radius)


def places(
    dots: Sequence[Dot], frame: Box, wanted: Sequence[bool], lines: Sequence[Line] = ()
) -> list[Place | None]:
    """A free place for each label, as near as the others allow.

    None where no label is wanted, or where there is no place left. Several orders are tried, and
    the one that leaves nobody out and strays least is kept.
    """
    given = [at for at, wants in enumerate(wanted) if wants]
    orders = [
        given,
        sorted(given, key=lambda at: dots[at].spot),
        sorted(given, key=lambda at: dots[at].spot, reverse=True),
        sorted(given, key=lambda at: dots[at].spot[::-1]),
        sorted(given, key=lambda at: dots[at].spot[::-1], reverse=True),
    ]
    boxes = [dot.box for dot in dots]
    tried = (_in_order(dots, Room(frame, boxes, list(lines)), order) for order in orders)
    return min(tried, key=lambda found: _strays(dots, found))


def _strays(dots: Sequence[Dot], found: Sequence[Place | None]) -> tuple[int, float]:
    """How many are left out, and how far the others stand off."""
    far = (dist(place.at, dot.spot) for dot, place in zip(dots, found, strict=True) if place)
    return sum(place is None for place in found), sum(far)


def _in_order(dots: Sequence[Dot], room: "Room", order: Sequence[int]) -> list[Place | None]:
    found: list[Place | None] = [None] * len(dots)
    for at in order:
        found[at] = room.find(dots[at])
    return found


@dataclass(slots=True)
class Room:
    """What is taken already: by dots, by labels, and by the lines that join the two."""

    frame: Box
    dots: Sequence[Box]
    lines: list[Line]
    labels: list[Box] = field(default_factory=list)

    def find(self, dot: Dot) -> Place | None:
        """The nearest free place, taken from now on; a line may pass dots only out of a crowd."""
        others = [box for box in self.dots if not box.overlaps(dot.box)]
        free = [place for place in _candidates(dot) if self._free(place.box)]
        clear = (place for place in free if self._clear(dot, place, others))
        found = next(clear, None) or next(
            (place for place in free if place.leader and self._clear(dot, place, ())), None
        )
        if found:
            self.labels.append(found.box)
        if found and found.leader:
            self.lines.append((dot.spot, found.at))
        return found

    def _free(self, box: Box) -> bool:
        """Whether a label there would cover nothing."""
        return (
            box.within(self.frame)
            and not any(map(box.overlaps, self.dots))
            and not any(map(box.overlaps, self.labels))
            and not any(map(box.crossed, self.lines))
        )

    def _clear(self, dot: Dot, place: Place, others: Sequence[Box]) -> bool:
        """Whether nobody can take the label for another dot's."""
        if place.leader:
            line = (dot.spot, place.at)
            return not any(box.crossed(line) for box in (*self.labels, *others))
        own = place.box.gap(dot.box) + CLEARLY
        return all(place.box.gap(other) >= own for other in others)


def _candidates(dot: Dot) -> Iterator[Place]:
    """Nearest first; beside the dot before above and below it."""
    for reach in REACH:
        for step in range(STEPS):
            turn = (step + 1) // 2 * (1 if step % 2 else -1)  # right, then ever more up and down
            angle = 2 * pi * turn / STEPS
            yield _candidate(dot, reach, (cos(angle), sin(angle)))


def _candidate(dot: Dot, reach: float, way: Spot) -> Place:
    across, up = way
    far = dot.radius + 3 + reach
    x, y = dot.spot[0] + far * across, dot.spot[1] + far * up
    half_width, half_height = dot.width / 2, dot.height / 2
    if abs(across) >= 0.5:
        left = x if across > 0 else x - dot.width
        box = Box(left, y - half_height, left + dot.width, y + half_height)
        side = "left" if across > 0 else "right"
    else:
        foot = y if up > 0 else y - dot.height
        box = Box(x - half_width, foot, x + half_width, foot + dot.height)
        side = "above" if up > 0 else "below"
    return Place((x, y), side, box, reach > LEADER)
