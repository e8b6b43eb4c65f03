"""What comes first and what gives way first: two answers, of which the sentence is made."""

from collections.abc import Mapping

import streamlit as st

from assessment.domain.triangle.terms import WAYPOINTS
from assessment.messages import Message, Sentences, msg
from assessment.reports.sentences.triangle import MEANINGS, SCOPE, TITLES, Meaning
from assessment.reports.sentences.triangle.positions import GIVES, HOLDS, full
from pages.shared.reader import markdown, plain, text
from pages.triangle.position.draft import PositionForm, choose_card, label


def draw(form: PositionForm) -> None:
    """Draw both questions, and the sentence that follows from them."""
    st.header(label("first"), anchor=False)
    first = {name: _card(name, HOLDS) for name in WAYPOINTS}
    choose_card(form, "first", first, kind="middle", titled=False)
    if form.fields.first:
        gives = {name: _card(name, GIVES) for name in WAYPOINTS if name != form.fields.first}
        choose_card(form, "gives", gives, kind="middle", apart=f".{form.fields.first}")
    if form.fields.sentence:
        st.markdown(markdown(Sentences(full(*form.fields.sentence))))
    _meanings()


def _card(name: str, meaning: Mapping[str, Message]) -> Message:
    return msg("**{waypoint}.** {meaning}", waypoint=TITLES[name], meaning=meaning[name])


def _meanings() -> None:
    label = text(msg("What each of them means"))
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
