"""What makes a page that lost its session ask for a new one before anybody clicks."""

import streamlit as st

A_DAY = 24 * 60 * 60


@st.fragment(run_every=A_DAY)
def heal() -> None:
    """An empty fragment on a timer.

    After a reconnect (a restart, a phone that slept) Streamlit's front end asks for a new run only
    if a fragment ran last or one is on a timer. Without that the new session knows no fragment,
    and drops the next click without a word.
    """
