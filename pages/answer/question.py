"""What is asked together on one screen: a click redraws one question or one statement."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assessment.domain.access import Role
from assessment.messages import Message, msg
from pages.answer import footer, item, taking_part
from pages.answer import item as answer
from pages.answer.draft import AnswerDraft, current_draft
from pages.shared import opening, register
from pages.shared.reader import markdown, plain, text
from questionnaires.schema import CheckGroupSpec, DimensionSpec, ItemSpec

BAR = '<progress value="{value}" max="{total}" aria-hidden="true"></progress>'  # said in words


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
    if draft.ended or draft.left or draft.screen.dimension:
        st.rerun()
    _screen(draft)


def _screen(draft: AnswerDraft) -> None:
    with st.container(key="answer"):
        body = st.container(key="answer-body")
        place = footer.draw(draft)
    with body:
        if dimension := draft.screen.dimension:
            _statements(draft, dimension, place)
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
    _progress(draft, here)
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
    draft.show_again(group.id)
    left = footer.checks(len(group.checks))
    _progress(draft, msg("To finish: {checks}", checks=left))
    st.title(plain(group.title), anchor=False)
    st.markdown(plain(group.intro))
    with st.container(key="answer-checks"):
        item.draw_checks(draft, group.id, group.checks)
    item.saving_problem(draft, group.id)


def _progress(draft: AnswerDraft, number: Message) -> None:
    """Draw it above the question, where it stays in sight."""
    with st.container(key="answer-progress"):
        st.caption(f"{_title(draft)}\n\n{text(number)}")
        st.html(BAR.format(value=draft.number + 1, total=len(draft.screens)))
    if draft.unknown:
        here = msg(
            "The link names no question of this assessment, so you are where you were last: "
            "{place}.",
            place=number,
        )
        st.info(markdown(here), icon=":material/link_off:")


def _title(draft: AnswerDraft) -> str:
    """What is answered: the round of a group, else the instrument."""
    if draft.visit.role is Role.PARTICIPANT:
        return markdown(taking_part.round_name(draft.visit))
    return plain(draft.visit.instrument.title)


def _statements(draft: AnswerDraft, dimension: DimensionSpec, place: DeltaGenerator) -> None:
    """The dimension, then one statement after another; `place` is where saving is told."""
    total = sum(one.dimension is not None for one in draft.screens)
    here = msg("Part {number} of {count}", number=draft.number + 1, count=total)
    _progress(draft, here)
    st.title(plain(dimension.name), anchor=False)
    st.markdown(plain(dimension.about))
    for part in draft.screen.parts:
        if isinstance(part, ItemSpec):
            _statement(part, place)


@st.fragment
def _statement(item: ItemSpec, place: DeltaGenerator) -> None:
    """One statement: a click on it redraws this, and what is told in the footer.

    A press on Next that follows right after something was typed comes together with it: Streamlit
    then runs this fragment alone, though the respondent has moved on.
    """
    draft = current_draft()
    if draft.ended or draft.outdated or draft.left or item.id not in draft.screen.owners:
        st.rerun()
    with st.container(key=f"answer-statement-{item.id}"):
        st.header(plain(item.question), anchor=False)
        if item.shown_by:
            st.caption(markdown(msg("What would show it: {evidence}", evidence=item.shown_by)))
        answer.draw(draft, item, f"-{item.id}", item.why)
    footer.tell(draft, place)
    draft.unseen = False
