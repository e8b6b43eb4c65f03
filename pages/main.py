"""The entry script: it runs before every page, so what must hold everywhere is done here."""

import streamlit as st

from pages.shared import languages, look, opening, reconnect, register
from pages.shared.reader import text

page = st.navigation([register.page(entry) for entry in register.ENTRIES], position="hidden")
st.set_page_config(text(register.window_title(page.title)), page_icon=look.ICON, layout="centered")
look.apply()
languages.declare()
look.masthead()
opening.at_top(page.url_path)
page.run()
languages.choice()
reconnect.heal()
