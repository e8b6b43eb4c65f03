"""A result as a page: the view, then what can be asked of it."""

import streamlit as st

from assessment.domain.result import Result
from assessment.messages import Message, msg
from assessment.reports.blocks import Fold
from assessment.reports.views.answers import answers
from assessment.reports.views.arithmetic import score_arithmetic, stage_arithmetic
from assessment.reports.views.path import Way
from assessment.reports.views.result import NOTHING_PLANNED, assessment_result
from assessment.reports.views.scores import every_score
from assessment.reports.views.trend import over_time_fold
from assessment.services.outcomes import Outcome
from pages.results import actions, downloads, path_form, target_form
from pages.results.plans import Plans
from pages.shared import session
from pages.shared.reader import choose_one, text
from pages.shared.render import NO_CONTROLS, render

OVERALL = ""
STAGE = "the stage"  # no id: it has a space


def draw(found: list[Outcome], plans: Plans | None = None, *, shared: bool = False) -> None:
    """Draw the last of these assessments, beside the one before it, and what was planned on it.

    `shared`: whoever reads it is not the one who answered.
    """
    now, earlier = found[-1], found[-2].assessed if len(found) > 1 else None
    way = path_form.way(now.result)
    planned = plans.on(now.result) if plans else NOTHING_PLANNED
    controls = actions.move_controls(plans, planned, now.result) if plans else NO_CONTROLS
    summary, *detail = assessment_result(now.result, earlier, way, now.on, now.context, planned)
    with st.container(key="result"):
        render((summary,), controls, actions.DETAILS)
        downloads.draw(found, way, plans.reported if plans else None, shared=shared)
        if plans:
            actions.draw(plans)
        with st.container(key="result-folds"):
            render(detail)
            render(over_time_fold([one.assessed for one in found]))
            if way:
                _path(now.result, way, plans)
            with st.expander(text(msg("How was this computed?")), key="result-arithmetic"):
                _arithmetic(now.result)
                render((every_score(now.result),))
            _answers(now, shared=shared)


def _path(result: Result, way: Way, plans: Plans | None) -> None:
    """The path, and the target that can be made of it; its title stays while the path changes."""
    own = plans is not None and bool(plans.held)
    title = msg("The path to a higher stage")
    if own:
        title = msg("The path to our target")
    with st.expander(text(title), key="result-path"):
        path_form.draw(result, way)
        if plans and own:
            target_form.draw(result, way, plans)


def _answers(now: Outcome, *, shared: bool) -> None:
    """The answers with their comments, folded away."""
    instrument = now.result.instrument
    title = msg("Your answers, comments and evidence")
    if shared:
        title = msg("The answers, comments and evidence")
    given = Fold("result-answers", title, answers(instrument, now.response.answers))
    render((given,))


@st.fragment
def _arithmetic(result: Result) -> None:
    """Choose a number; see its arithmetic and what was counted."""
    labels: dict[str, Message | str] = {OVERALL: msg("Overall")}
    if result.stage is not None:
        labels[STAGE] = msg("The stage")
    labels |= {spec.id: spec.name for spec, _ in result.dimensions}
    labels |= {item.spec.id: item.spec.label for item in result.items}
    chosen = st.selectbox(
        text(msg("The number")),
        tuple(labels),
        format_func=lambda name: text(labels[name]),
        key=session.EXPLAINED,
        placeholder=choose_one(),
    )
    if chosen == STAGE:
        render(stage_arithmetic(result))
    else:
        render(score_arithmetic(result, result.node(chosen)))
