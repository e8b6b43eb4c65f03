"""The projects of an engagement: the way into each as its facilitator, and to begin one."""

import streamlit as st

from assessment.domain.triangle.project import PROJECT_TITLE
from assessment.messages import msg
from assessment.services.engagement_projects import OwnProject
from pages.shared import actions, session, visitor
from pages.shared.reader import plain, text
from pages.shared.site import site

UNREADABLE = msg("A project that cannot be read at the moment. It is kept.")


def draw(key: str) -> None:
    """Draw them, the oldest first."""
    st.header(text(msg("Projects")), anchor=False)
    for one in site().engagement_projects.all(key):
        with st.container(key=f"seat-project-{one.id}"):
            _draw_one(key, one)
    _begin(key)


def _draw_one(key: str, one: OwnProject) -> None:
    if one.title is None:
        st.markdown(text(UNREADABLE))
        return
    st.markdown(f"**{plain(one.title)}**")
    if st.button(text(msg("Go in as the facilitator")), key=f"engagement.project.{one.id}"):
        _go_in(key, one.id)


def _begin(key: str) -> None:
    """Begin one by its title, and go in."""
    with st.form("engagement.project", border=False):
        title = st.text_input(text(PROJECT_TITLE), key=session.NEW_PROJECT)
        begin = text(msg("Begin a project"))
        pressed = st.form_submit_button(begin, key="engagement.project.go")
    token = actions.submission_token("engagement.project", pressed=pressed)
    made: list[str] = []
    if pressed and actions.attempt(
        lambda: made.append(site().engagement_projects.begin(key, title or "", token))
    ):
        _go_in(key, made[0])


def _go_in(key: str, project_id: str) -> None:
    made: list[str] = []
    if visitor.has_room() and actions.attempt(
        lambda: made.append(site().engagement_projects.facilitator_key(key, project_id))
    ):
        visitor.go_in(made[0])
