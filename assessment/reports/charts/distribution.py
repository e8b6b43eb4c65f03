"""Distributions: how many people gave each level of a question, and how many gave none."""

from collections.abc import Iterator
from dataclasses import dataclass

from assessment.messages import Message, Score, Sentences, Value, listing, msg, plural
from assessment.reports.blocks import Cell, Column, Table
from assessment.reports.charts.marks import Number

DONT_KNOW = msg("don’t know")
DOES_NOT_APPLY = msg("does not apply")
NOT_ANSWERED = msg("no answer")


@dataclass(frozen=True, slots=True)
class Heap:
    """So many people who say the same."""

    label: Value
    people: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """One question: people by level, lowest first; apart from them those who gave none.

    `note`: what to make of it, in a few words.
    """

    label: Value
    levels: tuple[Heap, ...]
    apart: tuple[Heap, ...] = ()
    mean: Number | None = None
    note: Value | None = None

    @property
    def mean_words(self) -> Message | None:
        """The mean as it stands beside the label."""
        return None if self.mean is None else msg("mean {score}", score=Score(self.mean))

    @property
    def words(self) -> Message:
        """All of it in words."""
        heaps = [*map(_level_words, self.levels), *map(_apart_words, self.apart)]
        facts = [one for one in (*heaps, self.mean_words, self.note) if one]
        return msg("{item}: {answers}.", item=self.label, answers=listing(facts))


@dataclass(frozen=True, slots=True)
class Distributions:
    """Several questions, one below the other; all are drawn on one scale of people."""

    rows: tuple[Distribution, ...]

    @property
    def most(self) -> int:
        """The most people that say the same anywhere."""
        return max((heap.people for row in self.rows for heap in _heaps(row)), default=0)

    @property
    def slots(self) -> int:
        """How many levels the longest scale has."""
        return max((len(row.levels) for row in self.rows), default=0)

    @property
    def apart(self) -> tuple[Value, ...]:
        """What people said in place of a level, in any of the rows."""
        return tuple(dict.fromkeys(heap.label for row in self.rows for heap in row.apart))

    @property
    def words(self) -> Sentences:
        """Every question, one after the other.

        >>> one = Distribution("Use", (Heap("1", 2), Heap("2", 1)), (Heap(DONT_KNOW, 1),))
        >>> str(Distributions((one,)).words)
        'Use: 2 people at level 1, 1 person at level 2, 1: don’t know.'
        """
        return Sentences(tuple(row.words for row in self.rows))

    def table(self, name: str) -> Table:
        """A row for each question, a column for each level."""
        levels = tuple(dict.fromkeys(heap.label for row in self.rows for heap in row.levels))
        means = any(row.mean is not None for row in self.rows)
        columns = [
            Column(msg("Question")),
            *(Column(one, number=True) for one in (*levels, *self.apart)),
        ]
        if means:
            columns.append(Column(msg("Mean"), number=True))
        rows = (
            (row.label, *_cells(row, (*levels, *self.apart)), *((_mean(row),) if means else ()))
            for row in self.rows
        )
        return Table(name, tuple(columns), tuple(rows))


def _heaps(of: Distribution) -> Iterator[Heap]:
    yield from of.levels
    yield from of.apart


def _cells(of: Distribution, labels: tuple[Value, ...]) -> Iterator[Cell]:
    people = {heap.label: heap.people for heap in _heaps(of)}
    return (people.get(label) for label in labels)


def _mean(of: Distribution) -> Cell:
    return None if of.mean is None else Score(of.mean)


def _level_words(of: Heap) -> Message:
    return plural(
        "{count} person at level {level}",
        "{count} people at level {level}",
        count=of.people,
        level=of.label,
    )


def _apart_words(of: Heap) -> Message:
    return msg("{count}: {state}", count=of.people, state=of.label)
