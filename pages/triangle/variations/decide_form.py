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
from pages.triangle.variations import branches

ONLY_REFUSE = msg(
    "It can be refused now, but not accepted: the reason stands at the top of this page."
)
NEITHER = msg(
    "It can neither be accepted nor refused now: the reason stands at the top of this page."
)
NO_ACCOUNT = msg("A variation that is dropped counts for nothing. It stays in the record.")


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
        actions.show_flash(_place(one.number))
        _decider(view, one)
        _why(msg("Why is it decided so?"), "why", one.number)
        if len(ways) == 1:
            st.markdown(markdown(ONLY_REFUSE))
        with st.container(horizontal=True):
            for way in ways:
                _button(way, one.number)
    return True


def _place(number: int) -> str:
    """Where it is shown what came of deciding this variation."""
    return f"decide.{number}"


def _why(label: Message, field: str, number: int) -> None:
    """A reason; it is still there when the fold was closed in between."""
    st.text_area(text(label), key=session.variation(field, number), persist_state="session")


def _button(way: Outcome, number: int) -> None:
    accept = msg("Accept variation {number}", number=number)
    refuse = msg("Refuse variation {number}", number=number)
    label = text(accept if way is Outcome.ACCEPTED else refuse)
    key = session.variation(way.value, number)
    st.button(label, key=key, on_click=_record, args=(number, way))


def _decider(view: ProjectView, one: Variation) -> None:
    """Whose decision the facilitator records; a sponsor decides for themselves."""
    if not access.is_facilitator(view):
        return
    names = {sponsor.id: sponsor.name for sponsor in view.project.present}
    st.selectbox(
        text(msg("Which sponsor decided?")),
        tuple(names),
        index=None,
        format_func=lambda sponsor: names.get(sponsor, ""),
        placeholder=text(msg("Choose who decided")),
        key=session.variation("by", one.number),
    )


def _typed(field: str, number: int) -> str:
    return str(st.session_state.get(session.variation(field, number)) or "")


def _record(number: int, way: Outcome) -> None:
    why, by = _typed("why", number), _typed("by", number)
    accepted = msg("Variation {number} is accepted.", number=number)
    refused = msg("Variation {number} is refused.", number=number)
    access.act(
        lambda who: site().variations.decide(who, number, way, why, by),
        accepted if way is Outcome.ACCEPTED else refused,
        _place(number),
    )


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
        actions.show_flash(_place(one.number))
        st.markdown(markdown(NO_ACCOUNT))
        _why(msg("Why is it dropped?"), "drop-why", one.number)
        label = text(msg("Take variation {number} back", number=one.number))
        key = session.variation("dropped", one.number)
        st.button(label, key=key, on_click=_take_back, args=(one.number,))
    return True


def _take_back(number: int) -> None:
    why = _typed("drop-why", number)
    dropped = msg("Variation {number} is dropped.", number=number)
    access.act(lambda who: site().variations.drop(who, number, why), dropped, _place(number))


def draw(view: ProjectView) -> bool:
    """Draw them. Whether somebody is typing here."""
    st.header(text(msg("Waiting for a decision")), anchor=False)
    for one in view.ledger.variations:
        if one not in view.ledger.pending:
            actions.show_flash(_place(one.number))
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
