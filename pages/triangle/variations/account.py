"""The course: what must be agreed anew, what is left to give, what is harmed, where it has led."""

import streamlit as st

from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.outlook import harms
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.variations import account_of, deeds_of, forced
from assessment.reports import accounts, charts
from assessment.reports.sentences import triangle as sentences
from assessment.reports.sentences.figures import listed
from assessment.reports.sentences.triangle.branching import quality_ledger
from assessment.services.project_view import ProjectView
from pages.shared import picture, register
from pages.shared.text import plain
from pages.triangle.shared import access
from scoring.triangle import Account, Waypoint


def draw(view: ProjectView) -> None:
    """Draw it, for the version in force."""
    found, one = account_of(view.ledger), view.ledger.active
    if found is None or one is None:
        return
    with st.container(key="variations-course"):
        st.markdown(plain(sentences.course(found.trail, Waypoint(one.terms.primary))))
    _anew(view)
    _deeds(view)
    _left(found, one)
    _harmed(view, found)
    _trail(found, one.terms)


def _anew(view: ProjectView) -> None:
    """Why the sponsors must agree anew, and the way there."""
    found = forced(view.ledger)
    reasons = sentences.must_agree(
        found.used_up, found.pending, sponsors_changed=found.sponsors_changed
    )
    if not reasons:
        return
    stopped = found.stops_decisions
    with st.container(key="variations-anew"):
        st.header(
            "The sponsors must agree anew" if stopped else "Too much waits to be accepted",
            anchor=False,
        )
        st.markdown("\n".join(f"- {plain(reason)}" for reason in reasons))
        st.markdown(plain(sentences.UNTIL_AGREED if stopped else sentences.UNTIL_AGREED_OR_REFUSED))
        st.markdown(plain(_next(view)))
        st.page_link(register.page(register.AGREEMENT), label="Go to the agreement")


def _next(view: ProjectView) -> str:
    if view.ledger.proposed is not None:
        return waiting(view)
    if access.is_facilitator(view):
        return "Propose a new version that says what may be given from here on."
    return "The facilitator proposes a new version that says what may be given from here on."


def _deeds(view: ProjectView) -> None:
    """K10: the decisions so far against the words that were signed."""
    found = deeds_of(view.ledger)
    if found is None or not found.against_words:
        return
    said = sentences.clash_of_deeds(found)
    with st.container(key="variations-deeds"):
        st.header("Deeds and words", anchor=False)
        st.markdown(f"- {plain(said.first)}\n- {plain(said.second)}")
        st.markdown(f"**{plain(said.question)}**")


def _left(found: Account, one: Agreement) -> None:
    """The running balance of each concession."""
    st.header("What is left to give", anchor=False)
    rows = accounts.concessions(found, one.terms.currency)
    figure = charts.balances(rows, dark=picture.dark())
    picture.draw(figure, charts.describe_balances(rows), "balances")
    st.caption(
        f"Agreed in version {one.version}. Filled is used, hatched is asked for by what waits for "
        "a decision."
    )
    with st.container(key="variations-left"):
        picture.table(charts.balance_rows(rows))


def _harmed(view: ProjectView, found: Account) -> None:
    """The quality ledger: which criterion is harmed by which refusal."""
    st.header("Quality criteria", anchor=False)
    *_, quality = found.balances
    st.markdown(plain(quality_ledger(quality)))
    rows = [
        {
            "Criterion": plain(one.criterion.text),
            "Stands": "harmed by refusing "
            + listed(f"variation {known.number}" for known in one.by)
            if one.by
            else "as agreed",
        }
        for one in harms(view.ledger)
    ]
    if rows:
        with st.container(key="variations-criteria"):
            st.table(rows, border="horizontal")


def _trail(found: Account, terms: Terms) -> None:
    """Where the decisions have led, in the triangle."""
    st.header("Where the decisions have led", anchor=False)
    st.markdown(
        "The nearer a dot lies to a corner, the more that corner counts. Using up extra time or "
        "money, or harming quality, moves the project away from that corner; the part of the "
        "triangle that belongs to what comes first is tinted."
    )
    agreed = (terms.agreed.time, terms.agreed.cost, terms.agreed.quality)
    trail = accounts.trail(found)
    figure = charts.drift(agreed, trail, dark=picture.dark())
    picture.draw(figure, charts.describe_drift(agreed, trail), "drift")
    picture.table(charts.drift_rows(agreed, trail))


def waiting(view: ProjectView) -> str:
    """Whose signatures the proposed version waits for; nothing where none is proposed."""
    one = view.ledger.proposed
    if one is None:
        return ""
    called = access.names_by_hash(view)
    missing = listed(sorted(called.get(person, "a former sponsor") for person in one.missing))
    return f"Version {one.version} waits for the signature of {missing}."
