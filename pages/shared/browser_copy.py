"""What a browser was last given of something that is stored: it outlives the session of the server.

After a restart the browser sends what stands in its fields to a server that remembers nothing of
them. Whether somebody typed it or it only stood there is known by comparing it with this copy.
"""

import streamlit as st

from pages.shared import session

LABEL = "·"  # nobody sees it, and Streamlit wants one


def exchange(key: str, stored: str) -> str:
    """Give the browser what is stored now. What it had before its session was lost, else the same.

    The copy lies in a field that nobody sees (`look.css`).
    """
    place = f"{key}.browser-copy"
    if session.knows(place):
        st.session_state[place] = stored
        st.text_input(LABEL, key=place, label_visibility="collapsed")
        return stored
    return st.text_input(LABEL, stored, key=place, label_visibility="collapsed")
