"""Trend lines: how the stage and each score stood at every assessment, one lane for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assessment.messages import Count, Message, Sentences, Value, msg, plural, unit
from assessment.reports.blocks import Column, Table


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One value: how high it is on its scale, from 0 to 1 (None for none), and as text."""

    height: float | None
    text: Value


@dataclass(frozen=True, slots=True)
class TrendLane:
    """What is followed, with a point for each assessment."""

    label: Value
    points: tuple[TrendPoint, ...]


@dataclass(frozen=True, slots=True)
class TrendLines:
    """The days of the assessments, oldest first, and lanes that run along them.

    `breaks` are the numbers of the assessments, counted from 0, that were measured differently from
    the one before.
    """

    days: tuple[date, ...]
    lanes: tuple[TrendLane, ...]
    breaks: tuple[int, ...] = ()

    @property
    def words(self) -> Sentences:
        """Every value."""
        return Sentences(tuple(self._words()))

    def table(self, name: str) -> Table:
        """A row for each assessment, a column for each lane."""
        columns = (
            Column(msg("Assessment")),
            *(Column(lane.label, number=True) for lane in self.lanes),
        )
        rows = (
            (self._day(at), *(lane.points[at].text for lane in self.lanes))
            for at in range(len(self.days))
        )
        return Table(name, columns, tuple(rows))

    def _day(self, at: int) -> Value:
        day = self.days[at]
        return msg("{day}, measured differently", day=day) if at in self.breaks else day

    def _words(self) -> Iterator[Message]:
        yield plural(
            "{count} assessment from {first} to {last}.",
            "{count} assessments from {first} to {last}.",
            count=Count(len(self.days), first=True),
            first=self.days[0],
            last=self.days[-1],
        )
        for lane in self.lanes:
            values = unit(point.text for point in lane.points)
            yield msg("{label}: {values}.", label=lane.label, values=values)
        for at in self.breaks:
            yield measured_differently(self.days[at])


def measured_differently(day: date) -> Message:
    """What a break in the lines means."""
    return msg("Measured differently from {day} on.", day=day)
