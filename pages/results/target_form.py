"""Making the stage that the path leads to the target of the organisation, by a day."""

import streamlit as st

from assessment.domain.actions import TARGET_DAY
from assessment.domain.result import Result
from assessment.messages import msg
from assessment.reports.sentences.about import About
from assessment.reports.views.path import Way
from pages.results.actions import Plans
from pages.shared import action_states, actions, session
from pages.shared.fields import day_field
from pages.shared.reader import markdown, text
from pages.shared.site import site

PLACE = "target"  # of the flash


def draw(result: Result, way: Way, plans: Plans) -> None:
    """A day, and a button that names the stage."""
    target = plans.engagement.target
    with st.container(key="result-target-form"):
        actions.show_flash(PLACE)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            day_field(text(TARGET_DAY), target.by if target else None, session.TARGET_DAY)
            stage = About(result).names.stage(way.target)
            label = markdown(msg("Make {stage} our target", stage=stage))
            st.button(label, key="target.set", on_click=_set, args=(plans.held, way.target))
            if target:
                drop = text(msg("Drop the target"))
                st.button(
                    drop, key="target.drop", type="tertiary", on_click=_drop, args=(plans.held,)
                )


def _set(held: str, stage: int) -> None:
    """In a callback, as below."""
    by, today = st.session_state.get(session.TARGET_DAY), action_states.today()
    done = msg("This is your target: it stands beside your stage, and in the next result.")
    actions.run(lambda: site().actions.set_target(held, stage, by, today), done, PLACE)


def _drop(held: str) -> None:
    done = msg("There is no target any more.")
    if actions.run(lambda: site().actions.drop_target(held), done, PLACE):
        st.session_state.pop(session.TARGET_DAY, None)
