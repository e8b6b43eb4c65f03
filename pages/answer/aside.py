"""What is typed beside an answer: comment, evidence, and the reason for "not applicable"."""

import streamlit as st

from assessment.domain.response import FIELDS
from assessment.messages import Message, msg
from pages.answer.current_draft import current_draft
from pages.answer.draft import AnswerDraft
from pages.shared import session
from pages.shared.reader import markdown, text
from pages.shared.text import beginning, plain

PREVIEW = 90  # characters
WHEN_SAVED = msg("Saved when you leave the field.")
EVIDENCE = msg("Evidence: what shows it, or a link")


def draw(draft: AnswerDraft, owner: str, label: Message, why: str | None = None) -> bool:
    """Comment and evidence, folded away with the reason why it is asked. Whether it is open.

    The label never changes: Streamlit would take the fold for another one, close it, and drop
    what is being typed there.
    """
    key = f"answer.aside.{owner}"
    fold = st.expander(text(label), key=key, type="compact", on_change="rerun")
    if not fold.open and not draft.refusal(owner):
        return False  # folded away it costs nothing
    with fold:
        if why:
            st.markdown(plain(why))
        typed(draft, owner, "comment", FIELDS["comment"], area=True)
        typed(draft, owner, "evidence", EVIDENCE)
        st.caption(text(WHEN_SAVED))
    return True


def noted(draft: AnswerDraft, owner: str) -> None:
    """The beginning of what lies in the fold."""
    record = draft.answer(owner)
    if both := " · ".join(one for one in (record.comment, record.evidence) if one):
        st.caption(markdown(msg("Noted: {text}", text=beginning(both, PREVIEW))))


def typed(
    draft: AnswerDraft, owner: str, field: str, label: Message, *, area: bool = False
) -> None:
    """One text field, kept when the respondent leaves it.

    Its first value is a default, not a state that is set: after a lost session a state would
    overwrite what is just being typed.
    """
    key = session.text(field, owner, draft.visit.round.id)
    if not session.knows(key):
        draft.first_texts[key] = getattr(draft.answer(owner), field)
    first = draft.first_texts.get(key, "")
    stands = (st.text_area if area else st.text_input)(
        text(label), first, key=key, on_change=_written, args=(owner, field)
    )
    if stands != getattr(draft.answer(owner), field) and not draft.refusal(owner):
        # Typed while the session was lost: no change event comes.
        draft.change(owner, **{field: stands})


def _written(owner: str, field: str) -> None:
    draft = current_draft()
    key = session.text(field, owner, draft.visit.round.id)
    draft.change(owner, **{field: st.session_state[key]})
