"""The facilitator's hand on the reveal: show all positions, if need be without somebody."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.triangle.permissions import Action
from assessment.reports.sentences.figures import listed
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared.text import plain
from pages.triangle.project import parts
from pages.triangle.project.invite_form import PLACE as PEOPLE

PLACE = "standing"
DONE = "All positions are shown to everybody."
FOR_GOOD = "After that none can change, and this cannot be undone."
ONE_ALONE = (
    "So far only one sponsor has answered, and positions are shown without names: everybody would "
    "know whose it is. They can be shown once there are two."
)
BY_NAME = "Positions will be shown by name."
NAMELESS = (
    "Positions will be shown as Sponsor 1, Sponsor 2 and so on, in an order of chance. Among few "
    "people it may still be guessed whose is whose."
)
AGREE_FIRST = (
    "Agree on this with the sponsors before the first of them answers: from then on it cannot be "
    "changed."
)


def draw(view: ProjectView) -> None:
    """Draw it; nothing where there is nothing to show."""
    if view.ledger.revealed or not view.given:
        return
    if not view.may(Action.REVEAL):
        st.caption(ONE_ALONE)
        return
    absent = view.missing
    if not absent:
        _everybody(view)
    elif parts.now() == parts.AHEAD:
        _confirm(view)
    else:
        parts.door(plain(f"Go ahead without {_names(view)}"), parts.AHEAD)


def _everybody(view: ProjectView) -> None:
    silent = [one.name for one in view.project.present if one.id not in view.given]
    if silent:
        verb = "does" if len(silent) == 1 else "do"
        st.caption(
            plain(
                f"{listed(silent, 4)} {verb} not have to sign and {verb} not have to answer; "
                "whatever is not said by then is not shown."
            )
        )
    st.button(
        "Show the positions to everybody",
        key="project.reveal",
        type="primary",
        on_click=_reveal,
    )
    st.caption(FOR_GOOD)


def _confirm(view: ProjectView) -> None:
    who = _names(view)
    verb = "has" if len(view.missing) == 1 else "have"
    with st.container(key="project-ahead"):
        st.markdown(
            plain(
                f"{who} {verb} not said where the project should sit. If you go ahead, the record "
                f"says so, and everybody reads it. {FOR_GOOD}"
            )
        )
        with st.container(horizontal=True):
            st.button(
                plain(f"Show the positions without {who}"),
                key="project.reveal.ahead",
                on_click=_ahead,
                args=(frozenset(one.id for one in view.missing),),
            )
            parts.out("Wait")


def _names(view: ProjectView) -> str:
    return listed((parts.short(one.name) for one in view.missing), 3)


def _reveal() -> None:
    parts.act(PLACE, site().projects.reveal, DONE)


def _ahead(told: frozenset[str]) -> None:
    """Go ahead without those who were named on the screen, and nobody else."""

    def show(access: ProjectAccess) -> None:
        site().projects.reveal(access, go_ahead=True, without=told)

    parts.act(PLACE, show, DONE)
    parts.close()


def draw_names(view: ProjectView) -> None:
    """Say it, until they are shown; the facilitator may change it until one is given."""
    if view.ledger.revealed:
        return
    named = view.project.named
    st.subheader("Names", anchor=False)
    st.markdown(BY_NAME if named else NAMELESS)
    if not view.may(Action.CHOOSE_NAMES):
        return
    st.caption(AGREE_FIRST)
    st.button(
        "Show them without names" if named else "Show them by name",
        key="project.named",
        on_click=_name,
        args=(not named,),
    )


def _name(named: bool) -> None:
    def change(access: ProjectAccess) -> None:
        site().projects.name_openly(access, named=named)

    parts.act(PEOPLE, change, BY_NAME if named else "Positions will be shown without names.")
