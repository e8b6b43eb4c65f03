"""One item's answer: the levels, what they ask for further, and what is typed beside them."""

import streamlit as st

from assessment.domain.answering import corroborated
from assessment.domain.response import NOT_APPLICABLE, Answer
from assessment.messages import msg
from pages.answer import aside, levels, saving, subchecks
from pages.answer.current_draft import current_draft
from pages.answer.draft import AnswerDraft
from pages.shared import session
from pages.shared.reader import text
from pages.shared.text import plain
from questionnaires.schema import ItemSpec


def draw(draft: AnswerDraft, item: ItemSpec, key: str = "", why: str | None = None) -> None:
    """Draw it. `key` tells apart several on one screen; there `why` goes to the notes."""
    levels.draw(draft, item)
    record = draft.answer(item.id)
    if record.choice == NOT_APPLICABLE:
        aside.typed(draft, item.id, "reason", msg("Why does this not apply to you?"))
        st.caption(text(aside.WHEN_SAVED))
    if corroborated(item, record.choice):
        with st.container(key=f"answer-checks{key}"):
            intro = item.checks_intro or msg("Which of these can you confirm?")
            st.markdown(plain(text(intro)))
            subchecks.draw(draft, item.id, item.checks)
    saving.problem(draft, item.id)
    if not key:
        if not aside.draw(draft, item.id, msg("Comment and evidence")):
            aside.noted(draft, item.id)
        _take_back(record, item.id, key)
        return
    with st.container(key=f"answer-notes{key}", horizontal=True):
        with st.container():
            # One row on a phone, with what follows.
            label = msg("Why, and notes") if why else msg("Notes")
            unfolded = aside.draw(draft, item.id, label, why)
        if said := saving.state(draft, [item.id]):
            st.caption(said, width="content")
        _take_back(record, item.id, key)
    if not unfolded:
        aside.noted(draft, item.id)


def _take_back(record: Answer, owner: str, key: str) -> None:
    if record.choice is not None:
        st.button(
            text(msg("Clear") if key else msg("Clear this answer")),
            key=f"answer.clear{key}",
            type="tertiary",
            on_click=_clear,
            args=(owner,),
        )


def _clear(owner: str) -> None:
    st.session_state[session.choice(owner)] = None
    current_draft().change(owner, choice=None)
