"""Marks: what a chart shows in one row, with the words and the table that go beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assessment.reports.charts.labels import NOT_SCORED, Number, figure

Values = Sequence[Number | str | None]  # a text says why there is no number
Asked = Sequence[Sequence[Number]]


@dataclass(frozen=True, slots=True)
class Mark:
    """One row. `claimed` differs from `now` only where sub-checks capped the claim.

    `unscored` are the words for no score now, and for none before.
    """

    label: str
    now: Number | None
    before: Number | None = None
    target: Number | None = None
    claimed: Number | None = None
    group: str = ""
    asked: Sequence[Number] = ()  # what gates ask of it
    unscored: tuple[str, str] = (NOT_SCORED, NOT_SCORED)

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
        words = f"{self.label} {self.standing}"
        return f"{words} ({', '.join(asides)})" if asides else words

    @property
    def standing(self) -> str:
        """The score now, or why there is none."""
        return self.unscored[0] if self.now is None else self.figure(self.now)

    @property
    def stood(self) -> str:
        """The score before, or why there was none."""
        return self.unscored[1] if self.before is None else self.figure(self.before)

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

    A text in the place of a score says why there is none.

    Raises:
        ValueError: a list is longer or shorter than the labels.

    >>> [mark.words() for mark in marks(["People", "Active use"], [None, "don't know"])]
    ['People not scored', "Active use don't know"]
    """
    nothing = [None] * len(labels)
    columns = (now, before or nothing, target or nothing, claimed or nothing)
    rows = zip(labels, *columns, asked or [()] * len(labels), strict=True)
    return [
        Mark(
            label,
            _number(is_now),
            _number(was),
            _number(aim),
            _number(claim),
            asked=least,
            unscored=(_word(is_now), _word(was)),
        )
        for label, is_now, was, aim, claim, least in rows
    ]


def _number(value: Number | str | None) -> Number | None:
    return None if isinstance(value, str) else value


def _word(value: Number | str | None) -> str:
    return value if isinstance(value, str) else NOT_SCORED


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
        {heading: row.label, "Now": row.standing}
        | {name: _cell(name, row, column[at]) for name, column in present.items()}
        for at, row in enumerate(rows)
    ]


def _cell(name: str, row: Mark, value: Number | None) -> str:
    """What was never claimed apart or aimed at is a blank; what had no score says so."""
    if name == "Before":
        return row.stood
    return "" if value is None else row.figure(value)


def plain(value: Number) -> str:
    """An end of a scale, without needless decimals.

    >>> plain(5.0), plain(2.5)
    ('5', '2.5')
    """
    return f"{float(value):g}"
