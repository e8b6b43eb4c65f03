"""The row under the position: whether it is saved, and saving it."""

import streamlit as st

from assessment.bootstrap import site
from assessment.reports.sentences.figures import begun, counted, listed, number
from assessment.services.project_view import ProjectView
from pages.shared import attempt, save_state
from pages.shared.text import plain
from pages.triangle.position.draft import PositionForm, current_form
from pages.triangle.shared import actions

MISSING = {
    "sentence": "which of the three is fixed",
    "later": "how much later it may be",
    "dearer": "how much dearer it may get",
    "waived": "how many quality criteria may be waived",
    "points": "how the 100 points are shared out",
    "comparisons": "all three comparisons, or none of them",
}


def draw(form: PositionForm) -> None:
    """Draw it; above it stands why something could not be saved."""
    why = st.container(key="position-refused")
    form.draft.draw_state()
    with st.container(key="position-footer", horizontal=True, vertical_alignment="center"):
        st.caption(_state(form))
        if not form.is_saved and form.view.own:
            st.button(
                "Back to what is saved", key="position.back", type="tertiary", on_click=_give_up
            )
        kept = form.view.own and form.is_saved
        pressed = not kept and st.button("Save my position", key="position.save", type="primary")
    save_state.note(form.on_screen)
    if pressed:
        with why:
            _save(form)


def _state(form: PositionForm) -> str:
    if not form.is_saved:
        return ":material/edit: **Not saved yet**"
    return ":material/check: Saved" if form.view.own else "Nothing said yet"


def _save(form: PositionForm) -> None:
    if missing := form.fields.missing:
        st.error(
            f"Not saved. Still say {plain(listed(MISSING[one] for one in missing))}.",
            icon=":material/error:",
        )
        return
    if attempt.attempt(lambda: _give(form)):
        form.draft.reload(form.fields)
        st.rerun()


def _give(form: PositionForm) -> None:
    position = form.fields.position(form.minor)
    site().projects.give(actions.needed(), position, form.draft.ref)


def _give_up() -> None:
    current_form().give_up()


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
