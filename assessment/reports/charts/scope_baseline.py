"""Scope beside what was signed: every item, and what was added, dropped, changed or refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from assessment.domain.triangle.current_scope import ScopeEntry, ScopeState
from assessment.domain.triangle.scope import ScopeItem
from assessment.messages import Message, Sentences, Value, msg, plural
from assessment.reports.blocks import Cell, Column, Table
from assessment.reports.sentences.triangle.scope_changes import NEITHER, item_amounts

MOST_AS_SIGNED = 10  # of the items that stand as signed; what moved is always drawn
ORDER = (ScopeState.ADDED, ScopeState.DROPPED, ScopeState.REFUSED, ScopeState.IN)


class Measure(StrEnum):
    """What the length of a bar says."""

    DAYS = "days"
    MONEY = "money"
    NOTHING = "nothing"  # no item has an estimate: all bars are as long


@dataclass(frozen=True, slots=True)
class ScopeRow:
    """An item beside what was signed of it."""

    entry: ScopeEntry
    currency: str

    @property
    def name(self) -> str:
        """What it is called now."""
        return self.entry.item.text

    @property
    def moved(self) -> bool:
        """Whether anything was decided of it since it was signed."""
        return self.entry.state is not ScopeState.IN or self.entry.was is not None

    @property
    def state(self) -> Message:
        """How it stands, and which variation did it."""
        match self.entry.state:
            case ScopeState.ADDED:
                return msg("added by variation {number}", number=self.entry.number)
            case ScopeState.DROPPED:
                return msg("dropped by variation {number}", number=self.entry.number)
            case ScopeState.REFUSED:
                return msg("refused in variation {number}", number=self.entry.number)
        if self.entry.was is None:
            return msg("as signed")
        return msg("changed by variation {number}", number=self.entry.number)

    @property
    def summary(self) -> Message:
        """How it stands and what it takes."""
        takes, before = self._amounts(self.entry.item), self._amounts(self.entry.was)
        if self.entry.was is not None and before != takes:
            return msg(
                "{state}: {takes}, instead of {before}",
                state=self.state,
                takes=takes or NEITHER,
                before=before or NEITHER,
            )
        return msg("{state}: {takes}", state=self.state, takes=takes) if takes else self.state

    @property
    def signed(self) -> ScopeItem | None:
        """The item as it was signed; None where it was not."""
        if self.entry.state in {ScopeState.ADDED, ScopeState.REFUSED}:
            return None
        return self.entry.was or self.entry.item

    @property
    def now(self) -> ScopeItem | None:
        """The item as it is in scope; None where it is not."""
        return self.entry.item if self.entry.state in {ScopeState.IN, ScopeState.ADDED} else None

    @property
    def refused(self) -> ScopeItem | None:
        """The item where it was refused."""
        return self.entry.item if self.entry.state is ScopeState.REFUSED else None

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The row of the table."""
        signed, now = self._amounts(self.signed), self._amounts(self.now)
        return self.name, self.state, signed, now

    def _amounts(self, item: ScopeItem | None) -> Value | None:
        return item_amounts(item, self.currency) if item else None


class ScopeBar(NamedTuple):
    """A row, and how long it is as signed, now and as refused; 0 for what it is not."""

    row: ScopeRow
    signed: float
    now: float
    refused: float


@dataclass(frozen=True, slots=True)
class ScopeBaseline:
    """A bar for each item: what was signed of it, and over it what is in scope now."""

    entries: tuple[ScopeEntry, ...]
    currency: str

    @property
    def rows(self) -> tuple[ScopeRow, ...]:
        """All of them; first what was added, dropped, refused and changed."""
        rows = [ScopeRow(one, self.currency) for one in self.entries]
        return tuple(sorted(rows, key=lambda row: (not row.moved, ORDER.index(row.entry.state))))

    @property
    def pictured(self) -> tuple[ScopeRow, ...]:
        """Those with a bar: all that moved, and not too many of the others."""
        moved = sum(row.moved for row in self.rows)
        return self.rows[: moved + MOST_AS_SIGNED]

    @property
    def others(self) -> Message | None:
        """That there are more, which stand as signed; None where all have a bar."""
        count = len(self.rows) - len(self.pictured)
        if not count:
            return None
        return plural("{count} more item as signed", "{count} more items as signed", count=count)

    @property
    def measure(self) -> Measure:
        """The days where any item has some, else the money."""
        items = [one for entry in self.entries for one in (entry.item, entry.was) if one]
        if any(one.days for one in items):
            return Measure.DAYS
        return Measure.MONEY if any(one.money for one in items) else Measure.NOTHING

    @property
    def bars(self) -> Sequence[ScopeBar]:
        """How long the bars of each row are; the longest of all is 1."""
        sizes = [
            (row, [self._size(one) for one in (row.signed, row.now, row.refused)])
            for row in self.pictured
        ]
        most = max((max(ends) for _, ends in sizes), default=0) or 1
        return [ScopeBar(row, *(one / most for one in ends)) for row, ends in sizes]

    @property
    def words(self) -> Sentences:
        """Every item."""
        said = (msg("{item}: {state}.", item=row.name, state=row.summary) for row in self.rows)
        return Sentences((msg("Scope beside what was signed."), *said))

    def table(self, name: str) -> Table:
        """A row for each item."""
        columns = (
            Column(msg("Scope item")),
            Column(msg("Stands")),
            Column(msg("Signed"), number=True),
            Column(msg("Now"), number=True),
        )
        return Table(name, columns, tuple(row.cells for row in self.rows))

    def _size(self, item: ScopeItem | None) -> int:
        if item is None:
            return 0
        sizes = {Measure.DAYS: item.days, Measure.MONEY: item.money, Measure.NOTHING: 1}
        return sizes[self.measure]
