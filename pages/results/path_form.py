"""The cheapest path to a stage of one's choice, with "good enough here" where one wants it."""

from fractions import Fraction

import streamlit as st

import assessment.domain.result as results
from assessment.domain.answering import level_text
from assessment.domain.item_result import ItemResult
from assessment.messages import Message, listing, msg
from assessment.reports.sentences.about import About
from assessment.reports.sentences.asked import called
from assessment.reports.sentences.figures import unscored
from assessment.reports.sentences.names import quotation
from assessment.reports.views.path import Way, cheapest_path
from pages.shared import session
from pages.shared.reader import choose_one, plain, text
from pages.shared.render import render
from questionnaires.schema import ItemSpec


def way(result: results.Result) -> Way | None:
    """As the visitor has set it, else to the next stage; None where no stage is ahead."""
    stages = _ahead(result)
    if not stages:
        return None
    wanted = st.session_state.get(session.PATH_TARGET)
    target = wanted if wanted in stages else stages[0]
    return Way(target, results.path(result, target, ceilings=_lowered(result, target)))


def _ahead(result: results.Result) -> list[int]:
    """The stages beyond the one that is reached."""
    reached = result.staging.reached
    return [one.value for one in result.instrument.stages if reached and one.value > reached]


def _lowered(result: results.Result, target: int) -> dict[str, Fraction]:
    """The ceilings that the visitor has set below the best level."""
    return {
        item.id: Fraction(ceiling)
        for item in results.raisable(result, target)
        if session.knows(session.ceiling(item.id))
        and (ceiling := st.session_state[session.ceiling(item.id)]) != _levels(result, item)[-1]
    }


def _levels(result: results.Result, item: ItemSpec) -> list[str]:
    """The levels of an item as they are typed, the best last."""
    levels = [level_text(level.value) for level in result.instrument.scale(item.scale).levels]
    return levels[::-1] if item.reverse else levels


def draw(result: results.Result, found: Way) -> None:
    """Choose a target and ceilings; see what to raise."""
    names = About(result).names
    st.selectbox(
        text(msg("Target")),
        _ahead(result),
        format_func=lambda stage: text(names.stage(stage)),
        key=session.PATH_TARGET,
        placeholder=choose_one(),
    )
    questions = called(result.instrument) == "questions"
    with st.expander(text(_good_enough(questions=questions))):
        _ceilings(result, found.target)
    render(cheapest_path(result, found))


def _good_enough(*, questions: bool) -> Message:
    if questions:
        return msg("Good enough here: how far each question should rise at most")
    return msg("Good enough here: how far each statement should rise at most")


def _ceilings(result: results.Result, target: int) -> None:
    """A slider for each item that can rise; those that are not scored are only named."""
    items = [result.item(one.id) for one in results.raisable(result, target)]
    for item in items:
        if item.value is not None:
            _ceiling(result, item.spec)
    if empty := [_empty(one) for one in items if one.value is None]:
        without = msg("Without a level, so not on the way: {items}.", items=listing(empty))
        st.caption(plain(text(without)))


def _empty(one: ItemResult) -> Message:
    return msg("{item} ({why})", item=quotation(one.spec.label), why=unscored(one.score.coverage))


def _ceiling(result: results.Result, item: ItemSpec) -> None:
    names = About(result).names
    levels = _levels(result, item)
    st.select_slider(
        item.label,
        levels,
        value=levels[-1],
        format_func=lambda level: text(names.level(item.id, Fraction(level))),
        key=session.ceiling(item.id),
    )
