"""The trend: how stage and scores stood at each of three or more assessments."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction

import scoring
from assessment.domain.comparison import Change
from assessment.domain.result import Result
from assessment.domain.trend import Assessed, Trend, trend
from assessment.messages import Percent, Score, Value, msg
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Fold,
    Group,
    Heading,
    Paragraph,
    paragraph,
    present,
)
from assessment.reports.charts.marks import NOT_SCORED
from assessment.reports.charts.trend import TrendLane, TrendLines, TrendPoint
from assessment.reports.sentences.about import About
from assessment.reports.sentences.asked import called
from assessment.reports.sentences.trend import (
    item_change,
    measured_differently,
    moved,
    whole_change,
)

OVER_TIME = msg("Over all your assessments")
NOWHERE = TrendPoint(None, NOT_SCORED)


def over_time(assessed: Sequence[Assessed]) -> tuple[Block, ...]:
    """From the first assessment to the last; nothing where there are fewer than three."""
    found = trend(assessed)
    if found is None:
        return ()
    return (Group("result-trend", (Heading("trend-title", OVER_TIME), *_blocks(found))),)


def over_time_fold(assessed: Sequence[Assessed]) -> tuple[Block, ...]:
    """The same, folded away."""
    found = trend(assessed)
    return (Fold("result-trend", OVER_TIME, _blocks(found)),) if found else ()


def _blocks(found: Trend) -> tuple[Block, ...]:
    about = About(found.assessed[-1].result)
    days = [one.on for one in found.assessed]
    breaks = (
        Paragraph(f"trend-break-{at}", measured_differently(one, days[one.at], about.names))
        for at, one in enumerate(found.breaks, start=1)
    )
    headline = (whole_change(found), moved(found, called(about.result.instrument)))
    return present(
        paragraph("trend-headline", *headline),
        Chart("chart-trend", _lines(found)),
        *breaks,
        Fold("trend-items", msg("What rose and what fell"), tuple(_items(found, about))),
    )


def _items(found: Trend, about: About) -> Iterator[Block]:
    first = found.assessed[0]
    yield from present(paragraph("trend-since", *about.since(first.result, first.on)))
    for name, title, changes in (
        ("trend-gains", msg("Higher than on {day}", day=first.on), found.gains),
        ("trend-losses", msg("Lower than on {day}", day=first.on), found.losses),
    ):
        if changes:
            yield Heading(f"{name}-title", title, within=True)
            yield Bullets(name, tuple(_worded(changes, about)))


def _worded(changes: Iterable[tuple[str, Change]], about: About) -> Iterator[Value]:
    return (item_change(about.result.item(name).spec.label, one) for name, one in changes)


def _lines(found: Trend) -> TrendLines:
    results = [one.result for one in found.assessed]
    now = results[-1]
    lanes = (
        *(_stages(results) if now.stage else ()),
        *(_fills(results) if now.steps else _scores(results)),
    )
    breaks = tuple(one.at for one in found.breaks)
    return TrendLines(tuple(one.on for one in found.assessed), lanes, breaks)


def _stages(results: Sequence[Result]) -> Iterator[TrendLane]:
    steps = max(len(results[-1].instrument.stages) - 1, 1)
    reached = (one.staging.reached for one in results)
    points = (
        NOWHERE if value is None else TrendPoint((value - 1) / steps, str(value))
        for value in reached
    )
    yield TrendLane(msg("Stage"), tuple(points))


def _scores(results: Sequence[Result]) -> Iterator[TrendLane]:
    """The whole and each dimension of the newest edition."""
    yield _score_lane(msg("Overall"), [one.scored.overall for one in results])
    for spec, _ in results[-1].dimensions:
        yield _score_lane(spec.name, [one.scored.dimensions.get(spec.id) for one in results])


def _score_lane(label: Value, scores: Sequence[scoring.Score | None]) -> TrendLane:
    beside = tuple(one.value for one in scores if one and one.value is not None)
    return TrendLane(
        label, tuple(_point(one, lambda of: Score(of.value, beside)) for one in scores)
    )


def _fills(results: Sequence[Result]) -> Iterator[TrendLane]:
    """How far each stage of a progression is filled."""
    for step in results[-1].steps:
        scores = (one.scored.dimensions.get(step.dimension.id) for one in results)
        yield TrendLane(step.stage.name, tuple(_point(one, _share) for one in scores))


def _share(of: scoring.Score) -> Percent:
    return Percent((of.fill or Fraction(0)) / 100)


def _point(of: scoring.Score | None, text: Callable[[scoring.Score], Value]) -> TrendPoint:
    """As high as it fills its scale."""
    return NOWHERE if of is None or of.fill is None else TrendPoint(float(of.fill) / 100, text(of))
