"""A sponsor's hand: sign what was read, or say why not."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.triangle.ledger import Agreement
from assessment.errors import Refused
from assessment.messages import msg
from assessment.services.projects import Sight
from assessment.services.seats import Seat
from pages.shared import session
from pages.triangle import acting
from pages.triangle.agreed import opened

READ_FIRST = msg("Nothing is signed yet. Tick first that you have read these terms.")


def draw(seen: Sight, one: Agreement) -> None:
    """Draw it; somebody who has signed is told so."""
    if seen.person in {known.person for known in one.signatures}:
        st.markdown(
            "**You have signed this version.** If its terms change, you will be asked anew."
        )
        return
    if seen.person not in one.required:
        st.markdown("Your signature is not needed for this version; you may still give it.")
    if seen.person in {known.person for known in one.declined}:
        st.markdown("You have said why you do not sign. You may still change your mind.")
    with st.container(key="signing-read"):
        st.checkbox("I have read these terms", key=session.read(one.content))
    with st.container(key="signing-footer", horizontal=True):
        st.button(
            f"I agree: sign version {one.version}",
            key="agreement.sign",
            type="primary",
            on_click=_sign,
            args=(one.version, one.content),
        )
        if opened.now() != opened.REFUSAL:
            opened.door("I do not agree", opened.REFUSAL)
    if opened.now() == opened.REFUSAL:
        _refusal(one)


def _refusal(one: Agreement) -> None:
    with st.container(key="signing-refusal"):
        st.text_area(
            "Why do you not sign? Everybody in the project reads this.",
            key=session.REASON,
            max_chars=2000,
        )
        with st.container(horizontal=True):
            st.button(
                f"Decline version {one.version} with this reason",
                key="agreement.decline",
                on_click=_decline,
                args=(one.version, one.content),
            )
            st.button("Leave it", key="agreement.leave", type="tertiary", on_click=opened.close)


def _sign(version: int, content: str) -> None:
    """Sign the content that was on the screen, and no other."""

    def sign(seat: Seat) -> None:
        if not st.session_state.get(session.read(content)):
            raise Refused(READ_FIRST)
        site().agreements.sign(seat, content)

    if acting.act(sign, f"You have signed version {version}."):
        _done()


def _decline(version: int, content: str) -> None:
    reason = str(st.session_state[session.REASON])
    done = f"You have declined version {version}. Everybody reads your reason."
    if acting.act(lambda seat: site().agreements.decline(seat, content, reason), done):
        _done()


def _done() -> None:
    opened.close()
    st.session_state.pop(session.SEEN, None)
