"""Cards: choose one of a few; nothing is chosen beforehand."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from assessment.messages import Message, Value
from pages.shared import save_state
from pages.shared.reader import markdown, text
from pages.triangle.position.draft import PositionForm


def choose(
    form: PositionForm, field: str, label: Message, said: Mapping[Any, Value], *, kind: str
) -> None:
    """A radio whose options are cards, in Markdown. `kind`: how they are laid out, see look.css."""
    options = list(said)
    first = form.first(field)
    with st.container(key=f"position-{kind}-{field}"):
        stands = st.radio(
            text(label),
            options,
            index=None if first is None else options.index(first),
            format_func=lambda option: markdown(said[option]),
            key=form.key(field),
            width="stretch",
        )
    form.take(field, stands, save_state.position(options, stands))
