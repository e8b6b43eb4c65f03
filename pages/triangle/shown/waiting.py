"""Before the reveal: how many have said where they stand, and who is waited for; nothing else."""

import streamlit as st

from assessment.domain.access import Role
from assessment.services.projects import Sight
from pages.shared import register
from pages.shared.text import plain


def draw(seen: Sight) -> None:
    """Draw it."""
    sponsors = seen.project.present
    if not sponsors:
        st.markdown("Nobody is invited yet. The facilitator invites the sponsors.")
        _onwards(seen)
        return
    given = [one for one in sponsors if one.id in seen.given]
    have = "has" if len(given) == 1 else "have"
    st.markdown(
        f"**{len(given)} of {len(sponsors)} sponsors {have} said where the project should sit.** "
        "What they said stays with each of them until all positions are shown at once."
    )
    st.markdown("\n".join(f"- {plain(one.name)}: {_state(seen, one.id)}" for one in sponsors))
    _onwards(seen)


def _state(seen: Sight, sponsor: str) -> str:
    if sponsor in seen.given:
        return "has answered"
    required = seen.project.sponsor(sponsor).required
    return "has not answered yet" if required else "has not answered yet; need not"


def _onwards(seen: Sight) -> None:
    """What this seat can do about it."""
    match seen.seat.role:
        case Role.FACILITATOR:
            page, label = register.PROJECT, "Go to the project, to invite or to show the positions"
        case Role.SPONSOR if seen.own is None:
            page, label = register.POSITION, "Say where the project should sit"
        case Role.SPONSOR:
            page, label = register.POSITION, "Look at your position, or change it"
        case _:
            st.caption("The facilitator shows the positions to everybody.")
            return
    st.page_link(register.page(page), label=label)
