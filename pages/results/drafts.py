"""What the owner of a result types of its actions and its target, before it is submitted."""

from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from assessment.domain.drafts import Draft, DraftFields, DraftRef
from assessment.errors import WaypointError
from assessment.services.drafts import StoredDraft
from pages.results.plans import Plans
from pages.shared import drafts, session
from pages.shared.drafts import OpenDraft
from pages.shared.site import site

F = TypeVar("F", bound=DraftFields)


@dataclass(frozen=True, slots=True)
class HeldDrafts:
    """The drafts under a private link."""

    held: str

    def load_draft(self, blank: F) -> Draft[F]:
        """What is kept, else `blank`."""
        return site().action_drafts.load_draft(self.held, blank)

    def store_draft(self, fields: F, base: Draft[F]) -> StoredDraft[F]:
        """Keep what stands in the form, which was `base`."""
        return site().action_drafts.store_draft(self.held, fields, base)

    def discard_draft(self, ref: DraftRef) -> None:
        """Give a draft up."""
        site().action_drafts.discard_draft(self.held, ref)


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
