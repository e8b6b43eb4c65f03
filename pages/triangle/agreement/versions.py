"""Every version with its state, and any two of them side by side."""

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.triangle.ledger import Agreement, Status
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.variations import forced
from assessment.reports.changes import Side, sides
from assessment.reports.sentences.figures import counted
from assessment.reports.sentences.triangle import (
    UNTIL_AGREED,
    UNTIL_AGREED_OR_REFUSED,
    moment,
    must_agree,
)
from assessment.services.project_view import ProjectView
from pages.shared import session
from pages.shared.text import plain
from pages.triangle.agreement import parts, text
from pages.triangle.shared import access

STATES = {
    Status.PROPOSED: "waits for signatures",
    Status.ACTIVE: "in force",
    Status.SUPERSEDED: "replaced by a later version",
    Status.WITHDRAWN: "withdrawn",
}


def draw(view: ProjectView) -> None:
    """Draw the list, the latest first; with two or more, two side by side."""
    known = view.ledger.agreements
    if not known:
        return
    st.header("All versions", anchor=False)
    rows = [
        {
            "Version": str(one.version),
            "Title": plain(one.title),
            "State": plain(_state(view, one)),
        }
        for one in reversed(known)
    ]
    st.table(rows, border="horizontal", hide_index=True)
    if len(known) > 1:
        _beside(view)


def _state(view: ProjectView, one: Agreement) -> str:
    said = f"{STATES[one.status]} since {moment(one.since)}"
    reasons = [
        str(event.body["reason"])
        for event in view.events
        if event.kind == "withdrawn" and event.body["version"] == one.version
    ]
    return f"{said}: {reasons[-1]}" if reasons and reasons[-1] else said


@st.fragment
def _beside(view: ProjectView) -> None:
    known = {str(one.version): one for one in view.ledger.agreements}
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
    book = AuditLog(project=view.project, events=view.events)
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


def draw_reasons(view: ProjectView) -> None:
    """Why they must, and how it goes on."""
    found = forced(view.ledger)
    reasons = must_agree(found.used_up, found.pending, sponsors_changed=found.sponsors_changed)
    if not reasons:
        return
    until = UNTIL_AGREED if found.stops_decisions else UNTIL_AGREED_OR_REFUSED
    with st.container(key="notice-forced"):
        st.markdown("**The sponsors must agree anew.**")
        st.markdown("\n".join(f"- {plain(one)}" for one in reasons))
        st.markdown(plain(f"{until} {_way(view)}"))


def _way(view: ProjectView) -> str:
    if view.ledger.proposed:
        return f"Version {view.ledger.proposed.version} waits for signatures below."
    if access.is_facilitator(view):
        return "Draft a new version below: give more, take something out of scope, or both."
    signs = " and sign" if view.access.role is Role.SPONSOR else ""
    return f"The facilitator drafts a new version; you will read{signs} it here."


def draw_in_force(view: ProjectView, one: Agreement) -> None:
    """The version in force: its text, and who signed when."""
    of = text.paper(view, one)
    st.header(f"In force: version {one.version}, {plain(of.title)}", anchor=False)
    st.markdown(plain(f"In force since {moment(one.since)}."))
    if view.ledger.proposed or parts.now():
        with st.expander(f"The terms of version {one.version}"):
            text.draw(of)
    else:
        text.draw(of)
    st.subheader("Signatures", anchor=False)
    text.signatures(of)
    text.pdf(of)
