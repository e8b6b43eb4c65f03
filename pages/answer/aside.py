"""What is typed beside an answer: comment, evidence, and the reason for "not applicable"."""

import streamlit as st

from pages.answer.desk import Desk
from pages.answer.hand import in_hand
from pages.shared import session
from pages.shared.text import beginning, plain

PREVIEW = 90  # characters
WHEN_SAVED = "Saved when you leave the field."


def draw(desk: Desk, owner: str, label: str, why: str | None = None) -> bool:
    """Comment and evidence, folded away with the reason why it is asked. Whether it is open.

    The label never changes: Streamlit would take the fold for another one, close it, and drop
    what is being typed there.
    """
    key = f"answer.aside.{owner}"
    fold = st.expander(label, key=key, type="compact", on_change="rerun")
    if not fold.open and not desk.refusal(owner):
        return False  # folded away it costs nothing
    with fold:
        if why:
            st.markdown(plain(why))
        typed(desk, owner, "comment", "Comment", area=True)
        typed(desk, owner, "evidence", "Evidence: what shows it, or a link")
        st.caption(WHEN_SAVED)
    return True


def noted(desk: Desk, owner: str) -> None:
    """The beginning of what lies in the fold."""
    record = desk.record(owner)
    if text := " · ".join(text for text in (record.comment, record.evidence) if text):
        st.caption(f"Noted: {plain(beginning(text, PREVIEW))}")


def typed(desk: Desk, owner: str, field: str, label: str, *, area: bool = False) -> None:
    """One text field, kept when the respondent leaves it.

    Its first value is a default, not a state that is set: after a lost session a state would
    overwrite what is just being typed.
    """
    key = session.text(field, owner, desk.visit.round.id)
    if not session.knows(key):
        desk.first_texts[key] = getattr(desk.record(owner), field)
    first = desk.first_texts.get(key, "")
    stands = (st.text_area if area else st.text_input)(
        label, first, key=key, on_change=_written, args=(owner, field)
    )
    if stands != getattr(desk.record(owner), field) and not desk.refusal(owner):
        desk.change(owner, **{field: stands})  # typed while the session was lost: no change is told


def _written(owner: str, field: str) -> None:
    desk = in_hand()
    key = session.text(field, owner, desk.visit.round.id)
    desk.change(owner, **{field: st.session_state[key]})
