"""A box: what a label or a dot covers, and whether anything else is in its way."""

from dataclasses import dataclass
from math import hypot

from assessment.reports.charts.ternary.plane import Spot

Line = tuple[Spot, Spot]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, upright; across and up."""

    left: float
    foot: float
    right: float
    head: float

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.foot < other.head and other.foot < self.head

    def gap(self, other: "Box") -> float:
        """How far the two are apart, at least; 0 where they touch.

        >>> Box(0, 0, 1, 1).gap(Box(4, 5, 6, 6))
        5.0
        """
        across = max(self.left - other.right, other.left - self.right, 0.0)
        return hypot(across, max(self.foot - other.head, other.foot - self.head, 0.0))

    def within(self, frame: "Box") -> bool:
        """Whether it lies wholly in the frame."""
        across = frame.left <= self.left and self.right <= frame.right
        return across and frame.foot <= self.foot and self.head <= frame.head

    def crossed(self, line: "Line") -> bool:
        """Whether a line passes through: Liang and Barsky's clipping (1984).

        >>> Box(0, 0, 2, 2).crossed(((-1, 1), (3, 1))), Box(0, 0, 2, 2).crossed(((-1, 3), (3, 3)))
        (True, False)
        """
        (x, y), (end_x, end_y) = line
        enter, leave = 0.0, 1.0
        for step, room in (
            (x - end_x, x - self.left),
            (end_x - x, self.right - x),
            (y - end_y, y - self.foot),
            (end_y - y, self.head - y),
        ):
            if step == 0:
                if room <= 0:
                    return False
            elif step < 0:
                enter = max(enter, room / step)
            else:
                leave = min(leave, room / step)
        return enter < leave
