"""The form in which the facilitator sets the plan."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.base import checked
from assessment.domain.triangle.criteria import reread
from assessment.domain.triangle.project import Plan
from assessment.errors import Refused
from assessment.messages import Message, Sentences, msg
from assessment.reports.sentences.triangle import day, days, money
from assessment.reports.typed import read_money, typed_money
from assessment.services.project_access import ProjectAccess
from assessment.services.projects import ProjectView
from pages.shared import session
from pages.shared.text import plain
from pages.triangle.project import parts
from pages.triangle.shared import access

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
T = TypeVar("T")

PLACE = "plan"
CALLED = {
    "start": "Start",
    "finish": "Finish",
    "budget": "Budget",
    "currency": "Currency",
    "criteria": "Quality criteria",
}


def _form(view: ProjectView) -> None:
    """Draw it, filled with what is kept."""
    plan = view.project.plan
    st.markdown(WHY)
    for warning in _warnings(view):
        st.markdown(warning)
    with st.form("project.plan", border=False):
        start, finish = st.columns(2)
        with start:
            _date("start", plan.start if plan else None)
        with finish:
            _date("finish", plan.finish if plan else None)
        _money(plan, free=not view.given)
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
            on_click=_keep,
        )
    if plan:
        parts.out()


def _warnings(view: ProjectView) -> tuple[str, ...]:
    given = (GIVEN,) if view.given else ()
    return (*given, SIGNED) if view.ledger.agreements else given


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


def is_open(view: ProjectView) -> bool:
    """Whether the form is what stands here."""
    return access.is_facilitator(view) and (view.project.plan is None or parts.now() == parts.PLAN)


def draw(view: ProjectView) -> None:
    """Draw the plan, or the form."""
    st.header("The plan", anchor=False)
    parts.told(PLACE)
    if is_open(view):
        _form(view)
    elif view.project.plan is None:
        st.markdown("There is no plan yet. The facilitator sets it.")
    else:
        _read(view.project.plan)
        if access.is_facilitator(view):
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


def _keep() -> None:
    """In a callback: _keep what stands in the form, and close it."""

    def act(access: ProjectAccess) -> None:
        site().projects.plan(access, _typed(site().projects.see(access).project.plan))

    if parts.act(PLACE, act, "The plan is kept."):
        parts.close()


def _typed(before: Plan | None) -> Plan:
    """What stands in the form. Raises Refused, with everything that is wrong."""
    wrong: list[Message] = []
    start, finish = (_told(partial(_day, name), wrong) for name in ("start", "finish"))
    currency = _told(partial(_currency, before), wrong)
    budget = _told(partial(_budget, currency or "EUR"), wrong)
    if wrong:
        raise Refused(Sentences(tuple(wrong)))
    return checked(
        Plan,
        CALLED,
        start=start,
        finish=finish,
        budget=budget,
        currency=currency,
        criteria=reread(before.criteria if before else (), str(_field("criteria") or "")),
    )


def _told(ask: Callable[[], T], wrong: list[Message]) -> T | None:
    """What a field says; where it says nothing that can be kept, why is added to `wrong`."""
    try:
        return ask()
    except Refused as error:
        wrong += error.messages
        return None


def _budget(currency: str) -> int:
    said = str(_field("budget") or "")
    if not said.strip():
        raise Refused(msg("Budget: say how much is planned."))
    return read_money(said, currency, CALLED["budget"])


def _currency(before: Plan | None) -> str:
    typed = _field("currency")
    if typed is None and before:
        return before.currency
    said = str(typed or "").strip().upper()
    if len(said) != 3 or not (said.isascii() and said.isalpha()):
        raise Refused(msg("Currency: write its three letters, such as EUR."))
    return said


def _day(name: str) -> str:
    chosen = _field(name)
    if not isinstance(chosen, date):
        raise Refused(msg("{field}: choose a day.", field=CALLED[name]))
    return chosen.isoformat()


def _field(name: str) -> object:
    return st.session_state.get(session.plan(name))
