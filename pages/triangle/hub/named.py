"""Whether positions are shown by name: agreed before the first of them is given."""

import streamlit as st

from assessment.bootstrap import site
from assessment.services.projects import Sight
from assessment.services.seats import Seat
from pages.triangle import seated
from pages.triangle.hub import parts
from pages.triangle.hub.inviting import PLACE

BY_NAME = "Positions will be shown by name."
NAMELESS = (
    "Positions will be shown as Sponsor 1, Sponsor 2 and so on, in an order of chance. Among few "
    "people it may still be guessed whose is whose."
)
OPEN = (
    "Agree on this with the sponsors before the first of them answers: from then on it cannot be "
    "changed."
)


def draw(seen: Sight) -> None:
    """Say it, until they are shown; the facilitator may change it until one is given."""
    if seen.ledger.revealed:
        return
    named = seen.project.named
    st.subheader("Names", anchor=False)
    st.markdown(BY_NAME if named else NAMELESS)
    if not seated.is_chair(seen) or seen.given:
        return
    st.caption(OPEN)
    st.button(
        "Show them without names" if named else "Show them by name",
        key="project.named",
        on_click=_name,
        args=(not named,),
    )


def _name(named: bool) -> None:
    def change(seat: Seat) -> None:
        site().projects.name_openly(seat, named=named)

    parts.act(PLACE, change, BY_NAME if named else "Positions will be shown without names.")
