"""Every score: how much was answered, what was claimed, and what few respondents leave open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import scoring
from assessment.domain.result import Result
from assessment.messages import Level, Message, Score, Value, msg
from assessment.reports.blocks import Cell, Column, Fold, Paragraph, Table, present, table_of
from assessment.reports.people_strip import people_strip
from assessment.reports.sentences.figures import unscored
from assessment.reports.sentences.reliability import CONFIDENCE
from questionnaires.schema import DimensionSpec

NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class _Row:
    """A name, how deep below the whole it is, and its score."""

    name: Message | str
    depth: int
    score: scoring.Score
    interval: scoring.Interval | None = None
    asked: tuple[Fraction, ...] = ()


def every_score(result: Result) -> Fold:
    """The whole, the dimensions at their depth, and their items, folded away."""
    return Fold("result-every-score", msg("Every score"), present(_people(result), _table(result)))


def _people(result: Result) -> Paragraph | None:
    """The people as dots on the scale, where they are so few that an interval says little."""
    known, overall = result.uncertainty, result.scored.overall
    if known is None or len(known.people) >= scoring.EVERY_PERSON_SHOWN:
        return None
    if overall.low is None or overall.high is None:
        return None
    line = msg(
        "The people one by one: {low} {people} {high}",
        low=Level(overall.low),
        people=people_strip(known.people, float(overall.low), float(overall.high)),
        high=Level(overall.high),
    )
    return Paragraph("result-people", line)


def _table(result: Result) -> Table:
    columns: list[tuple[Column, Callable[[_Row], Cell]]] = [
        (Column(msg("Part")), _named),
        (Column(msg("Score"), number=True), _score),
        (Column(msg("Answered"), number=True), lambda row: _answered(row.score.coverage)),
    ]
    if result.tally.caps:
        columns.append((Column(msg("Claimed"), number=True), _claimed))
    if result.uncertainty:
        title = msg("{confidence} interval", confidence=CONFIDENCE)
        columns.append((Column(title, number=True), _interval))
    return table_of("result-score-table", columns, _rows(result))


def _rows(result: Result) -> Iterator[_Row]:
    known = result.uncertainty
    interval = known.overall if known else None
    yield _Row(msg("Overall"), 0, result.scored.overall, interval, result.asked(None))
    for dimension in result.instrument.dimensions:
        yield from _below(result, dimension, 0)


def _below(result: Result, dimension: DimensionSpec, depth: int) -> Iterator[_Row]:
    known = result.uncertainty
    score = result.scored.dimensions[dimension.id]
    interval = known.dimensions.get(dimension.id) if known else None
    yield _Row(dimension.name, depth, score, interval, result.asked(dimension.id))
    for child in dimension.dimensions:
        yield from _below(result, child, depth + 1)
    for item in result.items:
        if item.spec.dimension == dimension.id:
            interval = known.items.get(item.spec.id) if known else None
            label = msg("{item} (reverse)", item=item.spec.label)
            name = label if item.spec.reverse else item.spec.label
            yield _Row(name, depth + 1, item.score, interval, result.asked(item.spec.id))


def _named(row: _Row) -> Value:
    """The name, indented by its depth."""
    if not row.depth:
        return row.name
    return msg("{indent}{name}", indent=2 * NO_BREAK * row.depth, name=row.name)


def _score(row: _Row) -> Value:
    """The score, as it reads beside the claim and what gates ask of it; or why there is none."""
    score = row.score
    if score.value is None:
        return unscored(score.coverage)
    if not isinstance(score, scoring.ItemScore):
        return Score(score.value, row.asked)
    return Score(score.value, (score.claimed, *row.asked))


def _answered(coverage: scoring.Coverage) -> Message:
    return msg(
        "{answered} of {applicable}", answered=coverage.answered, applicable=coverage.applicable
    )


def _claimed(row: _Row) -> Cell:
    """The claim, where it is not what counts."""
    score = row.score
    if not isinstance(score, scoring.ItemScore) or score.claimed == score.value:
        return None
    return Score(score.claimed, (score.value,))


def _interval(row: _Row) -> Cell:
    if row.interval is None:
        return None
    ends = row.interval.low, row.interval.high
    low, high = (Score(end, ends) for end in ends)
    return msg("{low} to {high}", low=low, high=high)
