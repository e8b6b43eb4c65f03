"""Deciding a variation, or taking it back: each in a fold, so that nobody does it by accident."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.triangle import outlook
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.services.projects import Sight
from pages.shared import doing, session
from pages.triangle import acting, seated

LABELS = {Outcome.ACCEPTED: "Accept variation {}", Outcome.REFUSED: "Refuse variation {}"}
ONLY_REFUSE = "It can be refused now, but not accepted: the reason stands at the top of this page."
NEITHER = "It can neither be accepted nor refused now: the reason stands at the top of this page."


def draw(seen: Sight, one: Variation) -> bool:
    """Draw what this seat may do with it. Whether somebody is typing here."""
    deciding = _decide(seen, one)
    return _drop(seen, one) or deciding


def _decide(seen: Sight, one: Variation) -> bool:
    ways = outlook.open_ways(seen.ledger, one.number)
    if not ways:
        st.markdown(NEITHER)
        return False
    fold = st.expander(
        f"Decide variation {one.number}",
        key=session.variation("decide", one.number),
        on_change="rerun",
    )
    if not fold.open:
        return False
    with fold:
        by = _decider(seen, one)
        why = _why("Why is it decided so?", "why", one.number)
        if len(ways) == 1:
            st.markdown(ONLY_REFUSE)
        with st.container(horizontal=True):
            pressed = [way for way in ways if _button(way, one.number)]
        for way in pressed:
            _record(one.number, way, why, by)
    return True


def _why(label: str, field: str, number: int) -> str:
    """A reason; it is still there when the fold was closed in between."""
    return st.text_area(label, key=session.variation(field, number), persist_state="session")


def _button(way: Outcome, number: int) -> bool:
    return st.button(LABELS[way].format(number), key=session.variation(way.value, number))


def _decider(seen: Sight, one: Variation) -> str:
    """Whose decision the facilitator records; a sponsor decides for themselves."""
    if not seated.is_chair(seen):
        return ""
    names = {sponsor.id: sponsor.name for sponsor in seen.project.present}
    chosen = st.selectbox(
        "Which sponsor decided?",
        tuple(names),
        index=None,
        format_func=lambda sponsor: names.get(sponsor, ""),
        placeholder="Choose who decided",
        key=session.variation("by", one.number),
    )
    return chosen or ""


def _record(number: int, way: Outcome, why: str, by: str) -> None:
    if doing.attempt(lambda: site().variations.decide(acting.needed(), number, way, why, by)):
        st.session_state[session.VARIED] = f"Variation {number} is {way.value}."
        st.rerun()


def _drop(seen: Sight, one: Variation) -> bool:
    """Whoever raised it may take it back, and so may the facilitator."""
    if not seated.is_chair(seen) and one.raised_by != seen.person:
        return False
    fold = st.expander(
        f"Drop variation {one.number}",
        key=session.variation("drop", one.number),
        on_change="rerun",
        type="compact",
    )
    if not fold.open:
        return False
    with fold:
        st.markdown("A variation that is dropped counts for nothing. It stays in the record.")
        why = _why("Why is it dropped?", "drop-why", one.number)
        label = f"Take variation {one.number} back"
        pressed = st.button(label, key=session.variation("dropped", one.number))
        if pressed and doing.attempt(
            lambda: site().variations.drop(acting.needed(), one.number, why)
        ):
            st.session_state[session.VARIED] = f"Variation {one.number} is dropped."
            st.rerun()
    return True
