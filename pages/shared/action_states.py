"""What becomes of an action, in one click: done, dropped, or open again."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

import streamlit as st

from assessment.domain.actions import Action, ActionState
from assessment.messages import Message, msg
from pages.shared import actions, reader
from pages.shared.reader import text
from pages.shared.site import site

PLACE = "actions"  # of the flash
ENDED = {
    ActionState.DONE: msg("The action is done."),
    ActionState.DROPPED: msg("The action is dropped."),
}


def today() -> date:
    """The day where the visitor is."""
    return reader.day(datetime.now(UTC))


def draw(action: Action, held: str) -> None:
    """The buttons of one action, in a row that others may stand in."""
    if action.is_open:
        done, drop = msg("Done", context="button"), msg("Drop", context="button")
        _button(action, "done", done, partial(_end, action, held, ActionState.DONE))
        _button(action, "drop", drop, partial(_end, action, held, ActionState.DROPPED))
    else:
        _button(action, "reopen", msg("Reopen"), partial(_reopen, action, held))


def _button(action: Action, name: str, label: Message, press: Callable[[], None]) -> None:
    st.button(text(label), key=f"action.{name}.{action.id}", type="tertiary", on_click=press)


def _end(action: Action, held: str, state: ActionState) -> None:
    actions.run(lambda: site().actions.end(held, action, state, today()), ENDED[state], PLACE)


def _reopen(action: Action, held: str) -> None:
    done = msg("The action is open again.")
    actions.run(lambda: site().actions.reopen(held, action), done, PLACE)
