"""Common ground: what every sponsor would give of time, money and criteria, and what all would."""

from dataclasses import dataclass

from assessment.messages import Message, Sentences, Value, listing, msg
from assessment.reports.blocks import Cell, Column, Table
from assessment.reports.sentences.triangle.amounts import amount
from assessment.reports.sentences.triangle.waypoints import TITLES
from scoring.triangle import Waypoint


@dataclass(frozen=True, slots=True)
class Giving:
    """One person's concession in its own unit; by their number people are told apart on charts."""

    name: Value
    person: int
    amount: int


@dataclass(frozen=True, slots=True)
class Ground:
    """What everybody (at least one) would give of one waypoint."""

    waypoint: Waypoint
    given: tuple[Giving, ...]
    currency: str = ""

    @property
    def common(self) -> int:
        """What all would give."""
        return min(one.amount for one in self.given)

    @property
    def most(self) -> int:
        """What the most generous of them would give."""
        return max(one.amount for one in self.given)

    @property
    def summary(self) -> Message:
        """What all would give, in words.

        >>> str(Ground(Waypoint.TIME, (Giving("Ana", 0, 9), Giving("Ben", 1, 5))).summary)
        'all would give 5 days'
        """
        if self.common:
            return msg("all would give {amount}", amount=self.say(self.common))
        return msg("nothing in common") if self.most else msg("nobody would give any")

    @property
    def words(self) -> Message:
        """The row as a sentence.

        >>> str(Ground(Waypoint.TIME, (Giving("Ana", 0, 9), Giving("Ben", 1, 0))).words)
        'Time: Ana 9 days, Ben 0 days; nothing in common.'
        """
        given = listing(self.of(one) for one in self.given)
        return msg(
            "{name}: {given}; {summary}.",
            name=TITLES[self.waypoint],
            given=given,
            summary=self.summary,
        )

    def of(self, one: Giving) -> Message:
        """A person with what they would give."""
        return msg("{name} {amount}", name=one.name, amount=self.say(one.amount))

    def say(self, count: int) -> Value:
        """So much of it."""
        return amount(self.waypoint, count, self.currency)


@dataclass(frozen=True, slots=True)
class CommonGround:
    """A row for each waypoint, everybody in the same order in each."""

    rows: tuple[Ground, ...]

    @property
    def words(self) -> Sentences:
        """Every value."""
        return Sentences((msg("What everybody would give."), *(row.words for row in self.rows)))

    def table(self, name: str) -> Table:
        """A row for each person, and one for what all would give."""
        columns = (
            Column(msg("Sponsor")),
            *(Column(TITLES[row.waypoint], number=True) for row in self.rows),
        )
        people = [one.name for one in self.rows[0].given] if self.rows else []
        given: list[tuple[Cell, ...]] = [
            (who, *(row.say(row.given[at].amount) for row in self.rows))
            for at, who in enumerate(people)
        ]
        everybody = (msg("All would give"), *(row.say(row.common) for row in self.rows))
        return Table(name, columns, (*given, everybody))
