"""What was decided: the ledger of variations, from the first."""

import streamlit as st

from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.reports.sentences import triangle as sentences
from assessment.reports.sentences.figures import begun, listed
from assessment.reports.sentences.names import quoted
from assessment.services.project_view import ProjectView
from pages.shared.text import plain
from pages.triangle.shared import access


def draw(view: ProjectView) -> None:
    """Draw it, where anything was decided."""
    closed = [one for one in view.ledger.variations if one.outcome is not Outcome.PENDING]
    if not closed:
        return
    called = access.names_by_hash(view)
    st.header("Decided", anchor=False)
    rows = [
        {
            "No.": str(one.number),
            "Variation": plain(one.description),
            "Outcome": plain(outcome(view.ledger, one, called.get(one.decided_by, ""))),
            "Why": plain(quoted(one.decided_why)) if one.decided_why else "",
        }
        for one in closed
    ]
    with st.container(key="variations-decided"):
        st.table(rows, border="horizontal")


def outcome(ledger: Ledger, one: Variation, who: str) -> str:
    """What became of it, who decided that and when, under which version, and what it took."""
    by = who or "a former sponsor"
    when = sentences.moment(one.decided_at)
    under = f" under version {one.version}" if one.version else ""
    return f"{begun(one.outcome.value)} by {by}, {when}{under}.{_took(ledger, one)}"


def _took(ledger: Ledger, one: Variation) -> str:
    terms = next((known.terms for known in ledger.agreements if known.version == one.version), None)
    if terms is None or one.outcome is not Outcome.ACCEPTED:
        return ""
    takes = [sentences.days(one.days)] if one.days else []
    takes += [sentences.money(one.money, terms.currency)] if one.money else []
    return f" It took {listed(takes) or 'neither time nor money'}."
