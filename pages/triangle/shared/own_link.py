"""One's own private link: offered to whoever has just come in, and what it is good for."""

import streamlit as st

from assessment.domain.access import Role
from assessment.messages import Message, msg
from assessment.services.project_view import ProjectView
from assessment.web.routes import NEW
from pages.shared import visitor
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


def offer_new(view: ProjectView) -> None:
    """One's own link where one has just come in by an invitation, until it is put away."""
    held = access.key()
    if held is None or not is_new():
        return
    fold = st.expander(text(KEEP), key="project-new-link", on_change="rerun")
    if fold.open:
        with fold:
            draw(view, held)
            st.button(text(msg("I have kept it")), key="project.link.kept", on_click=_offer_no_more)


def is_new() -> bool:
    """Whether the address says so; it does after a reload as well."""
    return NEW in st.query_params


def _offer_no_more() -> None:
    st.query_params.pop(NEW, None)


def draw(view: ProjectView, held: str) -> None:
    """The link, to be copied."""
    st.markdown(markdown(_meaning(view)))
    st.code(visitor.private_link(held), language=None, wrap_lines=True)


def _meaning(view: ProjectView) -> Message:
    """What one's own link is good for, and who else was shown it."""
    role = view.access.role
    if role is Role.SPONSOR and view.project.sponsor(view.access.sponsor).has_shared_link:
        return SHARED
    return OWN[role]
