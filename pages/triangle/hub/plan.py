"""The plan as everybody reads it; the facilitator may set and change it."""

import streamlit as st

from assessment.domain.triangle.project import Plan
from assessment.reports.sentences.triangle import day, days, money
from assessment.services.projects import Sight
from pages.shared.text import plain
from pages.triangle import seated
from pages.triangle.hub import parts, planning
from pages.triangle.hub.typed_plan import PLACE


def is_open(seen: Sight) -> bool:
    """Whether the form is what stands here."""
    return seated.is_chair(seen) and (seen.project.plan is None or parts.now() == parts.PLAN)


def draw(seen: Sight) -> None:
    """Draw the plan, or the form."""
    st.header("The plan", anchor=False)
    parts.told(PLACE)
    if is_open(seen):
        planning.draw(seen)
    elif seen.project.plan is None:
        st.markdown("There is no plan yet. The facilitator sets it.")
    else:
        _read(seen.project.plan)
        if seated.is_chair(seen):
            parts.door("Change the plan", parts.PLAN)


def _read(plan: Plan) -> None:
    st.markdown(
        plain(
            f"It runs from {day(plan.start)} to {day(plan.finish)}, {days(plan.days)}, and may "
            f"cost {money(plan.budget, plan.currency)}."
        )
    )
    if not plan.criteria:
        st.markdown("No quality criteria are set, so none can be waived.")
        return
    st.markdown("What must be good about it:")
    st.markdown("\n".join(f"- {plain(one.text)}" for one in plan.criteria))
