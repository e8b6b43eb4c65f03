"""The stage ladder: which stages are reached, what is uncertain about it, and where the mean is."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assessment.messages import Message, Score, Sentences, Value, msg, plural
from assessment.reports.blocks import Column, Table
from assessment.reports.charts.marks import NOT_SCORED, Number

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Ladder:
    """Stages and mean share one axis, step k reaching from k - ½ to k + ½.

    `stages` are numbers and names, lowest first. `low` and `high` are the worst and the best stage
    over open answers, `before` is the stage of an earlier round. `mean` only where it shares the
    stages' numbers.
    """

    stages: tuple[tuple[int, str], ...]
    reached: int | None
    low: int | None = None
    high: int | None = None
    mean: Number | None = None
    before: int | None = None

    def role(self, value: int) -> Message | None:
        """What a stage is on the way from before to next; nothing for the others."""
        if value == self.reached:
            return msg("now, as before") if value == self.before else msg("now")
        if value == self.before:
            return msg("before")
        ahead = [number for number, _ in self.stages if self.reached and number > self.reached]
        return msg("next") if ahead and value == ahead[0] else None

    @property
    def open(self) -> tuple[int, int] | None:
        """The worst and the best stage where they differ; None where nothing is open."""
        if self.low is None or self.high is None or self.low == self.high:
            return None
        return self.low, self.high

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

    def score(self, mean: Number) -> Score:
        """The mean, as it reads beside the edges of the steps."""
        return Score(mean, tuple(value - HALF for value, _ in self.stages))

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
            yield msg("Before, it was stage {stage}.", stage=self.before)
        if ends := self.open:
            low, high = ends
            yield msg("At worst it is stage {low}, at best stage {high}.", low=low, high=high)
        if self.mean is not None:
            yield msg("The mean is {mean}.", mean=self.score(self.mean))
