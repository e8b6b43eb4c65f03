"""Every version with its state, and any two of them side by side."""

import streamlit as st

from assessment.domain.triangle.ledger import Agreement, Status
from assessment.domain.triangle.project import Book
from assessment.reports.changes import Side, sides
from assessment.reports.sentences.figures import counted
from assessment.reports.sentences.triangle import moment
from assessment.services.projects import Sight
from pages.shared import session
from pages.shared.text import plain

STATES = {
    Status.PROPOSED: "waits for signatures",
    Status.ACTIVE: "in force",
    Status.SUPERSEDED: "replaced by a later version",
    Status.WITHDRAWN: "withdrawn",
}


def draw(seen: Sight) -> None:
    """Draw the list, the latest first; with two or more, two side by side."""
    known = seen.ledger.agreements
    if not known:
        return
    st.header("All versions", anchor=False)
    rows = [
        {
            "Version": str(one.version),
            "Title": plain(one.title),
            "State": plain(_state(seen, one)),
        }
        for one in reversed(known)
    ]
    st.table(rows, border="horizontal", hide_index=True)
    if len(known) > 1:
        _beside(seen)


def _state(seen: Sight, one: Agreement) -> str:
    said = f"{STATES[one.status]} since {moment(one.since)}"
    reasons = [
        str(event.body["reason"])
        for event in seen.events
        if event.kind == "withdrawn" and event.body["version"] == one.version
    ]
    return f"{said}: {reasons[-1]}" if reasons and reasons[-1] else said


@st.fragment
def _beside(seen: Sight) -> None:
    known = {str(one.version): one for one in seen.ledger.agreements}
    names = tuple(known)
    st.subheader("Two versions side by side", anchor=False)
    left, right = st.columns(2)
    with left:
        first = st.selectbox("Version", names, len(names) - 2, key=session.SIDES[0])
    with right:
        second = st.selectbox("and version", names, len(names) - 1, key=session.SIDES[1])
    if first == second:
        st.markdown("Choose two different versions.")
        return
    book = Book(project=seen.project, events=seen.events)
    found = sides(known[first], known[second], book)
    differing = [one for one in found if one.differs]
    st.markdown(_counted(first, second, differing))
    if differing:
        _table(differing, first, second)
    with st.expander("What is the same in both"):
        _table([one for one in found if not one.differs], first, second)


def _counted(first: str, second: str, differing: list[Side]) -> str:
    if not differing:
        return f"Versions {first} and {second} have the same terms."
    many = counted(len(differing), "part")
    return f"Versions {first} and {second} differ in {many} of the terms."


def _table(rows: list[Side], first: str, second: str) -> None:
    for one in rows:
        with st.container(key=f"side-{one.name}"):
            st.markdown(f"**{plain(one.name)}**: {plain(one.mark)}")
            left, right = st.columns(2)
            left.markdown(f":small[Version {first}]  \n{plain(one.before)}")
            right.markdown(f":small[Version {second}]  \n{plain(one.after)}")
