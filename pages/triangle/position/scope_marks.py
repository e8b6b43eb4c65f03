"""Which scope items must be in, could be, or not: one mark for each, and none is needed."""

from typing import Literal

import streamlit as st

from assessment.domain.triangle.scope import PRIORITIES, Priority, ScopeItem
from assessment.messages import msg
from assessment.reports.sentences.triangle.scope import PRIORITY_NAMES, item_words
from pages.shared import save_state
from pages.shared.reader import markdown, text
from pages.triangle.position.draft import PositionForm, label

OPTIONAL = msg("What you do not mark is left to the other sponsors.")
NO_VIEW = msg("No view", context="scope")
# An option that were None would be shown as no choice at all whenever the server sets the field.
NONE: Literal["none"] = "none"
OPTIONS: tuple[Priority | Literal["none"], ...] = (*PRIORITIES, NONE)


def draw(form: PositionForm) -> None:
    """Draw them; nothing while the plan has none."""
    plan = form.plan
    if not (plan and plan.scope):
        return
    st.header(label("scope"), anchor=False)
    st.caption(text(OPTIONAL))
    marks = dict(form.fields.scope)
    with st.container(key="position-scope"):
        for one in plan.scope:
            stands = _mark(form, one, plan.currency)
            marks.pop(one.id, None)
            marks |= {one.id: stands} if stands else {}
    if marks != form.fields.scope:
        form.change(scope=marks)


def _mark(form: PositionForm, one: ScopeItem, currency: str) -> Priority | None:
    key = form.key(f"scope.{one.id}")
    first = form.first("scope", key).get(one.id, NONE)
    stands = st.radio(
        markdown(msg("{item}", item=item_words(one, currency))),
        OPTIONS,
        OPTIONS.index(first),
        format_func=lambda mark: text(NO_VIEW if mark == NONE else PRIORITY_NAMES[mark]),
        key=key,
        horizontal=True,
        width="stretch",
    )
    form.on_screen[key] = save_state.position(OPTIONS, stands)
    return None if stands == NONE else stands
