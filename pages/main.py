"""The entry script: it runs before every page, so what must hold everywhere is done here."""

import streamlit as st

from pages.shared import look, opening, register
from pages.shared.reader import text

A_DAY = 24 * 60 * 60


@st.fragment(run_every=A_DAY)
def reconnect() -> None:
    """An empty fragment on a timer, so that a page that lost its session asks for a new one.

    After a reconnect (a restart, a phone that slept) Streamlit's front end asks for a new run only
    if a fragment ran last or one is on a timer. Without that the new session knows no fragment,
    and drops the next click without a word.
    """


page = st.navigation([register.page(entry) for entry in register.ENTRIES], position="hidden")
# The icon is a route of ours: for one that is named here Streamlit imports numpy and Pillow.
st.set_page_config(text(register.window_title(page.title)), layout="centered")
look.apply()
look.declare_language()
look.masthead()
opening.at_top(page.url_path)
try:
    page.run()
except Exception:
    look.language_choice()
    raise  # the handler of the site logs it, and says what it means
look.language_choice()
reconnect()
