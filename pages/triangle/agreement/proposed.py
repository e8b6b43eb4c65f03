"""The version that waits for signatures: its text, who has signed, and what one may do."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.access import Role
from assessment.domain.triangle.differences import terms_of
from assessment.domain.triangle.ledger import Agreement, Signature
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.variations import account_of
from assessment.reports.changes import changes
from assessment.reports.sentences.triangle import carried, moment
from assessment.services.project_view import ProjectView
from pages.shared import session
from pages.shared.text import plain
from pages.triangle.agreement import parts, preview, sign, text
from pages.triangle.shared import actions

AGAIN = "The terms are the same again as those that you knew."
MEANWHILE = "The terms were changed while you were reading."


def draw(view: ProjectView, one: Agreement) -> None:
    """Draw it whole."""
    of = text.paper(view, one)
    st.header(f"Version {one.version}: {plain(of.title)}", anchor=False)
    _what_changed(view, one)
    draw_carried_over(view)
    text.draw(of)
    st.subheader("Signatures", anchor=False)
    text.signatures(of)
    actions.show_outcome()
    match view.access.role:
        case Role.SPONSOR:
            sign.draw(view, one)
        case Role.FACILITATOR:
            _steer(view, one)
        case _:
            st.caption("You are reading. The sponsors sign on links of their own.")
    text.pdf(of)


def _what_changed(view: ProjectView, one: Agreement) -> None:
    """What is new to somebody who signed, or was reading, an earlier text."""
    mine = [known for known in one.voided if known.person == view.person]
    known = _first_seen(one)
    if mine and not one.has_signed(view.person):
        _void(view, one, mine[-1])
    elif known != one.content and view.access.role is not Role.FACILITATOR:
        _notice(MEANWHILE, _since(view, one, known))


def _first_seen(one: Agreement) -> str:
    """The content that this version had when it first came on this screen."""
    number, content = st.session_state.get(session.SEEN, (0, ""))
    if number != one.version:
        content = one.content
        st.session_state[session.SEEN] = (one.version, content)
    return str(content)


def _void(view: ProjectView, one: Agreement, mine: Signature) -> None:
    said = (
        f"You signed this version on {moment(mine.at)}. Its terms were changed after that, so "
        "your signature is void. Read it again before you sign."
    )
    _notice(said, _since(view, one, mine.content))


def _since(view: ProjectView, one: Agreement, content: str) -> tuple[str, ...]:
    before = terms_of(view.events, content)
    if before is None:
        return ()
    earlier = one.model_copy(update={"terms": before, "content": content})
    book = AuditLog(project=view.project, events=view.events)
    return changes(earlier, one, book) or (AGAIN,)


def _notice(said: str, lines: tuple[str, ...]) -> None:
    with st.container(key="notice-terms"):
        st.markdown(f"**{plain(said)}**")
        st.markdown("\n".join(f"- {text.entry(line)}" for line in lines))


def draw_carried_over(view: ProjectView) -> None:
    """Draw it; nothing where nothing was used, or no version is in force."""
    one, account = view.ledger.active, account_of(view.ledger)
    if one is None or account is None:
        return
    used = {balance.waypoint: balance.used for balance in account.balances}
    if said := carried(used, one.version, one.terms.currency):
        with st.container(key="notice-carried"):
            st.markdown(plain(said))


def _steer(view: ProjectView, one: Agreement) -> None:
    """Draw what may be done; one of them may be open."""
    match parts.now():
        case parts.TITLE:
            _title(one)
        case parts.WITHDRAWAL:
            _withdrawal(one)
        case _:
            if said := preview.void(view, one):
                st.caption(plain(said))
            with st.container(key="steering", horizontal=True):
                parts.door("Change the terms", parts.DRAFT)
                parts.door("Mend the title", parts.TITLE)
                parts.door("Withdraw it", parts.WITHDRAWAL)


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
    st.button("Leave it", key="agreement.leave", type="tertiary", on_click=parts.close)


def _retitle(version: int) -> None:
    title = str(st.session_state[session.TITLE])
    if actions.act(
        lambda access: site().agreements.retitle(access, version, title),
        f"Version {version} has another title. No signature was touched.",
    ):
        parts.close()


def _withdraw(version: int) -> None:
    reason = str(st.session_state[session.REASON])
    if actions.act(
        lambda access: site().agreements.withdraw(access, reason),
        f"Version {version} is withdrawn. Everybody reads why.",
    ):
        parts.close()
