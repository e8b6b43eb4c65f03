"""How a number was computed, down to the arithmetic."""

import streamlit as st

from assessment.domain.result import Result
from assessment.messages import Message, msg
from assessment.reports.views.arithmetic import score_arithmetic, stage_arithmetic
from pages.shared import session
from pages.shared.reader import text
from pages.shared.render import render

OVERALL = ""
STAGE = "the stage"  # no id: it has a space


@st.fragment
def draw(result: Result) -> None:
    """Choose a number; see its arithmetic and what was counted."""
    st.header(text(msg("How was this computed?")), anchor=False)
    labels: dict[str, Message | str] = {OVERALL: msg("Overall")}
    if result.stage is not None:
        labels[STAGE] = msg("The stage")
    labels |= {spec.id: spec.name for spec, _ in result.dimensions}
    labels |= {item.spec.id: item.spec.label for item in result.items}
    chosen = st.selectbox(
        text(msg("The number")),
        tuple(labels),
        format_func=lambda name: text(labels[name]),
        key=session.EXPLAINED,
    )
    if chosen == STAGE:
        render(stage_arithmetic(result))
    else:
        render(score_arithmetic(result, result.node(chosen)))
