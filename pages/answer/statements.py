"""All items of a dimension on one screen: short statements, each a fragment of its own."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assessment.messages import msg
from pages.answer import footer, progress
from pages.answer import item as answer
from pages.answer.current_draft import current_draft
from pages.answer.draft import AnswerDraft
from pages.shared.reader import markdown
from pages.shared.text import plain
from questionnaires.schema import DimensionSpec, ItemSpec


def draw(draft: AnswerDraft, dimension: DimensionSpec, place: DeltaGenerator) -> None:
    """The dimension, then one statement after another; `place` is where saving is told."""
    total = sum(one.dimension is not None for one in draft.screens)
    here = msg("Part {number} of {count}", number=draft.number + 1, count=total)
    progress.draw(draft, here)
    st.title(plain(dimension.name), anchor=False)
    st.markdown(plain(dimension.about))
    for part in draft.screen.parts:
        if isinstance(part, ItemSpec):
            _statement(part, place)


@st.fragment
def _statement(item: ItemSpec, place: DeltaGenerator) -> None:
    """One statement: a click on it redraws this, and what is told in the footer.

    A press on Next that follows right after something was typed comes together with it: Streamlit
    then runs this fragment alone, though the respondent has moved on.
    """
    draft = current_draft()
    if draft.deleted or draft.outdated or draft.left or item.id not in draft.screen.owners:
        st.rerun()
    with st.container(key=f"answer-statement-{item.id}"):
        st.header(plain(item.question), anchor=False)
        if item.shown_by:
            st.caption(markdown(msg("What would show it: {evidence}", evidence=item.shown_by)))
        answer.draw(draft, item, f"-{item.id}", item.why)
    footer.tell(draft, place)
    draft.unseen = False
