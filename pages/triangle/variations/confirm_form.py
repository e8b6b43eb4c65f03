"""What the facilitator recorded for whoever looks: they confirm it, or object."""

import streamlit as st

from assessment.domain.triangle.decisions import unconfirmed
from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.variation import Variation
from assessment.messages import msg
from assessment.reports.views.decisions import recorded
from assessment.services.project_view import ProjectView
from assessment.services.variations import WHAT_IS_WRONG
from pages.shared import session
from pages.shared.reader import markdown, text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.shared import access

PLACE = "confirm"  # of the flash
ONLY_YOU = msg(
    "If that is what you said, confirm it. If not, object: then it does not count, and what was "
    "decided by it is open again."
)


def draw(view: ProjectView) -> bool:
    """Draw all that is recorded. Whether somebody is typing here."""
    if not view.may(Action.DECIDE_VARIATION):
        return False
    st.header(text(msg("Recorded for you")), anchor=False)
    st.markdown(markdown(ONLY_YOU))
    typing = [_recorded(view, one) for one in unconfirmed(view.ledger, view.person)]
    return any(typing)


def _recorded(view: ProjectView, one: Variation) -> bool:
    number = one.number
    with st.container(key=f"recorded-variation-{number}"):
        render(recorded(view, one))
        label = text(msg("Confirm what was recorded on variation {number}", number=number))
        key = session.variation("confirm", number)
        st.button(label, key=key, on_click=_confirm, args=(number,))
        fold = st.expander(
            text(msg("Object to what was recorded on variation {number}", number=number)),
            key=session.variation("object", number),
            on_change="rerun",
            type="compact",
        )
    if not fold.open:
        return False
    with fold:
        why = session.variation("object-why", number)
        st.text_area(text(WHAT_IS_WRONG), key=why, persist_state="session")
        label = text(msg("Object: this is not what I said"))
        key = session.variation("objected", number)
        st.button(label, key=key, on_click=_object, args=(number,))
    return True


def _confirm(number: int) -> None:
    access.act(
        lambda who: site().variations.confirm(who, number),
        msg("What was recorded on variation {number} is confirmed.", number=number),
        PLACE,
    )


def _object(number: int) -> None:
    why = str(st.session_state.get(session.variation("object-why", number)) or "")
    access.act(
        lambda who: site().variations.object_to_record(who, number, why),
        msg("What was recorded on variation {number} counts no more.", number=number),
        PLACE,
    )
