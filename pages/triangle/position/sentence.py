"""The sentence with three slots: six answers in plain words, and what each waypoint means."""

from itertools import permutations

import streamlit as st

from assessment.domain.triangle.terms import WAYPOINTS
from assessment.messages import Message, msg
from assessment.reports.sentences.triangle import MEANINGS, SCOPE, Meaning
from assessment.reports.sentences.triangle.positions import full, short
from pages.shared.reader import markdown, plain, text
from pages.triangle.position.draft import PositionForm, choose_card

ANSWERS = tuple(permutations(WAYPOINTS))
ALL_THREE = msg(
    "Nobody can fix the date, the budget and the quality together. Say which of the three holds, "
    "which one is then chosen, and which one gives way when something unexpected comes."
)


def draw(form: PositionForm) -> None:
    """Draw it."""
    st.header(text(msg("Which of the three holds?")), anchor=False)
    st.markdown(markdown(ALL_THREE))
    _meanings()
    said = {}
    for answer in ANSWERS:
        first, then = full(*answer)
        said[answer] = msg("**{fixed}** {then}", fixed=first, then=then)
    choose_card(form, "sentence", said, kind="wide")
    if form.fields.sentence:
        st.caption(plain(text(short(*form.fields.sentence))))


def _meanings() -> None:
    label = text(msg("What each of the three means in practice"))
    with st.expander(label, type="compact"):
        for one in MEANINGS.values():
            title = msg("{waypoint}: {question}", waypoint=one.name, question=one.question)
            st.subheader(markdown(title), anchor=False)
            st.markdown("\n".join(f"- {markdown(part)}" for part in _in_practice(one)))
        st.markdown(plain(text(SCOPE)))


def _in_practice(one: Meaning) -> tuple[Message, ...]:
    return (
        msg("**If it comes first:** {meaning} {price}", meaning=one.first, price=one.price),
        msg("**If it gives way:** {meaning} {gain}", meaning=one.concession, gain=one.gain),
        msg("**For example:** {example}", example=one.example),
    )
