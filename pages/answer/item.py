"""One item's answer: the levels, what they ask for further, and what is typed beside them."""

import streamlit as st

from assessment.domain.answering import corroborated
from assessment.domain.response import NOT_APPLICABLE, Record
from pages.answer import aside, levels, saving, subchecks
from pages.answer.desk import Desk
from pages.answer.hand import in_hand
from pages.shared import session
from pages.shared.text import plain
from questionnaires.schema import ItemSpec


def draw(desk: Desk, item: ItemSpec, key: str = "", why: str | None = None) -> None:
    """Draw it. `key` tells apart several on one screen; there `why` goes to the notes."""
    levels.draw(desk, item)
    record = desk.record(item.id)
    if record.choice == NOT_APPLICABLE:
        aside.typed(desk, item.id, "reason", "Why does this not apply to you?")
        st.caption(aside.WHEN_SAVED)
    if corroborated(item, record.choice):
        with st.container(key=f"answer-checks{key}"):
            st.markdown(plain(item.checks_intro or "Which of these can you confirm?"))
            subchecks.draw(desk, item.id, item.checks)
    saving.problem(desk, item.id)
    if not key:
        if not aside.draw(desk, item.id, "Comment and evidence"):
            aside.noted(desk, item.id)
        _take_back(record, item.id, key)
        return
    with st.container(key=f"answer-notes{key}", horizontal=True):
        with st.container():
            label = "Why, and notes" if why else "Notes"  # one row on a phone, with what follows
            unfolded = aside.draw(desk, item.id, label, why)
        if said := saving.state(desk, [item.id]):
            st.caption(said, width="content")
        _take_back(record, item.id, key)
    if not unfolded:
        aside.noted(desk, item.id)


def _take_back(record: Record, owner: str, key: str) -> None:
    if record.choice is not None:
        st.button(
            "Clear" if key else "Clear this answer",
            key=f"answer.clear{key}",
            type="tertiary",
            on_click=_clear,
            args=(owner,),
        )


def _clear(owner: str) -> None:
    st.session_state[session.choice(owner)] = None
    in_hand().change(owner, choice=None)
