"""Making the stage that the path leads to the target of the organisation, by a day."""

from collections.abc import Callable

import streamlit as st

from assessment.domain.action_drafts import TargetDraft
from assessment.domain.actions import TARGET_DAY
from assessment.domain.result import Result
from assessment.messages import Message, msg
from assessment.reports.sentences.about import About
from assessment.reports.views.path import Way
from pages.results.drafts import open_draft
from pages.results.plans import Plans
from pages.shared import action_states, actions, session
from pages.shared.drafts import OpenDraft
from pages.shared.fields import day_field
from pages.shared.reader import markdown, text
from pages.shared.site import site

PLACE = "target"  # of the flash
Form = OpenDraft[TargetDraft]


@st.fragment
def draw(result: Result, way: Way, plans: Plans) -> None:
    """A day, and a button that names the stage."""
    draft = open_draft(plans, TargetDraft.of(plans.engagement.target))
    with st.container(key="result-target-form"):
        actions.show_flash(PLACE)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            key = draft.key(session.TARGET_DAY)
            by = day_field(text(TARGET_DAY), draft.first_value(key, draft.fields.by), key)
            draft.change(TargetDraft(by=by))
            stage = About(result).names.stage(way.target)
            sets = st.button(
                markdown(msg("Make {stage} our target", stage=stage)), key="target.set"
            )
            drops = plans.engagement.target is not None and st.button(
                text(msg("Drop the target")), key="target.drop", type="tertiary"
            )
        draft.draw_state()
        if sets:
            done = msg("This is your target: it stands beside your stage, and in the next result.")
            _submit(draft, lambda: _set(plans.held, way.target, draft), draft.fields, done)
        if drops:
            dropped = msg("There is no target any more.")
            _submit(draft, lambda: _drop(plans.held, draft), TargetDraft(), dropped)


def _set(held: str, stage: int, draft: Form) -> None:
    today = action_states.today()
    site().actions.set_target(held, stage, draft.fields.by, today, draft.ref)


def _drop(held: str, draft: Form) -> None:
    site().actions.drop_target(held, draft.ref)


def _submit(draft: Form, submit: Callable[[], None], after: TargetDraft, done: Message) -> None:
    """Do it, and have the page begin anew with what came of it; then this stands in the field."""
    if actions.attempt(submit):
        actions.flash(done, PLACE)
        draft.reload(after)
        draft.version += 1
        st.rerun()
