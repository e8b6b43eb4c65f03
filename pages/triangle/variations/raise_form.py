"""Raising a variation: what it is, what it is estimated at, and both its branches while typing."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.access import Role
from assessment.domain.base import checked
from assessment.domain.triangle import outlook
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.variation import Estimate
from assessment.errors import Refused
from assessment.messages import msg
from assessment.reports.typed import read_money
from assessment.services.projects import ProjectView
from pages.shared import attempt, failure, session
from pages.triangle.shared import actions
from pages.triangle.shared.unsaved import Shelf
from pages.triangle.variations import branches

CALLED = {
    "description": "What it is",
    "why": "Why it is wanted",
    "days": "Extra days",
    "money": "Extra money",
    "criteria": "Quality criteria",
    "if_accepted": "What happens if it is accepted",
    "if_refused": "What happens if it is refused",
}
MOST_DAYS = 36_500
WORDS = ("description", "why-raised", "money", "if-accepted", "if-refused")
SHELF: Shelf[dict[str, str]] = Shelf()


def draw(view: ProjectView) -> bool:
    """Draw the form in its fold. Whether somebody is typing here."""
    if view.access.role is Role.READER or view.ledger.active is None:
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
        _form(view, view.ledger.active.terms)
    return True


def _at() -> int:
    """Which form it is: a fresh one after each variation that was raised here."""
    return int(st.session_state.get(session.RAISED, 0))


@st.fragment
def _form(view: ProjectView, terms: Terms) -> None:
    at = _at()
    _load_draft(view, at)
    said = {"description": _words("What should change?", "description", at)}
    said["why"] = _words("Why?", "why-raised", at)
    days, typed = _amounts(terms, at)
    criteria = _criteria(terms, at)
    said["if_accepted"] = _words("What happens if it is accepted?", "if-accepted", at)
    said["if_refused"] = _words("What happens if it is refused?", "if-refused", at)
    _store_draft(view, at)
    money: int | None = None
    try:
        money = _money(terms, days, typed)
    except Refused as error:
        failure.show(error)
    else:
        _preview(view, days, money, criteria, (said["if_accepted"], said["if_refused"]))
    puts = st.button("Put it to the sponsors", type="primary", key=session.variation("put", at))
    if puts and money is not None:
        if not _put({**said, "days": days, "money": money, "criteria": criteria}):
            return
        _discard_draft(view)
        st.session_state[session.RAISED] = at + 1
        st.session_state[session.PUT] = "The variation is raised: it waits for a decision."
        st.rerun()


def _preview(
    view: ProjectView, days: int, money: int, criteria: list[str], words: tuple[str, str]
) -> None:
    found = outlook.sketched(view.ledger, days, money, criteria)
    if found is not None:
        st.markdown("As it stands in this form:")
        branches.draw(view.ledger, found, criteria, words, "new")


def _put(fields: dict[str, object]) -> bool:
    def act() -> None:
        site().variations.raise_one(actions.needed(), checked(Estimate, CALLED, **fields))

    return attempt.attempt(act)


def _words(label: str, field: str, at: int) -> str:
    """Something in words."""
    return st.text_area(label, height=80, key=session.variation(field, at), persist_state="session")


def _amounts(terms: Terms, at: int) -> tuple[int, str]:
    """Days, and money as it is typed. Neither has limits of its own: `money` refuses in words.

    Beyond a limit, Streamlit would silently go on with what stood there before.
    """
    left, right = st.columns(2)
    days = left.number_input(
        "Extra days, if accepted",
        value=0,
        step=1,
        key=session.variation("days", at),
        persist_state="session",
    )
    typed = right.text_input(
        f"Extra money, if accepted ({terms.currency})",
        key=session.variation("money", at),
        placeholder="0",
        persist_state="session",
    )
    return days, typed


def _money(terms: Terms, days: int, typed: str) -> int:
    """The money in minor units.

    Raises:
        Refused: it is no amount, or the days are not a number of days.
    """
    if not 0 <= days <= MOST_DAYS:
        raise Refused(msg("Extra days: write a whole number from 0 to {most}.", most=MOST_DAYS))
    return read_money(typed, terms.currency, "Extra money")


def _criteria(terms: Terms, at: int) -> list[str]:
    """The agreed criteria that a refusal would harm."""
    if not terms.criteria:
        st.caption("No quality criteria were agreed, so refusing harms none.")
        return []
    names = {one.id: one.text for one in terms.criteria}
    return st.multiselect(
        "Quality criteria that are harmed if it is refused",
        tuple(names),
        format_func=lambda one: names.get(one, one),
        placeholder="Choose none, one or more",
        key=session.variation("criteria", at),
        persist_state="session",
    )


def _load_draft(view: ProjectView, at: int) -> None:
    """Put what waits into the fields, unless something stands there."""
    for name, said in (SHELF.find(_owner(view)) or {}).items():
        session.begin(session.variation(name, at), said)


def _store_draft(view: ProjectView, at: int) -> None:
    """Have what stands in the fields wait."""
    words = {name: str(st.session_state[session.variation(name, at)] or "") for name in WORDS}
    if any(words.values()):
        SHELF.put(_owner(view), words)
    else:
        _discard_draft(view)


def _discard_draft(view: ProjectView) -> None:
    """Nothing waits any more: it is put, or wiped out."""
    SHELF.clear(_owner(view))


def _owner(view: ProjectView) -> str:
    return f"{view.project.id}.{view.person}"
