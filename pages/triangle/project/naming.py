"""A sponsor's name, typed wrongly: corrected while nobody has signed."""

import streamlit as st

from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.project import SPONSOR_NAME, Sponsor
from assessment.messages import msg
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared import session
from pages.shared.reader import markdown, text
from pages.shared.site import site
from pages.triangle.project.invite_form import PLACE
from pages.triangle.shared.access import act
from pages.triangle.shared.panels import project_panels as panels


def draw(view: ProjectView, one: Sponsor) -> None:
    """The field, while a name may be corrected."""
    if not view.may(Action.CORRECT_NAME):
        return
    key = session.sponsor_name(one.id)
    with st.form(f"project.name.form.{one.id}", border=False):
        st.text_input(text(SPONSOR_NAME), one.name, key=key)
        st.caption(text(msg("Until somebody signs; both names are on record.")))
        label = markdown(msg("Correct the name"))
        args = (one.id, one.name)
        st.form_submit_button(label, key="project.name.keep", on_click=_rename, args=args)


def _rename(sponsor: str, before: str) -> None:
    name = str(st.session_state.get(session.sponsor_name(sponsor)) or "").strip()

    def rename(access: ProjectAccess) -> None:
        site().sponsors.rename(access, sponsor, name)

    if act(rename, msg("{before} is called {now} from now on.", before=before, now=name), PLACE):
        panels.close()
