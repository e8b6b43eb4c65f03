"""Sub-checks: yes, no or don't know, each saved on its own."""

import streamlit as st

from assessment.messages import msg
from pages.answer.current_draft import current_draft
from pages.answer.draft import AnswerDraft
from pages.shared import session
from pages.shared.reader import text
from pages.shared.text import plain
from questionnaires.schema import Check

ANSWERS = {"yes": msg("Yes"), "no": msg("No"), "dk": msg("Don't know")}


def draw(draft: AnswerDraft, owner: str, checks: tuple[Check, ...]) -> None:
    """One row of three answers for each check."""
    words = {answer: text(one) for answer, one in ANSWERS.items()}
    for check in checks:
        key = session.check(owner, check.id)
        session.begin(key, draft.answer(owner).checks.get(check.id))
        st.segmented_control(
            plain(check.question),
            tuple(ANSWERS),
            format_func=words.__getitem__,
            key=key,
            required=True,  # a second click must not take the answer back
            on_change=_answered,
            args=(owner, check.id),
        )


def _answered(owner: str, check_id: str) -> None:
    draft = current_draft()
    checks = dict(draft.answer(owner).checks)
    checks[check_id] = st.session_state[session.check(owner, check_id)]
    draft.change(owner, checks=checks)
