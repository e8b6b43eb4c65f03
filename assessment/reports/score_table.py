"""Every score as an aligned table: dimensions at any depth with their items below them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import scoring
from assessment.domain.result import Result
from assessment.domain.staircase import Step
from assessment.reports.sentences import figures
from questionnaires.schema import DimensionSpec
from scoring import round_distinct

GAP = "  "


@dataclass(frozen=True, slots=True)
class _Row:
    """A name, indented by its depth, and its score."""

    name: str
    score: scoring.Score
    interval: scoring.Interval | None
    id: str = ""
    asked: tuple[Fraction, ...] = ()


def score_table(result: Result, width: int) -> list[str]:
    """The lines of the table, none wider than `width`.

    What was claimed is shown where caps took something off; intervals from three respondents on.
    """
    rows = list(_rows(result))
    columns = [
        ["score", *(_score(row.score, row.asked) for row in rows)],
        ["answered", *(_answered(row.score.coverage) for row in rows)],
    ]
    if result.steps:
        steps = {step.dimension.id: step for step in result.steps}
        columns.append(["filled", *(_filled(steps.get(row.id)) for row in rows)])
    if result.tally.caps:
        columns.append(["claimed", *(_claimed(row.score) for row in rows)])
    if result.uncertainty:
        columns.append(["90 % interval", *(_interval(row.interval) for row in rows)])
    return _aligned(["", *(row.name for row in rows)], columns, width)


def _rows(result: Result) -> Iterator[_Row]:
    known = result.uncertainty
    yield _Row(
        "Overall", result.scored.overall, known.overall if known else None, "", result.asked(None)
    )
    for dimension in result.instrument.dimensions:
        yield from _below(result, dimension, 0)


def _below(result: Result, dimension: DimensionSpec, depth: int) -> Iterator[_Row]:
    known = result.uncertainty
    score = result.scored.dimensions[dimension.id]
    interval = known.dimensions.get(dimension.id) if known else None
    yield _Row(
        GAP * depth + dimension.name, score, interval, dimension.id, result.asked(dimension.id)
    )
    for child in dimension.dimensions:
        yield from _below(result, child, depth + 1)
    for item in result.items:
        if item.spec.dimension == dimension.id:
            interval = known.items.get(item.spec.id) if known else None
            label = f"{item.spec.label} (reverse)" if item.spec.reverse else item.spec.label
            asked = result.asked(item.spec.id)
            yield _Row(GAP * (depth + 1) + label, item.score, interval, "", asked)


def _aligned(names: Sequence[str], columns: Sequence[Sequence[str]], width: int) -> list[str]:
    widths = [max(map(len, column)) for column in columns]
    room = width - sum(widths) - len(GAP) * len(widths)
    longest = min(room, max(map(len, names)))
    lines = []
    for name, *cells in zip(names, *columns, strict=True):
        numbers = (cell.rjust(size) for cell, size in zip(cells, widths, strict=True))
        lines.append(GAP.join((_cut(name, longest).ljust(longest), *numbers)).rstrip())
    return lines


def _cut(name: str, width: int) -> str:
    return name if len(name) <= width else f"{name[: width - 1]}…"


def _score(score: scoring.Score, asked: Sequence[Fraction]) -> str:
    """The score, as it reads beside the claim and what gates ask of it; why an item has none."""
    if isinstance(score, scoring.ItemScore) and score.value is None:
        return figures.unscored(score.coverage)
    return figures.score(score.value, getattr(score, "claimed", None), *asked)


def _filled(step: Step | None) -> str:
    """How far a step is filled, as it reads beside what opens its stage."""
    if step is None or step.fill is None:
        return ""
    return f"{round_distinct(step.fill, [step.needed], places=0)} %"


def _answered(coverage: scoring.Coverage) -> str:
    return f"{coverage.answered} of {coverage.applicable}"


def _claimed(score: scoring.Score) -> str:
    """The claim, where it is not what counts."""
    if not isinstance(score, scoring.ItemScore) or score.claimed == score.value:
        return ""
    return figures.score(score.claimed, score.value)


def _interval(interval: scoring.Interval | None) -> str:
    if interval is None:
        return ""
    ends = interval.low, interval.high
    return " to ".join(figures.score(end, *ends) for end in ends)
