"""Links: an invitation to send; one's own; and those to one's other projects."""

import streamlit as st

from assessment.domain.triangle.project import Sponsor
from assessment.messages import msg
from assessment.reports.sentences.triangle.invitations import to_send
from assessment.reports.views import turns
from assessment.services.invitations import current_version
from assessment.services.project_view import ProjectView
from pages.shared import held_projects, visitor
from pages.shared.reader import markdown, text
from pages.triangle.shared import access, own_link


def invitation(key: str, view: ProjectView, sponsor: Sponsor) -> None:
    """An invitation to be copied and sent."""
    version, link = current_version(view.ledger), visitor.private_link(key)
    words = to_send(view.phase, version, sponsor.name, view.project.title, link)
    with st.container(key=f"project-invitation-{sponsor.id}"):
        st.markdown(
            markdown(msg("Send this, by a way that only {name} can read:", name=sponsor.name))
        )
        st.code(text(words), language=None, wrap_lines=True)


def reminder(view: ProjectView, sponsor: Sponsor, number: int) -> None:
    """A reminder to be copied and sent to somebody for whom something waits, folded away."""
    words = turns.reminder(view, sponsor.id, visitor.address())
    if words is None:
        return
    label = msg("Reminder to {name}", name=sponsor.name)
    fold = st.expander(markdown(label), key=f"project-reminder-{number}", on_change="rerun")
    if fold.open:
        with fold:
            st.code(text(words), language=None, wrap_lines=True)


def own(view: ProjectView) -> None:
    """One's own link, folded away, and the other links that this browser holds."""
    held = access.key()
    if held is None:
        return
    if not own_link.is_new():
        first = access.is_facilitator(view) and view.project.plan is None
        label = msg("Your private link to this project")
        fold = st.expander(text(label), first, key="project-own-link", on_change="rerun")
        if fold.open:
            with fold:
                own_link.draw(view, held)
    others = [one for one in held_projects.all_held() if one.key != held]
    if not others:
        return
    st.header(text(msg("Your other projects")), anchor=False)
    st.caption(text(msg("This browser holds these links as well.")))
    for number, one in enumerate(others):
        held_projects.way(one, f"other-{number}")
