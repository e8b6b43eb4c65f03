"""No agreement is in force: what is missing before anything can vary, and who has to do it."""

import streamlit as st

from assessment.reports.sentences.figures import listed
from assessment.services.projects import Sight
from pages.shared import register
from pages.shared.text import plain
from pages.triangle import seated

NOTHING = "No agreement is in force yet, so there is nothing to vary."


def draw(seen: Sight) -> None:
    """Say it, with the way there."""
    said, page, label = _missing(seen)
    with st.container(key="notice"):
        st.markdown(f"**{NOTHING}** {plain(said)}")
        st.page_link(register.page(page), label=label)


def waiting(seen: Sight) -> str:
    """Whose signatures the proposed version waits for; nothing where none is proposed."""
    one = seen.ledger.proposed
    if one is None:
        return ""
    called = seated.called(seen)
    missing = listed(sorted(called.get(person, "a former sponsor") for person in one.missing))
    return f"Version {one.version} waits for the signature of {missing}."


def _missing(seen: Sight) -> tuple[str, register.Entry, str]:
    if seen.ledger.proposed is not None:
        return waiting(seen), register.AGREEMENT, "Go to the agreement"
    who = "you propose" if seated.is_chair(seen) else "the facilitator proposes"
    if seen.ledger.revealed:
        return f"Next {who} an agreement.", register.AGREEMENT, "Go to the agreement"
    first = f"First every sponsor says where the project should sit; then {who} an agreement"
    return f"{first}, and the sponsors sign it.", register.PROJECT, "See how far the project is"
