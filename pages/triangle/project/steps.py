"""The five steps of a project, each with its state: done, now or later."""

from collections.abc import Callable, Mapping
from html import escape
from typing import NamedTuple

import streamlit as st

from assessment.domain.triangle.phase import Phase, Step, StepState, step_states
from assessment.reports.sentences.figures import begun, counted, number
from assessment.reports.sentences.triangle import days, money
from assessment.services.project_view import ProjectView

STEP = (
    '<li class="{state}"{here}><i aria-hidden="true">{mark}</i><b>{name}</b> <span>{state}</span>'
    "<small>{said}</small></li>"
)
HERE = ' aria-current="step"'


class StepText(NamedTuple):
    """One step. `said` is made of our own words and of numbers."""

    name: str
    said: str
    state: StepState


def draw(view: ProjectView) -> None:
    """Draw them."""
    st.header("The five steps", anchor=False)
    items = "".join(
        STEP.format(
            name=one.name,
            mark="" if one.state is StepState.DONE else at,
            said=escape(one.said),
            state=one.state,
            here=HERE if one.state is StepState.NOW else "",
        )
        for at, one in enumerate(steps(view), start=1)
    )
    with st.container(key="project-steps"):
        st.html(f"<ol>{items}</ol>")


def steps(view: ProjectView) -> tuple[StepText, ...]:
    """All five in their order."""
    states = step_states(view.phase, view.ledger)
    return tuple(StepText(*_TEXTS[step](view), state) for step, state in states.items())


def _plan(view: ProjectView) -> str:
    plan = view.project.plan
    if plan is None:
        return "Dates, budget and quality criteria."
    criteria = counted(len(plan.criteria), "quality criterion", "quality criteria")
    return f"{days(plan.days)}, {money(plan.budget, plan.currency)}, {criteria}."


def _positions(view: ProjectView) -> str:
    if view.ledger.revealed:
        return f"Shown to everybody: {counted(len(view.ledger.positions), 'position')}."
    return "Each sponsor says in private what is fixed and what may give."


def _agreement(view: ProjectView) -> str:
    if one := view.ledger.proposed:
        return f"Version {one.version}: {counted(len(one.missing), 'signature')} missing."
    if one := view.ledger.active:
        anew = " The sponsors must agree anew." if view.phase is Phase.NEW_VERSION else ""
        return f"Version {one.version} is in force.{anew}"
    return "Terms and scope that the sponsors sign."


def _variations(view: ProjectView) -> str:
    if not view.ledger.variations:
        return "What should change after that, and what it costs to say yes or no."
    raised, pending = len(view.ledger.variations), len(view.ledger.pending)
    return f"{begun(number(raised))} raised, {number(pending)} of them undecided."


_TEXTS: Mapping[Step, Callable[[ProjectView], tuple[str, str]]] = {
    Step.PLAN: lambda view: ("Plan", _plan(view)),
    Step.POSITIONS: lambda view: ("Positions", _positions(view)),
    Step.TOGETHER: lambda _: (
        "Together",
        "Everybody sees all positions on one triangle, and talks.",
    ),
    Step.AGREEMENT: lambda view: ("Agreement", _agreement(view)),
    Step.VARIATIONS: lambda view: ("Variations", _variations(view)),
}
