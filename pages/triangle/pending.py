"""What waits for a decision: each variation with both its branches."""

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.triangle import outlook
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.variation import Variation
from assessment.reports.sentences import triangle as sentences
from assessment.reports.sentences.figures import listed
from assessment.reports.sentences.names import quoted
from assessment.services.projects import Sight
from pages.shared import session
from pages.shared.text import plain
from pages.triangle import branches, deciding, seated


def draw(seen: Sight) -> bool:
    """Draw them. Whether somebody is typing here."""
    st.header("Waiting for a decision", anchor=False)
    if told := st.session_state.pop(session.VARIED, ""):
        st.success(told, icon=":material/check:")
    if not seen.ledger.pending:
        st.markdown("Nothing waits for a decision.")
        return False
    if seen.seat.role is Role.READER:
        st.markdown("The sponsors decide these.")
    typing = [_variation(seen, one) for one in seen.ledger.pending]
    return any(typing)


def estimate(terms: Terms, one: Variation) -> str:
    """What whoever raised it estimates, in a sentence."""
    takes = [sentences.days(one.days)] if one.days else []
    takes += [sentences.money(one.money, terms.currency)] if one.money else []
    protects = listed(map(quoted, branches.harmed(terms, one.criteria)))
    said = f"Estimate: {listed(takes) or 'neither time nor money'}."
    return f"{said} It protects {protects}." if protects else said


def _variation(seen: Sight, one: Variation) -> bool:
    terms = seen.ledger.active.terms if seen.ledger.active else None
    found = outlook.branches(seen.ledger, one.number)
    if terms is None or found is None:
        return False
    with st.container(key=f"pending-variation-{one.number}"):
        st.subheader(f"{one.number}. {plain(one.description)}", anchor=False)
        raiser = seated.called(seen).get(one.raised_by, "a former sponsor")
        st.caption(plain(f"Raised by {raiser} on {sentences.moment(one.raised_at)}"))
        st.markdown(f"Why: {plain(one.why)}")
        st.markdown(plain(estimate(terms, one)))
        words = one.if_accepted, one.if_refused
        branches.draw(seen.ledger, found, one.criteria, words, str(one.number))
        if seen.seat.role is Role.READER:
            return False
        return deciding.draw(seen, one)
