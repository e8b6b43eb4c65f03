"""The agreement: what is in force, what waits for signatures, the draft, and every version."""

import streamlit as st

from assessment.services.projects import Sight
from pages.shared import look, register
from pages.shared.text import plain
from pages.triangle import acting, seated
from pages.triangle.agreed import drafting, force, opened, preview, versions, waiting
from pages.triangle.hub import standing


def draw() -> None:
    """Draw it for whoever asks."""
    seen = seated.sight(register.AGREEMENT)
    if seen is None:
        return
    look.title(register.AGREEMENT.title)
    if not seen.ledger.revealed:
        _too_early(seen)
    else:
        with st.container(key="agreement"):
            _drawn(seen)
    if not opened.now() and not _drafts(seen):
        seated.watch(seen)


def _too_early(seen: Sight) -> None:
    st.markdown(
        "Nothing is agreed yet. Terms are drafted once everybody has seen the positions of all "
        "sponsors."
    )
    if seated.is_chair(seen):
        st.page_link(register.page(register.PROJECT), label="See who is still missing")
    else:
        st.caption("The facilitator shows the positions as soon as the sponsors have given them.")


def _drawn(seen: Sight) -> None:
    force.told(seen)
    st.markdown(plain(_standing(seen)))
    proposed, active = seen.ledger.proposed, seen.ledger.active
    drafting_now = _drafts(seen)
    if seated.is_chair(seen) and active and not (proposed or drafting_now):
        opened.door("Draft a new version", opened.DRAFT)
    if not (proposed or drafting_now):
        acting.told()
    if drafting_now:
        (preview if opened.now() == opened.PREVIEW else drafting).draw(seen)
    elif proposed:
        waiting.draw(seen, proposed)
    if active:
        force.draw(seen, active)
    versions.draw(seen)


def _drafts(seen: Sight) -> bool:
    """Whether the facilitator's draft is what is open here."""
    if not (seated.is_chair(seen) and seen.ledger.revealed):
        return False
    if opened.now() in {opened.DRAFT, opened.PREVIEW}:
        return True
    return not (seen.ledger.proposed or seen.ledger.active)


def _standing(seen: Sight) -> str:
    """Where the agreement stands, in a sentence or two."""
    if seen.ledger.proposed:
        return standing.waiting(seen)
    if active := seen.ledger.active:
        return f"Version {active.version} is in force."
    if seated.is_chair(seen):
        return "Nothing is agreed yet. Draft the terms that all sponsors can sign."
    return (
        "Nothing is agreed yet. The facilitator drafts the terms; you will read and sign them here."
    )
