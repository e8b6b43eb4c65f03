"""The plan as it was typed, read back and kept."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.base import checked
from assessment.domain.triangle.criteria import reread
from assessment.domain.triangle.project import Plan
from assessment.errors import Refused
from assessment.messages import Message, Sentences, msg
from assessment.reports.typed import read_money
from assessment.services.seats import Seat
from pages.shared import session
from pages.triangle.hub import parts

T = TypeVar("T")

PLACE = "plan"
CALLED = {
    "start": "Start",
    "finish": "Finish",
    "budget": "Budget",
    "currency": "Currency",
    "criteria": "Quality criteria",
}


def keep() -> None:
    """In a callback: keep what stands in the form, and close it."""

    def act(seat: Seat) -> None:
        site().projects.plan(seat, _typed(site().projects.see(seat).project.plan))

    if parts.act(PLACE, act, "The plan is kept."):
        parts.close()


def _typed(before: Plan | None) -> Plan:
    """What stands in the form. Raises Refused, with everything that is wrong."""
    wrong: list[Message] = []
    start, finish = (_told(partial(_day, name), wrong) for name in ("start", "finish"))
    currency = _told(partial(_currency, before), wrong)
    budget = _told(partial(_budget, currency or "EUR"), wrong)
    if wrong:
        raise Refused(Sentences(tuple(wrong)))
    return checked(
        Plan,
        CALLED,
        start=start,
        finish=finish,
        budget=budget,
        currency=currency,
        criteria=reread(before.criteria if before else (), str(_field("criteria") or "")),
    )


def _told(ask: Callable[[], T], wrong: list[Message]) -> T | None:
    """What a field says; where it says nothing that can be kept, why is added to `wrong`."""
    try:
        return ask()
    except Refused as error:
        wrong += error.messages
        return None


def _budget(currency: str) -> int:
    said = str(_field("budget") or "")
    if not said.strip():
        raise Refused(msg("Budget: say how much is planned."))
    return read_money(said, currency, CALLED["budget"])


def _currency(before: Plan | None) -> str:
    typed = _field("currency")
    if typed is None and before:
        return before.currency
    said = str(typed or "").strip().upper()
    if len(said) != 3 or not (said.isascii() and said.isalpha()):
        raise Refused(msg("Currency: write its three letters, such as EUR."))
    return said


def _day(name: str) -> str:
    chosen = _field(name)
    if not isinstance(chosen, date):
        raise Refused(msg("{field}: choose a day.", field=CALLED[name]))
    return chosen.isoformat()


def _field(name: str) -> object:
    return st.session_state.get(session.plan(name))
