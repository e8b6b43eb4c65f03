"""Figures per person: what the answers of each respondent alone would score."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from scoring.answers import Confirmation, Sheet
from scoring.means import contributions
from scoring.structure import Dimension, Item, Measure, Scheme
from scoring.tally import Tally, has_begun

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scoring.leverage import Measured

    Figures = NDArray[np.float64]  # one per person; NaN where the person has none


def person_figures(
    scheme: Scheme, counted: Tally, sheets: Sequence[Sheet]
) -> "dict[Measured, Figures]":
    """For every item, dimension and the whole, the score of each person's own answers, after caps.

    A person who gave an item no level has no figure there, and is scored on the other items.

    >>> from scoring.tally import tally
    >>> list(person_figures(Scheme(()), tally(Scheme(()), []), []))
    [(<Measure.OVERALL: 'overall'>, None)]
    """
    figures = _items(scheme, counted, sheets)
    for dimension in reversed(tuple(scheme.walk())):  # children before their parents
        below = _mean(dimension.children, figures, len(sheets))
        figures[Measure.DIMENSION, dimension.id] = below
    figures[Measure.OVERALL, None] = _mean(scheme.dimensions, figures, len(sheets))
    return figures


def person_checks(owner: str, checks: Iterable[str], sheets: Sequence[Sheet]) -> "list[Figures]":
    """For every sub-check, 1 for each person who confirms it, else 0; NaN for who never began.

    >>> person_checks("whole", (), [])
    []
    """
    import numpy as np

    begun = [has_begun(sheet) for sheet in sheets]
    confirmed = [
        [sheet.checks.get((owner, check)) is Confirmation.YES for sheet in sheets]
        for check in checks
    ]
    return [np.where(begun, np.array(column, dtype=float), np.nan) for column in confirmed]


def _items(scheme: Scheme, counted: Tally, sheets: Sequence[Sheet]) -> "dict[Measured, Figures]":
    import numpy as np

    fallen = {(one.sheet, one.item): one.capped for one in counted.caps}
    figures: dict[Measured, Figures] = {}
    for item in scheme.items():
        worth = {
            level.as_integer_ratio(): float(value)
            for level, value in zip(item.scale.levels, contributions(item), strict=True)
        }
        column = np.full(len(sheets), np.nan)
        for index, sheet in enumerate(sheets):
            answer = sheet.answers.get(item.id)
            if answer is not None and answer.level is not None:
                level = fallen.get((index, item.id), answer.level)
                column[index] = worth[level.as_integer_ratio()]
        figures[Measure.ITEM, item.id] = column
    return figures


def _mean(
    children: Iterable[Dimension | Item], figures: "Mapping[Measured, Figures]", people: int
) -> "Figures":
    """The weighted mean of the children that a person has figures for."""
    import numpy as np

    total, weights = np.zeros(people), np.zeros(people)
    for child in children:
        measure = Measure.ITEM if isinstance(child, Item) else Measure.DIMENSION
        column = figures[measure, child.id]
        weight = float(child.weight) * ~np.isnan(column)
        total += weight * np.nan_to_num(column)
        weights += weight
    mean: Figures = np.divide(total, weights, out=np.full(people, np.nan), where=weights > 0)
    return mean
