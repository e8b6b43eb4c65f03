"""The stage ladder: which stages are reached, and what is uncertain about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assessment.messages import Message, Sentences, Value, msg, plural
from assessment.reports.blocks import Column, Table
from assessment.reports.charts.marks import NOT_SCORED


@dataclass(frozen=True, slots=True)
class Ladder:
    """Stages on an axis, step k reaching from k - ½ to k + ½.

    `stages` are numbers and names, lowest first. `low` and `high` are the worst and the best stage
    over missing answers, `before` is the stage of an earlier assessment and its day.
    """

    stages: tuple[tuple[int, str], ...]
    reached: int | None
    low: int | None = None
    high: int | None = None
    before: tuple[int, date] | None = None

    def role(self, value: int) -> Value | None:
        """What a stage is: that of now, of an earlier day, or the next; nothing for the others."""
        was, day = self.before or (None, None)
        if value == self.reached:
            return msg("now, as on {day}", day=day) if day and value == was else msg("now")
        if value == was:
            return day
        ahead = [number for number, _ in self.stages if self.reached and number > self.reached]
        return msg("next") if ahead and value == ahead[0] else None

    @property
    def open(self) -> tuple[int, int] | None:
        """The worst and the best stage; None where they are the same."""
        if self.low is None or self.high is None or self.low == self.high:
            return None
        return self.low, self.high

    @property
    def edges(self) -> tuple[float, float] | None:
        """Where the range begins and ends on the axis; None where it is one stage."""
        return (self.open[0] - 0.5, self.open[1] + 0.5) if self.open else None

    @property
    def possible(self) -> Message | None:
        """The label of the range that the missing answers leave; None where none is missing."""
        if self.open is None:
            return None
        low, high = self.open
        return msg("stage {low} to {high} is possible", low=low, high=high)

    @property
    def words(self) -> Sentences:
        """Every value.

        >>> str(Ladder(((1, "Ad hoc"), (2, "Emerging")), 1).words)
        'A ladder of 2 stages. Stage 1, Ad hoc, is reached.'
        """
        return Sentences(tuple(self._words()))

    def table(self, name: str) -> Table:
        """The highest stage first, as in the picture.

        >>> [str(cell) for cell in Ladder(((1, "Ad hoc"), (2, "New")), 1).table("").rows[1]]
        ['1', 'Ad hoc', 'yes, you are here']
        """
        columns = (Column(msg("Stage")), Column(msg("Name")), Column(msg("Reached")))
        rows = reversed(self.stages)
        cells = tuple((str(value), called, self._reached(value)) for value, called in rows)
        return Table(name, columns, cells)

    def _reached(self, value: int) -> Value:
        if self.reached is None:
            return NOT_SCORED
        if value == self.reached:
            return msg("yes, you are here")
        return msg("yes") if value < self.reached else msg("not yet")

    def _words(self) -> Iterator[Message]:
        count = len(self.stages)
        yield plural("A ladder of {count} stage.", "A ladder of {count} stages.", count=count)
        if self.reached is None:
            yield msg("No stage is reached, because nothing is scored.")
        else:
            reached, name = self.reached, dict(self.stages)[self.reached]
            yield msg("Stage {stage}, {name}, is reached.", stage=reached, name=name)
        if self.before is not None:
            was, day = self.before
            yield msg("On {day} it was stage {stage}.", day=day, stage=was)
        if ends := self.open:
            low, high = ends
            yield msg("Stage {low} to stage {high} is possible.", low=low, high=high)
