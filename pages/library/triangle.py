"""The triangle in the library: its source and its rules, and the way to a finished project."""

import streamlit as st

from assessment.messages import msg
from assessment.reports.views.triangle import TITLE, triangle
from pages.shared import register
from pages.shared.reader import text
from pages.shared.render import render


def draw() -> None:
    """Draw all of it."""
    st.header(text(TITLE), anchor=False)
    with st.container(horizontal=True, key="library-triangle"):
        sample = text(msg("See a sample project"))
        st.page_link(register.page(register.SAMPLE_PROJECT), label=sample)
        begin = text(msg("Begin a project"))
        st.page_link(register.page(register.START), label=begin)
    render(triangle())
