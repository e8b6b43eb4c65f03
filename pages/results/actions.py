"""Our actions on the result: taken over from its next moves, written, changed and ended."""

from collections.abc import Collection
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from assessment.domain.actions import Action, move_id
from assessment.domain.next_move import NextMove
from assessment.domain.result import Result
from assessment.messages import msg
from assessment.reports.documents.calendar import action_days, calendar
from assessment.reports.views.actions import action_block, action_list
from assessment.reports.views.moves import moves_by_block
from assessment.reports.views.result import Planned
from pages.results import action_form
from pages.results.drafts import typed_forms
from pages.results.plans import Plans
from pages.shared import action_states, actions, visitor
from pages.shared.action_states import PLACE
from pages.shared.reader import current, text
from pages.shared.render import Controls, render
from pages.shared.site import site

FIRST = 3  # actions that stand openly
DETAILS = msg("Details")  # the title of the folded notes of actions and moves


def move_controls(plans: Plans, planned: Planned, result: Result) -> Controls:
    """A button below each next move that is no action yet."""
    if not plans.held:
        return {}
    moves = moves_by_block(result, planned.taken)
    return {name: partial(_take_over_button, plans, result, one) for name, one in moves.items()}


def draw(plans: Plans) -> None:
    """All actions, each with what can be done with it, and the way to write one."""
    known, own = plans.engagement.actions, bool(plans.held)
    typed = typed_forms(plans) if own else frozenset()
    controls = {action_block(one): partial(_controls, one, plans, typed) for one in known if own}
    with st.container(key="result-actions"):
        actions.show_flash(PLACE)
        render(action_list(known, action_states.today(), FIRST), controls, DETAILS)
        if own:
            action_form.draw_new(plans, typed)
        _download(known)


def _controls(action: Action, plans: Plans, typed: Collection[str]) -> None:
    if action_form.is_open(action, typed):
        action_form.draw_change(action, plans)
        return
    with st.container(horizontal=True):
        action_states.draw(action, plans.held)
        if action.is_open:
            action_form.open_button(action)


def _take_over_button(plans: Plans, result: Result, move: NextMove) -> None:
    name = move_id(plans.engagement.id, result.instrument, move)  # a second click meets no other
    st.button(
        text(msg("Make it an action")),
        key=f"take-over.{name}",
        type="tertiary",
        icon=":material/add_task:",
        on_click=_take_over,
        args=(plans, result, move),
    )


def _take_over(plans: Plans, result: Result, move: NextMove) -> None:
    """In a callback."""
    day = action_states.today()
    done = msg("It is among your actions. Say who sees to it, and by when.")

    def take_over() -> None:
        site().actions.take_over(plans.held, result.instrument, move, day)

    actions.run(take_over, done, PLACE)


def _download(known: tuple[Action, ...]) -> None:
    days = action_days(known)
    if not days:
        return
    worded, address = current().text.text, visitor.address()
    st.download_button(
        text(msg("Put all days in my calendar (ICS)")),
        lambda: calendar(days, worded, address, datetime.now(UTC)),
        file_name="actions.ics",
        mime="text/calendar",
        type="tertiary",
        on_click="ignore",
        key="actions.calendar",
    )
