"""Inviting a sponsor by name: the link is shown once."""

from threading import Lock
from time import monotonic
from typing import cast

import streamlit as st

from assessment.bootstrap import site
from assessment.services.projects import Sight
from assessment.services.seats import Seat
from pages.shared import session
from pages.shared.text import plain
from pages.triangle.hub import changes, links, parts

ONE_BY_ONE = Lock()
A_DOUBLE_CLICK = 1.5  # seconds
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
        st.text_input("Name of a sponsor", key=session.invitation("name", at))
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

    fresh, done = links.made(), _done()
    before = max((when for (form, _), when in done.items() if form == at - 1), default=0.0)
    if not name and monotonic() - before < A_DOUBLE_CLICK:
        return  # the second of two clicks, which came when the first was through

    def invite(seat: Seat) -> None:
        with ONE_BY_ONE:
            if (at, name) in done:
                return  # by the first of two clicks, which Streamlit runs at the same time
            key = site().projects.invite(seat, name, required=required)
            fresh[site().projects.seat(key).sponsor] = (name, key)
            done[at, name] = monotonic()

    if parts.act(PLACE, invite, f"{name} is invited. Send the link below."):
        st.session_state[session.INVITED] = at + 1
        parts.open_at(parts.INVITE)


def _done() -> dict[tuple[int, str], float]:
    """When each form was done, by its number and who was invited."""
    known = st.session_state.setdefault(session.INVITED_BY, {})
    return cast("dict[tuple[int, str], float]", known)


def _at() -> int:
    """Which form it is: a fresh one after each invitation."""
    return int(st.session_state.get(session.INVITED, 0))
