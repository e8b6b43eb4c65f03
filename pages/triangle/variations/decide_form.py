"""Deciding a variation, or taking it back: each in a fold, so that nobody does it by accident."""

import streamlit as st

from assessment.domain.triangle import outlook
from assessment.domain.triangle.permissions import Action, may_drop
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.messages import Message, msg
from assessment.reports.views.decisions import pending_variation
from assessment.services.project_view import ProjectView
from pages.shared import actions, session
from pages.shared.reader import markdown, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.shared import access
from pages.triangle.shared.access import required
from pages.triangle.variations import branches

ONLY_REFUSE = msg(
    "It can be refused now, but not accepted: the reason stands at the top of this page."
)
NEITHER = msg(
    "It can neither be accepted nor refused now: the reason stands at the top of this page."
)
NO_ACCOUNT = msg("A variation that is dropped counts for nothing. It stays in the record.")
PLACE = "decide"  # of the flash


def _decide_or_drop(view: ProjectView, one: Variation) -> bool:
    """Draw what this role may do with it. Whether somebody is typing here."""
    deciding = _decide(view, one)
    return _drop(view, one) or deciding


def _decide(view: ProjectView, one: Variation) -> bool:
    ways = outlook.open_ways(view.ledger, one.number)
    if not ways:
        st.markdown(markdown(NEITHER))
        return False
    fold = st.expander(
        text(msg("Decide variation {number}", number=one.number)),
        key=session.variation("decide", one.number),
        on_change="rerun",
    )
    if not fold.open:
        return False
    with fold:
        by = _decider(view, one)
        why = _why(msg("Why is it decided so?"), "why", one.number)
        if len(ways) == 1:
            st.markdown(markdown(ONLY_REFUSE))
        with st.container(horizontal=True):
            pressed = [way for way in ways if _button(way, one.number)]
        for way in pressed:
            _record(one.number, way, why, by)
    return True


def _why(label: Message, field: str, number: int) -> str:
    """A reason; it is still there when the fold was closed in between."""
    return st.text_area(text(label), key=session.variation(field, number), persist_state="session")


def _button(way: Outcome, number: int) -> bool:
    accept = msg("Accept variation {number}", number=number)
    refuse = msg("Refuse variation {number}", number=number)
    label = text(accept if way is Outcome.ACCEPTED else refuse)
    return st.button(label, key=session.variation(way.value, number))


def _decider(view: ProjectView, one: Variation) -> str:
    """Whose decision the facilitator records; a sponsor decides for themselves."""
    if not access.is_facilitator(view):
        return ""
    names = {sponsor.id: sponsor.name for sponsor in view.project.present}
    chosen = st.selectbox(
        text(msg("Which sponsor decided?")),
        tuple(names),
        index=None,
        format_func=lambda sponsor: names.get(sponsor, ""),
        placeholder=text(msg("Choose who decided")),
        key=session.variation("by", one.number),
    )
    return chosen or ""


def _record(number: int, way: Outcome, why: str, by: str) -> None:
    if actions.attempt(lambda: site().variations.decide(required(), number, way, why, by)):
        accepted = msg("Variation {number} is accepted.", number=number)
        refused = msg("Variation {number} is refused.", number=number)
        actions.flash(accepted if way is Outcome.ACCEPTED else refused, PLACE)
        st.rerun()


def _drop(view: ProjectView, one: Variation) -> bool:
    """Whoever raised it may take it back, and so may the facilitator."""
    if not may_drop(one, view.access.role, view.person):
        return False
    fold = st.expander(
        text(msg("Drop variation {number}", number=one.number)),
        key=session.variation("drop", one.number),
        on_change="rerun",
        type="compact",
    )
    if not fold.open:
        return False
    with fold:
        st.markdown(markdown(NO_ACCOUNT))
        why = _why(msg("Why is it dropped?"), "drop-why", one.number)
        label = text(msg("Take variation {number} back", number=one.number))
        pressed = st.button(label, key=session.variation("dropped", one.number))
        if pressed and actions.attempt(lambda: site().variations.drop(required(), one.number, why)):
            actions.flash(msg("Variation {number} is dropped.", number=one.number), PLACE)
            st.rerun()
    return True


def draw(view: ProjectView) -> bool:
    """Draw them. Whether somebody is typing here."""
    st.header(text(msg("Waiting for a decision")), anchor=False)
    actions.show_flash(PLACE)
    if not view.ledger.pending:
        st.markdown(markdown(msg("Nothing waits for a decision.")))
        return False
    if not view.may(Action.DECIDE_VARIATION):
        st.markdown(markdown(msg("The sponsors decide these.")))
    typing = [_variation(view, one) for one in view.ledger.pending]
    return any(typing)


def _variation(view: ProjectView, one: Variation) -> bool:
    found = outlook.branches(view.ledger, one.number)
    if view.ledger.active is None or found is None:
        return False
    terms = view.ledger.active.terms
    with st.container(key=f"pending-variation-{one.number}"):
        render(pending_variation(view, one, terms))
        words = one.if_accepted, one.if_refused
        branches.draw(view.ledger, found, one.criteria, words, str(one.number))
        if not view.may(Action.DECIDE_VARIATION):
            return False
        return _decide_or_drop(view, one)
