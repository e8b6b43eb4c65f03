"""What the owner of a result types of its actions and its target, before it is submitted."""

from typing import TypeVar

import streamlit as st

from assessment.domain.drafts import DraftFields
from assessment.errors import WaypointError
from pages.results.plans import Plans
from pages.shared import drafts, session
from pages.shared.drafts import OpenDraft
from pages.shared.held_drafts import HeldDrafts
from pages.shared.site import site

F = TypeVar("F", bound=DraftFields)


def open_draft(plans: Plans, blank: F) -> OpenDraft[F]:
    """A form of that assessment as it stands in this window, else as it is kept, else blank."""
    place = f"{session.ACTION_DRAFT}.{blank.form}"
    return drafts.open_draft(place, (plans.engagement.id,), HeldDrafts(plans.held), blank)


def close(draft: OpenDraft[F]) -> None:
    """Leave a form: what stands in it is submitted, or was given up."""
    st.session_state.pop(f"{session.ACTION_DRAFT}.{draft.blank.form}", None)


def typed_forms(plans: Plans) -> frozenset[str]:
    """The forms in which something is typed; none where that cannot be read: the form says why."""
    try:
        return site().action_drafts.typed(plans.held)
    except WaypointError:
        return frozenset()
