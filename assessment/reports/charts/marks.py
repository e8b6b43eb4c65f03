"""Marks: one row of a chart each, with the words and the table that go beside it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from assessment.messages import Level, Message, Score, Value, msg, unit
from assessment.reports.blocks import Cell, Column, Table, table_of

Number = Fraction | float
Cells = Callable[["Mark"], Cell]  # what a row has in a column
Scale = tuple[Number, Number]  # lowest and highest level
SCALE: Scale = (1, 5)
NOT_SCORED = msg("not scored")
QUESTION = msg("Question")
BEFORE = msg("Before")  # where no day is known
MOST_LEVELS = 10  # more than so many steps are marked in quarters


@dataclass(frozen=True, slots=True)
class Mark:
    """One row. `claimed` differs from `now` only where yes-or-no checks capped the claim.

    `unscored` says why there is no score now, and why there was none before; `asked` is what gates
    ask of it: figures read as what they are beside it. `named`: what now and before are called,
    where it is not their figures that are read.
    """

    label: Value
    now: Number | None
    before: Number | None = None
    target: Number | None = None
    claimed: Number | None = None
    asked: tuple[Number, ...] = ()
    unscored: tuple[Value, Value] = (NOT_SCORED, NOT_SCORED)
    named: tuple[Value, Value] | None = None

    @property
    def capped(self) -> bool:
        """Whether less counts than was claimed."""
        return self.now is not None and self.claimed is not None and self.claimed != self.now

    @property
    def value_now(self) -> Value:
        """The score now, or why there is none."""
        if self.named:
            return self.named[0]
        return self.unscored[0] if self.now is None else self.score(self.now)

    @property
    def value_before(self) -> Value:
        """The score before, or why there was none."""
        if self.named:
            return self.named[1]
        return self.unscored[1] if self.before is None else self.score(self.before)

    @property
    def words(self) -> Message:
        """The row as part of a sentence.

        >>> str(Mark("Willing use", 3, before=2.5).words)
        'Willing use 3.0 (was 2.5)'
        """
        asides = tuple(self._asides())
        if not asides:
            return msg("{label} {standing}", label=self.label, standing=self.value_now)
        return msg(
            "{label} {standing} ({asides})",
            label=self.label,
            standing=self.value_now,
            asides=unit(asides),
        )

    @property
    def was(self) -> Message | None:
        """The score before, as a label; None where there was none."""
        return None if self.before is None else msg("was {score}", score=self.value_before)

    @property
    def aim(self) -> Message | None:
        """The target, as a label; None where there is none."""
        return None if self.target is None else msg("aim {score}", score=self.score(self.target))

    @property
    def counts_as(self) -> Message | None:
        """What was claimed and what counts of it, as a label; None where all of it counts."""
        if not self.capped or self.claimed is None:
            return None
        return msg(
            "claimed {claimed}, counts as {now}",
            claimed=self.score(self.claimed),
            now=self.value_now,
        )

    def score(self, value: Number) -> Score:
        """A value of the row, as it reads beside its others."""
        claimed = self.claimed if self.capped else None
        return Score(value, (self.now, claimed, self.before, self.target, *self.asked))

    def _asides(self) -> Iterator[Message]:
        if self.capped and self.claimed is not None:
            yield msg("claimed {score}", score=self.score(self.claimed))
        if self.before is not None:
            yield msg("was {score}", score=self.value_before)
        if self.target is not None:
            yield msg("target {score}", score=self.score(self.target))


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar for each row, one below the other; `then` is the day of what was before."""

    rows: tuple[Mark, ...]
    scale: Scale = SCALE
    heading: Value = QUESTION
    then: date | None = None

    @property
    def words(self) -> Message:
        """Every value.

        >>> str(Bars((Mark("Leadership", 4, claimed=5),)).words)
        'Bars on a scale from 1 to 5: Leadership 4.0 (claimed 5.0).'
        """
        low, high = map(end, self.scale)
        if not self.rows:
            return msg("Bars on a scale from {low} to {high}: nothing to show.", low=low, high=high)
        rows = unit(row.words for row in self.rows)
        if self.then:
            return msg(
                "Bars on a scale from {low} to {high}, beside what was on {day}: {rows}.",
                low=low,
                high=high,
                day=self.then,
                rows=rows,
            )
        return msg("Bars on a scale from {low} to {high}: {rows}.", low=low, high=high, rows=rows)

    def table(self, name: str) -> Table:
        """A row for each bar."""
        return mark_table(name, self.heading, self.rows, self.then)


@dataclass(frozen=True, slots=True)
class Radar:
    """A spoke for each row: its shape shows what is out of balance.

    `around` are the targets that its line runs through: a whole line, also where nothing is aimed
    at; none where no target is drawn.
    """

    rows: tuple[Mark, ...]
    scale: Scale = SCALE
    around: tuple[Number | None, ...] = ()
    heading: Value = QUESTION
    then: date | None = None

    @property
    def words(self) -> Message:
        """Every value.

        >>> str(Radar((Mark("People", 2), Mark("Process", None))).words)
        'A radar on a scale from 1 to 5: People 2.0, Process not scored.'
        """
        low, high = map(end, self.scale)
        rows = unit(row.words for row in self.rows)
        if self.then:
            return msg(
                "A radar on a scale from {low} to {high}, beside what was on {day}: {rows}.",
                low=low,
                high=high,
                day=self.then,
                rows=rows,
            )
        return msg(
            "A radar on a scale from {low} to {high}: {rows}.", low=low, high=high, rows=rows
        )

    def table(self, name: str) -> Table:
        """A row for each spoke."""
        return mark_table(name, self.heading, self.rows, self.then)


def fits_radar(count: int) -> bool:
    """Whether so many rows make a radar: fewer have no shape, the labels of more collide."""
    return 3 <= count <= 12


def mark_table(name: str, heading: Value, rows: Sequence[Mark], then: date | None = None) -> Table:
    """A column for whatever any row has; what was never claimed apart or aimed at is a blank."""
    columns: list[tuple[Column, Cells]] = [
        (Column(heading), lambda row: row.label),
        (Column(msg("Now"), number=True), lambda row: row.value_now),
    ]
    if any(row.capped for row in rows):
        columns.append((Column(msg("Claimed"), number=True), _claimed))
    if any(row.before is not None for row in rows):
        columns.append((Column(then or BEFORE, number=True), lambda row: row.value_before))
    if any(row.target is not None for row in rows):
        columns.append((Column(msg("Target"), number=True), _target))
    return table_of(name, columns, rows)


def _claimed(row: Mark) -> Cell:
    return row.score(row.claimed) if row.capped and row.claimed is not None else None


def _target(row: Mark) -> Cell:
    return None if row.target is None else row.score(row.target)


def ticks(scale: Scale) -> list[float]:
    """Whole levels where there are few; otherwise the ends and the quarters.

    >>> ticks((1, 5)), ticks((0, 100))
    ([1.0, 2.0, 3.0, 4.0, 5.0], [0.0, 25.0, 50.0, 75.0, 100.0])
    """
    low, high = map(float, scale)
    span = high - low
    if span.is_integer() and span <= MOST_LEVELS:
        return [low + step for step in range(int(span) + 1)]
    return [low + span * quarter / 4 for quarter in range(5)]


def end(of: Number) -> Level:
    """An end of a scale, without needless decimals."""
    return Level(Fraction(of))
