"""Together: who is waited for, then what everybody said, on one triangle."""

import streamlit as st

from assessment.domain.access import Role
from assessment.messages import Message, msg
from assessment.reports.views.position_workings import position_workings
from assessment.reports.views.positions import positions_together
from assessment.reports.views.positions_apart import positions_apart
from assessment.reports.views.scope_together import scope_together
from assessment.services.project_view import ProjectView
from pages.shared import actions, look, register, session
from pages.shared.reader import choose_one, text
from pages.shared.render import render
from pages.triangle.shared import access, reveal


def draw() -> None:
    """Draw it for whoever asks."""
    view = access.project_view(register.TOGETHER)
    if view is None:
        return
    look.title(register.TOGETHER.title)
    actions.show_flash(reveal.PLACE)
    render((*positions_together(view), *scope_together(view)))
    if view.ledger.revealed:
        _arithmetic(view)
        label = text(msg("Go on to the agreement"))
        st.page_link(register.page(register.AGREEMENT), label=label)
    else:
        if access.is_facilitator(view):
            reveal.draw(view)
        _onwards(view)
    if view.ledger.revealed or not reveal.is_open():
        access.watch(view)


def _arithmetic(view: ProjectView) -> None:
    """Folded: how far apart they are, and each number down to where it comes from."""
    fold = positions_apart(view)
    with st.expander(text(fold.title)):
        render(fold.blocks)
        _workings(view)


@st.fragment
def _workings(view: ProjectView) -> None:
    """The group's position or one distance, down to the numbers."""
    worked = position_workings(view)
    labels = [text(one.title) for one in worked]
    with st.container(key="together-worked"):
        chosen = st.selectbox(
            text(msg("How this number was computed")),
            range(len(labels)),
            format_func=labels.__getitem__,
            key=session.WORKED_OUT,
            placeholder=choose_one(),
        )
    render(worked[chosen].blocks)


def _onwards(view: ProjectView) -> None:
    """What this role can do about it."""
    page, label = _way(view)
    if page is None:
        st.caption(text(label))
    else:
        st.page_link(register.page(page), label=text(label))


def _way(view: ProjectView) -> tuple[register.Entry | None, Message]:
    match view.access.role:
        case Role.FACILITATOR:
            return register.PROJECT, msg("Go to the project")
        case Role.SPONSOR if view.own is None:
            return register.POSITION, msg("Say where the project should sit")
        case Role.SPONSOR:
            return register.POSITION, msg("Look at your position, or change it")
        case _:
            return None, msg("The facilitator shows the positions to everybody.")


if __name__ == "__main__":
    draw()
