"""The concessions: how much later, how much dearer, and which part of the quality criteria."""

import streamlit as st

from assessment.domain.triangle.project import Plan
from assessment.reports.sentences.triangle import days, money
from assessment.reports.sentences.triangle.standpoint import (
    dearer,
    later,
    planned,
)
from pages.shared import save_state
from pages.shared.text import plain
from pages.triangle.own import cards, filling, waiving
from pages.triangle.own.desk import Desk
from pages.triangle.own.sheet import MOST

NO_PLAN = (
    "The plan is not set yet, so days and money cannot be given: say per cent for now. The "
    "facilitator sets the dates, the budget and the quality criteria on the project page."
)


def draw(desk: Desk) -> None:
    """Draw them, each with what it comes to."""
    plan = desk.plan
    st.header("How far would you go?", anchor=False)
    st.markdown(
        "What you would give at most, if it came to that. It is a limit, and nobody is asked to "
        "use it up."
    )
    st.caption(plain(planned(plan) if plan else NO_PLAN))
    _later(desk, plan)
    _dearer(desk, plan)
    waiving.draw(desk)


def _later(desk: Desk, plan: Plan | None) -> None:
    share = f"of the planned {days(plan.days)}" if plan else "of the planned time"
    ways = {"none": "Not a day later"}
    if plan or desk.sheet.later == "days":
        ways["days"] = "Some days"
    ways["share"] = f"Some per cent {share}"
    cards.choose(desk, "later", "Time: how much later may it be?", ways, kind="middle")
    match desk.sheet.later:
        case "days":
            _number(desk, "later_days", "At most how many days later?", "20")
        case "share":
            _number(desk, "later_share", "At most how many per cent later?", "10")
    said = filling.later(desk.sheet)
    if said.amount:
        st.caption(plain(later(said, plan)))


def _dearer(desk: Desk, plan: Plan | None) -> None:
    share = f"of {money(plan.budget, plan.currency)}" if plan else "of the budget"
    ways = {"none": "Not a cent more"}
    if plan or desk.sheet.dearer == "money":
        ways["money"] = "Some money"
    ways["share"] = f"Some per cent {share}"
    cards.choose(desk, "dearer", "Cost: how much dearer may it get?", ways, kind="middle")
    match desk.sheet.dearer:
        case "money":
            unit = f" ({plan.currency})" if plan else ""
            _number(desk, "dearer_money", f"At most how much more{unit}?", "40,000")
        case "share":
            _number(desk, "dearer_share", "At most how many per cent dearer?", "10")
    said = filling.dearer(desk.sheet, desk.minor)
    if said.amount:
        st.caption(plain(dearer(said, plan)))


def _number(desk: Desk, field: str, label: str, example: str) -> None:
    """A whole number as people write it: "40,000" is one, which a field for numbers refuses."""
    first, example = desk.first(field) or "", f"for example {example}"
    stands = st.text_input(label, first, key=desk.key(field), placeholder=example)
    desk.take(field, stands, save_state.checksum(stands))
    if stands and not desk.sheet.amount(field):
        st.error(
            f"Write a whole number from 1 to {MOST[field]:,}, {example}.",
            icon=":material/error:",
        )
