"""The page: where the course stands, what waits for a decision, what was decided, and what if."""

import streamlit as st

from assessment.services.project_view import ProjectView
from pages.shared import look, register
from pages.shared.text import plain
from pages.triangle.shared import access
from pages.triangle.variations import account, decide_form, decided, raise_form, what_if

MEANING = (
    "A variation is whatever would change what was signed: something added, left out or done "
    "differently. Accepting one costs time and money; refusing one costs quality."
)
NOTHING = "No agreement is in force yet, so there is nothing to vary."


def draw() -> None:
    """Draw it for whoever asks."""
    view = access.project_view(register.VARIATIONS)
    if view is None:
        return
    look.title(register.VARIATIONS.title)
    st.markdown(MEANING)
    typing = False
    if view.ledger.active is None:
        _nothing_in_force(view)
    else:
        account.draw(view)
        typing = decide_form.draw(view)
        typing = raise_form.draw(view) or typing
    decided.draw(view)
    what_if.draw(view)
    if not typing:
        access.watch(view)


def _nothing_in_force(view: ProjectView) -> None:
    """Say it, with the way there."""
    said, page, label = _missing(view)
    with st.container(key="notice"):
        st.markdown(f"**{NOTHING}** {plain(said)}")
        st.page_link(register.page(page), label=label)


def _missing(view: ProjectView) -> tuple[str, register.Entry, str]:
    if view.ledger.proposed is not None:
        return account.waiting(view), register.AGREEMENT, "Go to the agreement"
    who = "you propose" if access.is_facilitator(view) else "the facilitator proposes"
    if view.ledger.revealed:
        return f"Next {who} an agreement.", register.AGREEMENT, "Go to the agreement"
    first = f"First every sponsor says where the project should sit; then {who} an agreement"
    return f"{first}, and the sponsors sign it.", register.PROJECT, "See how far the project is"


if __name__ == "__main__":
    draw()
