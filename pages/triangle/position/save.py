"""The row under the position: whether it is saved, and saving it."""

import streamlit as st

from assessment.bootstrap import site
from assessment.reports.sentences.figures import begun, counted, listed, number
from assessment.services.projects import ProjectView
from pages.shared import attempt, save_state
from pages.shared.text import plain
from pages.triangle.position import fields
from pages.triangle.position.draft import SHELF, PositionDraft, in_hand
from pages.triangle.shared import actions


def draw(desk: PositionDraft) -> None:
    """Draw it; above it stands why something could not be saved."""
    why = st.container(key="position-refused")
    with st.container(key="position-footer", horizontal=True, vertical_alignment="center"):
        st.caption(_state(desk))
        if not desk.is_saved and desk.view.own:
            st.button(
                "Back to what is saved", key="position.back", type="tertiary", on_click=_give_up
            )
        kept = desk.view.own and desk.is_saved
        pressed = not kept and st.button("Save my position", key="position.save", type="primary")
    save_state.note(desk.on_screen)
    if pressed:
        with why:
            _save(desk)


def _state(desk: PositionDraft) -> str:
    if not desk.is_saved:
        return ":material/edit: **Not saved yet**"
    return ":material/check: Saved" if desk.view.own else "Nothing said yet"


def _save(desk: PositionDraft) -> None:
    if missing := desk.sheet.missing:
        st.error(f"Not saved. Still say {plain(listed(missing))}.", icon=":material/error:")
        return
    if attempt.attempt(lambda: _give(desk)):
        SHELF.clear(desk.sponsor)
        st.rerun()


def _give(desk: PositionDraft) -> None:
    site().projects.give(actions.needed(), fields.position(desk.sheet, desk.minor))


def _give_up() -> None:
    in_hand().give_up()


def privacy(view: ProjectView) -> str:
    """Who will see it, and when."""
    if view.project.named:
        under = f"under your name, {view.project.sponsor(view.access.sponsor).name}"
    else:
        under = "under a number, in an order of chance and without your name"
    return (
        "Nobody sees what you say here, not even the facilitator, until all positions are shown "
        f"to everybody in the project at once. Yours then stands {under}. Until then you may "
        "change it."
    )


def kept(view: ProjectView, *, is_saved: bool) -> None:
    """Whether it is kept, until when it may be changed, and who is missing, as a count."""
    if is_saved:
        said = (
            f":material/check: **Your position is saved.** {plain(progress(view))} Until the "
            "positions are shown you may change it and save it again."
        )
    elif view.own:
        said = (
            ":material/edit: **What you changed is not saved yet.** Until you save it, your "
            "position stands as you saved it before."
        )
    else:
        said = (
            ":material/edit: **This is not saved yet.** Your position counts once you save it, "
            "below."
        )
    with st.container(key=f"position-{'kept' if is_saved else 'changed'}"):
        st.markdown(said)


def progress(view: ProjectView) -> str:
    """How many have said where they stand, never who."""
    needed = [one for one in view.project.present if one.required]
    missing = len(view.missing)
    if not missing:
        return "Every required sponsor has said where they stand."
    verb = "has" if missing == 1 else "have"
    return (
        f"{begun(number(missing))} of the {counted(len(needed), 'required sponsor')} {verb} not "
        "said yet where they stand."
    )
