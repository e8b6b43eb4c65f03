"""The answers that this screen works on: loaded by the page, found again by its callbacks."""

from typing import cast

import streamlit as st

from assessment.domain.screens import place_of
from assessment.services.assessments import Visit
from pages.answer.draft import AnswerDraft
from pages.shared import session


def load_draft(visit: Visit, asked: str) -> None:
    """Load what the store keeps; what an earlier run could not save is in it again.

    It shows the screen that is asked for, by its own id or by that of a part of it; else the one
    where the respondent was last.
    """
    before = st.session_state.get(session.ANSWER_DRAFT)
    place = place_of(visit.instrument, asked)
    records = dict(visit.response.answers)
    draft = AnswerDraft(visit, place or visit.position, asked=asked, answers=records)
    sought_before = False
    if isinstance(before, AnswerDraft) and before.visit.round.id == visit.round.id:
        draft.pending, draft.problems, draft.lock = before.pending, before.problems, before.lock
        draft.led_to = before.led_to
        sought_before = before.asked == asked
        if before.at == draft.at:
            _take_over(before, draft)
    draft.unknown = bool(asked) and place is None
    if place not in {None, asked} and not sought_before:
        draft.sought = asked
    st.session_state[session.ANSWER_DRAFT] = draft


def _take_over(before: AnswerDraft, draft: AnswerDraft) -> None:
    """What happened on this screen before it is drawn as a whole again."""
    draft.saved_at, draft.refused = before.saved_at, before.refused
    draft.first_texts = before.first_texts
    draft.moved, draft.sought = before.moved, before.sought
    draft.unseen, draft.left = before.unseen, before.left


def current_draft() -> AnswerDraft:
    """The answers that the page loaded."""
    return cast("AnswerDraft", st.session_state[session.ANSWER_DRAFT])
