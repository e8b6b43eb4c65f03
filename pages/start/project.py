"""The door to a project: what its triangle is for, and beginning one."""

import streamlit as st

from assessment.bootstrap import site
from assessment.messages import msg
from pages.shared import attempt, keys, submission, visitor
from pages.shared.reader import text

PURPOSE = msg(
    "Every project trades time, cost and quality against each other. Its sponsors say in private "
    "what they would give, see all of it at once, sign what they agree, and keep account of every "
    "change after that."
)


def draw() -> None:
    """Draw it."""
    with st.container(border=True, key="start-project"):
        st.header(text(msg("Agree a project's triangle")), anchor=False)
        st.markdown(text(PURPOSE))
        with st.form("start.project", border=False):
            called = text(msg("What is the project called?"))
            title = st.text_input(called, key="start.project.title")
            begin = text(msg("Begin a project"))
            pressed = st.form_submit_button(begin, key="start.project.begin")
        token = submission.token("project", pressed=pressed)
        if pressed:
            _begin(title or "", token)


def _begin(title: str, token: str) -> None:
    """Begin it as its facilitator."""
    made: list[str] = []

    def begin() -> None:
        made.append(site().projects.begin(title, token))

    if keys.has_room() and attempt.attempt(begin):
        visitor.go_in(made[0])
