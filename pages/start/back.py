"""Welcome back: what this browser can go on with."""

import streamlit as st

from assessment.reports.sentences import noun
from assessment.services.assessments import Visit
from pages.shared import register, seats
from pages.shared.text import plain


def draw(visit: Visit | None) -> None:
    """Draw it; nothing for somebody who is new here."""
    held = seats.all_held()
    if visit is None and not held:
        return
    with st.container(border=True, key="start-continue"):
        st.header("Welcome back", anchor=False)
        if visit is not None:
            _assessment(visit)
        for number, one in enumerate(held):
            seats.way(one, f"start-{number}")


def _assessment(visit: Visit) -> None:
    title = plain(visit.instrument.title)
    if visit.submitted:
        st.markdown(f"Your answers to *{title}* are in.")
        st.page_link(register.page(register.RESULT), label="See your result")
        return
    done = len(visit.answered)
    total = len(visit.instrument.items)
    what = noun(visit.instrument, total)
    st.markdown(f"*{title}*: {done} of {total} {what} answered, all of them kept.")
    st.page_link(
        register.page(register.ANSWER),
        label="Continue where you were",
        query_params={"question": visit.position},
    )
    if done == total:
        st.page_link(register.page(register.CHECK), label="Check your answers and submit them")
