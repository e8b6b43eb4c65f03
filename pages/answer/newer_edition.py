"""The offer to move to a newer edition of the questions while answering."""

import streamlit as st

from assessment.bootstrap import site
from assessment.errors import Refused, Stale, StorageError
from assessment.services.assessments import Visit
from pages.shared import failure
from pages.shared.text import plain


def offer(visit: Visit) -> None:
    """Say what a newer edition changes, and move to it if the respondent wants to."""
    change = site().assessments.newer(visit)
    if change is None:
        return
    newest = next(one for one in change.newer.changes if one.version == change.newer.version)
    with st.container(key="notice-edition"):
        st.markdown(
            f"A newer edition of these questions is out ({newest.version}): {plain(newest.note)} "
            f"{len(change.stays)} of your answers stay as they are, {len(change.again)} would be "
            "asked again because their meaning changed. Comments stay in any case."
        )
        if st.button("Move to the newer edition", key="answer.adopt"):
            _adopt(visit)


def _adopt(visit: Visit) -> None:
    try:
        site().assessments.adopt(visit)
    except (Refused, Stale, StorageError) as error:
        failure.show(error)
    else:
        st.rerun()
