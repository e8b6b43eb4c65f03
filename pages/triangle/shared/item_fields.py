"""The fields of a scope item, in the plan and in a variation: what it is, takes and serves."""

from collections.abc import Callable, Collection, Mapping

import streamlit as st

from assessment.domain.triangle.drafts.scope import DAYS, MONEY, SERVES, WHAT, TypedItem
from assessment.messages import Message
from pages.shared.reader import markdown, plain, text
from pages.triangle.shared import drafts

Begun = Callable[[str, object], str]  # the key of a field, which shows this value at first


def draw_item(
    item: TypedItem, currency: str, criteria: Mapping[str, str], begun: Begun
) -> TypedItem:
    """Draw them. The item as it stands in them; what it serves and has no box for, it serves on."""
    words = st.text_input(text(WHAT), key=begun("text", item.text))
    days, money = st.columns((2, 3))
    with days:
        many = st.number_input(text(DAYS), value=None, step=1, key=begun("days", item.days))
    with money:
        label = markdown(drafts.in_currency(MONEY, currency))
        typed = st.text_input(label, key=begun("money", drafts.local_amount(item.money)))
        amount = drafts.canonical_amount(typed or "")
        drafts.echo_amount(amount, currency, MONEY)
    others = tuple(name for name in item.criteria if name not in criteria)
    served = draw_ticks(
        SERVES, criteria, item.criteria, lambda name, at: begun(f"serves.{name}", at)
    )
    return item.model_copy(
        update={"text": words or "", "days": many, "money": amount, "criteria": (*served, *others)}
    )


def draw_ticks(
    label: Message, names: Mapping[str, str], chosen: Collection[str], begun: Begun
) -> tuple[str, ...]:
    """A box for each, as large as a thumb, under what they are; those that are ticked."""
    if names:
        st.caption(text(label))
    return tuple(
        name
        for name, words in names.items()
        if st.checkbox(plain(words), key=begun(name, name in chosen))
    )
