"""What the project is called; the facilitator may call it something else."""

import streamlit as st

from assessment.bootstrap import site
from assessment.services.projects import Sight
from assessment.services.seats import Seat
from pages.shared import session
from pages.triangle.hub import parts

PLACE = "title"


def draw(seen: Sight) -> None:
    """The form, or the way to it."""
    parts.told(PLACE)
    if parts.now() != parts.TITLE:
        parts.door("Rename the project", parts.TITLE, quiet=True)
        return
    with st.form("project.title", border=False):
        st.text_input(
            "What is the project called?",
            seen.project.title,
            key=session.PROJECT_TITLE,
        )
        st.caption("Versions of the agreement keep their own titles.")
        st.form_submit_button("Rename", key="project.title.keep", on_click=_rename)
    parts.out()


def _rename() -> None:
    title = str(st.session_state.get(session.PROJECT_TITLE) or "")

    def rename(seat: Seat) -> None:
        site().projects.rename(seat, title)

    if parts.act(PLACE, rename, "The project is renamed."):
        parts.close()
