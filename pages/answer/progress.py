"""How far one is: the instrument's name, the question's number, and a bar."""

import streamlit as st

from assessment.messages import Message, msg
from pages.answer.place import Place
from pages.shared.reader import markdown, text
from pages.shared.text import plain

BAR = '<progress value="{value}" max="{total}" aria-hidden="true"></progress>'  # said in words


def draw(place: Place, number: Message) -> None:
    """Draw it above the question, where it stays in sight."""
    with st.container(key="answer-progress"):
        st.caption(f"{plain(place.visit.instrument.title)}\n\n{text(number)}")
        st.html(BAR.format(value=place.number + 1, total=len(place.screens)))
    if place.unknown:
        here = msg(
            "The link names no question of this assessment, so you are where you were last: "
            "{place}.",
            place=number,
        )
        st.info(markdown(here), icon=":material/link_off:")
