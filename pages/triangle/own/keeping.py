"""The row under the position: whether it is saved, and saving it."""

import streamlit as st

from assessment.bootstrap import site
from assessment.reports.sentences.figures import listed
from pages.shared import doing, save_state
from pages.shared.text import plain
from pages.triangle import acting
from pages.triangle.own import filling
from pages.triangle.own.desk import Desk, in_hand
from pages.triangle.own.shelf import SHELF


def draw(desk: Desk) -> None:
    """Draw it; above it stands why something could not be saved."""
    why = st.container(key="position-refused")
    with st.container(key="position-footer", horizontal=True, vertical_alignment="center"):
        st.caption(_state(desk))
        if not desk.is_saved and desk.seen.own:
            st.button(
                "Back to what is saved", key="position.back", type="tertiary", on_click=_give_up
            )
        kept = desk.seen.own and desk.is_saved
        pressed = not kept and st.button("Save my position", key="position.save", type="primary")
    save_state.note(desk.on_screen)
    if pressed:
        with why:
            _save(desk)


def _state(desk: Desk) -> str:
    if not desk.is_saved:
        return ":material/edit: **Not saved yet**"
    return ":material/check: Saved" if desk.seen.own else "Nothing said yet"


def _save(desk: Desk) -> None:
    if missing := desk.sheet.missing:
        st.error(f"Not saved. Still say {plain(listed(missing))}.", icon=":material/error:")
        return
    if doing.attempt(lambda: _give(desk)):
        SHELF.clear(desk.sponsor)
        st.rerun()


def _give(desk: Desk) -> None:
    site().projects.give(acting.needed(), filling.position(desk.sheet, desk.minor))


def _give_up() -> None:
    in_hand().give_up()
