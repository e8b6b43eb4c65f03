"""Whether positions are shown by name: agreed on before the first is given."""

import streamlit as st

from assessment.domain.triangle.permissions import Action
from assessment.messages import msg
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared.reader import markdown, text
from pages.shared.site import site
from pages.triangle.project import invite_form
from pages.triangle.shared.access import act

BY_NAME = msg("Positions will be shown by name.")
WITHOUT_NAMES = msg("Positions will be shown without names.")
NAMELESS = msg(
    "Positions will be shown as Sponsor 1, Sponsor 2 and so on, in an order of chance. Among few "
    "people it may still be guessed whose is whose."
)
AGREE_FIRST = msg(
    "Agree on this with the sponsors first: once one has answered, it cannot be changed."
)


def draw(view: ProjectView) -> None:
    """Say it, until they are shown; the facilitator may change it until one is given."""
    if view.ledger.revealed:
        return
    named = view.project.named
    st.subheader(text(msg("Names")), anchor=False)
    st.markdown(markdown(BY_NAME if named else NAMELESS))
    if not view.may(Action.CHOOSE_NAMES):
        return
    st.caption(markdown(AGREE_FIRST))
    st.button(
        text(msg("Show them without names") if named else msg("Show them by name")),
        key="project.named",
        on_click=_name,
        args=(not named,),
    )


def _name(named: bool) -> None:
    def change(access: ProjectAccess) -> None:
        site().projects.name_openly(access, named=named)

    act(change, BY_NAME if named else WITHOUT_NAMES, invite_form.PLACE)
