"""What is in force, and whether the sponsors must agree anew."""

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.variations import forced
from assessment.reports.sentences.triangle import (
    UNTIL_AGREED,
    UNTIL_AGREED_OR_REFUSED,
    moment,
    must_agree,
)
from assessment.services.projects import Sight
from pages.shared.text import plain
from pages.triangle import seated
from pages.triangle.agreed import opened, text


def told(seen: Sight) -> None:
    """Why they must, and how it goes on."""
    found = forced(seen.ledger)
    reasons = must_agree(found.used_up, found.pending, sponsors_changed=found.sponsors_changed)
    if not reasons:
        return
    until = UNTIL_AGREED if found.stops_decisions else UNTIL_AGREED_OR_REFUSED
    with st.container(key="notice-forced"):
        st.markdown("**The sponsors must agree anew.**")
        st.markdown("\n".join(f"- {plain(one)}" for one in reasons))
        st.markdown(plain(f"{until} {_way(seen)}"))


def _way(seen: Sight) -> str:
    if seen.ledger.proposed:
        return f"Version {seen.ledger.proposed.version} waits for signatures below."
    if seated.is_chair(seen):
        return "Draft a new version below: give more, take something out of scope, or both."
    signs = " and sign" if seen.seat.role is Role.SPONSOR else ""
    return f"The facilitator drafts a new version; you will read{signs} it here."


def draw(seen: Sight, one: Agreement) -> None:
    """The version in force: its text, and who signed when."""
    of = text.paper(seen, one)
    st.header(f"In force: version {one.version}, {plain(of.title)}", anchor=False)
    st.markdown(plain(f"In force since {moment(one.since)}."))
    if seen.ledger.proposed or opened.now():
        with st.expander(f"The terms of version {one.version}"):
            text.draw(of)
    else:
        text.draw(of)
    st.subheader("Signatures", anchor=False)
    text.signatures(of)
    text.pdf(of)
