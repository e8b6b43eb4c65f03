"""What is said about saving: whether an answer is kept and since when; why not, and a way out."""

from collections.abc import Sequence

import streamlit as st

from assessment.messages import TimeOfDay, msg
from pages.answer.draft import AnswerDraft, current_draft
from pages.shared.reader import plain, text


def state(draft: AnswerDraft, owners: Sequence[str]) -> str:
    """Whether these answers are kept, and when the latest of them was; empty without any."""
    if any(owner in draft.troubled for owner in owners):
        return text(msg("Not saved"))
    if times := [time for owner, time in draft.saved_at.items() if owner in owners]:
        return f":material/check: {text(msg('Saved {time}', time=TimeOfDay(times[-1])))}"
    return text(msg("Saved")) if any(owner in draft.answers for owner in owners) else ""


def problem(draft: AnswerDraft, owner: str) -> None:
    """Say what went wrong with this answer; what could not be written can be tried again.

    It has a place of its own even while it is empty: what is below must not move, for Streamlit
    would take it for something else and drop what is being typed there.
    """
    place = st.empty()
    if not (draft.problem(owner) or owner in draft.pending):
        return
    with place.container():
        if said := draft.problem(owner):
            if owner in draft.troubled:
                st.error(plain(text(said)), icon=":material/error:")
            else:
                st.warning(plain(text(said)), icon=":material/sync:")
        if owner in draft.pending:
            again = text(msg("Try to save again"))
            st.button(again, key=f"answer.retry.{owner}", on_click=_retry)


def _retry() -> None:
    current_draft().keep()
