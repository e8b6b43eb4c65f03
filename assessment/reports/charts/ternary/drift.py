"""The agreed point, and the trail of where the decisions since then have led."""

from dataclasses import dataclass

from assessment.messages import Sentences, msg
from assessment.reports.blocks import Table
from assessment.reports.charts.ternary.plane import Position
from assessment.reports.charts.ternary.words import Person, named_position, position_table

AGREED = msg("Agreed", context="point in the triangle")


@dataclass(frozen=True, slots=True)
class Drift:
    """The agreed point, then the position after each decision."""

    agreed: Position
    trail: tuple[Position, ...] = ()

    @property
    def steps(self) -> list[Person]:
        """Every point of the trail by name."""
        decided = (
            (msg("After decision {number}", number=at), position)
            for at, position in enumerate(self.trail, 1)
        )
        return [(AGREED, self.agreed), *decided]

    @property
    def words(self) -> Sentences:
        """Every point in words.

        >>> str(Drift((50, 30, 20), ((48, 31, 21),)).words.parts[2])
        'After decision 1: time 48, cost 31, quality 21; time leads.'
        """
        course = msg("The course of the project in a triangle of time, cost and quality.")
        return Sentences((course, *(named_position(*one) for one in self.steps)))

    def table(self, name: str) -> Table:
        """A row for each point."""
        return position_table(name, msg("Position"), self.steps)
