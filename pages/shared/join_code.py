"""A join code that somebody types: its field, and the way to the round that it admits to."""

import streamlit as st

from assessment.domain.join_code import typed_code
from assessment.messages import Message, msg
from assessment.web.routes import JOIN
from pages.shared import actions, look, session, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import site

EMPTY = msg("Type the six characters of your code.")


def draw(place: str, label: Message, typed: str = "") -> None:
    """Draw the field and its button; `typed`: what stands in it at first."""
    field = f"{place}.code"
    session.begin(field, typed)
    with st.form(f"{place}.join", border=False), st.container(key=f"{place}-code", horizontal=True):
        code = st.text_input(text(label), key=field)
        pressed = st.form_submit_button(text(msg("Join")), key=f"{place}.join.go")
    if pressed:
        _enter(code or "")


def address() -> str:
    """From where the visitor comes: wrong codes are counted by it, in memory alone."""
    return st.context.ip_address or ""


def go(code: str) -> None:
    """Send the browser through the route that gives it a secret of its own.

    The code is one that admits: letters and digits alone, so it can stand in the script.
    """
    visitor.go_to(f"{look.base()}/{JOIN}/{typed_code(code)}")


def _enter(code: str) -> None:
    if not code.strip():
        st.error(markdown(EMPTY))
    elif actions.attempt(lambda: site().participation.admission(code, address())):
        go(code)
