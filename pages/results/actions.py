"""Our actions on the result: taken over from its next moves, written, changed and ended."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from assessment.domain.actions import Action, move_id, taken_over
from assessment.domain.engagement import Engagement
from assessment.domain.next_move import NextMove
from assessment.domain.result import Result
from assessment.messages import msg
from assessment.reports.documents.calendar import action_days, calendar
from assessment.reports.views.actions import action_block, action_list
from assessment.reports.views.board import ActionPlan
from assessment.reports.views.moves import moves_by_block
from assessment.reports.views.result import Planned
from pages.results import action_form
from pages.shared import action_states, actions, visitor
from pages.shared.action_states import PLACE
from pages.shared.reader import current, text
from pages.shared.render import Controls, render
from pages.shared.site import site

FIRST = 3  # actions that stand openly
DETAILS = msg("Details")  # the title of the folded notes of actions and moves


@dataclass(frozen=True, slots=True)
class Plans:
    """What an organisation planned, and the key of whoever may change it; "" for a reader."""

    engagement: Engagement
    held: str = ""

    def on(self, result: Result) -> Planned:
        """What of it concerns this result."""
        known = self.engagement
        taken = taken_over(known.id, known.actions, result.instrument, result.moves)
        return Planned(known.target, taken)

    @property
    def reported(self) -> ActionPlan:
        """The same as the board report takes it."""
        known = self.engagement
        return ActionPlan(action_states.today(), known.actions, known.target, known.id)


def move_controls(plans: Plans, planned: Planned, result: Result) -> Controls:
    """A button below each next move that is no action yet."""
    if not plans.held:
        return {}
    moves = moves_by_block(result, planned.taken)
    return {name: partial(_take_over_button, plans, result, one) for name, one in moves.items()}


def draw(plans: Plans) -> None:
    """All actions, each with what can be done with it, and the way to write one."""
    known, own = plans.engagement.actions, bool(plans.held)
    controls = {action_block(one): partial(_controls, one, plans.held) for one in known if own}
    with st.container(key="result-actions"):
        actions.show_flash(PLACE)
        render(action_list(known, action_states.today(), FIRST), controls, DETAILS)
        if own:
            action_form.draw_new(plans.held)
        _download(known)


def _controls(action: Action, held: str) -> None:
    if form := action_form.open_form(action):
        action_form.draw_change(form, held)
        return
    with st.container(horizontal=True):
        action_states.draw(action, held)
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
