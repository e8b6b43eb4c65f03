"""A progression: the staircase with its table, and every statement by stage."""

from collections.abc import Mapping
from fractions import Fraction

import streamlit as st

from assessment.domain.comparison import compare
from assessment.domain.result import Result
from assessment.domain.staircase import Step
from assessment.messages import msg
from assessment.reports import charts
from assessment.reports.sentences import About
from assessment.reports.sentences.figures import NOT_ASKED
from assessment.reports.sentences.progression import overcome, standing
from assessment.services.outcomes import Outcome
from pages.shared import picture
from pages.shared.reader import text
from pages.shared.text import plain
from scoring import Staging


def draw(now: Outcome, before: Outcome | None) -> None:
    """The staircase; in words and as a table, too."""
    result, fills = now.result, _fills(now, before)
    stairs = [_stair(result, step, fills) for step in result.steps]
    reached = result.staging.reached
    figure = charts.staircase(stairs, reached, dark=picture.dark())
    with st.container(key="chart-staircase"):
        picture.draw(figure, charts.describe_staircase(stairs, reached), "staircase")
    picture.table(charts.staircase_rows(stairs))


def statements(now: Outcome, before: Outcome | None) -> None:
    """What was said to every statement, a fold for each stage."""
    st.header(text(msg("Every statement")), anchor=False)
    for step in now.result.steps:
        title = f"{step.stage.value} {plain(step.dimension.name)}"
        with st.expander(title, type="compact"):
            rows = _rows(step, now.result, before.result if before else None)
            st.table(rows, border="horizontal")


def _stair(result: Result, step: Step, before: Mapping[str, Fraction | None]) -> charts.Stair:
    return charts.Stair(
        number=step.stage.value,
        name=step.dimension.name,
        fill=step.fill,
        needed=step.needed,
        reached=step.reached,
        before=before.get(step.dimension.id),
        leaps=tuple(one.stage.value for one in result.leapt_over(step)),
        note=_note(result, step),
        role=_role(step, result.staging),
        compared=step.dimension.id in before,
    )


def _note(result: Result, step: Step) -> str:
    if not step.applies:
        return text(msg("does not apply"))
    note = overcome(step, result.items)
    return text(note) if note else ""


def _role(step: Step, of: Staging) -> str:
    return {of.reached: "now", of.next_stage: "next"}.get(step.stage.value, "")


def _fills(now: Outcome, before: Outcome | None) -> Mapping[str, Fraction | None]:
    """How far each stage was filled, where the same statements say so."""
    if before is None:
        return {}
    alike = compare(before.result, now.result).fills_alike
    return {name: change.before for name, change in alike.items()}


def _rows(step: Step, now: Result, before: Result | None) -> list[dict[str, str]]:
    names = About(now).names
    then = {one.spec.id: standing(one, names) for one in before.items} if before else {}
    statement, current, earlier = map(text, (msg("Statement"), msg("Now"), msg("Before")))
    below = {one.id for one in step.dimension.walk()}
    return [
        {statement: item.spec.label, current: text(standing(item, names))}
        | ({earlier: text(then.get(item.spec.id, NOT_ASKED))} if before else {})
        for item in now.items
        if item.spec.dimension in below
    ]
