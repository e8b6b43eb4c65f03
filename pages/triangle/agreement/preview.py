"""Before anything is put to the sponsors: exactly what they would sign, and who must."""

from itertools import chain

import streamlit as st

from assessment.domain.triangle.drafts.base import DraftRef
from assessment.domain.triangle.ledger import Agreement, version_label
from assessment.domain.triangle.terms import Terms
from assessment.errors import Refused, StorageError, WaypointError
from assessment.messages import Message, msg, plural
from assessment.reports.sentences.triangle import People
from assessment.reports.views.agreement import against_in_force, version_text, would_void
from assessment.reports.views.terms_check import terms_check
from assessment.services.project_view import ProjectView
from pages.shared import actions, failure, session
from pages.shared.reader import plain, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.agreement import draft
from pages.triangle.agreement.draft import DRAFT, TermsForm
from pages.triangle.shared.access import act, required
from pages.triangle.shared.panels import agreement_panels as panels


def draw(view: ProjectView) -> None:
    """Draw it, with the way back to the draft."""
    try:
        form = draft.load_form(view)
        terms = form.terms
        one = site().agreements.preview(view.access, view.project.title, terms)
    except Refused as error:
        st.header(text(msg("This cannot be signed yet")), anchor=False)
        actions.show_flash()
        st.markdown(plain(failure.message(error)))
        _back()
        return
    st.header(text(msg("This is what everybody would sign")), anchor=False)
    blocks = terms_check(view, one.terms), version_text(view, one), against_in_force(view, one)
    render(chain.from_iterable(blocks))
    people = People.of(view.project).listed(one.required)
    st.markdown(plain(text(msg("Must sign: {people}.", people=people))))
    waiting = view.ledger.proposed
    if waiting is None:
        _proposing(view, one, form)
    else:
        _changing(view, waiting, form)


def _proposing(view: ProjectView, one: Agreement, form: TermsForm) -> None:
    label = text(msg("Title of version {version}", version=one.version))
    st.text_input(label, view.project.title, key=session.TITLE)
    actions.show_flash()
    with st.container(key="preview-footer", horizontal=True):
        st.button(
            text(msg("Propose to the sponsors")),
            key="agreement.propose",
            type="primary",
            on_click=_propose,
            args=(form.terms, form.draft.ref, one.version),
        )
        _back()


def _changing(view: ProjectView, waiting: Agreement, form: TermsForm) -> None:
    if said := would_void(view, waiting):
        st.warning(plain(text(said)), icon=":material/warning:")
    actions.show_flash()
    with st.container(key="preview-footer", horizontal=True):
        st.button(
            text(_change(waiting)),
            key="agreement.amend",
            type="primary",
            on_click=_amend,
            args=(form.fields.shown, form.terms, form.draft.ref, waiting),
        )
        _back()


def _change(waiting: Agreement) -> Message:
    many, version = len(waiting.signatures), waiting.label
    if not many:
        return msg("Change version {version}", version=version)
    return plural(
        "Change version {version} and void {count} signature",
        "Change version {version} and void {count} signatures",
        count=many,
        version=version,
    )


def _back() -> None:
    st.button(
        text(msg("Back to the draft")),
        key="agreement.back",
        type="tertiary",
        on_click=panels.open_at,
        args=(DRAFT,),
    )


def _propose(terms: Terms, ref: DraftRef, version: int) -> None:
    title = str(st.session_state[session.TITLE])
    done = msg("Version {version} is before the sponsors now.", version=version)
    if act(lambda access: site().agreements.propose(access, title, terms, ref), done):
        _leave()


def _amend(on_screen: str, terms: Terms, ref: DraftRef, waiting: Agreement) -> None:
    done = msg(
        "Version {version} is before the sponsors now, and everybody reads and signs it anew.",
        version=version_label(waiting.version, waiting.amendments + 1),
    )
    if act(lambda access: site().agreements.amend(access, on_screen, terms, ref), done):
        _leave()
        return
    try:
        site().agreements.keep_draft(required(), terms, ref)
    except WaypointError as error:  # what changed it elsewhere has cleared the draft
        if isinstance(error, StorageError):
            return  # what is typed stays here, since it is kept nowhere else
    draft.clear()
    panels.open_at(DRAFT)


def _leave() -> None:
    draft.clear()
    panels.close()
