"""The start page: what can be begun, samples, and the way back in."""

import streamlit as st

from assessment.messages import msg
from pages.shared import join_code, look, owned, visitor
from pages.shared.reader import text
from pages.shared.site import site
from pages.start import back, leaving, offers, return_link

NOT_TRANSLATED = msg(
    "Browsers’ translation is switched off here: levels are worded with care, and a translation "
    "may change what they ask."
)
PURPOSE = msg(
    "See how mature your CRM and customer experience are, what holds them back, and what would "
    "change that. Everything stays on this server."
)


def draw() -> None:
    """Draw the start page for whoever is asking."""
    return_link.explain()
    look.title(msg("Where does your customer experience stand, and what comes next?"))
    st.markdown(text(PURPOSE))
    once = site().once()  # the links are many, and each is looked at as one of every kind
    visit = visitor.visit(once, needed=False)
    back.draw(visit, once)
    leaving.draw(once)
    host = owned.host_key(once)
    offers.draw(visit, host)
    with st.container(border=True, key="start-join"):
        join_code.draw("start", msg("Your join code, if you were given one"))
    offers.draw_project(host)
    offers.draw_workshop(visit, host)
    return_link.draw()
    st.caption(text(NOT_TRANSLATED))


if __name__ == "__main__":
    draw()
