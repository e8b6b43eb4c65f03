"""The row under the position: whether it is saved, and saving it."""

from collections.abc import Iterable

import streamlit as st

from assessment.messages import Count, Message, Sentences, listing, msg, plural
from assessment.reports.sentences.names import quotation
from assessment.services.project_view import ProjectView
from pages.shared import actions, save_state
from pages.shared.reader import markdown, plain, text
from pages.shared.site import site
from pages.triangle.position.draft import PositionForm, current_form
from pages.triangle.shared import own_link
from pages.triangle.shared.access import required

NOBODY_SEES = msg(
    "Nobody in the project sees what you say here, the facilitator included, until all positions "
    "are shown at once. Whoever runs this site could read its files."
)
UNDER_A_NUMBER = msg(
    "Yours then stands under a number, in an order of chance and without your name. Until then you "
    "may change it."
)
SAVED_BEFORE = msg(
    "**Your position was saved before the plan was changed.** It stands until you save it anew."
)
CHANGED = msg("**What you changed is not saved yet.** Until you save it, the saved one stands.")


def draw(form: PositionForm) -> None:
    """Draw it, with why something could not be saved, where whoever pressed is looking.

    The button is always there, at the same place: whoever presses it straight from a field has
    pressed it before the server knows of a change. The row is no part of a section: it stays in
    sight above the end of the page only where it lies beside them. Once something is saved, the way
    back to it is offered there, if it was not kept yet.
    """
    with st.container(key="position-footer", horizontal=True, vertical_alignment="center"):
        why = st.container(key="position-refused")  # what comes or goes here moves no button
        with why:
            form.draft.draw_state()
        if form.view.own:
            with st.container(key="position-way-back"):
                own_link.offer_new(form.view)
        st.caption(_state(form))
        if not form.is_saved and form.view.own:
            back = text(msg("Back to what is saved"))
            st.button(back, key="position.back", type="tertiary", on_click=_give_up)
        label = msg("Save the change") if form.view.own else msg("Save my position")
        pressed = st.button(text(label), key="position.save", type="primary")
    save_state.note(form.on_screen)
    if pressed and (form.view.looks_again or not (form.view.own and form.is_saved)):
        with why:
            _save(form)


def _state(form: PositionForm) -> str:
    if not form.is_saved:
        return f":material/edit: {markdown(msg('**Not saved yet**'))}"
    if form.view.looks_again:
        return f":material/update: {markdown(msg('Saved before the plan was changed'))}"
    if form.view.own:
        saved = Sentences((msg("Saved."), progress(form.view)))
        return f":material/check: {markdown(saved)}"
    return markdown(msg("Nothing said yet"))


def _save(form: PositionForm) -> None:
    if missing := form.fields.missing(form.plan):
        st.error(plain(text(_why_not(form, missing))), icon=":material/error:")
        return
    if actions.attempt(lambda: _give(form)):
        form.draft.reload(form.fields)
        st.rerun()


def _why_not(form: PositionForm, missing: Iterable[str]) -> Sentences:
    """What is typed and cannot be kept, and what is not said at all."""
    typed = form.fields.unreadable(form.plan)
    names = [form.fields.LABELS[one] for one in missing if one not in typed]
    parts = [msg("Not saved."), *typed.values()]
    if names:
        parts.append(
            msg("Still to be said: {missing}.", missing=listing(quotation(one) for one in names))
        )
    return Sentences(tuple(parts))


def _give(form: PositionForm) -> None:
    position = form.fields.position(form.plan)
    site().projects.give(required(), position, form.draft.ref, form.plan)


def _give_up() -> None:
    current_form().give_up()


def privacy(view: ProjectView) -> None:
    """Draw who will see it, and when: folded away once somebody has read it and saved."""
    words = markdown(_privacy(view))
    if view.own is None:
        st.markdown(words)
        return
    with st.expander(text(msg("Who sees it, and when")), type="compact"):
        st.markdown(words)


def _privacy(view: ProjectView) -> Sentences:
    under = UNDER_A_NUMBER
    if view.project.named:
        under = msg(
            "Yours then stands under your name, {name}. Until then you may change it.",
            name=view.project.sponsor(view.access.sponsor).name,
        )
    return Sentences((NOBODY_SEES, under))


def saved_state(view: ProjectView, *, is_saved: bool) -> None:
    """Whether it is kept; who is missing, as a count, stands beside the button."""
    if is_saved and view.looks_again:
        words = f":material/update: {markdown(SAVED_BEFORE)}"
    elif is_saved:
        words = f":material/check: {markdown(msg('**Your position is saved.**'))}"
    else:
        words = f":material/edit: {markdown(CHANGED)}"
    with st.container(key=f"position-{'kept' if is_saved else 'changed'}"):
        st.markdown(words)


def progress(view: ProjectView) -> Message:
    """How many have said where they stand, never who."""
    needed = sum(one.required for one in view.project.present)
    missing = len(view.missing)
    if not missing:
        return msg("Every required sponsor has said where they stand.")
    if needed == 1:
        return msg("The one required sponsor has not said yet where they stand.")
    return plural(
        "{count} of the {needed} required sponsors has not said yet where they stand.",
        "{count} of the {needed} required sponsors have not said yet where they stand.",
        count=Count(missing, first=True),
        needed=Count(needed),
    )
