"""A sponsor's hand: sign what was read, or say why not."""

import streamlit as st

from assessment.domain.triangle.drafts.declining import DecliningDraft
from assessment.domain.triangle.ledger import Agreement
from assessment.messages import Sentences, Value, msg
from assessment.reports.views.record import head_to_keep
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared import session
from pages.shared.reader import markdown, plain, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.shared.access import act
from pages.triangle.shared.drafts import OpenDraft, open_draft
from pages.triangle.shared.panels import agreement_panels as panels

SIGNED = msg("**You have signed this version.** If its terms change, you will be asked anew.")
NOT_NEEDED = msg("Your signature is not needed for this version; you may still give it.")
DECLINED = msg("You have said why you do not sign. You may still change your mind.")
READ_AGAIN = msg(
    "The terms were changed while you were reading: see above what is different, and tick anew."
)
EVERYBODY_READS = msg("Everybody in the project reads this.")
REFUSAL = "refusal"  # a panel


def draw(view: ProjectView, one: Agreement, *, was_changed: bool) -> None:
    """Draw it; somebody who has signed reads so. `was_changed`: while they were reading."""
    if one.has_signed(view.person):
        st.markdown(markdown(SIGNED))
        render(head_to_keep(view, one))
        return
    if view.person not in one.required:
        st.markdown(markdown(NOT_NEEDED))
    if one.has_declined(view.person):
        st.markdown(markdown(DECLINED))
    if was_changed:
        st.warning(plain(text(READ_AGAIN)), icon=":material/warning:")
    with st.container(key="signing-read"):
        st.checkbox(text(msg("I have read these terms")), key=session.read(one.content))
    draft, blank = _declining(view, one)
    if draft.fields != blank and not panels.now():
        panels.open_at(REFUSAL)  # what was begun is in sight
    with st.container(key="signing-footer", horizontal=True):
        st.button(
            text(msg("I agree: sign version {version}", version=one.label)),
            key="agreement.sign",
            type="primary",
            on_click=_sign,
            args=(one.label, one.content),
            kwargs={"was_changed": was_changed},
        )
        if panels.now() != REFUSAL:
            panels.open_button(msg("I do not agree"), REFUSAL)
    if panels.now() == REFUSAL:
        _refusal(draft, blank, one)


def _declining(
    view: ProjectView, one: Agreement
) -> tuple[OpenDraft[DecliningDraft], DecliningDraft]:
    """Why this version is declined, as it is typed; and the form before anything is."""
    blank = DecliningDraft(version=one.version)
    draft = open_draft(session.DECLINING_DRAFT, view, blank)
    if draft.fields.version != one.version:  # it was typed of an earlier one
        draft.discard(blank)
    return draft, blank


def _refusal(draft: OpenDraft[DecliningDraft], blank: DecliningDraft, one: Agreement) -> None:
    label = (DecliningDraft.LABELS["reason"], EVERYBODY_READS)
    with st.container(key="signing-refusal"):
        draft.resume()
        key = draft.key(session.REASON)
        first = draft.first_value(key, draft.fields.reason)
        st.text_area(text(Sentences(label)), first, key=key)
        draft.change(_typed(draft))
        draft.draw_state()
        with st.container(horizontal=True):
            st.button(
                text(msg("Decline version {version} with this reason", version=one.label)),
                key="agreement.decline",
                on_click=_decline,
                args=(draft, one.label, one.content),
            )
            st.button(
                text(msg("Leave it")),
                key="agreement.leave",
                type="tertiary",
                on_click=_leave,
                args=(draft, blank),
            )


def _typed(draft: OpenDraft[DecliningDraft]) -> DecliningDraft:
    reason = str(st.session_state[draft.key(session.REASON)] or "")
    return draft.fields.model_copy(update={"reason": reason})


def _leave(draft: OpenDraft[DecliningDraft], blank: DecliningDraft) -> None:
    """In a callback: give up what was typed."""
    draft.discard(blank)
    panels.close()


def _sign(version: Value, content: str, *, was_changed: bool) -> None:
    """Sign the content that was on the screen, and no other.

    Whoever has not ticked anew since it was changed reads that above the button already.
    """
    if was_changed and not st.session_state.get(session.read(content)):
        return

    def sign(access: ProjectAccess) -> None:
        has_read = bool(st.session_state.get(session.read(content)))
        site().agreements.sign(access, content, has_read=has_read)

    if act(sign, msg("You have signed version {version}.", version=version)):
        _done()


def _decline(draft: OpenDraft[DecliningDraft], version: Value, content: str) -> None:
    draft.change(_typed(draft))
    done = msg(
        "You have declined version {version}. Everybody reads your reason.",
        version=version,
    )

    def decline(access: ProjectAccess) -> None:
        site().agreements.decline(access, content, draft.fields.reason, draft.ref)

    if act(decline, done):
        st.session_state.pop(session.DECLINING_DRAFT, None)
        _done()


def _done() -> None:
    panels.close()
    st.session_state.pop(session.VERSION_ON_SCREEN, None)
