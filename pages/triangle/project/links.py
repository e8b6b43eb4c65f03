"""Links: an invitation to send; one's own; and those to one's other projects."""

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.triangle.project import Sponsor
from assessment.messages import Message, msg
from assessment.reports.views import turns
from assessment.services.project_view import ProjectView
from assessment.web.routes import NEW
from pages.shared import held_projects, visitor
from pages.shared.reader import markdown, text
from pages.triangle.shared import access

KEEP = msg("Keep your private link: it leads you back from any device")
OWN = {
    Role.FACILITATOR: msg(
        "This link is the only way back in if this browser forgets you: nobody can make you "
        "another one. Whoever has it can do everything that you can, so keep it to yourself."
    ),
    Role.SPONSOR: msg(
        "This link leads you back from any device, and nobody else was shown it. Whoever has it "
        "can speak and sign in your name, so keep it to yourself. If it is lost, the facilitator "
        "gives you a new invitation, and everybody reads that in the record."
    ),
    Role.READER: msg("This link leads you back from any device. It lets read and nothing more."),
}
SHARED = msg(
    "This link leads you back from any device. The facilitator made it and was shown it too. If "
    "nobody but you should have it, ask for a new invitation."
)


def invitation(key: str, project: str, sponsor: Sponsor) -> None:
    """An invitation to be copied and sent."""
    words = msg(
        "{name}, please say where “{project}” should sit between time, cost and quality. This "
        "invitation is for you alone, and can be taken once: {link}",
        name=sponsor.name,
        project=project,
        link=visitor.private_link(key),
    )
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


def offer_new(view: ProjectView) -> None:
    """One's own link where one has just come in by an invitation, until it is put away."""
    held = access.key()
    if held is None or not _is_new():
        return
    fold = st.expander(text(KEEP), key="project-new-link", on_change="rerun")
    if fold.open:
        with fold:
            _link(view, held)
            st.button(text(msg("I have kept it")), key="project.link.kept", on_click=_offer_no_more)


def _is_new() -> bool:
    """Whether the address says so; it does after a reload as well."""
    return NEW in st.query_params


def _offer_no_more() -> None:
    st.query_params.pop(NEW, None)


def _link(view: ProjectView, held: str) -> None:
    st.markdown(markdown(_meaning(view)))
    st.code(visitor.private_link(held), language=None, wrap_lines=True)


def own(view: ProjectView) -> None:
    """One's own link, folded away, and the other links that this browser holds."""
    held = access.key()
    if held is None:
        return
    if not _is_new():
        first = access.is_facilitator(view) and view.project.plan is None
        label = msg("Your private link to this project")
        fold = st.expander(text(label), first, key="project-own-link", on_change="rerun")
        if fold.open:
            with fold:
                _link(view, held)
    others = [one for one in held_projects.all_held() if one.key != held]
    if not others:
        return
    st.header(text(msg("Your other projects")), anchor=False)
    st.caption(text(msg("This browser holds these links as well.")))
    for number, one in enumerate(others):
        held_projects.way(one, f"other-{number}")


def _meaning(view: ProjectView) -> Message:
    """What one's own link is good for, and who else was shown it."""
    role = view.access.role
    if role is Role.SPONSOR and view.project.sponsor(view.access.sponsor).has_shared_link:
        return SHARED
    return OWN[role]
