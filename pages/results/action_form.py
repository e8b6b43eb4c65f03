"""Writing an action, and changing one: what, who sees to it, and the days.

What is typed is kept as a draft at once, so that it is there again whenever the page is.
"""

from collections.abc import Callable, Collection
from datetime import date
from typing import cast

import streamlit as st

from assessment.domain.action_drafts import ActionDraft, form_of
from assessment.domain.actions import LABELS, Action
from assessment.errors import Stale
from assessment.messages import msg
from pages.results.drafts import close, open_draft
from pages.results.plans import Plans
from pages.shared import action_states, actions, session
from pages.shared.action_states import PLACE
from pages.shared.drafts import OpenDraft
from pages.shared.fields import day_field
from pages.shared.reader import text
from pages.shared.site import site

Form = OpenDraft[ActionDraft]
NEW = ActionDraft().form


def open_button(action: Action) -> None:
    """The way to the form of an action."""
    st.button(
        text(msg("Change")),
        key=f"action.change.{action.id}",
        type="tertiary",
        on_click=_open,
        args=(action,),
    )


def is_open(action: Action, typed: Collection[str]) -> bool:
    """Whether its form stands here: it was opened, or something is typed in it."""
    return form_of(action.id) in typed or action.id in _opened()


@st.fragment
def draw_change(action: Action, plans: Plans) -> None:
    """The fields of an action that is there."""
    with st.container(border=True, key=f"changing-{action.id}"):
        draft = open_draft(plans, ActionDraft.of(action))
        _fields(draft, action.id)
        with st.container(horizontal=True):
            save = st.button(text(msg("Save")), key=f"action.save.{action.id}")
            leave = st.button(
                text(msg("Leave it as it is")), key=f"action.leave.{action.id}", type="tertiary"
            )
        if save and actions.attempt(lambda: _change(draft, action, plans.held)):
            actions.flash(msg("The action is changed."), PLACE)
            _close(action, draft)
        if draft.fields.is_newer:
            again = msg("What you typed stands here still. Save it again to have it stand instead.")
            st.caption(text(again))
        if leave and actions.attempt(lambda: draft.keeper.discard_draft(draft.ref)):
            _close(action, draft)


def draw_new(plans: Plans, typed: Collection[str]) -> None:
    """The way to write one, and its fields once that is open."""
    fold = st.expander(
        text(msg("New action")), expanded=NEW in typed, key="actions.new", on_change="rerun"
    )
    if fold.open:
        with fold:
            _new(plans)


@st.fragment
def _new(plans: Plans) -> None:
    number = int(st.session_state.get(session.ACTIONS_WRITTEN, 0))
    draft = open_draft(plans, ActionDraft.blank(action_states.today()))
    _fields(draft, str(number))
    pressed = st.button(text(msg("Add the action")), key=f"action.add.{number}")
    token = actions.submission_token("action", pressed=pressed)
    if pressed and actions.attempt(lambda: _add(draft, plans.held, token)):
        st.session_state[session.ACTIONS_WRITTEN] = number + 1
        actions.flash(msg("It is among your actions."), PLACE)
        close(draft)
        st.rerun()


def _fields(draft: Form, name: str) -> None:
    """The fields of a form; what stands in them is kept."""
    typed = {
        "what": _text(st.text_area, draft, "what", name, height=90),
        "done_when": _text(st.text_input, draft, "done_when", name),
        "owner": _text(st.text_input, draft, "owner", name),
    }
    with st.container(horizontal=True):
        days = {one: _day(draft, one, name) for one in ("due", "first_check")}
    draft.change(draft.fields.model_copy(update={**typed, **days}))
    draft.draw_state()


def _text(
    widget: Callable[..., str | None], draft: Form, field: str, name: str, **others: int
) -> str:
    key = draft.key(session.action(field, name))
    first = draft.first_value(key, getattr(draft.fields, field))
    return widget(text(LABELS[field]), first, key=key, **others) or ""


def _day(draft: Form, field: str, name: str) -> date | None:
    key = draft.key(session.action(field, name))
    first = draft.first_value(key, getattr(draft.fields, field))
    return day_field(text(LABELS[field]), first, key)


def _add(draft: Form, held: str, token: str) -> None:
    fields, today = draft.fields.action_fields, action_states.today()
    site().actions.add(held, fields, today, token, draft.ref)


def _change(draft: Form, action: Action, held: str) -> None:
    """Change it. What was changed elsewhere is what the next try stands on."""
    base = draft.fields.base or action
    try:
        site().actions.change(held, base, draft.fields.action_fields, draft.ref)
    except Stale as error:
        draft.change(draft.fields.on(cast("Action", error.current)))
        raise


def _opened() -> set[str]:
    """The actions whose forms were opened in this window."""
    return cast("set[str]", st.session_state.setdefault(session.ACTION_FORMS, set()))


def _open(action: Action) -> None:
    """In a callback."""
    _opened().add(action.id)


def _close(action: Action, draft: Form) -> None:
    _opened().discard(action.id)
    close(draft)
    st.rerun()
