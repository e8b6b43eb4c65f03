"""The door to a project: what its triangle is for, and beginning one."""

import streamlit as st

from assessment.bootstrap import site
from pages.shared import attempt, keys, visitor
from pages.start import once


def draw() -> None:
    """Draw it."""
    with st.container(border=True, key="start-project"):
        st.header("Agree a project's triangle", anchor=False)
        st.markdown(
            "Every project trades time, cost and quality against each other. Its sponsors say in "
            "private what they would give, see all of it at once, sign what they agree, and keep "
            "account of every change after that."
        )
        with st.form("start.project", border=False):
            title = st.text_input("What is the project called?", key="start.project.title")
            pressed = st.form_submit_button("Begin a project", key="start.project.begin")
        if pressed:
            _begin(title or "")


def _begin(title: str) -> None:
    """Begin it as its facilitator."""
    made: list[str] = []

    def begin() -> None:
        made.append(once.begun(title, lambda: site().projects.begin(title)))

    if keys.has_room() and attempt.attempt(begin):
        visitor.go_in(made[0])
