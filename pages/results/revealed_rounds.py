"""The ways from a link for readers to the results of a group's rounds."""

import streamlit as st

from assessment.messages import msg
from assessment.services.readers import SharedResult
from pages.shared import look, register
from pages.shared.reader import plain, text


def draw(shared: SharedResult, *, alone: bool) -> None:
    """Each revealed round, the latest first; `alone`: there is nothing else to read."""
    title = msg("Results of rounds")
    if alone:
        look.title(title)
    else:
        st.header(text(title), anchor=False)
    for one in shared.engagement.revealed:
        st.page_link(
            register.page(register.ROUND_RESULT),
            label=plain(one.of_group.settings.title),
            query_params={register.OF: shared.engagement.id, register.ROUND_ID: one.id},
        )
