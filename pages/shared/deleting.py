"""Deleting one's answers for good."""

import streamlit as st

from assessment.bootstrap import site
from pages.shared import attempt, confirm, visitor


def offer() -> None:
    """Offer it to whoever holds the key of an assessment."""
    held = visitor.key()
    if held is None:
        return
    if not confirm.confirmed(
        "delete", "Delete my answers", _explain, "Delete them for good", "Keep them"
    ):
        return
    if attempt.attempt(lambda: site().assessments.delete(held)):
        visitor.go_in(held)  # the browser forgets the key there, and the start page says why


def _explain() -> None:
    st.markdown(
        "This deletes all that was answered and written under this private link, earlier "
        "assessments and results too. Nobody can bring it back. The link will say that it was "
        "deleted. Backups keep a copy until whoever runs this site throws them away."
    )
