"""Raising a variation: what it is, what it is estimated at, and both its branches while typing."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.access import Role
from assessment.domain.base import checked
from assessment.domain.triangle import outlook
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.variation import Estimate
from assessment.errors import Refused
from assessment.services.projects import Sight
from pages.shared import doing, failure, session
from pages.triangle import acting, branches, estimating, waiting

CALLED = {
    "description": "What it is",
    "why": "Why it is wanted",
    "days": "Extra days",
    "money": "Extra money",
    "criteria": "Quality criteria",
    "if_accepted": "What happens if it is accepted",
    "if_refused": "What happens if it is refused",
}


def draw(seen: Sight) -> bool:
    """Draw the form in its fold. Whether somebody is typing here."""
    if seen.seat.role is Role.READER or seen.ledger.active is None:
        return False
    with st.container(key="variations-raise"):
        st.header("Raise a variation", anchor=False)
        if told := st.session_state.pop(session.PUT, ""):
            st.success(told, icon=":material/check:")
        fold = st.expander(
            "Describe what should change",
            key=session.variation("raise", _at()),
            on_change="rerun",
        )
    if not fold.open:
        return False
    with fold, st.container(key="variations-raising"):
        _form(seen, seen.ledger.active.terms)
    return True


def _at() -> int:
    """Which form it is: a fresh one after each variation that was raised here."""
    return int(st.session_state.get(session.RAISED, 0))


@st.fragment
def _form(seen: Sight, terms: Terms) -> None:
    at = _at()
    waiting.take_up(seen, at)
    said = {"description": estimating.text("What should change?", "description", at)}
    said["why"] = estimating.text("Why?", "why-raised", at)
    days, typed = estimating.amounts(terms, at)
    criteria = estimating.criteria(terms, at)
    said["if_accepted"] = estimating.text("What happens if it is accepted?", "if-accepted", at)
    said["if_refused"] = estimating.text("What happens if it is refused?", "if-refused", at)
    waiting.lay_by(seen, at)
    money: int | None = None
    try:
        money = estimating.money(terms, days, typed)
    except Refused as error:
        failure.show(error)
    else:
        _preview(seen, days, money, criteria, (said["if_accepted"], said["if_refused"]))
    puts = st.button("Put it to the sponsors", type="primary", key=session.variation("put", at))
    if puts and money is not None:
        if not _put({**said, "days": days, "money": money, "criteria": criteria}):
            return
        waiting.clear(seen)
        st.session_state[session.RAISED] = at + 1
        st.session_state[session.PUT] = "The variation is raised: it waits for a decision."
        st.rerun()


def _preview(
    seen: Sight, days: int, money: int, criteria: list[str], words: tuple[str, str]
) -> None:
    found = outlook.sketched(seen.ledger, days, money, criteria)
    if found is not None:
        st.markdown("As it stands in this form:")
        branches.draw(seen.ledger, found, criteria, words, "new")


def _put(fields: dict[str, object]) -> bool:
    def act() -> None:
        site().variations.raise_one(acting.needed(), checked(Estimate, CALLED, **fields))

    return doing.attempt(act)
