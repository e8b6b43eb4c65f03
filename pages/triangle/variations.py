"""The page: where the course stands, what waits for a decision, what was decided, and what if."""

import streamlit as st

from pages.shared import look, register
from pages.triangle import course, decided, pending, raising, seated, unvaried, whatif

MEANING = (
    "A variation is whatever would change what was signed: something added, left out or done "
    "differently. Accepting one costs time and money; refusing one costs quality."
)


def draw() -> None:
    """Draw it for whoever asks."""
    seen = seated.sight(register.VARIATIONS)
    if seen is None:
        return
    look.title(register.VARIATIONS.title)
    st.markdown(MEANING)
    typing = False
    if seen.ledger.active is None:
        unvaried.draw(seen)
    else:
        course.draw(seen)
        typing = pending.draw(seen)
        typing = raising.draw(seen) or typing
    decided.draw(seen)
    whatif.draw(seen)
    if not typing:
        seated.watch(seen)
