"""Three linked sliders: moving one moves the other two.

A browser sends the values of all three with whatever happens on the page, and for a moment after
a move it still holds the other two as they were. Such an echo is no move of theirs.
"""

from dataclasses import dataclass, field
from time import monotonic

from assessment.domain.triangle.points import Points, rebalanced
from assessment.messages import Message, msg
from assessment.reports.charts.ternary.words import leads, spoken

ECHO = 3.0  # seconds within which a browser may repeat what it held before a move


@dataclass
class Moves:
    """The latest moves in one draft: when, which slider, all three before; and all three now."""

    recent: list[tuple[float, int, Points]] = field(default_factory=list)
    now: Points | None = None

    def points(self, before: Points, moved: int, to: int) -> Points:
        """The points after a slider (0 time, 1 cost, 2 quality) came with a number."""
        now = monotonic()
        self.recent = [one for one in self.recent if now - one[0] < ECHO]
        if any(moved != mover and held[moved] == to for _, mover, held in self.recent):
            return before
        self.recent.append((now, moved, before))
        self.now = rebalanced(before, moved, to)
        return self.now


def in_words(points: Points) -> Message:
    """Where the sliders stand and which of the three leads, in Markdown."""
    return msg("**{weights}**: {leads}.", weights=spoken(points, first=True), leads=leads(points))
