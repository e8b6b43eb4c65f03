"""The five steps of a project, each with its state: done, now or later."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

import streamlit as st

from assessment.reports.sentences.figures import begun, counted, number
from assessment.reports.sentences.triangle import days, money
from assessment.services.project_view import ProjectView
from pages.triangle.project.status import Stage, stage

DONE, NOW, LATER = "done", "now", "later"
WAITS = "waits"  # it was under way, and goes on after the step that is now
REACHED = {  # how many steps are done
    Stage.PLAN: 0,
    Stage.PEOPLE: 1,
    Stage.POSITIONS: 1,
    Stage.REVEAL: 1,
    Stage.TERMS: 2,
    Stage.SIGNATURES: 3,
    Stage.ANEW: 3,
    Stage.IN_FORCE: 4,
}
STEP = (
    '<li class="{state}"{here}><i aria-hidden="true">{mark}</i><b>{name}</b> <span>{state}</span>'
    "<small>{said}</small></li>"
)
HERE = ' aria-current="step"'


class Step(NamedTuple):
    """One step. `said` is made of our own words and of numbers."""

    name: str
    said: str
    state: str


def draw(view: ProjectView) -> None:
    """Draw them."""
    st.header("The five steps", anchor=False)
    items = "".join(
        STEP.format(
            name=one.name,
            mark="" if one.state == DONE else at,
            said=escape(one.said),
            state=one.state,
            here=HERE if one.state == NOW else "",
        )
        for at, one in enumerate(steps(view), start=1)
    )
    with st.container(key="project-steps"):
        st.html(f"<ol>{items}</ol>")


def steps(view: ProjectView) -> tuple[Step, ...]:
    """All five in their order; the first that is not done is now."""
    found = stage(view)
    reached = REACHED[found]
    if found is Stage.TERMS and view.ledger.agreements:
        reached += 1
    ahead = WAITS if view.ledger.variations else LATER
    return tuple(
        Step(name, said, DONE if at < reached else NOW if at == reached else ahead)
        for at, (name, said) in enumerate(_told(view))
    )


def _told(view: ProjectView) -> Iterator[tuple[str, str]]:
    yield "Plan", _plan(view)
    yield "Positions", _positions(view)
    yield "Together", "Everybody sees all positions on one triangle, and talks."
    yield "Agreement", _agreement(view)
    yield "Variations", _variations(view)


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
        anew = " The sponsors must agree anew." if stage(view) is Stage.ANEW else ""
        return f"Version {one.version} is in force.{anew}"
    return "Terms and scope that the sponsors sign."


def _variations(view: ProjectView) -> str:
    if not view.ledger.variations:
        return "What should change after that, and what it costs to say yes or no."
    raised, pending = len(view.ledger.variations), len(view.ledger.pending)
    return f"{begun(number(raised))} raised, {number(pending)} of them undecided."
