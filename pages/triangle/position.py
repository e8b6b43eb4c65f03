"""A sponsor's private position; others are told whose page it is."""

import streamlit as st

from assessment.domain.access import Role
from assessment.services.projects import Sight
from pages.shared import look, register, save_state
from pages.shared.text import plain
from pages.triangle import seated
from pages.triangle.own import (
    clashes,
    comparing,
    concessions,
    keeping,
    points,
    sentence,
    shown,
    told,
)
from pages.triangle.own.desk import in_hand, lay


def draw() -> None:
    """Draw it for whoever asks."""
    seen = seated.sight(register.POSITION)
    if seen is None:
        return
    look.title(register.POSITION.title)
    if seen.seat.role is not Role.SPONSOR:
        _not_yours(seen)
        seated.watch(seen)
    elif seen.ledger.revealed:
        shown.draw(seen)
        seated.watch(seen)
    else:
        st.markdown(plain(told.privacy(seen)))
        lay(seen)
        _form()
        save_state.watch()
        seated.watch(seen, recorded=True)


@st.fragment
def _form() -> None:
    """All that is filled in, as one fragment: a slider redraws this and nothing else."""
    desk = in_hand()
    with st.container(key="position"):
        kept = st.container()
        sentence.draw(desk)
        concessions.draw(desk)
        points.draw(desk)
        comparing.draw(desk)
        clashes.draw(desk)
        keeping.draw(desk)
        if desk.seen.own or not desk.is_saved:
            with kept:
                told.kept(desk.seen, is_saved=desk.is_saved)


def _not_yours(seen: Sight) -> None:
    st.markdown(
        "This page belongs to the sponsors. Each of them says here, in private, where the project "
        "should sit between time, cost and quality. "
    )
    if seen.ledger.revealed:
        st.markdown("Their positions are shown to everybody now.")
        st.page_link(register.page(register.TOGETHER), label="See all positions together")
        return
    st.markdown(
        "What they say is seen by nobody else, you included, until all positions are shown to "
        f"everybody at once. {plain(told.progress(seen))}"
    )
    st.page_link(register.page(register.PROJECT), label="To the project and its sponsors")
