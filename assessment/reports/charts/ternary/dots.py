"""Dots: who or what lies where in the triangle, each with its label beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assessment.reports.charts.people import SEVERAL, tone_and_shape
from assessment.reports.charts.ternary.box import Box
from assessment.reports.charts.ternary.places import Dot, Place, places
from assessment.reports.charts.ternary.plane import HEIGHT, Spot
from assessment.reports.charts.ternary.texts import text_size

EDGE = 14  # pixels beside the triangle, so that a dot in a corner is whole
SIDE = 280  # pixels of a side on the narrowest screen that all this is laid out for
LABEL_SIZE, SMALL_SIZE = 14, 12.5  # of letters, in pixels
FRAME = Box(-EDGE, 2, SIDE + EDGE, SIDE * HEIGHT - 2)


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of dot is drawn."""

    name: str
    symbol: str
    size: float
    colour: str  # a field of the palette
    text: str = "ink"
    font: float = LABEL_SIZE
    bold: bool = False


CENTRE_LOOK = Look("centre", "circle-open", 6, "quiet", text="quiet", font=SMALL_SIZE)
AGREED = Look("agreed", "diamond", 18, "accent", text="accent", bold=True)
NOW = Look("now", "circle", 16, "accent", text="accent", bold=True)
STEP = Look("decision", "circle", 7, "before", font=SMALL_SIZE)


def sponsor_look(*people: int) -> Look:
    """A sponsor's dot by their number; where several lie at one place, they share a plain one.

    >>> sponsor_look(1).symbol, sponsor_look(1, 2).colour
    ('square', 'before')
    """
    tone, shape = tone_and_shape(people[0]) if len(people) == 1 else SEVERAL
    return Look("sponsor", shape, 13, tone)


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot: its place, the lines of its label (none: it goes without), and what hovering says."""

    spot: Spot
    lines: tuple[str, ...]
    look: Look
    hover: str = ""

    @property
    def dot(self) -> Dot:
        """The dot with its label, in pixels of the narrowest picture."""
        x, y = self.spot
        width, height = text_size(
            self.lines or ("",), self.look.font * (1.06 if self.look.bold else 1)
        )
        return Dot((x * SIDE, y * SIDE), self.look.size / 2 + 1, width, height)


def placed(marks: Sequence[Mark], trail: Sequence[Spot] = ()) -> list[Place | None]:
    """Where each mark's label stands; None for those without one, or without a free place."""
    course = [(x * SIDE, y * SIDE) for x, y in trail]
    wanted = [bool(mark.lines) for mark in marks]
    return places([mark.dot for mark in marks], FRAME, wanted, list(pairwise(course)))
