"""The row under the answer: back, the state of saving, next."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.answer import open_checks, saving, seen
from pages.answer.desk import Desk
from pages.answer.hand import in_hand
from questionnaires.schema import ItemSpec

QUESTION = "question"  # the query parameter that says which screen is shown
FROM_CHECK = "from"  # its value CHECK: the respondent came to change one answer
CHECK = "check"


def draw(desk: Desk) -> DeltaGenerator:
    """Draw the row. Returns the place in its middle, for `tell` to fill."""
    changing = st.query_params.get(FROM_CHECK) == CHECK
    with st.container(key="answer-footer", horizontal=True, vertical_alignment="center"):
        if not changing:
            first = desk.number == 0
            st.button("Back", key="answer.back", on_click=_move, args=(-1,), disabled=first)
        place = st.empty()
        if changing or desk.is_last:
            # A key of its own: under the key of "Next" the click that led here would count again.
            label = "Check your answers"
            st.button(label, key="answer.check", type="primary", on_click=_leave)
        else:
            st.button("Next", key="answer.next", type="primary", on_click=_move, args=(1,))
    return place


def tell(desk: Desk, place: DeltaGenerator) -> None:
    """Say how saving goes, and how much of a screen of several is answered."""
    said = [saving.state(desk, desk.screen.owners)]
    if desk.screen.dimension:
        said.append(_count(desk))
    else:
        said.append(open_checks.note(desk))
    with place.container(gap=None):
        st.caption("  \n".join(filter(None, said)) or "Not answered", text_alignment="center")
        seen.note(desk)


def _count(desk: Desk) -> str:
    items = [part for part in desk.screen.parts if isinstance(part, ItemSpec)]
    done = sum(desk.record(item.id).choice is not None for item in items)
    return f"{done} of {len(items)} answered"


def _move(step: int) -> None:
    desk = in_hand()
    if step < 0 or not open_checks.lead(desk):
        desk.move(step)
    st.query_params[QUESTION] = desk.at


def _leave() -> None:
    desk = in_hand()
    desk.left = not open_checks.lead(desk) and desk.leave()
