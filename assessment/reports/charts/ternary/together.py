"""Everybody on one triangle, and the group's position among them."""

from dataclasses import dataclass

from assessment.messages import Sentences, Value, msg
from assessment.reports.blocks import Table
from assessment.reports.charts.ternary.plane import Position
from assessment.reports.charts.ternary.position import TRIANGLE
from assessment.reports.charts.ternary.words import Person, named_position, position_table

GROUP = msg("The group")


@dataclass(frozen=True, slots=True)
class Positions:
    """Everybody by name; the position of all, and what that is called.

    `numbers` are those by which people are told apart on every chart; without them people are
    numbered in their order here.
    """

    people: tuple[Person, ...]
    group: Position | None = None
    name: Value = GROUP
    numbers: tuple[int, ...] = ()

    def number(self, at: int) -> int:
        """The number of the person at that place among the people."""
        return self.numbers[at] if self.numbers else at

    @property
    def everyone(self) -> list[Person]:
        """Everybody, then all of them together."""
        return [*self.people, (self.name, self.group)] if self.group else list(self.people)

    @property
    def words(self) -> Sentences:
        """Every position in words.

        >>> str(Positions((("Ana", (50, 30, 20)),)).words.parts[1])
        'Ana: time 50, cost 30, quality 20; time leads.'
        """
        said = [named_position(*one) for one in self.everyone] or [msg("Nobody is on it yet.")]
        return Sentences((TRIANGLE, *said))

    def table(self, name: str) -> Table:
        """A row for each."""
        return position_table(name, msg("Sponsor"), self.everyone)
