"""The staircase: how far each stage of a progression is filled, and what it rests on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from assessment.messages import Message, Percent, Value, listing, msg, plural, unit
from assessment.reports.blocks import Cell, Column, Table, table_of
from assessment.reports.charts.marks import BEFORE, Number

Cells = Callable[["Stair"], Cell]  # what a stage has in a column
NOT_ANSWERED = msg("not answered")


@dataclass(frozen=True, slots=True)
class Stair:
    """One stage. Fills are in per cent, None where nothing is answered; the stage needs `needed`.

    `leaps` are the numbers of the stages that it is ahead of, though it rests on them; `note` says
    of what the fill is a share; `role` that it is now, or next, or on which day it was reached.
    `compared` is false where other statements were scored before, so that no earlier fill is given.
    """

    number: int
    name: str
    fill: Number | None
    needed: Number | None = None
    reached: bool = False
    before: Number | None = None
    leaps: tuple[int, ...] = ()
    note: Message | None = None
    role: Value | None = None
    compared: bool = True

    @property
    def asides(self) -> tuple[Value, ...]:
        """What is said below the name, in the order of its weight."""
        return tuple(one for one in (self.role, self.leap, self.note, self.was) if one)

    @property
    def leap(self) -> Message | None:
        """That it is ahead of something that it rests on; None where it is not."""
        if not self.leaps:
            return None
        stages = listing(self.leaps)
        return plural(
            "ahead of stage {stages}",
            "ahead of stages {stages}",
            count=len(self.leaps),
            stages=stages,
        )

    @property
    def was(self) -> Message | None:
        """How far it was filled before; None where that is not known."""
        return None if self.before is None else msg("was {share}", share=self.share(self.before))

    def share(self, value: Number | None) -> Value:
        """A fill, as it reads beside the others of this stage."""
        others = (self.fill, self.needed, self.before)
        return filled(value, *others)

    @property
    def words(self) -> Message:
        """The stage as part of a sentence.

        >>> str(Stair(2, "Programmes", 50, before=40).words)
        'stage 2 Programmes 50.000000% (was 40.000000%)'
        """
        share = self.share(self.fill)
        if not self.asides:
            return msg(
                "stage {number} {name} {share}", number=self.number, name=self.name, share=share
            )
        return msg(
            "stage {number} {name} {share} ({asides})",
            number=self.number,
            name=self.name,
            share=share,
            asides=unit(self.asides),
        )


@dataclass(frozen=True, slots=True)
class Staircase:
    """The stages from the foot up, and the one that is reached; `then`: the day of what was."""

    stairs: tuple[Stair, ...]
    reached: int | None = None
    then: date | None = None

    @property
    def words(self) -> Message:
        """Every value.

        >>> str(Staircase((Stair(1, "Start", None),)).words)
        'A staircase; no stage is reached. From the foot: stage 1 Start not answered.'
        """
        if not self.stairs:
            return msg("A staircase without stages.")
        stairs = unit(stair.words for stair in self.stairs)
        if self.reached is None:
            return msg("A staircase; no stage is reached. From the foot: {stairs}.", stairs=stairs)
        return msg(
            "A staircase; stage {reached} is reached. From the foot: {stairs}.",
            reached=self.reached,
            stairs=stairs,
        )

    @property
    def threshold(self) -> Message | None:
        """What the strokes are: what a stage needs; None where none needs a share."""
        needed = {one.needed for one in self.stairs if one.needed is not None}
        if not needed:
            return None
        if len(needed) > 1:
            return msg("needed: this share in place")
        return msg("needed: {share} in place", share=filled(*needed))

    @property
    def before(self) -> Value | None:
        """What the dots are: the day on which a stage was so far; None where none is known."""
        if all(one.before is None for one in self.stairs):
            return None
        return self.then or msg("before")

    def table(self, name: str) -> Table:
        """The highest stage first, as in the picture; a column for whatever any stage has."""
        columns: list[tuple[Column, Cells]] = [
            (Column(msg("Stage")), _titled),
            (Column(msg("In place"), number=True), lambda one: one.share(one.fill)),
        ]
        if any(one.before is not None for one in self.stairs):
            columns.append((Column(self.then or BEFORE, number=True), _before))
        columns += [
            (Column(msg("Needed"), number=True), _needed),
            (Column(msg("Reached")), lambda one: msg("yes") if one.reached else msg("not yet")),
        ]
        if any(one.leaps for one in self.stairs):
            columns.append((Column(msg("Ahead of")), _ahead))
        return table_of(name, columns, reversed(self.stairs))


def filled(value: Number | None, *others: Number | None) -> Value:
    """Per cent, in whole numbers unless it stands beside others so close; or "not answered"."""
    if value is None:
        return NOT_ANSWERED
    beside = (Fraction(other) / 100 for other in others if other is not None)
    return Percent(Fraction(value) / 100, tuple(beside))


def _titled(one: Stair) -> Message:
    return msg("{number} {name}", number=one.number, name=one.name)


def _before(one: Stair) -> Cell:
    return one.share(one.before) if one.compared else None


def _needed(one: Stair) -> Cell:
    return None if one.needed is None else one.share(one.needed)


def _ahead(one: Stair) -> Cell:
    if not one.leaps:
        return None
    stages = listing(one.leaps)
    return plural("stage {stages}", "stages {stages}", count=len(one.leaps), stages=stages)
