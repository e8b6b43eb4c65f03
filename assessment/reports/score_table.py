"""Every score as an aligned table: dimensions at any depth with their items below them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import scoring
from assessment.domain.result import Result
from assessment.domain.staircase import Step
from assessment.messages import Message, Percent, Score, Value, msg
from assessment.reports.sentences.figures import unscored
from assessment.reports.sentences.reliability import CONFIDENCE
from assessment.reports.wording import Wording
from questionnaires.schema import DimensionSpec, ItemSpec

GAP = "  "


@dataclass(frozen=True, slots=True)
class _Row:
    """A name, indented by its depth, and its score."""

    name: Message | str
    depth: int
    score: scoring.Score
    interval: scoring.Interval | None
    id: str = ""
    asked: tuple[Fraction, ...] = ()


def score_table(result: Result, width: int, worded: Wording) -> list[str]:
    """The lines of the table, none wider than `width`.

    What was claimed is shown where caps took something off; intervals from three respondents on.
    """
    rows = list(_rows(result))
    columns: list[list[Value]] = [
        [msg("score"), *(_score(row.score, row.asked) for row in rows)],
        [msg("answered"), *(_answered(row.score.coverage) for row in rows)],
    ]
    if result.steps:
        steps = {step.dimension.id: step for step in result.steps}
        columns.append([msg("filled"), *(_filled(steps.get(row.id)) for row in rows)])
    if result.tally.caps:
        columns.append([msg("claimed"), *(_claimed(row.score) for row in rows)])
    if result.uncertainty:
        title = msg("{confidence} interval", confidence=CONFIDENCE)
        columns.append([title, *(_interval(row.interval) for row in rows)])
    names = ["", *(GAP * row.depth + worded.text(row.name) for row in rows)]
    return _aligned(names, [[worded.text(cell) for cell in column] for column in columns], width)


def _rows(result: Result) -> Iterator[_Row]:
    known = result.uncertainty
    interval = known.overall if known else None
    yield _Row(msg("Overall"), 0, result.scored.overall, interval, "", result.asked(None))
    for dimension in result.instrument.dimensions:
        yield from _below(result, dimension, 0)


def _below(result: Result, dimension: DimensionSpec, depth: int) -> Iterator[_Row]:
    known = result.uncertainty
    score = result.scored.dimensions[dimension.id]
    interval = known.dimensions.get(dimension.id) if known else None
    asked = result.asked(dimension.id)
    yield _Row(dimension.name, depth, score, interval, dimension.id, asked)
    for child in dimension.dimensions:
        yield from _below(result, child, depth + 1)
    for item in result.items:
        if item.spec.dimension == dimension.id:
            interval = known.items.get(item.spec.id) if known else None
            asked = result.asked(item.spec.id)
            yield _Row(_label(item.spec), depth + 1, item.score, interval, "", asked)


def _label(of: ItemSpec) -> Message | str:
    return msg("{item} (reverse)", item=of.label) if of.reverse else of.label


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


def _score(score: scoring.Score, asked: Sequence[Fraction]) -> Message | Score:
    """The score, as it reads beside the claim and what gates ask of it; why an item has none."""
    if not isinstance(score, scoring.ItemScore):
        return Score(score.value, tuple(asked))
    if score.value is None:
        return unscored(score.coverage)
    return Score(score.value, (score.claimed, *asked))


def _filled(step: Step | None) -> Percent | str:
    """How far a step is filled, as it reads beside what opens its stage."""
    if step is None or step.fill is None:
        return ""
    needed = () if step.needed is None else (step.needed / 100,)
    return Percent(step.fill / 100, needed)


def _answered(coverage: scoring.Coverage) -> Message:
    return msg(
        "{answered} of {applicable}", answered=coverage.answered, applicable=coverage.applicable
    )


def _claimed(score: scoring.Score) -> Score | str:
    """The claim, where it is not what counts."""
    if not isinstance(score, scoring.ItemScore) or score.claimed == score.value:
        return ""
    return Score(score.claimed, (score.value,))


def _interval(interval: scoring.Interval | None) -> Message | str:
    if interval is None:
        return ""
    ends = interval.low, interval.high
    low, high = (Score(end, ends) for end in ends)
    return msg("{low} to {high}", low=low, high=high)
