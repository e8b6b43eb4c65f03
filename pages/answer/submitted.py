"""What stands where questions stood, once their answers are submitted."""

import streamlit as st

from assessment.bootstrap import site
from assessment.services.assessments import Visit
from pages.shared import attempt, look, register


def draw(visit: Visit) -> None:
    """Say so, with the ways on. A redirect would catch whoever comes by the browser's Back."""
    look.title("These answers are submitted")
    st.markdown("Your result is worked out from them, so they do not change here.")
    st.page_link(register.page(register.RESULT), label="See your result")
    st.caption("Correcting takes the result back until you submit again.")
    if st.button("Correct an answer", key="submitted.reopen") and attempt.attempt(
        lambda: site().assessments.reopen(visit)
    ):
        st.rerun()
