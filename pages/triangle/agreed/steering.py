"""The facilitator's hand on the version that waits: change it, mend its title, withdraw it."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.triangle.ledger import Agreement
from assessment.services.projects import Sight
from pages.shared import session
from pages.shared.text import plain
from pages.triangle import acting
from pages.triangle.agreed import opened, preview


def draw(seen: Sight, one: Agreement) -> None:
    """Draw what may be done; one of them may be open."""
    match opened.now():
        case opened.TITLE:
            _title(one)
        case opened.WITHDRAWAL:
            _withdrawal(one)
        case _:
            if said := preview.void(seen, one):
                st.caption(plain(said))
            with st.container(key="steering", horizontal=True):
                opened.door("Change the terms", opened.DRAFT)
                opened.door("Mend the title", opened.TITLE)
                opened.door("Withdraw it", opened.WITHDRAWAL)


def _title(one: Agreement) -> None:
    st.text_input("Title", one.title, key=session.TITLE, max_chars=200)
    st.caption("A title is no part of the terms: no signature is touched.")
    with st.container(horizontal=True):
        st.button("Mend the title", key="agreement.retitle", on_click=_retitle, args=(one.version,))
        _leave()


def _withdrawal(one: Agreement) -> None:
    st.text_area("Why is it withdrawn? Everybody in the project reads this.", key=session.REASON)
    with st.container(horizontal=True):
        st.button(
            f"Withdraw version {one.version}",
            key="agreement.withdraw",
            on_click=_withdraw,
            args=(one.version,),
        )
        _leave()


def _leave() -> None:
    st.button("Leave it", key="agreement.leave", type="tertiary", on_click=opened.close)


def _retitle(version: int) -> None:
    title = str(st.session_state[session.TITLE])
    if acting.act(
        lambda seat: site().agreements.retitle(seat, version, title),
        f"Version {version} has another title. No signature was touched.",
    ):
        opened.close()


def _withdraw(version: int) -> None:
    reason = str(st.session_state[session.REASON])
    if acting.act(
        lambda seat: site().agreements.withdraw(seat, reason),
        f"Version {version} is withdrawn. Everybody reads why.",
    ):
        opened.close()
