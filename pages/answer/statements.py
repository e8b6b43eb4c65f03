"""All items of a dimension on one screen: short statements, each a fragment of its own."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.answer import footer, progress
from pages.answer import item as answer
from pages.answer.desk import Desk
from pages.answer.hand import in_hand
from pages.shared.text import plain
from questionnaires.schema import DimensionSpec, ItemSpec


def draw(desk: Desk, dimension: DimensionSpec, place: DeltaGenerator) -> None:
    """The dimension, then one statement after another; `place` is where saving is told."""
    total = sum(one.dimension is not None for one in desk.screens)
    progress.draw(desk, f"Part {desk.number + 1} of {total}")
    st.title(plain(dimension.name), anchor=False)
    st.markdown(plain(dimension.about))
    for part in desk.screen.parts:
        if isinstance(part, ItemSpec):
            _statement(part, place)


@st.fragment
def _statement(item: ItemSpec, place: DeltaGenerator) -> None:
    """One statement: a click on it redraws this, and what is told in the footer.

    A press on Next that follows right after something was typed comes together with it: Streamlit
    then runs this fragment alone, though the respondent has moved on.
    """
    desk = in_hand()
    if desk.deleted or desk.outdated or desk.left or item.id not in desk.screen.owners:
        st.rerun()
    with st.container(key=f"answer-statement-{item.id}"):
        st.header(plain(item.question), anchor=False)
        if item.shown_by:
            st.caption(f"What would show it: {plain(item.shown_by)}")
        answer.draw(desk, item, f"-{item.id}", item.why)
    footer.tell(desk, place)
    desk.unseen = False
