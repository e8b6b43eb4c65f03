"""The form in which the facilitator sets the plan."""

from datetime import date

import streamlit as st

from assessment.domain.triangle.project import Plan
from assessment.reports.typed import typed_money
from assessment.services.projects import Sight
from pages.shared import session
from pages.triangle.hub import parts
from pages.triangle.hub.typed_plan import CALLED, keep

WHY = (
    "What a sponsor is ready to give is said in days, in money or in per cent of this plan. So it "
    "comes first."
)
GIVEN = (
    "Positions are given already. What was said in per cent will be per cent of the new plan, and "
    "the currency stays."
)
SIGNED = "What is proposed or signed keeps its own dates, budget and criteria."
FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)  # beyond them Streamlit keeps an earlier day


def draw(seen: Sight) -> None:
    """Draw it, filled with what is kept."""
    plan = seen.project.plan
    st.markdown(WHY)
    for warning in _warnings(seen):
        st.markdown(warning)
    with st.form("project.plan", border=False):
        start, finish = st.columns(2)
        with start:
            _date("start", plan.start if plan else None)
        with finish:
            _date("finish", plan.finish if plan else None)
        _money(plan, free=not seen.given)
        st.text_area(
            f"{CALLED['criteria']}, one a line",
            "\n".join(one.text for one in plan.criteria) if plan else "",
            key=session.plan("criteria"),
            placeholder="Nine of ten users work without calling the help desk",
            height=160,
        )
        st.form_submit_button(
            "Keep the plan",
            key="project.plan.keep",
            type="primary",
            on_click=keep,
        )
    if plan:
        parts.out()


def _warnings(seen: Sight) -> tuple[str, ...]:
    given = (GIVEN,) if seen.given else ()
    return (*given, SIGNED) if seen.ledger.agreements else given


def _date(name: str, value: str | None) -> None:
    first = date.fromisoformat(value) if value else None
    st.date_input(CALLED[name], first, FIRST, LAST, key=session.plan(name), format="YYYY-MM-DD")


def _money(plan: Plan | None, *, free: bool) -> None:
    """The budget; the currency has a field until somebody has spoken of money."""
    first = typed_money(plan.budget, plan.currency) if plan else ""
    if plan and not free:
        label = f"{CALLED['budget']} ({plan.currency})"
        st.text_input(label, first, key=session.plan("budget"), max_chars=40)
        return
    budget, currency = st.columns(2)
    with budget:
        st.text_input(CALLED["budget"], first, key=session.plan("budget"), max_chars=40)
    with currency:
        known = plan.currency if plan else "EUR"
        st.text_input("Currency, three letters", known, key=session.plan("currency"), max_chars=3)
