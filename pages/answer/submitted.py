"""What stands where questions stood, once their answers are submitted."""

import streamlit as st

from assessment.messages import msg
from assessment.services.assessments import Visit
from pages.shared import attempt, look, register
from pages.shared.reader import text
from pages.shared.site import site


def draw(visit: Visit) -> None:
    """Say so, with the ways on. A redirect would catch whoever comes by the browser's Back."""
    look.title(msg("These answers are submitted"))
    st.markdown(text(msg("Your result is worked out from them, so they do not change here.")))
    st.page_link(register.page(register.RESULT), label=text(msg("See your result")))
    st.caption(text(msg("Correcting takes the result back until you submit again.")))
    correct = text(msg("Correct an answer"))
    if st.button(correct, key="submitted.reopen") and attempt.attempt(
        lambda: site().assessments.reopen(visit)
    ):
        st.rerun()
