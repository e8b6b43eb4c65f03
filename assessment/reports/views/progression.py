"""A progression: the staircase, and every statement by stage."""

from collections.abc import Mapping
from fractions import Fraction

from assessment.domain.comparison import compare
from assessment.domain.result import Result
from assessment.domain.staircase import Step
from assessment.messages import Message, msg
from assessment.reports.blocks import Block, Chart, Column, Fold, Heading, Table
from assessment.reports.charts.staircase import Stair, Staircase
from assessment.reports.sentences.about import About
from assessment.reports.sentences.figures import NOT_ASKED
from assessment.reports.sentences.progression import level_or_mean, overcome
from scoring import Staging


def staircase(now: Result, before: Result | None) -> Chart:
    """A step for each stage, with how far it was filled before."""
    fills = _fills(now, before)
    stairs = tuple(_stair(now, step, fills) for step in now.steps)
    return Chart("chart-staircase", Staircase(stairs, now.staging.reached))


def statements(now: Result, before: Result | None) -> tuple[Block, ...]:
    """What was answered to every statement, a fold for each stage."""
    return (
        Heading("result-statements", msg("Every statement")),
        *(_fold(step, now, before) for step in now.steps),
    )


def _stair(result: Result, step: Step, before: Mapping[str, Fraction | None]) -> Stair:
    return Stair(
        number=step.stage.value,
        name=step.dimension.name,
        fill=step.fill,
        needed=step.needed,
        reached=step.reached,
        before=before.get(step.dimension.id),
        leaps=tuple(one.stage.value for one in result.leapt_over(step)),
        note=overcome(step, result.items) if step.applies else msg("does not apply"),
        role=_role(step, result.staging),
        compared=step.dimension.id in before,
    )


def _role(step: Step, of: Staging) -> Message | None:
    if step.stage.value == of.reached:
        return msg("now")
    return msg("next") if step.stage.value == of.next_stage else None


def _fills(now: Result, before: Result | None) -> Mapping[str, Fraction | None]:
    """How far each stage was filled, where the same statements say so."""
    if before is None:
        return {}
    alike = compare(before, now).fills_alike
    return {name: change.before for name, change in alike.items()}


def _fold(step: Step, now: Result, before: Result | None) -> Fold:
    number = step.stage.value
    title = msg("{number} {name}", number=number, name=step.dimension.name)
    table = _table(f"result-statements-{number}-table", step, now, before)
    return Fold(f"result-statements-{number}", title, (table,), small=True)


def _table(name: str, step: Step, now: Result, before: Result | None) -> Table:
    names = About(now).names
    then = {one.spec.id: level_or_mean(one, names) for one in before.items} if before else {}
    below = {one.id for one in step.dimension.walk()}
    columns = (Column(msg("Statement")), Column(msg("Now")))
    rows = tuple(
        (item.spec.label, level_or_mean(item, names))
        + ((then.get(item.spec.id, NOT_ASKED),) if before else ())
        for item in now.items
        if item.spec.dimension in below
    )
    return Table(name, (*columns, Column(msg("Before"))) if before else columns, rows)
