"""A project's page: where it stands and what comes next, its steps, its plan and its people."""

import streamlit as st

from assessment.domain.triangle.project import PROJECT_TITLE
from assessment.messages import msg
from assessment.reports.views.project import current_status, steps
from assessment.reports.views.turns import waiting_for
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared import actions, look, register, session
from pages.shared.reader import plain, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.project import invite_form, links, people, plan_form
from pages.triangle.project.next_step import way
from pages.triangle.shared import access, own_link, reveal
from pages.triangle.shared.access import act
from pages.triangle.shared.panels import project_panels as panels

TITLE = "title"  # a panel, and the place of the flash


def draw() -> None:
    """Draw it for whoever asks."""
    view = access.project_view(register.PROJECT)
    if view is None:
        return
    with st.container(key="project"):
        look.title(plain(view.project.title))
        _status(view)
        own_link.offer_new(view)
        render(steps(view))
        plan_form.draw(view)
        people.draw(view)
        links.own(view)
        if access.is_facilitator(view):
            _title(view)
    if not _typing(view):
        access.watch(view)


def _status(view: ProjectView) -> None:
    facilitator, next_one = access.is_facilitator(view), way(view)
    with st.container(key="project-standing"):
        render(current_status(view))
        render(waiting_for(view))
        actions.show_flash(reveal.PLACE)
        if next_one is not None:
            st.page_link(register.page(next_one.page), label=text(next_one.label))
        if facilitator:
            reveal.draw(view)


def _typing(view: ProjectView) -> bool:
    """Whether something is open that would be lost or moved under a finger."""
    if panels.now():
        return True
    return access.is_facilitator(view) and (plan_form.is_open(view) or invite_form.is_open(view))


def _title(view: ProjectView) -> None:
    """The form, or the way to it."""
    actions.show_flash(TITLE)
    if panels.now() != TITLE:
        panels.open_button(msg("Rename the project"), TITLE, quiet=True)
        return
    with st.form("project.title", border=False):
        st.text_input(
            text(PROJECT_TITLE),
            view.project.title,
            key=session.PROJECT_TITLE,
        )
        st.caption(text(msg("Versions of the agreement keep their own titles.")))
        st.form_submit_button(text(msg("Rename")), key="project.title.keep", on_click=_rename)
    panels.close_button()


def _rename() -> None:
    title = str(st.session_state.get(session.PROJECT_TITLE) or "")

    def rename(access: ProjectAccess) -> None:
        site().projects.rename(access, title)

    if act(rename, msg("The project is renamed."), TITLE):
        panels.close()


if __name__ == "__main__":
    draw()
