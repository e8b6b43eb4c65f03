"""A round as whoever may join it reads of it first."""

import streamlit as st

from assessment.messages import Message, Sentences, msg, plural
from assessment.reports.sentences.round import promise
from assessment.services.participation import Admission
from pages.shared import reader
from pages.shared.reader import markdown


def draw(admission: Admission) -> None:
    """Whose round it is, how long it takes, and what becomes of the answers."""
    instrument = reader.instrument(admission.instrument)
    needed = plural(
        "You answer *{instrument}*, which takes about {count} minute. You can stop and go on when "
        "you like.",
        "You answer *{instrument}*, which takes about {count} minutes. You can stop and go on when "
        "you like.",
        count=instrument.minutes,
        instrument=instrument.title,
    )
    st.markdown(markdown(Sentences((of_whom(admission), needed))))
    with st.container(key="notice"):
        st.markdown(markdown(promise(admission.round.of_group.settings)))


def of_whom(admission: Admission) -> Message:
    """Who asks whom."""
    of, group = admission.organisation, admission.group
    if not of:
        return msg("You are asked to take part in this round.")
    if not group:
        return msg("**{organisation}** asks for your answers.", organisation=of)
    return msg(
        "**{organisation}** asks for your answers. Your group: **{group}**.",
        organisation=of,
        group=group,
    )
