"""A round as whoever may join it reads of it first."""

import streamlit as st

from assessment.messages import Message, Sentences, msg, plural
from assessment.reports.sentences.asked import length
from assessment.reports.sentences.round import promise
from assessment.services.participation import Admission
from pages.shared import reader
from pages.shared.reader import markdown


def draw(admission: Admission) -> None:
    """Whose round it is, how long it takes, and what becomes of the answers."""
    instrument = reader.instrument(admission.instrument)
    needed = plural(
        "{instrument}: {items}, about {count} minute. You can stop and go on when you like.",
        "{instrument}: {items}, about {count} minutes. You can stop and go on when you like.",
        count=instrument.minutes,
        instrument=instrument.title,
        items=length(instrument),
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
    return msg("**{organisation}**, {group}, asks for your answers.", organisation=of, group=group)
