"""What is asked together on one screen: a click redraws one question or one statement."""

import streamlit as st

from assessment.messages import msg
from pages.answer import footer, open_checks, progress, saving, statements, subchecks
from pages.answer import item as answer
from pages.answer.current_draft import current_draft
from pages.answer.draft import AnswerDraft
from pages.shared import opening, register
from pages.shared.reader import markdown, text
from pages.shared.text import plain
from questionnaires.schema import CheckGroupSpec, ItemSpec


def draw() -> None:
    """Draw the screen that the respondent is at."""
    draft = current_draft()
    if draft.left:
        draft.left, draft.asked = False, ""  # whatever the check page asks for is sought anew
        st.switch_page(register.page(register.CHECK), query_params={})
    if draft.screen.dimension:
        _screen(draft)
    else:
        _question()


@st.fragment
def _question() -> None:
    """A single question as one fragment. Statements are fragments within a whole page."""
    draft = current_draft()
    if draft.deleted or draft.left or draft.screen.dimension:
        st.rerun()
    _screen(draft)


def _screen(draft: AnswerDraft) -> None:
    with st.container(key="answer"):
        body = st.container(key="answer-body")
        place = footer.draw(draft)
    with body:
        if dimension := draft.screen.dimension:
            statements.draw(draft, dimension, place)
        else:
            _alone(draft, draft.screen.parts[0])
            footer.tell(draft, place)
    draft.unseen = False
    _focus(draft)


def _alone(draft: AnswerDraft, part: ItemSpec | CheckGroupSpec) -> None:
    if isinstance(part, ItemSpec):
        _item(draft, part)
    else:
        _group(draft, part)


def _focus(draft: AnswerDraft) -> None:
    """Put the focus on the statement that was asked for, or on top of a screen gone to."""
    if draft.moved or draft.sought:
        heading = _heading(draft)
        sought, place = bool(draft.sought), draft.sought or draft.at
        draft.moved, draft.sought = False, ""
        opening.lead(register.ANSWER.path, place, heading, sought=sought)


def _heading(draft: AnswerDraft) -> str:
    if not draft.sought:
        return ".st-key-answer h1"
    if draft.screen.dimension:
        return f".st-key-answer-statement-{draft.sought} h2"
    return ".st-key-answer-checks p"


def _item(draft: AnswerDraft, item: ItemSpec) -> None:
    total = len(draft.visit.instrument.items)
    here = msg("Question {number} of {count}", number=draft.number + 1, count=total)
    progress.draw(draft, here)
    st.title(plain(item.question), anchor=False)
    if item.why:
        why = st.expander(
            text(msg("Why this matters")),
            key=f"answer.why.{item.id}",
            type="compact",
            on_change="rerun",
        )
        if why.open:
            why.markdown(plain(item.why))
    if item.shown_by:
        st.caption(markdown(msg("What would show it: {evidence}", evidence=item.shown_by)))
    answer.draw(draft, item)


def _group(draft: AnswerDraft, group: CheckGroupSpec) -> None:
    left = open_checks.checks(len(group.checks))
    progress.draw(draft, msg("To finish: {checks}", checks=left))
    st.title(plain(group.title), anchor=False)
    st.markdown(plain(group.intro))
    with st.container(key="answer-checks"):
        subchecks.draw(draft, group.id, group.checks)
    saving.problem(draft, group.id)
