"""A result on levels: the ladder of stages, and every question by how far it has to go."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from assessment.domain.comparison import Common, Comparison, compare
from assessment.domain.gaps import by_gap
from assessment.domain.item_result import ItemResult
from assessment.domain.result import Result, aims
from assessment.domain.trend import Assessed
from assessment.messages import Message, Score, Value, msg, plural
from assessment.reports.blocks import (
    Block,
    Cell,
    Chart,
    Column,
    Fold,
    Group,
    Heading,
    Paragraph,
    Table,
    present,
)
from assessment.reports.charts.ladder import Ladder
from assessment.reports.charts.marks import (
    NOT_SCORED,
    SCALE,
    Bars,
    Mark,
    Radar,
    Scale,
    fits_radar,
    mark_table,
)
from assessment.reports.sentences.asked import called
from assessment.reports.sentences.figures import unscored, value_or_reason
from assessment.reports.views.path import Way

Aims = Mapping[str, Fraction]
DIMENSION = msg("Dimension")
BY_DIMENSION = Heading("result-dimensions-title", msg("Dimension by dimension"))
BY_QUESTION = Heading("result-scores-title", msg("Question by question"))
QUESTION_BY_QUESTION = msg("Question by question")


def ladder(now: Result, earlier: Assessed | None) -> Chart | None:
    """The stages: before, now and next, and the range that the missing answers leave."""
    if now.stage is None:
        return None
    stages = tuple((stage.value, stage.name) for stage in now.instrument.stages)
    was = earlier.result.staging.reached if earlier else None
    before = (was, earlier.on) if earlier and was else None
    low, high = now.extremes.worst, now.extremes.best
    return Chart("chart-ladder", Ladder(stages, now.staging.reached, low, high, before))


def scores(now: Result, earlier: Assessed | None, way: Way | None) -> Fold:
    """The dimensions as figures, then the questions by how far each has to go, folded away."""
    radar = _radar(now, earlier, _aims(now, way))
    found = present(
        *_dimensions(now, earlier),
        *_questions(now, earlier, way),
        _as_radar(radar) if fits_radar(len(radar.rows)) else None,
    )
    return Fold("result-scores", QUESTION_BY_QUESTION, found)


def profile(now: Result, earlier: Assessed | None, way: Way | None) -> tuple[Block, ...]:
    """The same with bars for the dimensions, where both times have the same questions."""
    found = _compared(now, earlier)
    if found and found.common:
        dimensions = _dimensions(now, earlier)
    else:
        then = earlier.on if earlier else None
        bars = Bars(_dimension_marks(now, found), _scale(now), DIMENSION, then)
        dimensions = (Chart("chart-dimensions", bars),)
    return present(BY_DIMENSION, *dimensions, BY_QUESTION, *_questions(now, earlier, way))


def _compared(now: Result, earlier: Assessed | None) -> Comparison | None:
    return compare(earlier.result, now) if earlier else None


def _questions(now: Result, earlier: Assessed | None, way: Way | None) -> tuple[Block, ...]:
    aim = _aims(now, way)
    target = msg(
        "Target: what the least effort to stage {stage} asks for, as set below.",
        stage=way.target if way else 0,
    )
    return present(
        Paragraph(
            "result-order",
            _order(to_target=bool(aim), then=earlier.on if earlier else None),
            aside=True,
        ),
        Chart("chart-items", _bars(now, earlier, aim)),
        Paragraph("result-target", target, aside=True) if aim else None,
    )


def _aims(now: Result, way: Way | None) -> Aims:
    return aims(now, way.path) if way else {}


def _as_radar(radar: Radar) -> Group:
    """Folded away: its shape shows at a glance what is out of balance."""
    chart = Chart("chart-radar", radar, repeats="chart-items")
    fold = Fold("result-radar-fold", msg("The same as a radar"), (chart,), small=True)
    return Group("result-radar", (fold,))


def _dimensions(now: Result, earlier: Assessed | None) -> tuple[Block, ...]:
    found = _compared(now, earlier)
    if earlier and found and found.common:
        questions = called(now.instrument) == "questions"
        return (
            _common_table(now, found.common, earlier.on, questions=questions),
            Paragraph("result-same", _same(found.common.count, questions=questions), aside=True),
        )
    then = earlier.on if earlier else None
    return (mark_table("result-dimensions", DIMENSION, _dimension_marks(now, found), then),)


def _dimension_marks(now: Result, found: Comparison | None) -> tuple[Mark, ...]:
    then = {name: change.before for name, change in found.dimensions.items()} if found else {}
    return tuple(
        Mark(
            spec.name,
            score.value,
            then.get(spec.id),
            asked=now.asked(spec.id),
            unscored=(unscored(score.coverage), NOT_SCORED),
        )
        for spec, score in now.dimensions
    )


def _common_table(now: Result, common: Common, then: date, *, questions: bool) -> Table:
    """The scores, and those then and now on what both times have a score."""
    before = _same_then(then, questions=questions)
    today = msg("Now, same questions") if questions else msg("Now, same statements")
    columns = (
        Column(DIMENSION),
        *(Column(title, number=True) for title in (msg("Now"), before, today)),
    )
    return Table("result-dimensions", columns, tuple(_common_rows(now, common)))


def _same_then(day: date, *, questions: bool) -> Message:
    if questions:
        return msg("{day}, same questions", day=day)
    return msg("{day}, same statements", day=day)


def _common_rows(now: Result, common: Common) -> Iterable[tuple[Cell, ...]]:
    for spec, score in now.dimensions:
        change = common.dimensions[spec.id]
        why = (unscored(score.coverage), NOT_SCORED)
        standing = Mark(spec.name, score.value, asked=now.asked(spec.id), unscored=why).value_now
        before = _figure(change.before, change.now)
        yield spec.name, standing, before, _figure(change.now, change.before)


def _figure(value: Fraction | None, other: Fraction | None) -> Value:
    return NOT_SCORED if value is None else Score(value, (other,))


def _same(count: int, *, questions: bool) -> Message:
    if questions:
        return plural(
            "The same questions are the {count} that both times have a score.",
            "The same questions are the {count} that both times have a score.",
            count=count,
        )
    return plural(
        "The same statements are the {count} that both times have a score.",
        "The same statements are the {count} that both times have a score.",
        count=count,
    )


def _bars(now: Result, earlier: Assessed | None, aim: Aims) -> Bars:
    """All questions: the largest gap first, with the change since an earlier day."""
    items = by_gap(now.items, aim)
    rows = tuple(_mark(item, now, earlier, aim) for item in items)
    return Bars(rows, _scale(now), then=earlier.on if earlier else None)


def _mark(item: ItemResult, now: Result, earlier: Assessed | None, aim: Aims) -> Mark:
    name = item.spec.id
    before = earlier.result if earlier else None
    is_now, was = (_level_or_reason(one, name) for one in (now, before))
    return Mark(
        item.spec.label,
        is_now if isinstance(is_now, Fraction) else None,
        was if isinstance(was, Fraction) else None,
        aim.get(name),
        item.claimed,
        asked=now.asked(name),
        unscored=(_reason(is_now), _reason(was)),
    )


def _level_or_reason(of: Result | None, item: str) -> Fraction | Message:
    """How an item stands in a result, which may be of another version, or not be there."""
    return value_or_reason(of.scored.items.get(item)) if of else NOT_SCORED


def _reason(of: Fraction | Message) -> Message:
    return NOT_SCORED if isinstance(of, Fraction) else of


def _order(*, to_target: bool, then: date | None) -> Message:
    """What comes first in the chart of all questions, and what its arrows are."""
    match to_target, then:
        case True, None:
            return msg("The largest gap to the target comes first.")
        case False, None:
            return msg("The question with the lowest score comes first.")
        case True, day:
            return msg(
                "The largest gap to the target comes first; "
                "an arrow leads from the score on {day} to the one now.",
                day=day or "",
            )
        case _, day:
            return msg(
                "The question with the lowest score comes first; "
                "an arrow leads from the score on {day} to the one now.",
                day=day or "",
            )


def _radar(now: Result, earlier: Assessed | None, aim: Aims) -> Radar:
    """The questions by dimension, what is claimed left out."""
    items = _by_dimension(now)
    rows = tuple(_unclaimed(_mark(item, now, earlier, aim)) for item in items)
    around = tuple(aim.get(item.spec.id, item.value) for item in items) if aim else ()
    return Radar(rows, _scale(now), around, then=earlier.on if earlier else None)


def _unclaimed(mark: Mark) -> Mark:
    return replace(mark, claimed=None, asked=())


def _scale(result: Result) -> Scale:
    """The ends between which everything is averaged: those of any item that counts."""
    low, high = result.scored.overall.low, result.scored.overall.high
    return SCALE if low is None or high is None else (low, high)


def _by_dimension(result: Result) -> Sequence[ItemResult]:
    """The items of one dimension together, in the order of the dimensions."""
    order = [spec.id for spec, _ in result.dimensions]
    return sorted(result.items, key=lambda item: order.index(item.spec.dimension))
