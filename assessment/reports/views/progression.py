"""A progression: the staircase, and every statement by stage."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from assessment.domain.comparison import compare
from assessment.domain.item_result import ItemResult
from assessment.domain.result import Result
from assessment.domain.staircase import Step
from assessment.domain.trend import Assessed
from assessment.messages import Message, Value, msg
from assessment.reports.blocks import (
    Block,
    Chart,
    Column,
    Fold,
    Heading,
    Paragraph,
    Table,
    present,
)
from assessment.reports.charts.marks import SCALE, Bars, Mark
from assessment.reports.charts.staircase import Stair, Staircase
from assessment.reports.sentences.about import About
from assessment.reports.sentences.figures import NOT_ASKED
from assessment.reports.sentences.progression import level_or_mean, overcome
from scoring import Staging

STATEMENT = msg("Statement")
EVERY_STATEMENT = msg("Every statement")


def staircase(now: Result, earlier: Assessed | None) -> Chart:
    """A step for each stage, with how far it was filled on an earlier day."""
    fills = _fills(now, earlier)
    stairs = tuple(_stair(now, step, fills, earlier) for step in now.steps)
    then = earlier.on if earlier else None
    return Chart("chart-staircase", Staircase(stairs, now.staging.reached, then))


def statements(now: Result, earlier: Assessed | None) -> Fold:
    """What was answered to every statement, a table for each stage, folded away."""
    tables = (block for step in now.steps for block in _listed(step, now, earlier))
    return Fold("result-statements", EVERY_STATEMENT, tuple(tables))


def statement_bars(now: Result, earlier: Assessed | None) -> tuple[Block, ...]:
    """The same as a bar for each statement, which is as long as the statement fills its stage."""
    charts = (block for step in now.steps for block in _drawn(step, now, earlier))
    return (Heading("result-statements", EVERY_STATEMENT), *charts)


def _stair(
    result: Result,
    step: Step,
    before: Mapping[str, Fraction | None],
    earlier: Assessed | None,
) -> Stair:
    return Stair(
        number=step.stage.value,
        name=step.dimension.name,
        fill=step.fill,
        needed=step.needed,
        reached=step.reached,
        before=before.get(step.dimension.id),
        leaps=tuple(one.stage.value for one in result.leapt_over(step)),
        note=_share_of(step, result) if step.applies else msg("does not apply"),
        role=_role(step, result.staging, earlier),
        compared=step.dimension.id in before,
    )


def _share_of(step: Step, of: Result) -> Message:
    """What the figure of a stage is a share of."""
    if overcome(step, of.items):
        return msg("symptoms overcome")
    return msg("in place")


def _role(step: Step, of: Staging, earlier: Assessed | None) -> Value | None:
    """What the stage is: that of now, of an earlier day, or the next; nothing for the others."""
    was = earlier.result.staging.reached if earlier else None
    if earlier and step.stage.value == of.reached == was:
        return msg("now, as on {day}", day=earlier.on)
    if step.stage.value == of.reached:
        return msg("now")
    if earlier and step.stage.value == was:
        return earlier.on
    return msg("next") if step.stage.value == of.next_stage else None


def _fills(now: Result, earlier: Assessed | None) -> Mapping[str, Fraction | None]:
    """How far each stage was filled, where the same statements say so."""
    if earlier is None:
        return {}
    alike = compare(earlier.result, now).fills_alike
    return {name: change.before for name, change in alike.items()}


def _listed(step: Step, now: Result, earlier: Assessed | None) -> tuple[Block, ...]:
    name = f"result-statements-{step.stage.value}"
    title = Heading(name, _titled(step), within=True)
    return title, _table(f"{name}-table", step, now, earlier)


def _titled(step: Step) -> Message:
    return msg("{number} {name}", number=step.stage.value, name=step.dimension.name)


def _drawn(step: Step, now: Result, earlier: Assessed | None) -> tuple[Block, ...]:
    name = f"result-statements-{step.stage.value}"
    low, high = step.score.low, step.score.high
    scale = SCALE if low is None or high is None else (low, high)
    gone = msg("The bar is full where the symptom is gone.")
    then = earlier.on if earlier else None
    return present(
        Heading(name, _titled(step), within=True),
        Paragraph(f"{name}-gone", gone, aside=True) if overcome(step, now.items) else None,
        Chart(f"{name}-bars", Bars(_marks(step, now, earlier), scale, STATEMENT, then)),
    )


def _marks(step: Step, now: Result, earlier: Assessed | None) -> tuple[Mark, ...]:
    names = About(now).names
    then = {one.spec.id: one for one in earlier.result.items} if earlier else {}
    return tuple(
        Mark(
            item.spec.label,
            item.value,
            was.value if was else None,
            named=(level_or_mean(item, names), level_or_mean(was, names) if was else NOT_ASKED),
        )
        for item in _within(step, now)
        for was in (then.get(item.spec.id),)
    )


def _within(step: Step, now: Result) -> Iterator[ItemResult]:
    below = {one.id for one in step.dimension.walk()}
    return (item for item in now.items if item.spec.dimension in below)


def _table(name: str, step: Step, now: Result, earlier: Assessed | None) -> Table:
    names = About(now).names
    items = earlier.result.items if earlier else ()
    then = {one.spec.id: level_or_mean(one, names) for one in items}
    columns = (Column(STATEMENT), Column(msg("Now")))
    rows = tuple(
        (item.spec.label, level_or_mean(item, names))
        + ((then.get(item.spec.id, NOT_ASKED),) if earlier else ())
        for item in _within(step, now)
    )
    return Table(name, (*columns, Column(earlier.on)) if earlier else columns, rows)
