"""Showing a result to others: links that read it, each made, listed and withdrawn here."""

import streamlit as st

from assessment.domain.engagement import Reader
from assessment.messages import Message, msg
from pages.shared import actions, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import site

PLACE = "share"  # of the flash
TITLE = msg("Show it to others")
MEANING = msg(
    "Whoever has such a link sees this result and its PDF, later assessments too, with every "
    "answer, comment, piece of evidence and action, and changes nothing."
)
OTHER = msg(
    "It cannot be shown again here: it was made in another browser, or before the link of the "
    "engagement was replaced. Whoever has it reads on."
)
WITHDRAWN = msg("The link is withdrawn. It opens nothing any more.")


def draw(held: str, title: Message = TITLE, meaning: Message = MEANING) -> None:
    """The links of whoever holds this key, folded away."""
    fold = st.expander(text(title), key="result-share", on_change="rerun")
    if not fold.open:
        return
    with fold:
        actions.show_flash(PLACE)
        st.markdown(text(meaning))
        for one in site().readers.all(held):
            _link(held, one)
        pressed = st.button(text(msg("Make a link")), key="result.share.add")
        token = actions.submission_token("share", pressed=pressed)
        if pressed and actions.attempt(lambda: site().readers.add(held, token)):
            st.rerun()


def _link(held: str, one: Reader) -> None:
    with st.container(key=f"result-share-{one.id}"):
        st.markdown(markdown(msg("Made on {moment}", moment=one.created_at)))
        if link := site().readers.link(held, one.key_hash):
            st.code(visitor.private_link(link), language=None, wrap_lines=True)
        else:
            st.markdown(text(OTHER))
        ask, yes, no = msg("Withdraw this link"), msg("Withdraw it for good"), msg("Leave it")
        key = f"result.share.withdraw.{one.id}"
        if not actions.confirmed(key, ask, _explain, yes, no):
            return
        if actions.attempt(lambda: site().readers.withdraw(held, one.key_hash)):
            actions.flash(WITHDRAWN, PLACE)
            st.rerun()


def _explain() -> None:
    meaning = msg("Whoever has it reads nothing any more, and is told that it was withdrawn.")
    st.markdown(text(meaning))
