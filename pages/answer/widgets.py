"""What the answer screens read from the browser, and set in its widgets."""

import streamlit as st

from assessment.domain.answering import checks_of
from assessment.domain.response import TEXTS, Answer
from assessment.services.assessments import Visit
from pages.shared import session


def show_again(visit: Visit, owner: str, record: Answer) -> None:
    """Set the widgets of an owner to what is kept."""
    st.session_state[session.choice(owner)] = record.choice
    for text in TEXTS:
        st.session_state[session.text(text, owner, visit.round.id)] = getattr(record, text)
    for check in checks_of(visit.instrument, owner):
        st.session_state[session.check(owner, check.id)] = record.checks.get(check.id)
