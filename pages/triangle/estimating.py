"""The fields of a variation: words, days, money and the criteria that it protects."""

import streamlit as st

from assessment.domain.triangle.terms import Terms
from assessment.reports.sentences.triangle.amounts import DECIMALS
from pages.shared import session

MOST_DAYS = 36_500
MOST_MONEY = 10**15  # minor units


def text(label: str, field: str, at: int) -> str:
    """Something in words."""
    return st.text_area(label, height=80, key=session.variation(field, at), persist_state="session")


def amounts(terms: Terms, at: int) -> tuple[int, int]:
    """Days, and money in minor units: people estimate in whole ones.

    The fields have no limits of their own: beyond one, Streamlit would silently go on with what
    stood there before.
    """
    minor = 10 ** DECIMALS.get(terms.currency, 2)
    left, right = st.columns(2)
    days = left.number_input(
        "Extra days, if accepted",
        value=0,
        step=1,
        key=session.variation("days", at),
        persist_state="session",
    )
    money = right.number_input(
        f"Extra money, if accepted ({terms.currency})",
        value=0,
        step=1000,
        key=session.variation("money", at),
        persist_state="session",
    )
    return days, money * minor


def problem(days: int, money: int) -> str:
    """Why these amounts cannot be kept; empty if they can."""
    if not 0 <= days <= MOST_DAYS:
        return f"Extra days: write a whole number from 0 to {MOST_DAYS:,}."
    if not 0 <= money <= MOST_MONEY:
        return "Extra money: write 0 or an amount that a project can have."
    return ""


def criteria(terms: Terms, at: int) -> list[str]:
    """The agreed criteria that a refusal would harm."""
    if not terms.criteria:
        st.caption("No quality criteria were agreed, so refusing harms none.")
        return []
    names = {one.id: one.text for one in terms.criteria}
    return st.multiselect(
        "Quality criteria that are harmed if it is refused",
        tuple(names),
        format_func=lambda one: names.get(one, one),
        placeholder="Choose none, one or more",
        key=session.variation("criteria", at),
        persist_state="session",
    )
