"""Marks: what a chart shows in one row, with the words and the table that go beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assessment.reports.charts.labels import Number, figure

Values = Sequence[Number | None]
Asked = Sequence[Sequence[Number]]


@dataclass(frozen=True, slots=True)
class Mark:
    """One row. `claimed` differs from `now` only where sub-checks capped the claim."""

    label: str
    now: Number | None
    before: Number | None = None
    target: Number | None = None
    claimed: Number | None = None
    group: str = ""
    asked: Sequence[Number] = ()  # what gates ask of it

    @property
    def capped(self) -> bool:
        """Whether less counts than was claimed."""
        return self.now is not None and self.claimed is not None and self.claimed != self.now

    def words(self) -> str:
        """The row as part of a sentence.

        >>> Mark("Willing use", 3, before=2.5).words()
        'Willing use 3.0 (before 2.5)'
        """
        said = ((name, value) for name, value in self._asides() if value is not None)
        asides = [f"{name} {self.figure(value)}" for name, value in said]
        words = f"{self.label} {self.figure(self.now)}"
        return f"{words} ({', '.join(asides)})" if asides else words

    def figure(self, value: Number | None) -> str:
        """A value of the row, as it reads beside its others."""
        return figure(value, self.now, *(other for _, other in self._asides()), *self.asked)

    def _asides(self) -> Iterator[tuple[str, Number | None]]:
        yield "claimed", self.claimed if self.capped else None
        yield "before", self.before
        yield "target", self.target


def marks(
    labels: Sequence[str],
    now: Values,
    before: Values | None = None,
    target: Values | None = None,
    claimed: Values | None = None,
    asked: Asked | None = None,
) -> list[Mark]:
    """One mark for each label; all lists run along the labels. `asked` is what gates ask of each.

    Raises:
        ValueError: a list is longer or shorter than the labels.

    >>> marks(["People"], [None])
    [Mark(label='People', now=None, before=None, target=None, claimed=None, group='', asked=())]
    """
    nothing = [None] * len(labels)
    columns = (now, before or nothing, target or nothing, claimed or nothing)
    groups, beside = [""] * len(labels), asked or [()] * len(labels)
    return [Mark(*row) for row in zip(labels, *columns, groups, beside, strict=True)]


def describe_marks(kind: str, rows: Sequence[Mark], scale: tuple[Number, Number]) -> str:
    """A text alternative that names every value.

    >>> describe_marks("Bars", marks(["People"], [None]), (1, 5))
    'Bars on a scale from 1 to 5: People not scored.'
    """
    said = ", ".join(row.words() for row in rows) or "nothing to show"
    return f"{kind} on a scale from {plain(scale[0])} to {plain(scale[1])}: {said}."


def mark_rows(rows: Sequence[Mark], heading: str) -> list[dict[str, str]]:
    """The table beside the chart: a column for whatever any row has.

    >>> mark_rows(marks(["People"], [2], before=[None]), "Dimension")
    [{'Dimension': 'People', 'Now': '2.0'}]
    """
    columns = {
        "Claimed": [row.claimed if row.capped else None for row in rows],
        "Before": [row.before for row in rows],
        "Target": [row.target for row in rows],
    }
    present = {
        name: column
        for name, column in columns.items()
        if any(value is not None for value in column)
    }
    return [
        {heading: row.label, "Now": row.figure(row.now)}
        | {name: _cell(name, row, column[at]) for name, column in present.items()}
        for at, row in enumerate(rows)
    ]


def _cell(name: str, row: Mark, value: Number | None) -> str:
    """What was never claimed apart or aimed at is a blank; what had no score says so."""
    return "" if value is None and name != "Before" else row.figure(value)


def plain(value: Number) -> str:
    """An end of a scale, without needless decimals.

    >>> plain(5.0), plain(2.5)
    ('5', '2.5')
    """
    return f"{float(value):g}"
