"""One item's answer: the levels, what they ask for further, and what is typed beside them."""

from collections.abc import Sequence

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.answering import choices, corroborated, level_text
from assessment.domain.response import DONT_KNOW, FIELDS, NOT_APPLICABLE, Answer
from assessment.messages import Message, TimeOfDay, msg
from assessment.reports.sentences.joining import who_reads_comments
from pages.answer.draft import AnswerDraft, current_draft
from pages.shared import session
from pages.shared.reader import beginning, markdown, plain, text
from questionnaires.schema import Check, ItemSpec, Level

APART = {DONT_KNOW: msg("Don’t know"), NOT_APPLICABLE: msg("Not applicable to us")}
APART_SHORT = {DONT_KNOW: msg("Don’t know"), NOT_APPLICABLE: msg("Not applicable")}
SHORT = 60  # characters of name and meaning: such levels stand side by side
CHECK_ANSWERS = {"yes": msg("Yes"), "no": msg("No"), "dk": msg("Don’t know")}
PREVIEW = 90  # characters
WHEN_SAVED = msg("Saved when you leave the field.")
EVIDENCE = msg("Evidence: what shows it, or a link")


def draw(draft: AnswerDraft, item: ItemSpec, key: str = "", why: str | None = None) -> None:
    """Draw it. `key` tells apart several on one screen; there `why` goes to the notes."""
    draft.show_again(item.id)
    draw_levels(draft, item)
    record = draft.answer(item.id)
    if record.choice == NOT_APPLICABLE:
        typed(draft, item.id, "reason", msg("Why does this not apply to you?"))
        st.caption(text(WHEN_SAVED))
    if corroborated(item, record.choice):
        with st.container(key=f"answer-checks{key}"):
            intro = item.checks_intro or msg("Which of these can you confirm?")
            st.markdown(plain(text(intro)))
            draw_checks(draft, item.id, item.checks)
    saving_problem(draft, item.id)
    if not key:
        if not draw_texts(draft, item.id, msg("Comment and evidence")):
            noted(draft, item.id)
        _take_back(record, item.id, key)
        return
    with st.container(key=f"answer-notes{key}", horizontal=True):
        with st.container():
            # One row on a phone, with what follows.
            label = msg("Why, and notes") if why else msg("Notes")
            unfolded = draw_texts(draft, item.id, label, why)
        if labels := saving_state(draft, [item.id]):
            st.caption(labels, width="content")
        _take_back(record, item.id, key)
    if not unfolded:
        noted(draft, item.id)


def _take_back(record: Answer, owner: str, key: str) -> None:
    if record.choice is not None:
        st.button(
            text(msg("Clear") if key else msg("Clear this answer")),
            key=f"answer.clear{key}",
            type="tertiary",
            on_click=_clear,
            args=(owner,),
        )


def _clear(owner: str) -> None:
    st.session_state[session.choice(owner)] = None
    current_draft().change(owner, choice=None)


def draw_levels(draft: AnswerDraft, item: ItemSpec) -> None:
    """One card for each level: a sentence over the full width, or a few words side by side."""
    levels = draft.visit.instrument.levels_of(item)
    if _are_short(item, levels):
        labels = {level_text(one.value): f"**{plain(one.name)}** {_meaning(one)}" for one in levels}
        with st.container(key=f"answer-compact-{item.id}"):
            _radio(draft, item, labels | _worded(APART_SHORT))
    else:
        labels = {level_text(one.value): plain(one.meaning or one.name) for one in levels}
        _radio(draft, item, labels | _worded(APART))


def _are_short(item: ItemSpec, levels: tuple[Level, ...]) -> bool:
    """Whether the scale, and not the item, says what the levels mean, and in few words."""
    return not item.anchors and all(len(f"{one.name} {one.meaning}") <= SHORT for one in levels)


def _worded(of: dict[str, Message]) -> dict[str, str]:
    return {choice: text(one) for choice, one in of.items()}


