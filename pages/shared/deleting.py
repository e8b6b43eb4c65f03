"""Deleting one's answers for good."""

import streamlit as st

from assessment.messages import msg
from pages.shared import attempt, confirm, visitor
from pages.shared.reader import text
from pages.shared.site import site


def offer() -> None:
    """Offer it to whoever holds the key of an assessment."""
    held = visitor.key()
    if held is None:
        return
    ask, yes, no = msg("Delete my answers"), msg("Delete them for good"), msg("Keep them")
    if not confirm.confirmed("delete", ask, _explain, yes, no):
        return
    if attempt.attempt(lambda: site().assessments.delete(held)):
        visitor.go_in(held)  # the browser forgets the key there, and the start page says why


def _explain() -> None:
    meaning = msg(
        "This deletes all that was answered and written under this private link, earlier "
        "assessments and results too. Nobody can bring it back. The link will say that it was "
        "deleted. Backups keep a copy until whoever runs this site throws them away."
    )
    st.markdown(text(meaning))
