"""The version that waits for signatures: its text, who has signed, and what one may do."""

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.triangle.ledger import Agreement
from assessment.messages import Sentences, Value, msg
from assessment.reports.views.agreement import (
    against_in_force,
    carried_over,
    proposed_heading,
    signatures,
    version_text,
    would_void,
)
from assessment.reports.views.terms_changes import terms_changes
from assessment.reports.views.terms_check import terms_check
from assessment.services.agreements import WHY_WITHDRAWN
from assessment.services.project_view import ProjectView
from pages.shared import actions, session
from pages.shared.reader import plain, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.agreement import sign, versions
from pages.triangle.agreement.draft import DRAFT
from pages.triangle.shared.access import act
from pages.triangle.shared.panels import agreement_panels as panels

MEND = msg("Mend the title")
TITLE, WITHDRAWAL = "title", "withdrawal"  # panels


def draw(view: ProjectView, one: Agreement) -> None:
    """Draw it whole."""
    render((proposed_heading(one),))
    _what_changed(view, one)
    render((*carried_over(view), *terms_check(view, one.terms)))
    render((*version_text(view, one), *against_in_force(view, one), *signatures(view, one)))
    actions.show_flash()
    match view.access.role:
        case Role.SPONSOR:
            sign.draw(view, one, was_changed=_first_content(one) != one.content)
        case Role.FACILITATOR:
            _steer(view, one)
        case _:
            st.caption(text(msg("You are reading. The sponsors sign on links of their own.")))
    versions.pdf(view, one)


def _what_changed(view: ProjectView, one: Agreement) -> None:
    """What is new to somebody who signed, declined or was reading an earlier text."""
    if view.access.role is not Role.FACILITATOR:
        render(terms_changes(view, one, _first_content(one)))


def _first_content(one: Agreement) -> str:
    """The content that this version had when it first came on this screen."""
    number, content = st.session_state.get(session.VERSION_ON_SCREEN, (0, ""))
    if number != one.version:
        content = one.content
        st.session_state[session.VERSION_ON_SCREEN] = (one.version, content)
    return str(content)


def _steer(view: ProjectView, one: Agreement) -> None:
    """Draw what may be done; one of them may be open."""
    if panels.now() == TITLE:
        _title(one)
    elif panels.now() == WITHDRAWAL:
        _withdrawal(one)
    else:
        if warning := would_void(view, one):
            st.caption(plain(text(warning)))
        with st.container(key="steering", horizontal=True):
            panels.open_button(msg("Change the terms"), DRAFT)
            panels.open_button(MEND, TITLE)
            panels.open_button(msg("Withdraw it"), WITHDRAWAL)


def _title(one: Agreement) -> None:
    st.text_input(text(msg("Title")), one.title, key=session.TITLE)
    st.caption(text(msg("A title is no part of the terms: no signature is touched.")))
    with st.container(horizontal=True):
        st.button(text(MEND), key="agreement.retitle", on_click=_retitle, args=(one,))
        _leave()


def _withdrawal(one: Agreement) -> None:
    why = Sentences((WHY_WITHDRAWN, sign.EVERYBODY_READS))
    st.text_area(text(why), key=session.REASON)
    with st.container(horizontal=True):
        st.button(
            text(msg("Withdraw version {version}", version=one.label)),
            key="agreement.withdraw",
            on_click=_withdraw,
            args=(one.label,),
        )
        _leave()


def _leave() -> None:
    st.button(
        text(msg("Leave it")),
        key="agreement.leave",
        type="tertiary",
        on_click=panels.close,
    )


def _retitle(one: Agreement) -> None:
    title = str(st.session_state[session.TITLE])
    done = msg("Version {version} has another title. No signature was touched.", version=one.label)
    if act(lambda access: site().agreements.retitle(access, one.version, title), done):
        panels.close()


def _withdraw(version: Value) -> None:
    reason = str(st.session_state[session.REASON])
    done = msg("Version {version} is withdrawn. Everybody reads why.", version=version)
    if act(lambda access: site().agreements.withdraw(access, reason), done):
        panels.close()
