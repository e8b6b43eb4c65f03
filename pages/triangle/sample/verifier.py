"""Try the verifier: change one byte of the sample's record, and see what it says of it."""

import streamlit as st

from assessment.messages import msg
from assessment.reports.views.verifier import tried, try_it
from assessment.services.audit_logs import Verdict
from assessment.services.changed_byte import changed_record
from pages.shared import session
from pages.shared.reader import text
from pages.shared.render import render


@st.fragment
def draw(whole: Verdict) -> None:
    """Draw it; nothing is changed before somebody presses."""
    render(try_it())
    pressed = st.session_state.get(session.CHANGED_BYTE, 0)
    label = msg("Change another byte") if pressed else msg("Change one byte")
    with st.container(key="verifier"):
        st.button(text(label), key="sample.change", on_click=_change)
        if not pressed:
            return
        changed = changed_record(pressed - 1)
        render(tried(whole, changed))
        st.download_button(
            text(msg("Download the changed record")),
            changed.record,
            "changed.json",
            "application/json",
            key="sample.changed",
            on_click="ignore",
        )


def _change() -> None:
    st.session_state[session.CHANGED_BYTE] = st.session_state.get(session.CHANGED_BYTE, 0) + 1
