"""The levels of an item, to choose from; don't know and not applicable as the two quieter ones."""

import streamlit as st

from assessment.domain.answering import choices, level_text
from assessment.domain.response import DONT_KNOW, NOT_APPLICABLE
from assessment.messages import Message, msg
from pages.answer.current_draft import current_draft
from pages.answer.draft import AnswerDraft
from pages.shared import session
from pages.shared.reader import text
from pages.shared.text import plain
from questionnaires.schema import ItemSpec, Level

APART = {DONT_KNOW: msg("Don't know"), NOT_APPLICABLE: msg("Not applicable to us")}
APART_SHORT = {DONT_KNOW: msg("Don't know"), NOT_APPLICABLE: msg("Not applicable")}
SHORT = 60  # characters of name and meaning: such levels stand side by side


def draw(draft: AnswerDraft, item: ItemSpec) -> None:
    """One card for each level: a sentence over the full width, or a few words side by side."""
    levels = draft.visit.instrument.levels_of(item)
    if _are_short(item, levels):
        said = {level_text(one.value): f"**{plain(one.name)}** {_meaning(one)}" for one in levels}
        with st.container(key=f"answer-compact-{item.id}"):
            _radio(draft, item, said | _worded(APART_SHORT))
    else:
        said = {level_text(one.value): plain(one.meaning or one.name) for one in levels}
        _radio(draft, item, said | _worded(APART))


def _are_short(item: ItemSpec, levels: tuple[Level, ...]) -> bool:
    """Whether the scale, and not the item, says what the levels mean, and in few words."""
    return not item.anchors and all(len(f"{one.name} {one.meaning}") <= SHORT for one in levels)


def _worded(of: dict[str, Message]) -> dict[str, str]:
    return {choice: text(one) for choice, one in of.items()}


def _meaning(level: Level) -> str:
    return plain(level.meaning or "")


def _radio(draft: AnswerDraft, item: ItemSpec, said: dict[str, str]) -> None:
    key = session.choice(item.id)
    session.begin(key, draft.answer(item.id).choice)
    st.radio(
        item.question,
        choices(draft.visit.instrument, item.id),
        format_func=said.__getitem__,
        key=key,
        label_visibility="collapsed",
        width="stretch",
        on_change=_chosen,
        args=(item.id,),
    )


def _chosen(owner: str) -> None:
    current_draft().change(owner, choice=st.session_state[session.choice(owner)])
