"""The fields of a scope item, in the plan and in a variation: what it is, takes and serves."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

import streamlit as st

from assessment.domain.triangle.drafts.scope import DAYS, MONEY, SERVES, WHAT, TypedItem
from assessment.messages import Message
from pages.shared.reader import markdown, plain, text
from pages.triangle.shared import drafts

Begun = Callable[[str, object], tuple[str, Any]]  # the key of a field, and what it shows at first


def draw_item(
    item: TypedItem,
    currency: str,
    criteria: Mapping[str, str],
    begun: Begun,
    *,
    refuses: bool = True,
) -> TypedItem:
    """Draw them. The item as it stands in them; what it serves and has no box for, it serves on.

    `refuses`: whether it is said here what is no amount, and not below the form.
    """
    key, first = begun("text", item.text)
    words = st.text_input(text(WHAT), first, key=key)
    days, money = st.columns((2, 3))
    with days:
        key, first = begun("days", item.days)
        many = st.number_input(text(DAYS), value=first, step=1, key=key)
    with money:
        label = markdown(drafts.in_currency(MONEY, currency))
        key, first = begun("money", drafts.local_amount(item.money))
        typed = st.text_input(label, first, key=key)
        amount = drafts.canonical_amount(typed or "", currency)
        drafts.echo_amount(amount, currency, MONEY, refuses=refuses)
    others = tuple(name for name in item.criteria if name not in criteria)
    served = _served(item, criteria, begun) if criteria else ()
    return item.model_copy(
        update={"text": words or "", "days": many, "money": amount, "criteria": (*served, *others)}
    )


def _served(item: TypedItem, criteria: Mapping[str, str], begun: Begun) -> tuple[str, ...]:
    """The criteria that are chosen, side by side however many there are; in their order."""
    key, first = begun("serves", [one for one in item.criteria if one in criteria])
    chosen = st.pills(
        text(SERVES),
        tuple(criteria),
        selection_mode="multi",
        default=[one for one in first if one in criteria],
        format_func=lambda one: plain(criteria.get(one, "")),
        key=key,
    )
    return tuple(one for one in criteria if one in chosen)


def draw_ticks(
    label: Message, names: Mapping[str, str], chosen: Collection[str], begun: Begun
) -> tuple[str, ...]:
    """A box for each, as large as a thumb, under what they are; those that are ticked."""
    if names:
        st.caption(text(label))
    return tuple(
        name for name, words in names.items() if _tick(plain(words), *begun(name, name in chosen))
    )


def _tick(label: str, key: str, first: Any) -> bool:
    return st.checkbox(label, bool(first), key=key)
