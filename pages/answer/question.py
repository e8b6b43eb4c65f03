"""What is asked together on one screen: a click redraws one question or one statement."""

import streamlit as st

from pages.answer import footer, open_checks, progress, saving, statements, subchecks
from pages.answer import item as answer
from pages.answer.desk import Desk
from pages.answer.hand import in_hand
from pages.shared import opening, register
from pages.shared.text import plain
from questionnaires.schema import CheckGroupSpec, ItemSpec


def draw() -> None:
    """Draw the screen that the respondent is at."""
    desk = in_hand()
    if desk.left:
        desk.left, desk.asked = False, ""  # whatever the check page asks for is sought anew
        st.switch_page(register.page(register.CHECK), query_params={})
    if desk.screen.dimension:
        _screen(desk)
    else:
        _question()


@st.fragment
def _question() -> None:
    """A single question as one fragment. Statements are fragments within a whole page."""
    desk = in_hand()
    if desk.deleted or desk.left or desk.screen.dimension:
        st.rerun()
    _screen(desk)


def _screen(desk: Desk) -> None:
    with st.container(key="answer"):
        body = st.container(key="answer-body")
        place = footer.draw(desk)
    with body:
        if dimension := desk.screen.dimension:
            statements.draw(desk, dimension, place)
        else:
            _alone(desk, desk.screen.parts[0])
            footer.tell(desk, place)
    desk.unseen = False
    _focus(desk)


def _alone(desk: Desk, part: ItemSpec | CheckGroupSpec) -> None:
    if isinstance(part, ItemSpec):
        _item(desk, part)
    else:
        _group(desk, part)


def _focus(desk: Desk) -> None:
    """Put the focus on the statement that was asked for, or on top of a screen gone to."""
    if desk.moved or desk.sought:
        heading = _heading(desk)
        sought, place = bool(desk.sought), desk.sought or desk.at
        desk.moved, desk.sought = False, ""
        opening.lead(register.ANSWER.path, place, heading, sought=sought)


def _heading(desk: Desk) -> str:
    if not desk.sought:
        return ".st-key-answer h1"
    if desk.screen.dimension:
        return f".st-key-answer-statement-{desk.sought} h2"
    return ".st-key-answer-checks p"


def _item(desk: Desk, item: ItemSpec) -> None:
    total = len(desk.visit.instrument.items)
    progress.draw(desk, f"Question {desk.number + 1} of {total}")
    st.title(plain(item.question), anchor=False)
    if item.why:
        why = st.expander(
            "Why this matters", key=f"answer.why.{item.id}", type="compact", on_change="rerun"
        )
        if why.open:
            why.markdown(plain(item.why))
    if item.shown_by:
        st.caption(f"What would show it: {plain(item.shown_by)}")
    answer.draw(desk, item)


def _group(desk: Desk, group: CheckGroupSpec) -> None:
    progress.draw(desk, f"To finish: {open_checks.checks(len(group.checks))}")
    st.title(plain(group.title), anchor=False)
    st.markdown(plain(group.intro))
    with st.container(key="answer-checks"):
        subchecks.draw(desk, group.id, group.checks)
    saving.problem(desk, group.id)
