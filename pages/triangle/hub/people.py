"""The people of the project: who must sign, who has answered; the facilitator's hand on them."""

import streamlit as st

from assessment.domain.triangle.project import Sponsor
from assessment.services.projects import Sight
from pages.shared.text import plain
from pages.triangle import seated
from pages.triangle.hub import inviting, links, named, parts, person, readers

NOBODY_SIGNS = (
    "Nobody must sign at the moment, so nothing could be agreed. Invite somebody who must."
)


def draw(seen: Sight) -> None:
    """Draw them, for whoever looks."""
    st.header("The sponsors", anchor=False)
    parts.told(inviting.PLACE)
    chair = seated.is_chair(seen)
    if chair:
        links.fresh()
    present = seen.project.present
    if not present and not chair:
        st.markdown("Nobody is invited yet. The facilitator invites the sponsors.")
    for number, one in enumerate(present):
        _row(seen, one, number, chair=chair)
    if chair:
        if present and not any(one.required for one in present):
            st.markdown(NOBODY_SIGNS)
        inviting.draw(seen)
        _former(seen)
    named.draw(seen)
    if chair:
        readers.draw(seen)


def _row(seen: Sight, one: Sponsor, number: int, *, chair: bool) -> None:
    with st.container(key=f"project-person-{number}"):
        me = " (you)" if one.id == seen.seat.sponsor else ""
        st.markdown(f"**{plain(one.name)}**{me}  \n{_state(seen, one)}")
        if chair:
            person.draw(seen, one)


def _state(seen: Sight, one: Sponsor) -> str:
    signs = "must sign" if one.required else "need not sign"
    if one.id in seen.given:
        return f":material/check: Has said where the project should sit; {signs}"
    if seen.ledger.revealed:
        return f":material/remove: Gave no position; {signs}"
    return f":material/schedule: Has not said yet where the project should sit; {signs}"


def _former(seen: Sight) -> None:
    """Those who have left and are still named."""
    left = [one for one in seen.project.sponsors if one.left and one.name]
    if not left:
        return
    st.subheader("Have left", anchor=False)
    for number, one in enumerate(left):
        with st.container(key=f"project-former-{number}"):
            st.markdown(f"**{plain(one.name)}**")
            person.erasing(one)
