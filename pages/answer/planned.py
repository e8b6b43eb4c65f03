"""Before the questions are asked again: what was planned, and what became of it."""

from functools import partial

import streamlit as st

from assessment.domain.actions import Action
from assessment.messages import msg
from assessment.reports.views.actions import action_block, ended_actions, open_actions
from assessment.services.assessments import Visit
from pages.shared import action_states, actions, look, session
from pages.shared.action_states import PLACE
from pages.shared.reader import text
from pages.shared.render import render


def draw(visit: Visit, held: str) -> None:
    """Draw the actions that are open, or were ended here just now, and the way on."""
    look.title(msg("First: what became of your plans?"))
    actions.show_flash(PLACE)
    planned = visit.engagement.looks_over(visit.round)
    controls = {action_block(one): partial(_controls, one, held) for one in planned}
    with st.container(key="answer-planned"):
        render(open_actions(planned, action_states.today()), controls)
        render(ended_actions(planned), controls)
    st.button(
        text(msg("Go on to the questions")),
        key="planned.go-on",
        type="primary",
        on_click=_go_on,
        args=(visit.round.id,),
    )


def _controls(action: Action, held: str) -> None:
    with st.container(horizontal=True):
        action_states.draw(action, held)


def _go_on(round_id: str) -> None:
    """In a callback."""
    st.session_state[session.LOOKED_OVER] = round_id