def _meaning(level: Level) -> str:
    return plain(level.meaning or "")


def _radio(draft: AnswerDraft, item: ItemSpec, labels: dict[str, str]) -> None:
    key = session.choice(item.id)
    session.begin(key, draft.answer(item.id).choice)
    st.radio(
        item.question,
        choices(draft.visit.instrument, item.id),
        format_func=labels.__getitem__,
        key=key,
        label_visibility="collapsed",
        width="stretch",
        on_change=_chosen,
        args=(item.id,),
    )


def _chosen(owner: str) -> None:
    current_draft().change(owner, choice=st.session_state[session.choice(owner)])


def draw_checks(draft: AnswerDraft, owner: str, checks: tuple[Check, ...]) -> None:
    """One row of three answers for each check."""
    words = {answer: text(one) for answer, one in CHECK_ANSWERS.items()}
    for check in checks:
        key = session.check(owner, check.id)
        session.begin(key, draft.answer(owner).checks.get(check.id))
        st.segmented_control(
            plain(check.question),
            tuple(CHECK_ANSWERS),
            format_func=words.__getitem__,
            key=key,
            required=True,  # a second click must not take the answer back
            on_change=_answered,
            args=(owner, check.id),
        )


def _answered(owner: str, check_id: str) -> None:
    draft = current_draft()
    checks = dict(draft.answer(owner).checks)
    checks[check_id] = st.session_state[session.check(owner, check_id)]
    draft.change(owner, checks=checks)


def draw_texts(draft: AnswerDraft, owner: str, label: Message, why: str | None = None) -> bool:
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
        if draft.visit.role is Role.PARTICIPANT:
            st.caption(text(who_reads_comments(draft.visit.round.of_group.settings)))
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
    stored = draft.stored(owner, field)
    before = session.browser_copy(key, stored)
    if not session.knows(key):
        draft.first_texts[key] = getattr(draft.answer(owner), field)
    first = draft.first_texts.get(key, "")
    stands = (st.text_area if area else st.text_input)(
        text(label), first, key=key, on_change=_written, args=(owner, field)
    )
    if stands == getattr(draft.answer(owner), field) or draft.refusal(owner):
        return
    # The session was lost: what stands here was typed meanwhile, or is older than what is stored.
    if before == stored:
        draft.change(owner, **{field: stands})
    else:
        draft.catch_up(owner, field, before, stands)
        st.rerun()


def _written(owner: str, field: str) -> None:
    draft = current_draft()
    key = session.text(field, owner, draft.visit.round.id)
    draft.change(owner, **{field: st.session_state[key]})


def saving_state(draft: AnswerDraft, owners: Sequence[str]) -> str:
    """Whether these answers are kept, and when the latest of them was; empty without any."""
    if any(owner in draft.troubled for owner in owners):
        return text(msg("Not saved"))
    if times := [time for owner, time in draft.saved_at.items() if owner in owners]:
        return f":material/check: {text(msg('Saved {time}', time=TimeOfDay(times[-1])))}"
    return text(msg("Saved")) if any(owner in draft.answers for owner in owners) else ""


def saving_problem(draft: AnswerDraft, owner: str) -> None:
    """Say what went wrong with this answer; what could not be written can be tried again.

    It has a place of its own even while it is empty: what is below must not move, for Streamlit
    would take it for something else and drop what is being typed there.
    """
    place = st.empty()
    if not (draft.problem(owner) or owner in draft.pending):
        return
    with place.container():
        if labels := draft.problem(owner):
            if owner in draft.troubled:
                st.error(plain(text(labels)), icon=":material/error:")
            else:
                st.warning(plain(text(labels)), icon=":material/sync:")
        if owner in draft.pending:
            again = text(msg("Try to save again"))
            st.button(again, key=f"answer.retry.{owner}", on_click=_retry)


def _retry() -> None:
    current_draft().keep()
