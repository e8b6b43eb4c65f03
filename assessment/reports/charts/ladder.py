"""The stage ladder: which stages are reached, what is uncertain about it, and where the mean is."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from assessment.messages import Message, Score, Sentences, Value, msg, plural
from assessment.reports.blocks import Column, Table
from assessment.reports.charts.marks import NOT_SCORED, Number

HALF = Fraction(1, 2)
INSET = 0.2  # of a step, from an end of the bracket to its label
T = TypeVar("T")
Notes = list[tuple[float, T]]  # labels beside the steps with their places on the axis


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
    def edges(self) -> tuple[float, float] | None:
        """From where to where on the axis the open answers reach; None where nothing is open."""
        return (self.open[0] - 0.5, self.open[1] + 0.5) if self.open else None

    @property
    def notes(self) -> Notes[Message]:
        """The labels of the mean, the worst and the best, lowest first."""
        notes: Notes[Message] = []
        if self.mean is not None:
            notes.append((float(self.mean), msg("mean {score}", score=self.score(self.mean))))
        if self.open and self.edges:
            (low, high), (foot, head) = self.open, self.edges
            notes.append((foot + INSET, msg("at worst {stage}", stage=low)))
            notes.append((head - INSET, msg("at best {stage}", stage=high)))
        return sorted(notes, key=lambda note: note[0])

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


def apart(notes: Notes[T], gap: float) -> Notes[T]:
    """The notes, from the lowest up, each moved up as far as the one below it asks.

    >>> apart([(1.0, "a"), (1.1, "b")], 0.5)
    [(1.0, 'a'), (1.5, 'b')]
    """
    placed: Notes[T] = []
    for place, text in notes:
        lowest = placed[-1][0] + gap if placed else place
        placed.append((max(place, lowest), text))
    return placed
