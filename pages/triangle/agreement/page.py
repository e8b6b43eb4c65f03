"""The agreement: what is in force, what waits for signatures, the draft, and every version."""

import streamlit as st

from assessment.domain.triangle.permissions import Action
from assessment.services.project_view import ProjectView
from pages.shared import look, register
from pages.shared.text import plain
from pages.triangle.agreement import parts, preview, proposed, terms_form, versions
from pages.triangle.project import status
from pages.triangle.shared import access, actions


def draw() -> None:
    """Draw it for whoever asks."""
    view = access.project_view(register.AGREEMENT)
    if view is None:
        return
    look.title(register.AGREEMENT.title)
    if not view.ledger.revealed:
        _too_early(view)
    else:
        with st.container(key="agreement"):
            _drawn(view)
    if not parts.now() and not _drafts(view):
        access.watch(view)


def _too_early(view: ProjectView) -> None:
    st.markdown(
        "Nothing is agreed yet. Terms are drafted once everybody has seen the positions of all "
        "sponsors."
    )
    if access.is_facilitator(view):
        st.page_link(register.page(register.PROJECT), label="See who is still missing")
    else:
        st.caption("The facilitator shows the positions as soon as the sponsors have given them.")


def _drawn(view: ProjectView) -> None:
    versions.draw_reasons(view)
    st.markdown(plain(_standing(view)))
    waiting, active = view.ledger.proposed, view.ledger.active
    drafting_now = _drafts(view)
    if view.may(Action.DRAFT_TERMS) and active and not (waiting or drafting_now):
        parts.door("Draft a new version", parts.DRAFT)
    if not (waiting or drafting_now):
        actions.show_outcome()
    if drafting_now:
        (preview if parts.now() == parts.PREVIEW else terms_form).draw(view)
    elif waiting:
        proposed.draw(view, waiting)
    if active:
        versions.draw_in_force(view, active)
    versions.draw(view)


def _drafts(view: ProjectView) -> bool:
    """Whether the facilitator's draft is what is open here."""
    if not view.may(Action.DRAFT_TERMS):
        return False
    if parts.now() in {parts.DRAFT, parts.PREVIEW}:
        return True
    return not (view.ledger.proposed or view.ledger.active)


def _standing(view: ProjectView) -> str:
    """Where the agreement stands, in a sentence or two."""
    if view.ledger.proposed:
        return status.waiting(view)
    if active := view.ledger.active:
        return f"Version {active.version} is in force."
    if view.may(Action.DRAFT_TERMS):
        return "Nothing is agreed yet. Draft the terms that all sponsors can sign."
    return (
        "Nothing is agreed yet. The facilitator drafts the terms; you will read and sign them here."
    )


if __name__ == "__main__":
    draw()
