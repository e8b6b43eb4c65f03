"""A link for those who read and do nothing else."""

import streamlit as st

from assessment.bootstrap import site
from assessment.services.projects import Sight
from assessment.services.seats import Seat
from pages.triangle.hub import links, parts
from pages.triangle.hub.inviting import PLACE

WHAT = (
    "A link for readers lets a board or an auditor see what the sponsors see of each other, and "
    "change nothing. Everybody who has it can read."
)
OLD = "There is such a link. It opens nothing any more as soon as there is a new one."


def draw(seen: Sight) -> None:
    """Make it, or replace it in two steps."""
    st.subheader("Readers", anchor=False)
    st.markdown(WHAT)
    if not seen.project.reader_hash:
        st.button("Make a link for readers", key="project.reader", on_click=_make)
    elif parts.now() == parts.READER:
        st.markdown(OLD)
        with st.container(horizontal=True):
            st.button("Replace the link for readers", key="project.reader", on_click=_make)
            parts.out()
    else:
        parts.door("Make a new link for readers", parts.READER)


def _make() -> None:
    fresh = links.made()

    def let_read(seat: Seat) -> None:
        fresh[links.READERS] = ("readers", site().projects.let_read(seat))

    if parts.act(PLACE, let_read, "There is a link for readers. Send the link below."):
        parts.close()
