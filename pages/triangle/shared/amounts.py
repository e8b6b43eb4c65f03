"""Amounts as the reader writes them: what stands in a field, and what is kept of it."""

import streamlit as st

from assessment.domain.triangle.money import parse_money
from assessment.errors import Refused
from assessment.messages import Money, Value, msg
from pages.shared import reader
from pages.shared.reader import markdown

TOO_MUCH = 10**18  # in the smallest unit: it is refused where it is kept


def shown(kept: str) -> str:
    """What stands in the field of an amount at first."""
    from assessment.reports.wording.typed import shown_amount

    return shown_amount(kept, reader.current().text.locale)


def kept(typed: str) -> str:
    """What a draft keeps of an amount that is typed: it means the same in every language."""
    from assessment.reports.wording.typed import kept_amount

    return kept_amount(typed, reader.current().text.locale)


def echo(kept: str, currency: str, called: Value) -> None:
    """Say beside its field what an amount was read as."""
    try:
        minor = parse_money(kept, currency, called)
    except Refused:
        return  # said where it is kept
    if 0 < minor < TOO_MUCH:
        amount = msg("That is {amount}.", amount=Money(minor, currency))
        st.caption(markdown(amount))
