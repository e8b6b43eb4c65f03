"""The trend of three or more assessments with one instrument: what rose, what fell, what broke."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from assessment.domain.comparison import Change, Comparison, compare
from assessment.domain.result import Result

LEAST = 3  # two are a comparison


@dataclass(frozen=True, slots=True)
class Assessed:
    """A result, and the day on which it was submitted."""

    result: Result
    on: date


@dataclass(frozen=True, slots=True)
class Break:
    """From the assessment of that number on, counted from 0, these items have another meaning.

    `items` is empty where only the rules of scoring are others.
    """

    at: int
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """Assessments in their order, and the items that moved from the first of them to the last.

    `gains` and `losses` have the largest change first. An item that was measured differently then,
    or has no score in one of the two, is in neither.
    """

    assessed: tuple[Assessed, ...]
    whole: Comparison  # the first with the last
    gains: tuple[tuple[str, Change], ...]
    losses: tuple[tuple[str, Change], ...]
    breaks: tuple[Break, ...]

    @property
    def same(self) -> int:
        """How many items have the same score in the first and the last."""
        return sum(one.difference == 0 and not one.broken for one in self.whole.items.values())


def trend(assessed: Sequence[Assessed]) -> Trend | None:
    """What became of it over all these assessments, oldest first; None for fewer than three.

    Raises:
        Refused: they are of different instruments.
    """
    if len(assessed) < LEAST:
        return None
    whole = compare(assessed[0].result, assessed[-1].result)
    moved = [
        (name, size, change)
        for name, change in whole.items.items()
        if not change.broken and (size := change.difference)
    ]
    by_size = sorted(moved, key=lambda one: -abs(one[1]))
    return Trend(
        tuple(assessed),
        whole,
        gains=tuple((name, change) for name, size, change in by_size if size > 0),
        losses=tuple((name, change) for name, size, change in by_size if size < 0),
        breaks=tuple(_breaks(assessed)),
    )


def _breaks(assessed: Sequence[Assessed]) -> list[Break]:
    steps = enumerate(pairwise(one.result for one in assessed), start=1)
    changes = (
        (at, compare(before, now))
        for at, (before, now) in steps
        if before.instrument != now.instrument
    )
    return [
        Break(at, tuple(name for name, one in change.items.items() if one.broken))
        for at, change in changes
        if change.broken
    ]
