"""The band of a what-if: how much effort less time or more scope asks for, least to most."""

from dataclasses import dataclass
from enum import StrEnum

from assessment.messages import Message, Percent, Sentences, Value, listing, msg
from assessment.reports.blocks import Cell, Column, Table
from assessment.reports.charts.marks import Number
from scoring import round_half_up

TABLE_STEP = 5  # per cent, between two rows of the table


class Subject(StrEnum):
    """What is less or more than planned."""

    TIME = "time"
    SCOPE = "scope"


NOUNS = {Subject.TIME: msg("Time"), Subject.SCOPE: msg("Scope")}


@dataclass(frozen=True, slots=True)
class Step:
    """How much effort a share of what was planned asks for, as a multiple of planned effort."""

    share: Number
    low: Number
    high: Number
    of: Subject = Subject.TIME

    @property
    def words(self) -> Message:
        """The step in words.

        >>> str(Step(1, 1, 1).words)
        'at 100.000000% of the time: no more effort'
        """
        if self.of is Subject.TIME:
            return msg(
                "at {share} of the time: {effort}", share=Percent(self.share), effort=self.effort
            )
        return msg(
            "at {share} of the scope: {effort}", share=Percent(self.share), effort=self.effort
        )

    @property
    def where(self) -> Message:
        """Which share of what, as a label."""
        if self.of is Subject.TIME:
            return msg("At {share} of the time", share=Percent(self.share))
        return msg("At {share} of the scope", share=Percent(self.share))

    @property
    def effort(self) -> Message:
        """From the least to the most."""
        if self.high <= 1:
            return msg("no more effort")
        low, high = Percent(self.low - 1), Percent(self.high - 1)
        if round_half_up(100 * low.share, 0) == round_half_up(100 * high.share, 0):
            return msg("{least} more effort", least=low)
        return msg("{least} to {most} more effort", least=low, most=high)


def more(effort: Number) -> Message:
    """A multiple of the planned effort as what it adds.

    >>> more(1).id, more(1.3).id
    ('as much as planned', '{share} more')
    """
    if effort == 1:
        return msg("as much as planned")
    if effort > 1:
        return msg("{share} more", share=Percent(effort - 1))
    return msg("{share} less", share=Percent(1 - effort))


@dataclass(frozen=True, slots=True)
class Band:
    """The band between two models; a chosen step in it, and somebody's own figure beside that.

    `steps` run from the whole to the furthest that the models speak of. `own` is a multiple of
    the planned effort, as the steps' are.
    """

    steps: tuple[Step, ...]
    chosen: Step | None = None
    own: Number | None = None

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return self.steps[0].of if self.steps else Subject.TIME

    @property
    def words(self) -> Sentences:
        """The chosen step or both ends, and the own figure.

        >>> Band(()).words.parts[0].id
        'No published model speaks of this.'
        """
        ends = [self.steps[0], self.steps[-1]] if self.steps else []
        shown = [self.chosen] if self.chosen else ends
        said = [msg("No published model speaks of this.")]
        if shown:
            steps = listing(one.words for one in shown)
            said = [msg("Published software models: {steps}.", steps=steps)]
        if self.own is not None:
            said.append(msg("Your own figure: {figure}.", figure=more(self.own)))
        return Sentences(tuple(said))

    def table(self, name: str) -> Table:
        """Every so many per cent, and the chosen step."""
        columns = [
            Column(NOUNS[self.subject], number=True),
            Column(msg("Effort at least"), number=True),
            Column(msg("At most"), number=True),
        ]
        if self._owned:
            columns.append(Column(msg("Your own figure"), number=True))
        return Table(name, tuple(columns), tuple(self._row(step) for step in self._rows()))

    @property
    def _owned(self) -> bool:
        return self.chosen is not None and self.own is not None

    def _rows(self) -> list[Step]:
        apart = TABLE_STEP * (1 + len(self.steps) // 60)
        whole = [one for one in self.steps if round(100 * float(one.share), 6) % apart == 0]
        chosen = [self.chosen] if self.chosen else []
        return sorted({*whole, *chosen}, key=lambda step: abs(float(step.share) - 1))

    def _row(self, step: Step) -> tuple[Cell, ...]:
        cells: tuple[Value, ...] = (Percent(step.share), Percent(step.low), Percent(step.high))
        if not self._owned or self.own is None:
            return cells
        return (*cells, Percent(self.own) if step == self.chosen else None)
