"""Short checks that are open: each by its question, with when to answer it with yes."""

from collections.abc import Iterable

import streamlit as st

from assessment.messages import msg
from assessment.reports.sentences.confirming import Confirming
from pages.shared.reader import text
from pages.shared.text import plain


def draw(of: Iterable[Confirming]) -> None:
    """A paragraph and a list for each owner."""
    for one in of:
        questions = "\n".join(f"- {plain(question)}" for question in one.questions)
        st.markdown(f"**{plain(one.title)}.** {plain(text(one.do))}\n\n{questions}")


def fold(of: tuple[Confirming, ...]) -> None:
    """The same, folded away; nothing where no check is open."""
    if not of:
        return
    with st.expander(text(msg("The short checks that are open")), type="compact"):
        draw(of)
