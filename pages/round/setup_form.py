"""Setting a round up: its settings, what they promise, and what they let a group see.

What is typed is kept as a draft at once; what of it holds stands in the settings, too.
"""

from contextlib import suppress
from typing import Any

import streamlit as st

from assessment.domain.round_drafts import RoundDraft
from assessment.domain.round_settings import typed_settings
from assessment.domain.rounds import LEAST_THRESHOLD, MOST_THRESHOLD, RoundSettings
from assessment.errors import NotFound, Refused
from assessment.messages import Message, msg
from assessment.reports.views.round_setup import round_setup
from pages.round import turning
from pages.round.current import Current
from pages.shared import actions, drafts, look, session
from pages.shared.drafts import OpenDraft
from pages.shared.held_drafts import HeldDrafts
from pages.shared.reader import plain, text
from pages.shared.render import render
from pages.shared.site import site

Form = OpenDraft[RoundDraft]
ANONYMOUS = {
    True: msg("Anonymous: no name is taken"),
    False: msg("Named: everybody gives their name"),
}
ONE_A_LINE = msg("One a line. Left empty, nobody is asked.")
GROUPS = msg("One a line: countries or subsidiaries. Left empty, there is one code for everybody.")
LISTS = {"roles": ONE_A_LINE, "departments": ONE_A_LINE, "group_names": GROUPS}
FIXED = msg("Nothing of this can be changed once the round is open.")


def draw(at: Current) -> None:
    """Draw the form, what it comes to, and the way to open the round."""
    look.title(msg("Set up the round"))
    st.caption(plain(at.instrument.title))
    actions.show_flash(turning.PLACE)
    _form(at)


@st.fragment
def _form(at: Current) -> None:
    blank = RoundDraft.of(at.id, _settings_now(at))
    place = f"{session.ROUND_DRAFT}.{at.id}"
    draft = drafts.open_draft(place, (at.engagement.id,), HeldDrafts(at.key), blank)
    with st.container(key="round-fields"):
        typed = _fields(draft)
    _store(at, draft, draft.fields.model_copy(update=typed))
    draft.draw_state()
    with st.container(key="round-preview"):
        render(round_setup(_preview(draft.fields)))
    pressed = st.button(text(msg("Open the round")), key="round.open", type="primary")
    st.caption(text(FIXED))
    if pressed and actions.attempt(lambda: _open(at, draft)):
        st.session_state.pop(place, None)
        actions.flash(msg("The round is open."), turning.PLACE)
        st.rerun()


def _settings_now(at: Current) -> RoundSettings:
    """As they are now; once another window has opened or deleted it, the page is drawn anew."""
    try:
        group = site().rounds.see(at.key, at.id).of_group
    except NotFound:
        st.rerun()
    if group.state is not at.group.state:
        st.rerun()
    return group.settings


def _fields(draft: Form) -> dict[str, Any]:
    """What stands in the fields."""
    typed: dict[str, Any] = {"title": st.text_input(**_begun(draft, "title")) or ""}
    names = _begun(draft, "anonymous")
    typed["anonymous"] = st.radio(
        names["label"],
        tuple(ANONYMOUS),
        index=0 if names["value"] else 1,
        format_func=lambda one: text(ANONYMOUS[one]),
        key=names["key"],
    )
    if typed["anonymous"]:
        typed["threshold"] = st.slider(
            min_value=LEAST_THRESHOLD, max_value=MOST_THRESHOLD, **_begun(draft, "threshold")
        )
    for name, meaning in LISTS.items():
        typed[name] = _list(draft, name, meaning)
    typed["facilitator_answers"] = st.checkbox(**_begun(draft, "facilitator_answers"))
    return typed


def _list(draft: Form, name: str, meaning: Message) -> str:
    typed = st.text_area(height=90, **_begun(draft, name)) or ""
    st.caption(text(meaning))
    return typed


def _begun(draft: Form, name: str) -> dict[str, Any]:
    """The label of a field, its key, and what stands in it at first."""
    key = draft.key(session.round_field(name, draft.blank.round))
    first = draft.first_value(key, getattr(draft.fields, name))
    return {"label": text(RoundDraft.LABELS[name]), "value": first, "key": key}


def _store(at: Current, draft: Form, fields: RoundDraft) -> None:
    """Keep what was typed; where it holds, other pages see the round so already."""
    before = draft.stored.revision
    draft.change(fields)
    if draft.stored.revision == before:
        return
    with suppress(Refused):  # said once the round is to be opened
        settings = typed_settings(draft.fields.settings_fields)
        site().rounds.change_settings(at.key, at.id, settings)
        draft.blank = draft.blank_now = RoundDraft.of(at.id, settings)


def _preview(fields: RoundDraft) -> RoundSettings:
    """What the promise follows from, whatever else is still missing."""
    return RoundSettings(
        title="-",
        anonymous=fields.anonymous,
        threshold=fields.threshold,
        facilitator_answers=fields.facilitator_answers,
    )


def _open(at: Current, draft: Form) -> None:
    settings = typed_settings(draft.fields.settings_fields)
    site().rounds.change_settings(at.key, at.id, settings)
    site().rounds.open(at.key, at.id)
    draft.keeper.discard_draft(draft.ref)
