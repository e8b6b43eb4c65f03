"""The facilitator's hand on the reveal: show all positions, if need be without somebody."""

import streamlit as st

from assessment.domain.triangle.permissions import Action
from assessment.messages import Listing, Sentences, listing, msg, plural
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared.reader import beginning, markdown, text
from pages.shared.site import site
from pages.triangle.project import invite_form
from pages.triangle.shared.access import act
from pages.triangle.shared.panels import project_panels as panels

AHEAD = "ahead"  # a panel
PLACE = "reveal"  # of the flash
DONE = msg("All positions are shown to everybody.")
FOR_GOOD = msg("After that none can change, and this cannot be undone.")
ONE_ALONE = msg(
    "So far only one sponsor has answered, and positions are shown without names: everybody would "
    "know whose it is. They can be shown once there are two."
)
BY_NAME = msg("Positions will be shown by name.")
WITHOUT_NAMES = msg("Positions will be shown without names.")
NAMELESS = msg(
    "Positions will be shown as Sponsor 1, Sponsor 2 and so on, in an order of chance. Among few "
    "people it may still be guessed whose is whose."
)
AGREE_FIRST = msg(
    "Agree on this with the sponsors before the first of them answers: from then on it cannot be "
    "changed."
)


def draw(view: ProjectView) -> None:
    """Draw it; nothing where there is nothing to show."""
    if view.ledger.revealed or not view.given:
        return
    if not view.may(Action.REVEAL):
        st.caption(markdown(ONE_ALONE))
        return
    absent = view.missing
    if not absent:
        _everybody(view)
    elif panels.now() == AHEAD:
        _confirm(view)
    else:
        panels.open_button(msg("Go ahead without {people}", people=_names(view)), AHEAD)


def _everybody(view: ProjectView) -> None:
    silent = [one.name for one in view.project.present if one.id not in view.given]
    if silent:
        need_not = plural(
            "{people} does not have to sign and does not have to answer; whatever is not said by "
            "then is not shown.",
            "{people} do not have to sign and do not have to answer; whatever is not said by then "
            "is not shown.",
            count=len(silent),
            people=listing(silent, 4),
        )
        st.caption(markdown(need_not))
    st.button(
        text(msg("Show the positions to everybody")),
        key="project.reveal",
        type="primary",
        on_click=_reveal,
    )
    st.caption(markdown(FOR_GOOD))


def _confirm(view: ProjectView) -> None:
    who = _names(view)
    ahead = plural(
        "{people} has not said where the project should sit. If you go ahead, the record says so, "
        "and everybody reads it.",
        "{people} have not said where the project should sit. If you go ahead, the record says so, "
        "and everybody reads it.",
        count=len(view.missing),
        people=who,
    )
    with st.container(key="project-ahead"):
        st.markdown(markdown(Sentences((ahead, FOR_GOOD))))
        with st.container(horizontal=True):
            st.button(
                markdown(msg("Show the positions without {people}", people=who)),
                key="project.reveal.ahead",
                on_click=_ahead,
                args=(frozenset(one.id for one in view.missing),),
            )
            panels.close_button(msg("Wait"))


def _names(view: ProjectView) -> Listing:
    return listing((beginning(one.name, invite_form.NAME_LENGTH) for one in view.missing), 3)


def _reveal() -> None:
    act(site().projects.reveal, DONE, PLACE)


def _ahead(absent: frozenset[str]) -> None:
    """Go ahead without those who were named on the screen, and nobody else."""

    def show(access: ProjectAccess) -> None:
        site().projects.reveal(access, go_ahead=True, without=absent)

    act(show, DONE, PLACE)
    panels.close()


def draw_names(view: ProjectView) -> None:
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
