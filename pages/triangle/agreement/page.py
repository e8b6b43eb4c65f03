"""The agreement: what is in force, what waits for signatures, the draft, and every version."""

import streamlit as st

from assessment.domain.triangle.permissions import Action
from assessment.messages import msg
from assessment.reports.blocks import Paragraph
from assessment.reports.views.agreement import agreement_status, must_agree_anew
from assessment.services.project_view import ProjectView
from pages.shared import actions, look, register
from pages.shared.reader import text
from pages.shared.render import render
from pages.triangle.agreement import look_again, preview, proposed, terms_form, versions
from pages.triangle.agreement.draft import DRAFT, PREVIEW
from pages.triangle.shared import access
from pages.triangle.shared.panels import agreement_panels as panels


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
    if not panels.now() and not _drafts(view):
        access.watch(view)


def _too_early(view: ProjectView) -> None:
    render((Paragraph("agreement-standing", agreement_status(view)),))
    if access.is_facilitator(view):
        label = text(msg("See who is still missing"))
        st.page_link(register.page(register.PROJECT), label=label)
        return
    soon = msg("The facilitator shows the positions as soon as the sponsors have given them.")
    render((Paragraph("agreement-soon", soon, aside=True),))


def _drawn(view: ProjectView) -> None:
    render(must_agree_anew(view))
    render((Paragraph("agreement-standing", agreement_status(view)),))
    waiting, active = view.ledger.proposed, view.ledger.active
    drafting_now = _drafts(view)
    if view.may(Action.DRAFT_TERMS) and active and not (waiting or drafting_now):
        panels.open_button(msg("Draft a new version"), DRAFT)
    if not (waiting or drafting_now):
        actions.show_flash()
    if drafting_now:
        (preview if panels.now() == PREVIEW else terms_form).draw(view)
    elif waiting:
        proposed.draw(view, waiting)
    if active:
        versions.draw_in_force(view, active)
        if not drafting_now:
            look_again.draw(view)
    versions.draw(view)


def _drafts(view: ProjectView) -> bool:
    """Whether the facilitator's draft is what is open here."""
    if not view.may(Action.DRAFT_TERMS):
        return False
    if panels.now() in {DRAFT, PREVIEW}:
        return True
    return not (view.ledger.proposed or view.ledger.active)


if __name__ == "__main__":
    draw()
