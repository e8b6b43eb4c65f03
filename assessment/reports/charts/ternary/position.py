"""One sponsor's own position: where a hundred points put them in the triangle."""

from dataclasses import dataclass

from assessment.messages import Sentences, msg
from assessment.reports.blocks import Table
from assessment.reports.charts.ternary.plane import Position
from assessment.reports.charts.ternary.words import named_position, position_table

YOU = msg("You")
TRIANGLE = msg("A triangle of time, cost and quality.")


@dataclass(frozen=True, slots=True)
class OwnPosition:
    """One dot, whose corners say how many points they got."""

    of: Position

    @property
    def words(self) -> Sentences:
        """The position in words.

        >>> str(OwnPosition((50, 30, 20)).words)
        'A triangle of time, cost and quality. You: time 50, cost 30, quality 20; time leads.'
        """
        return Sentences((TRIANGLE, named_position(YOU, self.of)))

    def table(self, name: str) -> Table:
        """One row."""
        return position_table(name, msg("Position"), [(YOU, self.of)])
