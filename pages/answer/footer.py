"""The row under the answer: back, the state of saving, next."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.answer import open_checks, saving, seen
from pages.answer.current_draft import current_draft
from pages.answer.draft import AnswerDraft
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
            st.button("Back", key="answer.back", on_click=_move, args=(-1,), disabled=first)
        place = st.empty()
        if changing or draft.is_last:
            # A key of its own: under the key of "Next" the click that led here would count again.
            label = "Check your answers"
            st.button(label, key="answer.check", type="primary", on_click=_leave)
        else:
            st.button("Next", key="answer.next", type="primary", on_click=_move, args=(1,))
    return place


def tell(draft: AnswerDraft, place: DeltaGenerator) -> None:
    """Say how saving goes, and how much of a screen of several is answered."""
    said = [saving.state(draft, draft.screen.owners)]
    if draft.screen.dimension:
        said.append(_count(draft))
    else:
        said.append(open_checks.note(draft))
    with place.container(gap=None):
        st.caption("  \n".join(filter(None, said)) or "Not answered", text_alignment="center")
        seen.note(draft)


def _count(draft: AnswerDraft) -> str:
    items = [part for part in draft.screen.parts if isinstance(part, ItemSpec)]
    done = sum(draft.answer(item.id).choice is not None for item in items)
    return f"{done} of {len(items)} answered"


def _move(step: int) -> None:
    draft = current_draft()
    if step < 0 or not open_checks.lead(draft):
        draft.move(step)
    st.query_params[QUESTION] = draft.at


def _leave() -> None:
    draft = current_draft()
    draft.left = not open_checks.lead(draft) and draft.leave()
