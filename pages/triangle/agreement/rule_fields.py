"""One question of the terms: who decides a variation."""

from typing import Literal

import streamlit as st

from assessment.domain.triangle.drafts.terms import ALL, TWO, TermsDraft
from assessment.messages import msg
from pages.shared.reader import markdown, text
from pages.triangle.agreement.draft import TermsForm
from pages.triangle.shared import drafts

KEEP: Literal["session"] = "session"  # what is typed is there again after another page
LIMITS = msg("Both limits are of a single variation. What is left empty is 0.")


def draw(form: TermsForm) -> None:
    """Draw the question, and the limits of whoever decides alone."""
    rules, first = form.rules, form.first.decides
    st.radio(
        text(TermsDraft.LABELS["decides"]),
        rules,
        rules.index(first) if first in rules else None,
        format_func=lambda rule: _answer(form, rule),
        key=form.key("decides"),
        persist_state=KEEP,
    )
    if form.fields.decides in form.signers:
        _limits(form)


def _answer(form: TermsForm, rule: str) -> str:
    if rule == TWO:
        return text(msg("Any two of those who sign"))
    if rule == ALL:
        return text(msg("All who sign"))
    name = form.signers.get(rule, "")
    return markdown(msg("{name} alone up to a limit, above that any two", name=name))


def _limits(form: TermsForm) -> None:
    """How much a single variation may take that one sponsor decides alone."""
    left, right = st.columns(2)
    with left:
        st.number_input(
            text(TermsDraft.LABELS["decides_days"]),
            value=form.first.decides_days,
            step=1,
            key=form.key("decides_days"),
            persist_state=KEEP,
        )
    with right:
        label, currency = TermsDraft.LABELS["decides_money"], form.base.currency
        most = drafts.in_currency(label, currency)
        amount, key = drafts.local_amount(form.first.decides_money), form.key("decides_money")
        st.text_input(markdown(most), amount, key=key, persist_state=KEEP)
        drafts.echo_amount(form.fields.decides_money, currency, label)
    st.caption(text(LIMITS))
