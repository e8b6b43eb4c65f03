"""The chain of events in words, the latest first."""

import streamlit as st

from assessment.domain.triangle.event import Event
from assessment.domain.triangle.project import FACILITATOR, AuditLog
from assessment.reports.sentences.triangle import moment
from assessment.reports.sentences.triangle.happened import happened
from pages.shared import session
from pages.shared.text import plain
from pages.triangle.shared.access import CHAIR

AT_FIRST = 25


def draw(book: AuditLog) -> None:
    """Draw them; all of them only when that is asked for."""
    st.header("What happened", anchor=False)
    if not book.events:
        st.markdown(
            "The record begins when somebody is invited. After that it keeps who joined, when the "
            "positions were shown, every version, signature and variation."
        )
        return
    whole = len(book.events) <= AT_FIRST or st.toggle(
        f"Show all {len(book.events):,} events", key=session.RECORD_WHOLE
    )
    shown = book.events if whole else book.events[-AT_FIRST:]
    called = names(book)
    rows = [
        {"No.": str(one.seq), "When": plain(_when(one)), "What": plain(happened(one, called))}
        for one in reversed(shown)
    ]
    with st.container(key="record-events"):
        st.table(rows, border="horizontal")
    if not whole:
        st.caption(f"The latest {AT_FIRST} of {len(book.events):,}.")


def names(book: AuditLog) -> dict[str, str]:
    """What everybody is called, by the hash under which they stand in events."""
    project = book.project
    known = {project.person(one.id): one.name for one in project.sponsors}
    return {project.person(FACILITATOR): CHAIR, **known}


def _when(event: Event) -> str:
    try:
        return moment(event.at)
    except ValueError:
        return event.at
