"""Cards: choose one of a few; nothing is chosen beforehand."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from pages.shared import save_state
from pages.triangle.position.draft import PositionForm


def choose(
    form: PositionForm, field: str, label: str, said: Mapping[Any, str], *, kind: str
) -> None:
    """A radio whose options are cards. `kind`: how they are laid out, see look.css."""
    options = list(said)
    first = form.first(field)
    with st.container(key=f"position-{kind}-{field}"):
        stands = st.radio(
            label,
            options,
            index=None if first is None else options.index(first),
            format_func=said.__getitem__,
            key=form.key(field),
            width="stretch",
        )
    form.take(field, stands, save_state.position(options, stands))
