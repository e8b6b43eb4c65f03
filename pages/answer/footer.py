"""The row under the answer: back, the state of saving, next."""

from collections.abc import Iterator

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assessment.domain.answering import checks_of, choices, corroborated
from assessment.domain.response import TEXTS
from assessment.messages import Message, msg, plural
from assessment.reports.sentences.answer import WITHOUT_LEVEL
from pages.answer import item
from pages.answer.draft import AnswerDraft, current_draft
from pages.shared import register, save_state, session
from pages.shared.reader import text
from questionnaires.schema import CheckGroupSpec, ItemSpec

QUESTION = "question"  # the query parameter that says which screen is shown
FROM_CHECK = "from"  # its value CHECK: the respondent came to change one answer
CHECK = "check"


def draw(draft: AnswerDraft) -> DeltaGenerator:
    """Draw the row. Returns the place in its middle, for `tell` to fill."""
    changing = st.query_params.get(FROM_CHECK) == CHECK
    with st.container(key="answer-footer", horizontal=True, vertical_alignment="center"):
        if not changing:
            first = draft.number == 0
            back = text(msg("Back", context="to the question before"))
            st.button(back, key="answer.back", on_click=_move, args=(-1,), disabled=first)
        place = st.empty()
        if changing or draft.is_last:
            # A key of its own: under the key of "Next" the click that led here would count again.
            label = text(register.CHECK.title)
            st.button(label, key="answer.check", type="primary", on_click=_leave)
        else:
            forward = text(msg("Next", context="to the question after"))
            st.button(forward, key="answer.next", type="primary", on_click=_move, args=(1,))
    return place


def tell(draft: AnswerDraft, place: DeltaGenerator) -> None:
    """Say how saving goes, and how much of a screen of several is answered."""
    more = _count(draft) if draft.screen.dimension else note_open_checks(draft)
    lines = [item.saving_state(draft, draft.screen.owners), text(more) if more else ""]
    shown = "  \n".join(filter(None, lines)) or text(WITHOUT_LEVEL[None])
    with place.container(gap=None):
        st.caption(shown, text_alignment="center")
        note_widgets(draft)


def _count(draft: AnswerDraft) -> Message:
    items = [part for part in draft.screen.parts if isinstance(part, ItemSpec)]
    done = sum(draft.answer(item.id).choice is not None for item in items)
    return plural(
        "{done} of {count} answered", "{done} of {count} answered", count=len(items), done=done
    )


def _move(step: int) -> None:
    draft = current_draft()
    if step < 0 or not lead_to_open_checks(draft):
        draft.move(step)
    st.query_params[QUESTION] = draft.at


def _leave() -> None:
    draft = current_draft()
    draft.left = not lead_to_open_checks(draft) and draft.leave()


def note_widgets(draft: AnswerDraft) -> None:
    """Write it down for the browser: ids and numbers of ours alone."""
    save_state.note(dict(_widgets(draft)))


def _widgets(draft: AnswerDraft) -> Iterator[tuple[str, int]]:
    instrument = draft.visit.instrument
    for part in draft.screen.parts:
        yield from _position(session.choice(part.id), choices(instrument, part.id))
        for check in checks_of(instrument, part.id):
            yield from _position(session.check(part.id, check.id), tuple(item.CHECK_ANSWERS))
        for field in TEXTS:
            key = session.text(field, part.id, draft.visit.round.id)
            if session.knows(key):
                yield key, save_state.checksum(st.session_state[key] or "")


def _position(key: str, options: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    if session.knows(key):
        yield key, save_state.position(options, st.session_state[key])


def note_open_checks(draft: AnswerDraft) -> Message | None:
    """Say how many are open on this screen, maybe out of sight, or come next; None for none."""
    part = draft.screen.parts[0]
    if count := _count_open(draft, part):
        if part.id in draft.led_to:
            return plural(
                "{count} yes-or-no check to answer",
                "{count} yes-or-no checks to answer",
                count=count,
            )
        return plural(
            "{count} yes-or-no check below", "{count} yes-or-no checks below", count=count
        )
    if not draft.is_last and isinstance(
        group := draft.screens[draft.number + 1].parts[0], CheckGroupSpec
    ):
        return msg("Next: {checks}", checks=checks(len(group.checks)))
    return None


def lead_to_open_checks(draft: AnswerDraft) -> bool:
    """Lead to those that nobody has looked at yet, once. Whether there are any."""
    for part in draft.screen.parts:
        looked_at = part.id in draft.led_to or draft.answer(part.id).checks
        if _count_open(draft, part) and not looked_at:
            draft.led_to.add(part.id)
            draft.sought = part.id
            return True
    return False


def _count_open(draft: AnswerDraft, part: ItemSpec | CheckGroupSpec) -> int:
    record = draft.answer(part.id)
    if not (isinstance(part, ItemSpec) and corroborated(part, record.choice)):
        return 0
    return sum(check.id not in record.checks for check in part.checks)


def checks(count: int) -> Message:
    """So many yes-or-no checks."""
    return plural("{count} yes-or-no check", "{count} yes-or-no checks", count=count)
