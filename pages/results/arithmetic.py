"""How a number was computed, down to the arithmetic."""

import streamlit as st

from assessment.domain.result import Result
from assessment.reports.sentences import About
from pages.shared import session
from pages.shared.text import plain

OVERALL = ""
STAGE = "the stage"  # no id: it has a space


@st.fragment
def draw(result: Result) -> None:
    """Choose a number; see its arithmetic and what was counted."""
    st.header("How was this computed?", anchor=False)
    labels = {OVERALL: "Overall"}
    if result.stage is not None:
        labels[STAGE] = "The stage"
    labels |= {spec.id: spec.name for spec, _ in result.dimensions}
    labels |= {item.spec.id: item.spec.label for item in result.items}
    chosen = st.selectbox(
        "The number", tuple(labels), format_func=labels.__getitem__, key=session.EXPLAINED
    )
    about = About(result)
    for line in about.gates if chosen == STAGE else about.arithmetic(result.node(chosen)):
        st.markdown(plain(line))
