"""Inviting a sponsor by name: the link is shown once."""

import streamlit as st

from assessment.bootstrap import site
from assessment.services.projects import Sight
from assessment.services.seats import Seat
from pages.shared import session
from pages.shared.text import plain
from pages.triangle.hub import changes, links, parts

PLACE = "people"
PLAN_FIRST = (
    "Sponsors are invited once the plan is set: what they are ready to give is taken of it."
)
TOO_LATE = "The positions are shown already. Whoever is invited now signs without having given one."


def is_open(seen: Sight) -> bool:
    """Whether the form is what stands here."""
    return seen.project.plan is not None and (
        parts.now() == parts.INVITE or not (seen.project.sponsors or parts.now())
    )


def draw(seen: Sight) -> None:
    """Draw the form, or the way to it."""
    if seen.project.plan is None:
        st.markdown(PLAN_FIRST)
    elif is_open(seen):
        _form(seen)
    else:
        parts.door("Invite a sponsor", parts.INVITE)


def _form(seen: Sight) -> None:
    at = _at()
    for warning in (TOO_LATE if seen.ledger.revealed else "", changes.consequences(seen)):
        if warning:
            st.markdown(plain(warning))
    with st.form(f"project.invite.{at}", border=False):
        st.text_input(
            "Name of a sponsor",
            key=session.invitation("name", at),
            max_chars=200,
        )
        st.checkbox(
            "No agreement is in force without this signature",
            value=True,
            key=session.invitation("required", at),
        )
        also = changes.withdrawn(seen)
        st.form_submit_button(
            f"Invite, and {also}" if also else "Invite",
            key="project.invite.send",
            on_click=_invite,
        )
    if seen.project.sponsors:
        parts.out("That is everybody")


def _invite() -> None:
    at = _at()
    name = str(st.session_state.get(session.invitation("name", at)) or "").strip()
    required = bool(st.session_state.get(session.invitation("required", at)))

    def invite(seat: Seat) -> None:
        key = site().projects.invite(seat, name, required=required)
        links.made(site().projects.seat(key).sponsor, name, key)

    if parts.act(PLACE, invite, f"{name} is invited. Send the link below."):
        st.session_state[session.INVITED] = at + 1
        parts.open_at(parts.INVITE)


def _at() -> int:
    """Which form it is: a fresh one after each invitation."""
    return int(st.session_state.get(session.INVITED, 0))
