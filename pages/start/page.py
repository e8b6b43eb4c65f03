"""The start page: three doors, a sample, and the way back in."""

import streamlit as st

from pages.shared import look, visitor
from pages.start import back, leaving, offers, project, return_link

NOT_TRANSLATED = (
    "Browsers' translation is switched off here: levels are worded with care, and a translation "
    "may change what they ask."
)
NOT_YET = "Not built yet."


def draw() -> None:
    """Draw the start page for whoever is asking."""
    return_link.explain()
    look.title("Where does your customer experience stand, and what comes next?")
    st.markdown(
        "See how mature your CRM and customer experience are, what holds them back, and what "
        "would change that. Everything stays on this server."
    )
    visit = visitor.visit(needed=False)
    back.draw(visit)
    leaving.draw()
    offers.draw(visit)
    project.draw()
    _later("Run a workshop", "People join on their phones, answer blind, and decide together.")
    return_link.draw()
    st.caption(NOT_TRANSLATED)


def _later(name: str, what: str) -> None:
    with st.container(border=True):
        st.header(name, anchor=False)
        st.markdown(what)
        st.caption(NOT_YET)


if __name__ == "__main__":
    draw()
