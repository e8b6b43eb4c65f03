"""Asking twice before something that cannot be undone."""

from collections.abc import Callable

import streamlit as st

from assessment.messages import Message
from pages.shared import session
from pages.shared.reader import text


def confirmed(
    key: str, ask: Message, explain: Callable[[], None], yes: Message, no: Message
) -> bool:
    """Whether it was asked for and then, once it was explained, asked for once more."""
    asked = session.asked(key)
    if not (session.knows(asked) and st.session_state[asked]):
        st.button(text(ask), key=f"{key}.ask", type="tertiary", on_click=_set, args=(asked, True))
        return False
    with st.container(border=True, key=key.replace(".", "-")):
        explain()
        with st.container(horizontal=True):
            sure = st.button(text(yes), key=f"{key}.yes")
            stay = text(no)
            st.button(stay, key=f"{key}.no", type="primary", on_click=_set, args=(asked, False))
    return sure


def _set(asked: str, value: bool) -> None:  # Streamlit passes it by position
    st.session_state[asked] = value
