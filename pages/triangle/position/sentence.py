"""The sentence with three slots: six answers in plain words, and what each waypoint means."""

from itertools import permutations

import streamlit as st

from assessment.domain.triangle.terms import WAYPOINTS
from assessment.reports.sentences.triangle import MEANINGS, SCOPE
from assessment.reports.sentences.triangle.positions import full, short
from pages.shared.reader import text
from pages.shared.text import plain
from pages.triangle.position import cards
from pages.triangle.position.draft import PositionForm

ANSWERS = tuple(permutations(WAYPOINTS))
ALL_THREE = (
    "Nobody can fix the date, the budget and the quality together. Say which of the three holds, "
    "which one is then chosen, and which one gives way when something unexpected comes."
)


def draw(form: PositionForm) -> None:
    """Draw it."""
    st.header("Which of the three holds?", anchor=False)
    st.markdown(ALL_THREE)
    _meanings()
    said = {}
    for answer in ANSWERS:
        first, then = full(*answer)
        said[answer] = f"**{text(first)}** {text(then)}"
    cards.choose(form, "sentence", "The sentence that fits this project best", said, kind="wide")
    if form.fields.sentence:
        st.caption(plain(text(short(*form.fields.sentence))))


def _meanings() -> None:
    with st.expander("What each of the three means in practice", type="compact"):
        for one in MEANINGS.values():
            st.subheader(f"{text(one.name)}: {plain(text(one.question))}", anchor=False)
            st.markdown(
                f"- **If it comes first:** {plain(text(one.first))} {plain(text(one.price))}\n"
                f"- **If it gives way:** {plain(text(one.compromise))} {plain(text(one.gain))}\n"
                f"- **For example:** {plain(text(one.example))}"
            )
        st.markdown(plain(text(SCOPE)))
