"""The fields of a variation: words, days, money and the criteria that it protects."""

import streamlit as st

from assessment.domain.triangle.terms import Terms
from assessment.errors import Refused
from assessment.messages import msg
from assessment.reports.typed import read_money
from pages.shared import session

MOST_DAYS = 36_500


def text(label: str, field: str, at: int) -> str:
    """Something in words."""
    return st.text_area(label, height=80, key=session.variation(field, at), persist_state="session")


def amounts(terms: Terms, at: int) -> tuple[int, str]:
    """Days, and money as it is typed. Neither has limits of its own: `money` refuses in words.

    Beyond a limit, Streamlit would silently go on with what stood there before.
    """
    left, right = st.columns(2)
    days = left.number_input(
        "Extra days, if accepted",
        value=0,
        step=1,
        key=session.variation("days", at),
        persist_state="session",
    )
    typed = right.text_input(
        f"Extra money, if accepted ({terms.currency})",
        key=session.variation("money", at),
        placeholder="0",
        persist_state="session",
    )
    return days, typed


def money(terms: Terms, days: int, typed: str) -> int:
    """The money in minor units.

    Raises:
        Refused: it is no amount, or the days are not a number of days.
    """
    if not 0 <= days <= MOST_DAYS:
        raise Refused(msg("Extra days: write a whole number from 0 to {most}.", most=MOST_DAYS))
    return read_money(typed, terms.currency, "Extra money")


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
