"""Writing an action, and changing one: what, who sees to it, and the days."""

from dataclasses import dataclass
from datetime import date
from typing import cast

import streamlit as st

from assessment.domain.actions import LABELS, Action, ActionFields, first_fields
from assessment.errors import Stale
from assessment.messages import msg
from pages.shared import action_states, actions, session
from pages.shared.action_states import PLACE
from pages.shared.fields import day_field
from pages.shared.reader import text
from pages.shared.site import site


@dataclass
class OpenForm:
    """The action that is being changed, as it was when the form was filled from it.

    `base`: what the change stands on; `is_newer`: it was changed elsewhere meanwhile.
    """

    first: Action
    base: Action
    is_newer: bool = False


def open_button(action: Action) -> None:
    """The way to the form of an action."""
    st.button(
        text(msg("Change")),
        key=f"action.change.{action.id}",
        type="tertiary",
        on_click=_open,
        args=(action,),
    )


def open_form(action: Action) -> OpenForm | None:
    """The form of that action, if it is what stands here."""
    found = cast("OpenForm | None", st.session_state.get(session.ACTION_FORM))
    return found if found and found.first.id == action.id else None


def draw_change(form: OpenForm, held: str) -> None:
    """The fields of an action that is there."""
    name = form.first.id
    with st.form(f"action-change-{name}"):
        _fields(form.first.fields, name)
        if form.is_newer:
            again = msg("What you typed stands here still. Save it again to have it stand instead.")
            st.caption(text(again))
        with st.container(horizontal=True):
            save, leave = text(msg("Save")), text(msg("Leave it as it is"))
            st.form_submit_button(
                save, key=f"action.save.{name}", on_click=_save, args=(form, held)
            )
            st.form_submit_button(
                leave, key=f"action.leave.{name}", type="tertiary", on_click=_close
            )


def draw_new(held: str) -> None:
    """The way to write one, and its fields once that is open."""
    fold = st.expander(text(msg("New action")), key="actions.new", on_change="rerun")
    if not fold.open:
        return
    name = str(st.session_state.get(session.ACTIONS_WRITTEN, 0))
    with fold, st.form(f"action-new-{name}", border=False):
        _fields(first_fields(action_states.today()), name)
        pressed = st.form_submit_button(text(msg("Add the action")), key=f"action.add.{name}")
        token = actions.submission_token("action", pressed=pressed)
        if pressed and actions.attempt(lambda: _add(held, name, token)):
            st.session_state[session.ACTIONS_WRITTEN] = int(name) + 1
            actions.flash(msg("It is among your actions."), PLACE)
            st.rerun()


def _fields(first: ActionFields, name: str) -> None:
    st.text_area(text(LABELS["what"]), first.what, key=session.action("what", name), height=90)
    st.text_input(text(LABELS["done_when"]), first.done_when, key=session.action("done_when", name))
    st.text_input(text(LABELS["owner"]), first.owner, key=session.action("owner", name))
    with st.container(horizontal=True):
        day_field(text(LABELS["due"]), first.due, session.action("due", name))
        check = session.action("first_check", name)
        day_field(text(LABELS["first_check"]), first.first_check, check)


def _typed(name: str) -> ActionFields:
    return ActionFields(
        _text("what", name),
        _text("done_when", name),
        _text("owner", name),
        _day("due", name),
        _day("first_check", name),
    )


def _text(field: str, name: str) -> str:
    return str(st.session_state.get(session.action(field, name)) or "")


def _day(field: str, name: str) -> date | None:
    chosen = st.session_state.get(session.action(field, name))
    return chosen if isinstance(chosen, date) else None


def _add(held: str, name: str, token: str) -> None:
    site().actions.add(held, _typed(name), action_states.today(), token)


def _open(action: Action) -> None:
    """In a callback, as those below."""
    for one in ActionFields._fields:
        st.session_state.pop(session.action(one, action.id), None)
    st.session_state[session.ACTION_FORM] = OpenForm(action, action)


def _close() -> None:
    st.session_state.pop(session.ACTION_FORM, None)


def _save(form: OpenForm, held: str) -> None:
    if actions.run(lambda: _change(form, held), msg("The action is changed."), PLACE):
        _close()


def _change(form: OpenForm, held: str) -> None:
    """Change it. What was changed elsewhere is what the next try stands on."""
    try:
        site().actions.change(held, form.base, _typed(form.first.id))
    except Stale as error:
        form.base, form.is_newer = cast("Action", error.current), True
        raise
