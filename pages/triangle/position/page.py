"""A sponsor's private position; others are told whose page it is."""

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.triangle.permissions import Action
from assessment.messages import Sentences, msg
from assessment.reports.views.outdated import changed_meanwhile, own_outdated
from assessment.services.project_view import ProjectView
from pages.shared import look, register, save_state, session
from pages.shared.reader import markdown, text
from pages.shared.render import render
from pages.triangle.position import (
    after_reveal,
    concessions,
    contradictions,
    first,
    points,
    save,
    scope_marks,
    worry,
)
from pages.triangle.position.draft import current_form, load_form
from pages.triangle.shared import access, own_link

NOT_YOURS = msg(
    "This page belongs to the sponsors. Each of them says here, in private, where the project "
    "should sit between time, cost and quality."
)
PRIVATE = msg(
    "What they say is seen by nobody else, you included, until all positions are shown to "
    "everybody at once."
)
SECTIONS = (
    first.draw,
    points.draw,
    concessions.draw,
    scope_marks.draw,
    contradictions.draw,
    worry.draw,
    points.draw_comparisons,
)


def draw() -> None:
    """Draw it for whoever asks."""
    view = access.project_view(register.POSITION)
    if view is None:
        return
    look.title(register.POSITION.title)
    if view.access.role is not Role.SPONSOR:
        _not_yours(view)
        access.watch(view)
    elif not view.may(Action.GIVE_POSITION):
        after_reveal.draw(view)
        access.watch(view)
    else:
        if view.own is None:
            own_link.offer_new(view)
        save.privacy(view)
        render(own_outdated(view))
        _plan_meanwhile(view)
        load_form(view)
        _form()
        save_state.watch()
        access.watch(view, recorded=True)


def _plan_meanwhile(view: ProjectView) -> None:
    """Tell somebody who has saved nothing that the plan is another than when they began."""
    now = view.project.plan
    known, then = st.session_state.get(session.POSITION_PLAN, ("", None))
    if known != view.project.id or view.own or then is None or now is None:
        st.session_state[session.POSITION_PLAN] = (view.project.id, now)
    elif then != now:
        render(changed_meanwhile(then, now))


@st.fragment
def _form() -> None:
    """All that is filled in, as one fragment: a change redraws this and nothing else."""
    form = current_form()
    with st.container(key="position"):
        form.draft.resume()
        above = st.container()
        for draw_section in SECTIONS:
            with st.container():  # of its own: what comes or goes in one moves no other field
                draw_section(form)
        save.draw(form)
        if form.view.own:
            with above:
                save.saved_state(form.view, is_saved=form.is_saved)


def _not_yours(view: ProjectView) -> None:
    st.markdown(markdown(NOT_YOURS))
    if view.ledger.revealed:
        st.markdown(markdown(msg("Their positions are shown to everybody now.")))
        together = text(msg("See all positions together"))
        st.page_link(register.page(register.TOGETHER), label=together)
        return
    st.markdown(markdown(Sentences((PRIVATE, save.progress(view)))))
    project = text(msg("To the project and its sponsors"))
    st.page_link(register.page(register.PROJECT), label=project)


if __name__ == "__main__":
    draw()
