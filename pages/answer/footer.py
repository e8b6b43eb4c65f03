"""The row under the answer: back, the state of saving, next."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assessment.messages import Message, msg, plural
from assessment.reports.sentences.answer import WITHOUT_LEVEL
from pages.answer import open_checks, saving, seen
from pages.answer.current_draft import current_draft
from pages.answer.draft import AnswerDraft
from pages.shared import register
from pages.shared.reader import text
from questionnaires.schema import ItemSpec

QUESTION = "question"  # the query parameter that says which screen is shown
FROM_CHECK = "from"  # its value CHECK: the respondent came to change one answer
CHECK = "check"


def draw(draft: AnswerDraft) -> DeltaGenerator:
    """Draw the row. Returns the place in its middle, for `tell` to fill."""
    changing = st.query_params.get(FROM_CHECK) == CHECK
    with st.container(key="answer-footer", horizontal=True, vertical_alignment="center"):
        if not changing:
            first = draft.number == 0
            back = text(msg("Back", context="to the question before"))
            st.button(back, key="answer.back", on_click=_move, args=(-1,), disabled=first)
        place = st.empty()
        if changing or draft.is_last:
            # A key of its own: under the key of "Next" the click that led here would count again.
            label = text(register.CHECK.title)
            st.button(label, key="answer.check", type="primary", on_click=_leave)
        else:
            forward = text(msg("Next", context="to the question after"))
            st.button(forward, key="answer.next", type="primary", on_click=_move, args=(1,))
    return place


def tell(draft: AnswerDraft, place: DeltaGenerator) -> None:
    """Say how saving goes, and how much of a screen of several is answered."""
    more = _count(draft) if draft.screen.dimension else open_checks.note(draft)
    lines = [saving.state(draft, draft.screen.owners), text(more) if more else ""]
    shown = "  \n".join(filter(None, lines)) or text(WITHOUT_LEVEL[None])
    with place.container(gap=None):
        st.caption(shown, text_alignment="center")
        seen.note(draft)


def _count(draft: AnswerDraft) -> Message:
    items = [part for part in draft.screen.parts if isinstance(part, ItemSpec)]
    done = sum(draft.answer(item.id).choice is not None for item in items)
    return plural(
        "{done} of {count} answered", "{done} of {count} answered", count=len(items), done=done
    )


def _move(step: int) -> None:
    draft = current_draft()
    if step < 0 or not open_checks.lead(draft):
        draft.move(step)
    st.query_params[QUESTION] = draft.at


def _leave() -> None:
    draft = current_draft()
    draft.left = not open_checks.lead(draft) and draft.leave()
