"""The five steps of a project, each with its state: done, now or later."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

import streamlit as st

from assessment.reports.sentences.figures import begun, counted, number
from assessment.reports.sentences.triangle import days, money
from assessment.services.projects import Sight
from pages.triangle.hub.stage import Stage, stage

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


def draw(seen: Sight) -> None:
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
        for at, one in enumerate(steps(seen), start=1)
    )
    with st.container(key="project-steps"):
        st.html(f"<ol>{items}</ol>")


def steps(seen: Sight) -> tuple[Step, ...]:
    """All five in their order; the first that is not done is now."""
    found = stage(seen)
    reached = REACHED[found]
    if found is Stage.TERMS and seen.ledger.agreements:
        reached += 1
    ahead = WAITS if seen.ledger.variations else LATER
    return tuple(
        Step(name, said, DONE if at < reached else NOW if at == reached else ahead)
        for at, (name, said) in enumerate(_told(seen))
    )


def _told(seen: Sight) -> Iterator[tuple[str, str]]:
    yield "Plan", _plan(seen)
    yield "Positions", _positions(seen)
    yield "Together", "Everybody sees all positions on one triangle, and talks."
    yield "Agreement", _agreement(seen)
    yield "Variations", _variations(seen)


def _plan(seen: Sight) -> str:
    plan = seen.project.plan
    if plan is None:
        return "Dates, budget and quality criteria."
    criteria = counted(len(plan.criteria), "quality criterion", "quality criteria")
    return f"{days(plan.days)}, {money(plan.budget, plan.currency)}, {criteria}."


def _positions(seen: Sight) -> str:
    if seen.ledger.revealed:
        return f"Shown to everybody: {counted(len(seen.ledger.positions), 'position')}."
    return "Each sponsor says in private what is fixed and what may give."


def _agreement(seen: Sight) -> str:
    if one := seen.ledger.proposed:
        return f"Version {one.version}: {counted(len(one.missing), 'signature')} missing."
    if one := seen.ledger.active:
        anew = " The sponsors must agree anew." if stage(seen) is Stage.ANEW else ""
        return f"Version {one.version} is in force.{anew}"
    return "Terms and scope that the sponsors sign."


def _variations(seen: Sight) -> str:
    if not seen.ledger.variations:
        return "What should change after that, and what it costs to say yes or no."
    raised, pending = len(seen.ledger.variations), len(seen.ledger.pending)
    return f"{begun(number(raised))} raised, {number(pending)} of them undecided."
